/**
 * Counts against the book: what was found of each part on a day, what the book says that was there, and the cause of the
 * difference when the data prove one. The first cause of the list that holds is the answer; nothing is guessed.
 */
import { type Dias, divideHalfAway } from '#kernel'
import { columnaEntera, columnaTexto, filasDe } from '#records'
import { TEMPORAL } from '../bom.ts'
import type { TablasDeEmpresa } from '../libro.ts'
import { type Conteo, countInventario, type DiaDeLibro } from './conteos.ts'
import { Cuenta, type DiasDeLibro } from './cuenta.ts'
import { type ContextoCustodia, openTaller, type Taller } from './taller.ts'

export type CausaDeConteo =
  | 'antes_del_libro'
  | 'sin_unidad'
  | 'nacional'
  | 'fuera_del_libro'
  | 'coincide'
  | 'en_submaquila'
  | 'sin_conteo'
  | 'salida_sin_registrar'
  | 'entrada_por_llegar'
  | 'entrada_sin_registrar'
  | 'salida_por_embarcar'
  | 'entrada_por_mil'
  | 'cruzada'
  | 'sin_explicar'

export interface Margenes {
  /** micros that are taken as rounding. */
  readonly tolerancia: bigint
  /** How many days around a count are looked at for what was recorded on the other side of it. */
  readonly dias: number
}

/** `diferencia = contado + en_proceso + en_submaquila - libro`, in micros; its value in centavos, null when unknown. */
export interface Comparacion extends Conteo {
  readonly libro: bigint
  readonly diferencia: bigint
  readonly valor: bigint | null
  readonly causa: CausaDeConteo
  /** For `cruzada`, the part with the opposite difference. */
  readonly otra: number | null
}

/** By day of count, then part and unit by name. Parts of the book that nobody counted that day are there too. */
export function compareInventario(
  tablas: TablasDeEmpresa,
  libro: DiasDeLibro,
  margenes: Margenes,
  contexto: ContextoCustodia,
): Comparacion[] {
  const taller = openTaller(tablas, contexto)
  const cuenta = new Cuenta(libro, taller)
  const ajenas = partesAjenas(tablas, taller)
  const apertura = lastApertura(tablas)
  const { rangos, rangosDeUnidad } = taller
  const conteosPorDia = countInventario(tablas, libro.entradas, taller, contexto.corte)
  return [...conteosPorDia].flatMap(([dia, conteos]) => {
    const sinUnidad = new Set(conteos.filter((conteo) => conteo.sin_unidad).map(({ parte }) => parte))
    const comparadas = [...conteos, ...cuenta.missing(dia, conteos)].map((conteo) =>
      compare(conteo, cuenta, margenes, { ajenas, apertura, sinUnidad }),
    )
    return comparadas
      .map((una) => cross(una, comparadas))
      .sort(
        (a, b) => rangos[a.parte] - rangos[b.parte] || rangosDeUnidad[a.unidad] - rangosDeUnidad[b.unidad],
      )
  })
}

interface Marco {
  readonly ajenas: ReadonlySet<number>
  readonly apertura: Dias
  /** Parts that were counted that day in a unit nobody converts: none of their figures is whole. */
  readonly sinUnidad: ReadonlySet<number>
}

function compare(conteo: Conteo, cuenta: Cuenta, margenes: Margenes, marco: Marco): Comparacion {
  const saldo = cuenta.balance(conteo, conteo.fecha)
  const diferencia = conteo.contado + conteo.en_proceso + conteo.en_submaquila - saldo.cantidad
  const valor = saldo.cantidad > 0n ? divideHalfAway(diferencia * saldo.valor, saldo.cantidad) : null
  const causa = causaOf(conteo, diferencia, cuenta, margenes, marco)
  return { ...conteo, libro: saldo.cantidad, diferencia, valor, causa, otra: null }
}

function causaOf(
  conteo: Conteo,
  diferencia: bigint,
  cuenta: Cuenta,
  { tolerancia, dias }: Margenes,
  { ajenas, apertura, sinUnidad }: Marco,
): CausaDeConteo {
  const { fecha } = conteo
  if (fecha < apertura) return 'antes_del_libro'
  if (sinUnidad.has(conteo.parte)) return 'sin_unidad'
  if (!cuenta.has(conteo)) return ajenas.has(conteo.parte) ? 'nacional' : 'fuera_del_libro'
  const isZero = (value: bigint) => -tolerancia <= value && value <= tolerancia
  if (isZero(diferencia)) return conteo.en_submaquila > 0n ? 'en_submaquila' : 'coincide'
  if (conteo.lugar === null) return 'sin_conteo'
  const falta = diferencia < 0n
  const explains = (lado: keyof DiasDeLibro, desde: Dias, paso: 1 | -1) =>
    cuenta
      .running(conteo, lado, desde, paso, dias)
      .some((suma) => isZero(suma - (falta ? -diferencia : diferencia)))
  if (falta && explains('salidas', fecha + 1, 1)) return 'salida_sin_registrar'
  if (falta && explains('entradas', fecha, -1)) return 'entrada_por_llegar'
  if (!falta && explains('entradas', fecha + 1, 1)) return 'entrada_sin_registrar'
  if (!falta && explains('salidas', fecha, -1)) return 'salida_por_embarcar'
  const isPorMil = ({ cantidad }: DiaDeLibro) =>
    isZero(falta ? diferencia + cantidad - cantidad / MIL : diferencia - cantidad * (MIL - 1n))
  return cuenta.until(conteo, fecha).some(isPorMil) ? 'entrada_por_mil' : 'sin_explicar'
}

/** An entry that was recorded in thousands as units, or the other way round. */
const MIL = 1000n

/** A difference that nothing explains, when one other part of that day, and only one, has just the opposite. */
function cross(una: Comparacion, comparadas: readonly Comparacion[]): Comparacion {
  const opposites = (de: Comparacion) =>
    comparadas.filter(
      (otra) =>
        otra.causa === 'sin_explicar' && otra.unidad === de.unidad && otra.diferencia === -de.diferencia,
    )
  if (una.causa !== 'sin_explicar') return una
  const [otra, ...mas] = opposites(una)
  if (!otra || mas.length > 0 || opposites(otra).length > 1) return una
  return { ...una, causa: 'cruzada', otra: otra.parte }
}

/** Parts that the company buys in the country, or that its bills of materials call national or definitive. */
function partesAjenas(tablas: TablasDeEmpresa, { bom, familiaDe }: Taller): ReadonlySet<number> {
  const ajenas = new Set<number>()
  const compras = tablas.get('compras_nacionales')
  if (compras) for (const parte of columnaTexto(compras, 'numero_parte').ids) ajenas.add(familiaDe(parte))
  for (const lineas of bom.values())
    for (const { origen, componente } of lineas) if (origen !== TEMPORAL) ajenas.add(familiaDe(componente))
  return ajenas
}

/** Day of the opening balances, before which this book knows nothing; the beginning of time without them. */
function lastApertura(tablas: TablasDeEmpresa): Dias {
  const tabla = tablas.get('saldos_iniciales')
  if (!tabla || filasDe(tabla) === 0) return Number.NEGATIVE_INFINITY
  return columnaEntera(tabla, 'fecha_saldo').reduce((a, b) => Math.max(a, b))
}
