/** What is left of a lost ledger, read from the book on disk: arrivals that Data Stage knows, and needs that no lot met. */
import { type Dias, parseFecha } from '@trazo/core/kernel'
import { efectoDeClave, type Ley, unidadCanonica } from '@trazo/core/legal'
import type { Fila } from '../libro/lectura.ts'
import type { LibroEnDisco } from '../libro/libro-en-disco.ts'

/** An item of Data Stage that opens a lot and that no line of the company tells of. Quantities as decimal text. */
export interface Llegada {
  readonly pedimento: string
  readonly partida: number
  readonly clave: string
  readonly fecha: Dias
  readonly fraccion: string
  readonly nico: string
  readonly descripcion: string
  readonly cantidad: string
  readonly unidad: string
  readonly valor_aduana_mxn: string
  readonly valor_usd: string
  readonly pais: string
  readonly archivo: string
  readonly linea: number
}

/** What exits needed of a component on a day and no lot gave. */
export interface Necesidad {
  readonly componente: string
  readonly fecha: Dias
  readonly cantidad: string
}

const LLEGADAS = `select p.pedimento, p.partida, g.clave_efectiva as clave, g.fecha_efectiva as fecha, p.fraccion, p.nico,
    p.descripcion, p.cantidad_umc as cantidad, p.unidad_umc as unidad, p.valor_aduana_mxn, p.valor_usd,
    p.pais_origen_destino as pais, f.archivo, p.linea
  from ds_partida p join ds_pedimento g using (pedimento) join fuente f on f.indice = p.archivo
  where g.tipo_operacion = '1' and g.estado = 'vigente' and g.fecha_efectiva is not null and p.cantidad_umc > 0
    and p.pedimento not in (select pedimento from importaciones)
  order by g.fecha_efectiva, p.pedimento, p.partida, p.archivo, p.linea`

const NECESIDADES = `select componente, salida_fecha as fecha, sum(faltante) as cantidad from faltante
  where causa in ('saldo', 'bom') group by componente, salida_fecha order by componente, salida_fecha`

/** Units that each component may be counted in: that of its bill, and where the rows of `unidades` lead from it. */
const UNIDADES = `with dichas as (
    select componente as parte, unidad from bom union select numero_parte, unidad from exportaciones
    union select numero_parte, unidad from movimientos
  )
  select parte, unidad, null as a from dichas union all select numero_parte, de, a from unidades
  order by 1, 2, 3 nulls first`

/** Parts that lines still there show under a tariff item. */
const ANTECEDENTES = `select distinct numero_parte, left(translate(fraccion, '. -', ''), 8) as fraccion from importaciones
  union select distinct numero_parte, left(translate(fraccion, '. -', ''), 8) from compras_nacionales where fraccion <> ''
  order by 1, 2`

export async function readLlegadas(libro: LibroEnDisco, ley: Ley): Promise<Llegada[]> {
  const filas = await libro.readFilas(LLEGADAS)
  return filas.map(toLlegada).filter(({ clave, fecha }) => {
    const efecto = efectoDeClave(ley, clave, 1, fecha)
    return efecto?.efecto === 'abre_lote' && efecto.tipo_bien !== 'activo_fijo'
  })
}

function toLlegada(fila: Fila): Llegada {
  const texto = (nombre: string) => String(fila[nombre] ?? '')
  return {
    pedimento: texto('pedimento'),
    partida: Number(fila.partida),
    clave: texto('clave'),
    fecha: parseFecha(texto('fecha'))!,
    fraccion: texto('fraccion'),
    nico: texto('nico'),
    descripcion: texto('descripcion'),
    cantidad: texto('cantidad'),
    unidad: texto('unidad'),
    valor_aduana_mxn: texto('valor_aduana_mxn'),
    valor_usd: texto('valor_usd'),
    pais: texto('pais'),
    archivo: texto('archivo'),
    linea: Number(fila.linea),
  }
}

export async function readNecesidades(libro: LibroEnDisco): Promise<Necesidad[]> {
  const filas = await libro.readFilas(NECESIDADES)
  return filas.map((fila) => ({
    componente: String(fila.componente),
    fecha: parseFecha(String(fila.fecha))!,
    cantidad: String(fila.cantidad),
  }))
}

/** Part → the unit it is bought in, as far as its own papers say: the end of its conversions. */
export async function readUnidades(libro: LibroEnDisco, ley: Ley): Promise<ReadonlyMap<string, string>> {
  const canonica = (texto: unknown) => unidadCanonica(ley, String(texto)) ?? String(texto)
  const dicha = new Map<string, string>()
  const pasos = new Map<string, string>()
  for (const { parte, unidad, a } of await libro.readFilas(UNIDADES)) {
    if (a === null) dicha.set(String(parte), dicha.get(String(parte)) ?? canonica(unidad))
    else pasos.set(`${parte} ${canonica(unidad)}`, canonica(a))
  }
  for (const [parte, unidad] of dicha) dicha.set(parte, pasos.get(`${parte} ${unidad}`) ?? unidad)
  return dicha
}

/** Part → tariff items that some line still there shows it under. */
export async function readAntecedentes(
  libro: LibroEnDisco,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const deParte = new Map<string, Set<string>>()
  for (const { numero_parte, fraccion } of await libro.readFilas(ANTECEDENTES)) {
    const known = deParte.get(String(numero_parte)) ?? new Set<string>()
    deParte.set(String(numero_parte), known.add(String(fraccion)))
  }
  return deParte
}
