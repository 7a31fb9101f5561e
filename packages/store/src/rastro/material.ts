/** The part of a book that a trace needs, read once. */

import type {
  ColaDeParte,
  ConversionDeParte,
  DescargoTrazable,
  Estructura,
  FaltanteTrazable,
  LineaDeBom,
  LoteTrazable,
  Lugar,
  Material,
  SalidaTrazable,
} from '@trazo/core/compile'
import {
  type Decimal,
  type Dias,
  PLACES_CANTIDAD,
  PLACES_DINERO,
  parseDecimal,
  parseFecha,
  racionalOf,
  SIN_FECHA,
  scaleDecimal,
} from '@trazo/core/kernel'
import type { Celda, Fila, Parametros } from '../libro/lectura.ts'
import type { LibroEnDisco } from '../libro/libro-en-disco.ts'
import type { Semillas } from './semillas.ts'

/** Row numbers travel as one text: a query takes single values only. */
const EN = (nombre: string) => `(select unnest(string_split($${nombre}, ',')::BIGINT[]))`
/** No row has this number: an empty list of rows. */
const NINGUNA = '-1'

/** Every match of the lots and of the exits asked for, both ends of each, and how the products of those exits are built. */
export async function readMaterial(
  libro: LibroEnDisco,
  semillas: Pick<Semillas, 'lotes' | 'salidas'>,
): Promise<Material> {
  const pedidas = { lotes: joinFilas(semillas.lotes), salidas: joinFilas(semillas.salidas) }
  const descargos = await readAll(
    libro,
    `select fila, salida, lote, componente, cantidad, valor_aduana_mxn, dias_vencido, concepto from descargo
     where lote in ${EN('lotes')} or salida in ${EN('salidas')} order by fila`,
    pedidas,
    toDescargo,
  )
  const faltantes = await readAll(
    libro,
    `select salida, componente, requerida, faltante, causa from faltante
     where salida in ${EN('salidas')} order by fila`,
    { salidas: pedidas.salidas },
    toFaltante,
  )
  const lotes = await readLotes(
    libro,
    union(
      semillas.lotes,
      descargos.map(({ lote }) => lote),
    ),
  )
  const salidas = await readSalidas(
    libro,
    union(
      semillas.salidas,
      descargos.map(({ salida }) => salida),
    ),
  )
  return { lotes, salidas, descargos, faltantes, ...(await readEstructura(libro, [...salidas.keys()])) }
}

/** The rows of a query, each turned into what it stands for as it comes. */
async function readAll<T>(
  libro: LibroEnDisco,
  sql: string,
  parametros: Parametros,
  turn: (fila: Fila) => T,
): Promise<T[]> {
  const leidas: T[] = []
  for await (const fila of libro.streamFilas(sql, parametros)) leidas.push(turn(fila))
  return leidas
}

async function readLotes(libro: LibroEnDisco, filas: readonly number[]): Promise<Map<number, LoteTrazable>> {
  const leidas = await libro.readFilas(
    `select l.* exclude (archivo), f.archivo, f.sha256 from lote l join fuente f on f.indice = l.archivo
     where l.fila in ${EN('filas')} order by l.fila`,
    { filas: joinFilas(filas) },
  )
  return new Map(leidas.map((fila) => [Number(fila.fila), toLote(fila)]))
}

async function readSalidas(
  libro: LibroEnDisco,
  filas: readonly number[],
): Promise<Map<number, SalidaTrazable>> {
  const leidas = await libro.readFilas(
    `select s.* exclude (archivo), f.archivo, f.sha256 from salida s join fuente f on f.indice = s.archivo
     where s.fila in ${EN('filas')} order by s.fila`,
    { filas: joinFilas(filas) },
  )
  return new Map(leidas.map((fila) => [Number(fila.fila), toSalida(fila)]))
}

/** Lines of every level below the products of those exits, with the units of the parts met on the way. */
async function readEstructura(libro: LibroEnDisco, salidas: readonly number[]): Promise<Estructura> {
  const alcance = `with recursive alcance(parte) as (
      select distinct numero_parte from salida where fila in ${EN('salidas')}
      union select b.componente from bom b join alcance a on a.parte = b.producto)`
  const parametros = { salidas: joinFilas(salidas) }
  const bom = await libro.readFilas(
    `${alcance} select b.* exclude (archivo), f.archivo, f.sha256 from bom b join fuente f on f.indice = b.archivo
     where b.producto in (select parte from alcance) order by b.archivo, b.linea`,
    parametros,
  )
  const conversiones = await libro.readFilas(
    `${alcance} select numero_parte, de, a, factor, vigente_desde, vigente_hasta from unidades
     where numero_parte in (select parte from alcance) order by fila`,
    parametros,
  )
  const familias = await libro.readFilas(FAMILIAS)
  const alternos = await libro.readFilas(ALTERNOS)
  // A family or an alternate may bring in the lots of any part.
  const donde = familias.length + alternos.length > 0 ? '' : 'and numero_parte in (select parte from alcance)'
  const colas = await libro.readFilas(
    `${alcance} select numero_parte, unidad, min(fecha_entrada) as desde from lote
     where tipo_bien <> 'activo_fijo' ${donde} group by numero_parte, unidad order by min(fila)`,
    parametros,
  )
  return {
    bom: bom.map(toLinea),
    conversiones: conversiones.map(toConversion),
    colas: colas.map(toCola),
    familias: new Map(familias.map((fila) => [text(fila.numero_parte), text(fila.primera)])),
    alternos: new Map(
      alternos.map((fila) => [text(fila.parte), (fila.alternos as readonly Celda[]).map(text)]),
    ),
  }
}

