import type { Linea } from './bom.ts'
import { sortBy } from './fila.ts'
import { add, type Fraccion, multiply, round, UNO } from './fraccion.ts'
import type { Lote } from './lotes.ts'
import type { Parientes } from './parientes.ts'
import type { Salida } from './salidas.ts'
import { findFactor, followPasos, type Paso } from './unidades.ts'

/** What the discharge looks things up in. `lotes` holds the consumable ones only. */
export type Planta = {
  lineas: (producto: string, dia: string) => readonly Linea[]
  pasos: readonly Paso[]
  parientes: Parientes
  lotes: readonly Lote[]
}

/** What one exit asks of one part, in one unit; `sinFactor`: the part's lots are in no unit it converts to. */
export type Necesidad = {
  parte: string
  concepto: 'consumo' | 'desperdicio'
  unidad: string
  sinFactor: boolean
  /** Families that stand in once the part's own lots give no more. */
  alternos: readonly string[]
  cantidad: bigint
}

type Exacta = Omit<Necesidad, 'cantidad'> & { exacta: Fraccion }
type Medida = Pick<Necesidad, 'unidad' | 'sinFactor' | 'alternos'> & { factor: Fraccion }
type Measure = (planta: Planta, parte: string, unidad: string, dia: string) => Medida

/** The lots kept under the name of a family. */
export function lotsOf({ lotes, parientes }: Planta, familia: string): Lote[] {
  return lotes.filter((lote) => parientes.familiaDe(lote.parte) === familia)
}

/** The plant as it was at the end of a day. */
export function untilDay(planta: Planta, dia: string): Planta {
  return { ...planta, lotes: planta.lotes.filter((lote) => lote.fecha_entrada <= dia) }
}

/** The unit a part is counted in, reached from `unidad`: that one if it has lots in it, or the first that it leads to. */
export const measure: Measure = (planta, parte, unidad, dia) => {
  const propios = lotsOf(planta, planta.parientes.familiaDe(parte))
  const alternos: readonly string[] = []
  if (propios.length === 0) {
    return { ...followPasos(planta.pasos, parte, dia, unidad), sinFactor: false, alternos }
  }
  if (propios.some((lote) => lote.unidad === unidad))
    return { unidad, factor: UNO, sinFactor: false, alternos }
  for (const lote of propios) {
    const factor = findFactor(planta.pasos, parte, dia, unidad, lote.unidad)
    if (factor !== undefined) return { unidad: lote.unidad, factor, sinFactor: false, alternos }
  }
  return { unidad, factor: UNO, sinFactor: true, alternos }
}

/** The same for a component, which alternates may stand in for: then only lots in by that day count. */
const measureComponente: Measure = (planta, parte, unidad, dia) => {
  const familia = planta.parientes.familiaDe(parte)
  const alternos = planta.parientes.alternosDe(parte)
  if (alternos.length === 0) return measure(planta, parte, unidad, dia)
  const hoy = untilDay(planta, dia)
  const propia = measure(hoy, parte, unidad, dia)
  const medida = propia.sinFactor ? { ...propia, ...followPasos(planta.pasos, parte, dia, unidad) } : propia
  const surten = alternos.some((otra) => lotsOf(hoy, otra).some((lote) => lote.unidad === medida.unidad))
  if (surten) return { ...medida, sinFactor: false, alternos }
  if (!propia.sinFactor && lotsOf(hoy, familia).length > 0) return propia
  const despues = measure(planta, parte, unidad, dia)
  if (despues.unidad === medida.unidad) return despues
  return { ...medida, sinFactor: lotsOf(planta, familia).length > 0 }
}

function needIn(medida: Medida, parte: string, concepto: Exacta['concepto'], cuanto: Fraccion): Exacta {
  const { factor, ...resto } = medida
  return { parte, concepto, ...resto, exacta: multiply(cuanto, factor) }
}

/** An exploded part is counted in the unit of the lots it had by that day; what came later says nothing about it. */
function explode(
  planta: Planta,
  dia: string,
  parte: string,
  cuanto: Fraccion,
  unidad: string,
  hoja: Measure,
): Exacta[] {
  const lineas = planta.lineas(parte, dia)
  if (lineas.length === 0) return [needIn(hoja(planta, parte, unidad, dia), parte, 'consumo', cuanto)]
  const propia = needIn(measure(untilDay(planta, dia), parte, unidad, dia), parte, 'consumo', cuanto)
  if (propia.sinFactor) return [propia]
  return lineas
    .filter((linea) => linea.origen === 'temporal')
    .flatMap((linea) => {
      const { componente } = linea
      const residuo = multiply(propia.exacta, linea.desperdicio)
      const medida = measureComponente(planta, componente, linea.unidad, dia)
      const baja = multiply(propia.exacta, linea.porUnidad)
      return [
        ...explode(planta, dia, componente, baja, linea.unidad, measureComponente),
        ...(planta.lineas(componente, dia).length === 0
          ? [needIn(medida, componente, 'desperdicio', residuo)]
          : []),
      ]
    })
}

/** Sums the paths of each part, concept and unit, and rounds each sum once. */
function gather(exactas: readonly Exacta[]): Necesidad[] {
  const sumas = new Map<string, Exacta>()
  for (const una of exactas) {
    const clave = JSON.stringify([una.parte, una.concepto, una.unidad, una.sinFactor])
    const antes = sumas.get(clave)
    sumas.set(clave, antes === undefined ? una : { ...una, exacta: add(antes.exacta, una.exacta) })
  }
  const redondas = [...sumas.values()].map(({ exacta, ...resto }) => ({
    ...resto,
    cantidad: round(exacta, 6),
  }))
  return sortBy(
    redondas.filter((una) => una.cantidad > 0n),
    (una) => [una.parte, una.unidad, una.concepto],
  )
}

/** The needs of one exit: its explosion, by part in byte order, then unit, consumption before waste. */
export function needsOf(planta: Planta, salida: Salida): Necesidad[] {
  return gather(explode(planta, salida.fecha, salida.parte, salida.cantidad, salida.unidad, measure))
}

/** The need of a movement that is never exploded: the part itself, as `concepto`. */
export function needOfItself(planta: Planta, salida: Salida, concepto: Exacta['concepto']): Necesidad[] {
  const medida = measure(planta, salida.parte, salida.unidad, salida.fecha)
  return gather([needIn(medida, salida.parte, concepto, salida.cantidad)])
}
