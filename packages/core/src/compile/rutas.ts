/**
 * The ways from a product down to what it takes, through every level of its bill of materials, each with its exact
 * factor. The total of a component is summed apart from the list of its ways, so that a product with more ways than
 * anyone reads is still accounted for whole.
 */
import { addRacional, multiplyRacional, type Racional, UNO } from '#kernel'
import { isValid, type Listas, resolveListas } from './listas.ts'
import type { Canonica, Estructura, LineaDeBom, Lugar } from './material.ts'
import { Medidas } from './medidas.ts'

/** Ways listed of one product; what the others take stands in the totals. */
export const RUTAS_MAX = 200

export interface Ruta {
  /** Part numbers from the product to the component, both included. */
  readonly pasos: readonly string[]
  /** Canonical unit of the component that the factors are in. */
  readonly unidad: string
  /** Per unit of the exit. */
  readonly consumo: Racional
  readonly desperdicio: Racional
  /** `nacional` or `definitivo` ends the way: it is kept apart and never discharged. */
  readonly origen: 'temporal' | 'nacional' | 'definitivo'
  /** The line of the bill that each step rests on. */
  readonly lineas: readonly Lugar[]
}

export interface Total {
  readonly componente: string
  readonly unidad: string
  readonly consumo: Racional
  readonly desperdicio: Racional
}

export interface Explosion {
  readonly rutas: readonly Ruta[]
  readonly totales: readonly Total[]
  /** Not every way is in the list. */
  readonly hay_mas: boolean
}

const CERO: Racional = { num: 0n, den: 1n }

interface Paso {
  readonly pasos: readonly string[]
  readonly lineas: readonly Lugar[]
  /** Units of the part at the end of the way, per unit of the exit. */
  readonly veces: Racional
}

/** What a line leads to on a day: a part that is exploded further, or one that is taken as it is. */
type Tramo =
  | { readonly baja: true; readonly veces: Racional }
  | {
      readonly baja: false
      readonly unidad: string
      readonly consumo: Racional
      readonly desperdicio: Racional
    }

export class Rutas {
  readonly medidas: Medidas
  readonly #listas: Listas
  readonly #sumas = new Map<string, ReadonlyMap<string, Total>>()
  readonly #hechas = new Map<string, Explosion>()

  constructor(estructura: Estructura, canonica: Canonica) {
    this.medidas = new Medidas(estructura, canonica)
    this.#listas = resolveListas(estructura.bom)
  }

  /**
   * What one unit of an exit takes of what, on its day. A part without a bill, and goods that leave as they came
   * (`comoTal`), take the part itself.
   */
  explode(parte: string, unidad: string, fecha: number, comoTal: boolean): Explosion {
    const key = JSON.stringify([parte, unidad, fecha, comoTal])
    const known = this.#hechas.get(key)
    if (known) return known
    const explosion = this.#explode(parte, this.medidas.canonical(unidad), fecha, comoTal)
    this.#hechas.set(key, explosion)
    return explosion
  }

  #explode(parte: string, unidad: string, fecha: number, comoTal: boolean): Explosion {
    const itself = (en: string, consumo: Racional): Explosion => ({
      rutas: [{ pasos: [parte], lineas: [], unidad: en, consumo, desperdicio: CERO, origen: 'temporal' }],
      totales: [{ componente: parte, unidad: en, consumo, desperdicio: CERO }],
      hay_mas: false,
    })
    if (comoTal || !this.#hasBom(parte, fecha)) {
      const { unidad: kept, factor } = this.medidas.resolve(parte, unidad, fecha)
      return itself(kept, factor)
    }
    const veces = this.medidas.factorDeProducto(parte, unidad, fecha)
    if (!veces) return itself(unidad, UNO)
    const rutas: Ruta[] = []
    const all = this.#walk({ pasos: [parte], lineas: [], veces }, fecha, rutas)
    const totales = [...this.#sum(parte, fecha).values()].map((total) => scaleTotal(total, veces))
    return { rutas, totales, hay_mas: !all }
  }