/** Each part of a family → the first of its family by name; a part in several belongs to the first by name. */
const SUYAS = `suya as (select numero_parte, min(familia) as familia from familias group by numero_parte),
  primera as (select familia, min(numero_parte) as primera from suya group by familia),
  miembro as (select s.numero_parte, p.primera from suya s join primera p on p.familia = s.familia)`
const FAMILIAS = `with ${SUYAS} select numero_parte, primera from miembro order by numero_parte`
const ALTERNOS = `with ${SUYAS} select coalesce(m.primera, a.numero_parte) as parte, list(a.alterno order by a.alterno) as alternos
  from alternos a left join miembro m on m.numero_parte = a.numero_parte
  left join miembro n on n.numero_parte = a.alterno
  where coalesce(m.primera, a.numero_parte) <> coalesce(n.primera, a.alterno) group by all order by parte`

function toLote(fila: Fila): LoteTrazable {
  return {
    fila: Number(fila.fila),
    pedimento: text(fila.pedimento),
    partida: Number(fila.partida),
    clave: text(fila.clave),
    numero_parte: text(fila.numero_parte),
    tipo_bien: text(fila.tipo_bien) as LoteTrazable['tipo_bien'],
    fraccion: text(fila.fraccion),
    fecha_entrada: day(fila.fecha_entrada),
    vencimiento: day(fila.vencimiento),
    cantidad: micros(fila.cantidad),
    unidad: text(fila.unidad),
    valor_aduana: centavos(fila.valor_aduana_mxn),
    pais_origen: text(fila.pais_origen),
    desperdicio_pendiente: micros(fila.desperdicio_pendiente),
    saldo: micros(fila.saldo),
    valor_saldo: centavos(fila.valor_saldo_mxn),
    estado: text(fila.estado) as LoteTrazable['estado'],
    lugar: placeOf(fila),
  }
}

function toSalida(fila: Fila): SalidaTrazable {
  return {
    fila: Number(fila.fila),
    tipo: text(fila.tipo),
    es_movimiento: fila.origen === 'movimiento',
    pedimento: text(fila.pedimento),
    partida: fila.partida === null || Number(fila.partida) < 0 ? null : Number(fila.partida),
    fecha: day(fila.fecha),
    numero_parte: text(fila.numero_parte),
    cantidad: micros(fila.cantidad),
    unidad: text(fila.unidad),
    lugar: placeOf(fila),
  }
}

function toDescargo(fila: Fila): DescargoTrazable {
  return {
    fila: Number(fila.fila),
    salida: Number(fila.salida),
    lote: Number(fila.lote),
    componente: text(fila.componente),
    cantidad: micros(fila.cantidad),
    valor_aduana: centavos(fila.valor_aduana_mxn),
    dias_vencido: Number(fila.dias_vencido),
    concepto: text(fila.concepto) as DescargoTrazable['concepto'],
  }
}

function toFaltante(fila: Fila): FaltanteTrazable {
  return {
    salida: Number(fila.salida),
    componente: text(fila.componente),
    requerida: micros(fila.requerida),
    faltante: micros(fila.faltante),
    causa: text(fila.causa) as FaltanteTrazable['causa'],
  }
}

function toLinea(fila: Fila): LineaDeBom {
  const [cantidad, merma] = [decimal(fila.cantidad), decimal(fila.merma)]
  const escala = Math.max(cantidad.escala, merma.escala)
  const consumo = scaleDecimal(cantidad, escala) + scaleDecimal(merma, escala)
  return {
    producto: text(fila.producto),
    componente: text(fila.componente),
    unidad: text(fila.unidad),
    consumo: racionalOf({ unidades: consumo, escala }),
    desperdicio: racionalOf(decimal(fila.desperdicio)),
    origen: text(fila.origen),
    desde: day(fila.vigente_desde),
    hasta: day(fila.vigente_hasta),
    lugar: placeOf(fila),
  }
}

function toConversion(fila: Fila): ConversionDeParte {
  return {
    numero_parte: text(fila.numero_parte),
    de: text(fila.de),
    a: text(fila.a),
    factor: racionalOf(decimal(fila.factor)),
    desde: day(fila.vigente_desde),
    hasta: day(fila.vigente_hasta),
  }
}

function toCola(fila: Fila): ColaDeParte {
  return { numero_parte: text(fila.numero_parte), unidad: text(fila.unidad), desde: day(fila.desde) }
}

function placeOf(fila: Fila): Lugar {
  return { archivo: text(fila.archivo), linea: Number(fila.linea), sha256: text(fila.sha256) }
}

function text(celda: Celda): string {
  return celda === null ? '' : String(celda)
}

function day(celda: Celda): Dias {
  return celda === null ? SIN_FECHA : (parseFecha(String(celda)) ?? SIN_FECHA)
}

/** An empty cell is zero. */
function decimal(celda: Celda): Decimal {
  return parseDecimal(text(celda)) ?? { unidades: 0n, escala: 0 }
}

function micros(celda: Celda): bigint {
  return scaleDecimal(decimal(celda), PLACES_CANTIDAD)
}

function centavos(celda: Celda): bigint {
  return scaleDecimal(decimal(celda), PLACES_DINERO)
}

function union(a: readonly number[], b: readonly number[]): number[] {
  return [...new Set([...a, ...b])].sort((x, y) => x - y)
}

function joinFilas(filas: readonly number[]): string {
  return filas.length === 0 ? NINGUNA : filas.join(',')
}
