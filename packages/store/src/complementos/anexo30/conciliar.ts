/** The three sides of the account of the Anexo 30, read from the book, and their differences with words. */
import { CAUSAS_ANEXO30, type CausaAnexo30, conciliarCuenta, type LadosDeCuenta } from '@trazo/core/book'
import {
  addMonths,
  assert,
  type Dias,
  formatDinero,
  formatFecha,
  PLACES_DINERO,
  parseFecha,
  scaleDecimal,
  toSafe,
} from '@trazo/core/kernel'
import { decimalDe, enteroDe, type Ley } from '@trazo/core/legal'
import type { Lang } from '../../idioma.ts'
import { type Fila, toFechaSql } from '../../libro/lectura.ts'
import type { LibroEnDisco } from '../../libro/libro-en-disco.ts'
import { Paro } from '../../paro.ts'
import { centavos, readCuenta } from './leer.ts'
import { TEXTOS_ANEXO30 } from './textos.ts'

const COLUMNAS =
  'pedimento,fraccion,campo,valor_empresa,valor_data_stage,valor_anexo30,diferencia,causa,explicacion,remedio'

export interface ConciliacionAnexo30 {
  readonly columnas: readonly string[]
  readonly filas: readonly (readonly string[])[]
  readonly comparadas: number
  readonly por_causa: ReadonlyMap<CausaAnexo30, number>
}

/** One row per pedimento and item that any side has; amounts as text, NULL where a side says nothing. */
const LADOS = `with cargos as (
    select pedimento, vigente, fraccion, sum(valor) as cargo, sum(aduana) as aduana, max(usd) as usd, min(fecha) as fecha
    from a30_cargo group by all
  ),
  lotes as (select c.pedimento, c.fraccion, sum(d.valor) as lotes from a30_descargo d join a30_cargo c on c.grupo = d.grupo
    where d.clave <> '' group by all),
  estado as (select pedimento, fraccion, sum(valor_comercial_mxn) as comercial from ds_partida group by all),
  autoridad as (select pedimento, fraccion, sum(cargo_mxn) as cargo, sum(descargo_mxn) as descargo from cuenta_anexo30
    where fecha <= $corte group by all),
  llaves as (select pedimento, fraccion from cargos union select pedimento, fraccion from autoridad)
  select k.pedimento, k.fraccion, c.cargo, l.lotes, c.aduana, c.usd, e.comercial, a.cargo as anexo30_cargo,
    a.descargo as anexo30_descargo, c.fecha,
    coalesce((select string_agg(distinct case when r.pedimento = k.pedimento then r.vigente else r.pedimento end, ' '
        order by case when r.pedimento = k.pedimento then r.vigente else r.pedimento end)
      from ds_cadena r where r.vigente is not null and (r.pedimento = k.pedimento or r.vigente = k.pedimento)), '') as relacionados,
    coalesce((select string_agg(distinct case when x.fraccion_anterior = k.fraccion then x.fraccion_nueva
        else x.fraccion_anterior end, ' ' order by case when x.fraccion_anterior = k.fraccion then x.fraccion_nueva
        else x.fraccion_anterior end) from correlaciones x
      where k.fraccion in (x.fraccion_anterior, x.fraccion_nueva)), '') as correlativas
  from llaves k left join cargos c using (pedimento, fraccion) left join lotes l using (pedimento, fraccion)
    left join estado e on e.pedimento = coalesce(c.vigente, k.pedimento) and e.fraccion = k.fraccion
    left join autoridad a on a.pedimento = k.pedimento and a.fraccion = k.fraccion
  order by k.pedimento, k.fraccion`