  #hasBom(parte: string, fecha: number): boolean {
    return this.#validas(parte, fecha).length > 0
  }

  #validas(parte: string, fecha: number): readonly LineaDeBom[] {
    return this.#listas.get(parte)?.filter((linea) => isValid(linea, fecha)) ?? []
  }

  #follow({ componente, unidad: escrita, consumo, desperdicio }: LineaDeBom, fecha: number): Tramo {
    const unidad = this.medidas.canonical(escrita)
    if (!this.#hasBom(componente, fecha)) {
      const destino = this.medidas.resolveComponente(componente, unidad, fecha)
      return {
        baja: false,
        unidad: destino.unidad,
        consumo: multiplyRacional(consumo, destino.factor),
        desperdicio: multiplyRacional(desperdicio, destino.factor),
      }
    }
    const factor = this.medidas.factorDeProducto(componente, unidad, fecha)
    if (factor) return { baja: true, veces: multiplyRacional(consumo, factor) }
    return { baja: false, unidad, consumo, desperdicio: CERO }
  }

  /** Lists the ways below a part; false when the list is full. */
  #walk({ pasos, lineas, veces }: Paso, fecha: number, rutas: Ruta[]): boolean {
    const [parte] = pasos.slice(-1)
    for (const linea of this.#validas(parte, fecha)) {
      if (rutas.length >= RUTAS_MAX) return false
      const hasta = { pasos: [...pasos, linea.componente], lineas: [...lineas, linea.lugar] }
      if (isAparte(linea)) {
        const unidad = this.medidas.canonical(linea.unidad)
        rutas.push({ ...hasta, unidad, origen: linea.origen as Ruta['origen'], ...takeOf(linea, veces) })
        continue
      }
      const tramo = this.#follow(linea, fecha)
      if (!tramo.baja)
        rutas.push({ ...hasta, unidad: tramo.unidad, origen: 'temporal', ...takeOf(tramo, veces) })
      else if (!this.#walk({ ...hasta, veces: multiplyRacional(veces, tramo.veces) }, fecha, rutas))
        return false
    }
    return true
  }

  /** What one unit of a part takes of each component, over all ways. */
  #sum(parte: string, fecha: number): ReadonlyMap<string, Total> {
    const key = JSON.stringify([parte, fecha])
    const known = this.#sumas.get(key)
    if (known) return known
    const sumas = new Map<string, Total>()
    for (const linea of this.#validas(parte, fecha)) {
      if (isAparte(linea)) continue
      const tramo = this.#follow(linea, fecha)
      if (!tramo.baja) addTotal(sumas, { componente: linea.componente, ...tramo })
      else {
        const { veces } = tramo
        for (const total of this.#sum(linea.componente, fecha).values())
          addTotal(sumas, scaleTotal(total, veces))
      }
    }
    this.#sumas.set(key, sumas)
    return sumas
  }
}

/** Lines of national or definitive goods: kept apart, never discharged. */
function isAparte({ origen }: LineaDeBom): boolean {
  return origen !== '' && origen !== 'temporal'
}

function takeOf(
  { consumo, desperdicio }: { readonly consumo: Racional; readonly desperdicio: Racional },
  veces: Racional,
): { consumo: Racional; desperdicio: Racional } {
  return { consumo: multiplyRacional(veces, consumo), desperdicio: multiplyRacional(veces, desperdicio) }
}

function scaleTotal({ componente, unidad, ...take }: Total, veces: Racional): Total {
  return { componente, unidad, ...takeOf(take, veces) }
}

function addTotal(sumas: Map<string, Total>, { componente, unidad, consumo, desperdicio }: Total): void {
  const key = JSON.stringify([componente, unidad])
  const known = sumas.get(key)
  sumas.set(key, {
    componente,
    unidad,
    consumo: known ? addRacional(known.consumo, consumo) : consumo,
    desperdicio: known ? addRacional(known.desperdicio, desperdicio) : desperdicio,
  })
}
