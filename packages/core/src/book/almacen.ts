/**
 * Which unit each part is kept in, and which queue of lots a requirement goes to. A part has one queue, in the unit of
 * its oldest lot; lots in another unit join it when the `unidades` table says how, and stand in a queue of their own
 * when it does not, since kilos never discharge pieces.
 */
import { type Diccionario, makeFactor, multiplyRounded, type Racional, UNO } from '#kernel'
import { type Ley, unidadCanonica } from '#legal'
import type { Conversiones } from './unidades.ts'

/**
 * Unit ids → the id that stands for all ways of writing that unit (`PZA`, `pieza`, `6`): that of the first text in byte
 * order, so that it does not depend on which file came first. Call it when every table has been read.
 */
export function makeCanonica(unidades: Diccionario, ley: Ley): (id: number) => number {
  const rangos = unidades.ranks()
  const ofKey = new Map<string, number>()
  const keys = Array.from(rangos, (rango, id) => {
    const texto = unidades.text(id)
    const key = unidadCanonica(ley, texto) ?? `?${texto}`
    const first = ofKey.get(key)
    if (first === undefined || rango < rangos[first]) ofKey.set(key, id)
    return key
  })
  const canonicas = keys.map((key) => ofKey.get(key)!)
  return (id) => canonicas[id]
}

interface Cola {
  readonly id: number
  readonly unidad: number
  /** Day of its oldest lot. */
  readonly desde: number
}

export interface Destino {
  /** Queue, or -1 when no lot of the part can give this unit. */
  readonly cola: number
  readonly unidad: number
  readonly factor: Racional
}

export class Almacen {
  readonly #conversiones: Conversiones
  readonly #colas = new Map<number, Cola[]>()
  readonly #destinos = new Map<number, Map<number, Destino>>()
  #n = 0

  constructor(conversiones: Conversiones) {
    this.#conversiones = conversiones
  }

  /** How many queues there are. */
  get colas(): number {
    return this.#n
  }

  /**
   * Puts a lot in its queue, lots coming in PEPS order; a lot in another unit comes back converted. One that cannot be
   * counted exactly in the other unit stays in its own.
   */
  admit(
    parte: number,
    unidad: number,
    cantidad: number,
    fecha: number,
  ): { cola: number; unidad: number; cantidad: number } {
    const colas = this.#colas.get(parte) ?? []
    this.#colas.set(parte, colas)
    for (const cola of colas) {
      const factor = this.#conversiones.factor(parte, unidad, cola.unidad)
      if (!factor) continue
      const converted = cola.unidad === unidad ? cantidad : multiplyRounded(cantidad, makeFactor(factor))
      if (converted > Number.MAX_SAFE_INTEGER || converted === 0) continue
      return { cola: cola.id, unidad: cola.unidad, cantidad: converted }
    }
    colas.push({ id: this.#n, unidad, desde: fecha })
    return { cola: this.#n++, unidad, cantidad }
  }

  hasLotes(parte: number): boolean {
    return this.#colas.has(parte)
  }

  /** Where a quantity of a part in some unit goes, and by what factor. Call it when all lots are in. */
  resolve(parte: number, unidad: number): Destino {
    const known = this.#destinos.get(parte)?.get(unidad)
    if (known) return known
    const destino = this.#find(parte, unidad)
    const deParte = this.#destinos.get(parte) ?? new Map<number, Destino>()
    this.#destinos.set(parte, deParte.set(unidad, destino))
    return destino
  }

  /**
   * By what factor a quantity of a product turns into the unit it is built in: that of its lots on that day, if it has
   * some; else where the rows of the table lead. null when its lots are in no unit this one converts to.
   */
  factorDeProducto(parte: number, unidad: number, fecha: number): Racional | null {
    const colas = this.#colas.get(parte)?.filter((cola) => cola.desde <= fecha) ?? []
    if (colas.length === 0) return this.#base(parte, unidad).factor
    const factores = colas.map((cola) => this.#conversiones.factor(parte, unidad, cola.unidad))
    return factores.find((factor) => factor !== null) ?? null
  }

  /** Days on which the unit of a product may change: those of the oldest lot of each of its queues. */
  diasDeProducto(parte: number): readonly number[] {
    return this.#colas.get(parte)?.map((cola) => cola.desde) ?? []
  }

  #base(parte: number, unidad: number): Destino {
    const base = this.#conversiones.base(parte, unidad)
    return { cola: -1, unidad: base, factor: this.#conversiones.factor(parte, unidad, base) ?? UNO }
  }

  #find(parte: number, unidad: number): Destino {
    const colas = this.#colas.get(parte)
    if (!colas) return this.#base(parte, unidad)
    const same = colas.find((cola) => cola.unidad === unidad)
    if (same) return { cola: same.id, unidad, factor: UNO }
    for (const cola of colas) {
      const factor = this.#conversiones.factor(parte, unidad, cola.unidad)
      if (factor) return { cola: cola.id, unidad: cola.unidad, factor }
    }
    return { cola: -1, unidad, factor: UNO }
  }
}