/** Reconciles as of the cut-off of the book or an earlier day. Throws Paro ANEXO30_SIN_CUENTA. */
export async function reconcileAnexo30(
  libro: LibroEnDisco,
  ley: Ley,
  { corte, lang }: { readonly corte: Dias; readonly lang: Lang },
): Promise<ConciliacionAnexo30> {
  const [{ hay }] = await libro.readFilas('select exists (from cuenta_anexo30) as hay')
  if (hay !== true) throw new Paro('ANEXO30_SIN_CUENTA')
  // Without a period in force nothing is late, and no difference is put down to that.
  const meses = enteroDe(ley, 'anexo30_informe_descargo_meses', corte)
  const cierres =
    meses === null ? [] : Array.from({ length: meses + 1 }, (_, i) => addMonths(firstOfMonth(corte), -i) - 1)
  const informadas: Map<string, number>[] = []
  for (const cierre of cierres) informadas.push(dischargedOf(await readCuenta(libro, ley, cierre)))
  const alCorte = dischargedOf(await readCuenta(libro, ley, corte))
  const filas = await libro.readFilas(LADOS, { corte: toFechaSql(corte) })
  const lados = filas.map((fila) => toLados(fila, alCorte, informadas, cierres))
  const tolerancia = decimalDe(ley, 'tolerancia_valor_aduana_mxn', corte)
  assert(tolerancia !== null, 'the tolerance has no value on the cut-off')
  const diferencias = conciliarCuenta(lados, toSafe(scaleDecimal(tolerancia, PLACES_DINERO)))
  const dinero = (valor: number | null) => (valor === null ? '' : formatDinero(valor))
  return {
    columnas: COLUMNAS.split(','),
    comparadas: lados.length,
    por_causa: new Map(
      CAUSAS_ANEXO30.map(
        (causa) => [causa, diferencias.filter((d) => d.causa === causa).length] as const,
      ).filter(([, n]) => n > 0),
    ),
    filas: diferencias.map((d) => {
      const { explicacion, remedio } = TEXTOS_ANEXO30[d.causa][lang]
      const nota = d.nota === '' ? '' : ` (${d.nota})`
      return [
        d.pedimento,
        d.fraccion,
        d.campo,
        dinero(d.empresa),
        dinero(d.data_stage),
        dinero(d.anexo30),
        formatDinero(d.diferencia),
        d.causa,
        `${explicacion}${nota}`,
        remedio,
      ]
    }),
  }
}

type Cuenta = Awaited<ReturnType<typeof readCuenta>>

/** Pedimento and item → discharged by our own account. */
function dischargedOf({ cargos }: Cuenta): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { pedimento, fraccion, descargado } of cargos) {
    const key = `${pedimento} ${fraccion}`
    sums.set(key, (sums.get(key) ?? 0) + descargado)
  }
  return sums
}

function toLados(
  fila: Fila,
  alCorte: ReadonlyMap<string, number>,
  informadas: readonly ReadonlyMap<string, number>[],
  cierres: readonly Dias[],
): LadosDeCuenta {
  const key = `${fila.pedimento} ${fila.fraccion}`
  const amount = (campo: string) => (fila[campo] === null ? null : centavos(fila[campo]))
  const cargo = amount('cargo')
  return {
    pedimento: String(fila.pedimento),
    fraccion: String(fila.fraccion),
    cargo,
    descargado: cargo === null ? null : (alCorte.get(key) ?? 0),
    descargado_lotes: cargo === null ? null : (amount('lotes') ?? 0),
    aduana: amount('aduana'),
    usd: amount('usd'),
    data_stage: amount('comercial'),
    anexo30_cargo: amount('anexo30_cargo'),
    anexo30_descargo: amount('anexo30_descargo'),
    relacionados: words(fila.relacionados),
    correlativas: words(fila.correlativas),
    reciente: fila.fecha !== null && parseFecha(String(fila.fecha))! > cierres[cierres.length - 1],
    descargado_informado: cargo === null ? [] : informadas.map((de) => de.get(key) ?? 0),
  }
}

function words(celda: Fila[string]): string[] {
  return String(celda ?? '')
    .split(' ')
    .filter(Boolean)
}

function firstOfMonth(dia: Dias): Dias {
  return parseFecha(`${formatFecha(dia).slice(0, 8)}01`)!
}
