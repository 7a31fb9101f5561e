import { type Linea, linesOf } from './bom.ts'
import { sortBy } from './fila.ts'
import { add, type Fraccion, multiply, round, UNO } from './fraccion.ts'
import type { Lote } from './lotes.ts'
import type { Salida } from './salidas.ts'
import { findFactor, followPasos, type Paso } from './unidades.ts'

/** What the discharge looks things up in. `lotes` holds the consumable ones only. */
export type Planta = { bom: readonly Linea[]; pasos: readonly Paso[]; lotes: readonly Lote[] }

/** What one exit asks of one part, in one unit; `sinFactor`: the part's lots are in no unit it converts to. */
export type Necesidad = {
  parte: string
  concepto: 'consumo' | 'desperdicio'
  unidad: string
  sinFactor: boolean
  cantidad: bigint
}

type Exacta = Omit<Necesidad, 'cantidad'> & { exacta: Fraccion }
type Medida = { unidad: string; factor: Fraccion; sinFactor: boolean }

/** The unit a part is counted in, reached from `unidad`. */
function measure(planta: Planta, parte: string, unidad: string): Medida {
  const propios = planta.lotes.filter((lote) => lote.parte === parte)
  if (propios.length === 0) return { ...followPasos(planta.pasos, parte, unidad), sinFactor: false }
  for (const lote of propios) {
    const factor = findFactor(planta.pasos, parte, unidad, lote.unidad)
    if (factor !== undefined) return { unidad: lote.unidad, factor, sinFactor: false }
  }
  return { unidad, factor: UNO, sinFactor: true }
}

function need(
  planta: Planta,
  parte: string,
  concepto: Exacta['concepto'],
  cuanto: Fraccion,
  unidad: string,
): Exacta {
  const medida = measure(planta, parte, unidad)
  const { sinFactor } = medida
  return { parte, concepto, unidad: medida.unidad, sinFactor, exacta: multiply(cuanto, medida.factor) }
}

/** An exploded part is counted in the unit of the lots it had by that day; what came later says nothing about it. */
function explode(planta: Planta, dia: string, parte: string, cuanto: Fraccion, unidad: string): Exacta[] {
  const lineas = linesOf(planta.bom, parte, dia)
  if (lineas.length === 0) return [need(planta, parte, 'consumo', cuanto, unidad)]
  const conocidos = { ...planta, lotes: planta.lotes.filter((lote) => lote.fecha_entrada <= dia) }
  const propia = need(conocidos, parte, 'consumo', cuanto, unidad)
  if (propia.sinFactor) return [propia]
  return lineas
    .filter((linea) => linea.temporal)
    .flatMap((linea) => {
      const { componente } = linea
      const hoja = linesOf(planta.bom, componente, dia).length === 0
      const residuo = multiply(propia.exacta, linea.desperdicio)
      return [
        ...explode(planta, dia, componente, multiply(propia.exacta, linea.porUnidad), linea.unidad),
        ...(hoja ? [need(planta, componente, 'desperdicio', residuo, linea.unidad)] : []),
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
  return gather(explode(planta, salida.fecha, salida.parte, salida.cantidad, salida.unidad))
}

/** The need of a waste movement: the part itself, never exploded. */
export function needOfDesperdicio(planta: Planta, salida: Salida): Necesidad[] {
  return gather([need(planta, salida.parte, 'desperdicio', salida.cantidad, salida.unidad)])
}
