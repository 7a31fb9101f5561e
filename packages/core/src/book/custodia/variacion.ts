/**
 * Production orders against the standard bill of materials: what each order consumed of each component, and what the
 * lines valid on its day say, whatever their origin. A subassembly that the order did not consume stands as its own
 * components, at every level: the order made it on its way. What is national or definitive is compared when the order
 * says that it consumed it, and is not missed otherwise: the book never discharges it.
 */
import {
  addRacional,
  type Dias,
  divideHalfAway,
  makeFactor,
  multiplyRacional,
  multiplyRounded,
  type Racional,
  UNO,
} from '#kernel'
import type { TablaLeida } from '#records'
import { type LineaBom, TEMPORAL } from '../bom.ts'
import type { TablasDeEmpresa } from '../libro.ts'
import { isVigente } from '../vigencia.ts'
import { type ConsumoDeOrden, type OrdenDeProduccion, readOrdenes } from './ordenes.ts'
import { type ContextoCustodia, openAlmacen, openTaller, type Taller } from './taller.ts'

/** What the lots that were consumed of a part were worth: micros of a unit, and centavos. */
export interface Promedio {
  readonly unidad: number
  readonly cantidad: bigint
  readonly valor: bigint
}

export type EstadoDeVariacion =
  | 'igual'
  | 'de_mas'
  | 'de_menos'
  | 'sin_consumo'
  | 'fuera_de_lista'
  | 'alterno'
  | 'sin_lista'
  | 'unidad'
  | 'contradictoria'

/** Quantities in micros of `unidad`; null when the standard cannot be told in that unit. */
export interface Variacion {
  readonly orden: OrdenDeProduccion
  readonly componente: number
  readonly unidad: number
  readonly estandar: number | null
  readonly real: number
  readonly desperdicio_estandar: number | null
  readonly desperdicio_real: number
  /** Difference at the average value, in centavos; null when nobody knows it. */
  readonly valor: bigint | null
  readonly estado: EstadoDeVariacion
  /** Row of `ordenes_produccion`: of the component, or the first of the order. */
  readonly fila: number
}

/** Every order, then component by name; the table must be there. */
export function compareOrdenes(
  tabla: TablaLeida,
  tablas: TablasDeEmpresa,
  contexto: ContextoCustodia,
  promedioDe: (parte: number) => Promedio | null,
): Variacion[] {
  const taller = openTaller(tablas, contexto)
  const ordenes = readOrdenes(tabla, contexto.corte, taller)
  return ordenes.flatMap((orden) => {
    const suyas = compareOrden(orden, taller)
    return suyas
      .map((una) => ({ ...una, valor: valorDe(una, promedioDe(una.componente), taller) }))
      .sort(
        (a, b) =>
          taller.rangos[a.componente] - taller.rangos[b.componente] ||
          taller.rangosDeUnidad[a.unidad] - taller.rangosDeUnidad[b.unidad],
      )
  })
}

type SinValor = Omit<Variacion, 'valor'>

function compareOrden(orden: OrdenDeProduccion, taller: Taller): SinValor[] {
  const consumidas = new Set(orden.consumos.map(({ componente }) => taller.familiaDe(componente)))
  const lineas = openLineas(orden.producto, UNO, orden.fecha, consumidas, taller)
  const { familiaDe } = taller
  const pendientes = new Set(lineas.filter(({ origen }) => origen === TEMPORAL))
  const variaciones = orden.consumos.map((consumo): SinValor => {
    const suyas = lineas.filter((linea) => familiaDe(linea.componente) === familiaDe(consumo.componente))
    for (const linea of suyas) pendientes.delete(linea)
    return compareConsumo(orden, consumo, suyas, lineas, taller)
  })
  if (orden.contradictoria) return variaciones
  for (const { componente, unidad, consumo, desperdicio } of sumLineas(pendientes)) {
    const [estandar, residuo] = [times(orden.producida, consumo), times(orden.producida, desperdicio)]
    if (estandar === 0 && residuo === 0) continue
    variaciones.push({
      ...{ orden, componente, unidad, estandar, real: 0, desperdicio_estandar: residuo, desperdicio_real: 0 },
      estado: 'sin_consumo',
      fila: orden.fila,
    })
  }
  return variaciones
}

