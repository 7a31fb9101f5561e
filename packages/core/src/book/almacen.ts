/**
 * Which unit each part is kept in, and which queue of lots a requirement goes to. A part has one queue, in the unit of
 * its oldest lot; lots in another unit join it when the `unidades` table says how, and stand in a queue of their own
 * when it does not, since kilos never discharge pieces.
 */
import { type Diccionario, makeFactor, multiplyRounded, type Racional, UNO } from '#kernel'
import { type Ley, unidadCanonica } from '#legal'
import type { Conversiones } from './unidades.ts'

/** Unit ids → the id that stands for all ways of writing that unit (`PZA`, `pieza`, `6`). */
export function makeCanonica(unidades: Diccionario, ley: Ley): (id: number) => number {
  const known = new Map<number, number>()
  const byKey = new Map<string, number>()
  return (id) => {
    const found = known.get(id)
    if (found !== undefined) return found
    const texto = unidades.text(id)
    const key = unidadCanonica(ley, texto) ?? `?${texto}`
    const canonica = byKey.get(key) ?? id
    byKey.set(key, canonica)
    known.set(id, canonica)
    return canonica
  }
}

interface Cola {
  readonly id: number
  readonly unidad: number
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

  /** Puts a lot in its queue, lots coming in PEPS order; a lot in another unit comes back converted. */
  admit(parte: number, unidad: number, cantidad: number): { cola: number; unidad: number; cantidad: number } {
    const colas = this.#colas.get(parte) ?? []
    this.#colas.set(parte, colas)
    for (const cola of colas) {
      const factor = this.#conversiones.factor(parte, unidad, cola.unidad)
      if (!factor) continue
      const converted = cola.unidad === unidad ? cantidad : multiplyRounded(cantidad, makeFactor(factor))
      return { cola: cola.id, unidad: cola.unidad, cantidad: converted }
    }
    colas.push({ id: this.#n, unidad })
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

  #find(parte: number, unidad: number): Destino {
    const colas = this.#colas.get(parte)
    if (!colas) {
      const base = this.#conversiones.base(parte, unidad)
      return { cola: -1, unidad: base, factor: this.#conversiones.factor(parte, unidad, base) ?? UNO }
    }
    const same = colas.find((cola) => cola.unidad === unidad)
    if (same) return { cola: same.id, unidad, factor: UNO }
    for (const cola of colas) {
      const factor = this.#conversiones.factor(parte, unidad, cola.unidad)
      if (factor) return { cola: cola.id, unidad: cola.unidad, factor }
    }
    return { cola: -1, unidad, factor: UNO }
  }
}