/** One line for each component and unit. */
function sumLineas(lineas: Iterable<LineaBom>): LineaBom[] {
  const sums = new Map<string, LineaBom>()
  for (const linea of lineas) {
    const key = `${linea.componente}/${linea.unidad}`
    const known = sums.get(key)
    const suma = known && {
      ...known,
      consumo: addRacional(known.consumo, linea.consumo),
      desperdicio: addRacional(known.desperdicio, linea.desperdicio),
    }
    sums.set(key, suma ?? linea)
  }
  return [...sums.values()]
}

/** Lines of one unit of a product, with those of its subassemblies in the place of the ones that nobody consumed. */
function openLineas(
  producto: number,
  veces: Racional,
  fecha: Dias,
  consumidas: ReadonlySet<number>,
  taller: Taller,
): LineaBom[] {
  const { bom, familiaDe } = taller
  const isAbierta = ({ componente, origen }: LineaBom) =>
    origen === TEMPORAL &&
    !consumidas.has(familiaDe(componente)) &&
    (bom.get(componente) ?? []).some((linea) => isVigente(linea, fecha))
  return (bom.get(producto) ?? [])
    .filter((linea) => isVigente(linea, fecha))
    .flatMap((linea) => {
      const consumo = multiplyRacional(veces, linea.consumo)
      if (!isAbierta(linea))
        return [{ ...linea, consumo, desperdicio: multiplyRacional(veces, linea.desperdicio) }]
      // There is always an answer: where there are no lots, the table alone says in which unit a part is built.
      const factor = openAlmacen(taller).factorDeProducto(linea.componente, linea.unidad, fecha)!
      return openLineas(linea.componente, multiplyRacional(consumo, factor), fecha, consumidas, taller)
    })
}

const CERO: Racional = { num: 0n, den: 1n }

function compareConsumo(
  orden: OrdenDeProduccion,
  { componente, unidad, cantidad: real, desperdicio: desperdicio_real, fila }: ConsumoDeOrden,
  suyas: readonly LineaBom[],
  lineas: readonly LineaBom[],
  taller: Taller,
): SinValor {
  const base = { orden, componente, unidad, real, desperdicio_real, fila }
  const sin = { ...base, estandar: null, desperdicio_estandar: null }
  if (orden.contradictoria) return { ...sin, estado: 'contradictoria' }
  if (lineas.length === 0) return { ...sin, estado: 'sin_lista' }
  let [consumo, desperdicio] = [CERO, CERO]
  for (const linea of suyas) {
    const factor = taller.conversiones.factor(componente, linea.unidad, unidad, orden.fecha)
    if (!factor) return { ...sin, estado: 'unidad' }
    consumo = addRacional(consumo, multiplyRacional(linea.consumo, factor))
    desperdicio = addRacional(desperdicio, multiplyRacional(linea.desperdicio, factor))
  }
  const estandar = times(orden.producida, consumo)
  const con = { ...base, estandar, desperdicio_estandar: times(orden.producida, desperdicio) }
  if (suyas.length > 0)
    return { ...con, estado: real === estandar ? 'igual' : real > estandar ? 'de_mas' : 'de_menos' }
  const isAlterno = lineas.some((linea) =>
    taller.alternos.get(taller.familiaDe(linea.componente))?.includes(taller.familiaDe(componente)),
  )
  return { ...con, estado: isAlterno ? 'alterno' : 'fuera_de_lista' }
}

function times(producida: number, por: Racional): number {
  return multiplyRounded(producida, makeFactor(por))
}

/** Difference × average value of what was consumed, exact and rounded once. */
function valorDe(
  { orden, componente, unidad, estandar, real }: SinValor,
  promedio: Promedio | null,
  { canonica, conversiones }: Taller,
): bigint | null {
  if (estandar === null || !promedio || promedio.cantidad === 0n) return null
  const factor = conversiones.factor(componente, unidad, canonica(promedio.unidad), orden.fecha)
  if (!factor) return null
  const numerator = (BigInt(real) - BigInt(estandar)) * factor.num * promedio.valor
  return divideHalfAway(numerator, factor.den * promedio.cantidad)
}
