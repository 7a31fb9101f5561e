/**
 * Which unit each part is kept in, and which queue of lots a requirement goes to. A part (with its family, when it has
 * one) has one queue, in the unit of its oldest lot; lots in another unit join it when the `unidades` table says how,
 * and stand in a queue of their own when it does not, since kilos never discharge pieces.
 *
 * What a bill of materials asks for may also come from alternates: such a need goes to a queue without lots, which the
 * part's own queue and those of its alternates in the same unit stand in for, in that order. What leaves as itself is
 * never an alternate.
 */
import { type Diccionario, makeFactor, multiplyRounded, type Racional, UNO } from '#kernel'
import { type Ley, unidadCanonica } from '#legal'
import type { Alternos } from './complemento/alternos.ts'
import type { Familias } from './complemento/familias.ts'
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
  readonly #familiaDe: Familias
  readonly #alternos: Alternos
  /** Queues of each family. */
  readonly #colas = new Map<number, Cola[]>()
  /** Part → unit → destination, for each interval of its conversions. */
  readonly #destinos = new Map<number, Map<number, Destino[]>>()
  /** Queues without lots, by family and unit, with what stands in for each and which of those is the part's own. */
  readonly #surtidas = new Map<string, number>()
  readonly suplentes = new Map<number, Int32Array>()
  readonly #propias = new Map<number, number>()
  #n = 0

  constructor(conversiones: Conversiones, familiaDe: Familias, alternos: Alternos) {
    this.#conversiones = conversiones
    this.#familiaDe = familiaDe
    this.#alternos = alternos
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
    const colas = this.#colasDe(parte)
    for (const cola of colas) {
      const factor = this.#conversiones.factor(parte, unidad, cola.unidad, fecha)
      if (!factor) continue
      const converted = cola.unidad === unidad ? cantidad : multiplyRounded(cantidad, makeFactor(factor))
      if (converted > Number.MAX_SAFE_INTEGER || converted === 0) continue
      return { cola: cola.id, unidad: cola.unidad, cantidad: converted }
    }
    if (colas.length === 0) this.#colas.set(this.#familiaDe(parte), colas)
    colas.push({ id: this.#n, unidad, desde: fecha })
    return { cola: this.#n++, unidad, cantidad }
  }

  hasLotes(parte: number): boolean {
    return this.#colasDe(parte).length > 0
  }

  /** Where a quantity of a part that leaves as itself goes, and by what factor. Call it when all lots are in. */
  resolve(parte: number, unidad: number, fecha: number): Destino {
    const epoca = this.#conversiones.epoca(parte, fecha)
    const known = this.#destinos.get(parte)?.get(unidad)
    if (known?.[epoca]) return known[epoca]
    const destino = this.#find(parte, unidad, fecha)
    if (known) known[epoca] = destino
    else {
      const deParte = this.#destinos.get(parte) ?? new Map<number, Destino[]>()
      const porEpoca: Destino[] = []
      porEpoca[epoca] = destino
      this.#destinos.set(parte, deParte.set(unidad, porEpoca))
    }
    return destino
  }

  /**
   * The same for what a bill of materials asks for. When the part has alternates, only lots that were in by that day
   * say in which unit it is counted, so that nothing that comes later changes what was taken before.
   */
  resolveComponente(parte: number, unidad: number, fecha: number): Destino {
    const familia = this.#familiaDe(parte)
    const alternos = this.#alternos.get(familia)
    if (!alternos) return this.resolve(parte, unidad, fecha)
    const colas = this.#colasDe(parte).filter((cola) => cola.desde <= fecha)
    const destino = this.#choose(parte, unidad, fecha, colas) ?? this.#base(parte, unidad, fecha)
    const gives = (otra: number) =>
      this.#colasDe(otra).some((cola) => cola.unidad === destino.unidad && cola.desde <= fecha)
    if (alternos.some(gives)) return { ...destino, cola: this.#surtida(familia, destino.unidad, alternos) }
    const later = this.resolve(parte, unidad, fecha)
    return later.unidad === destino.unidad ? later : destino
  }

  /** The queue of a part's own lots that a need goes to, for one that says which lots it wants. */
  propia(cola: number): number {
    return this.#propias.get(cola) ?? cola
  }

  /**
   * By what factor a quantity of a product turns into the unit it is built in: that of its lots on that day, if it has
   * some; else where the rows of the table lead. null when its lots are in no unit this one converts to.
   */
  factorDeProducto(parte: number, unidad: number, fecha: number): Racional | null {
    const colas = this.#colasDe(parte).filter((cola) => cola.desde <= fecha)
    if (colas.length === 0) return this.#base(parte, unidad, fecha).factor
    return this.#choose(parte, unidad, fecha, colas)?.factor ?? null
  }

  /**
   * Days on which what is answered of a part may change: those of its conversions, and those of the oldest lot of each
   * queue when its lots by that day decide: when it is built from others (`construida`) or has alternates.
   */
  diasDe(parte: number, construida: boolean): readonly number[] {
    const alternos = this.#alternos.get(this.#familiaDe(parte))
    if (!alternos && !construida) return this.#conversiones.diasDe(parte)
    const colas = [parte, ...(alternos ?? [])].flatMap((otra) => this.#colasDe(otra))
    return [...colas.map((cola) => cola.desde), ...this.#conversiones.diasDe(parte)]
  }

  #colasDe(parte: number): Cola[] {
    return this.#colas.get(this.#familiaDe(parte)) ?? []
  }

  /** The queue without lots of a family and unit, made when it is first asked for. */
  #surtida(familia: number, unidad: number, alternos: readonly number[]): number {
    const key = `${familia}/${unidad}`
    const known = this.#surtidas.get(key)
    if (known !== undefined) return known
    const inUnit = (otra: number) => this.#colasDe(otra).find((cola) => cola.unidad === unidad)?.id ?? -1
    const cola = this.#n++
    this.#surtidas.set(key, cola)
    this.#propias.set(cola, inUnit(familia))
    this.suplentes.set(
      cola,
      Int32Array.from([familia, ...alternos], inUnit).filter((id) => id >= 0),
    )
    return cola
  }

  #base(parte: number, unidad: number, fecha: number): Destino {
    const base = this.#conversiones.base(parte, unidad, fecha)
    return { cola: -1, unidad: base, factor: this.#conversiones.factor(parte, unidad, base, fecha) ?? UNO }
  }

  #find(parte: number, unidad: number, fecha: number): Destino {
    const colas = this.#colasDe(parte)
    if (colas.length === 0) return this.#base(parte, unidad, fecha)
    return this.#choose(parte, unidad, fecha, colas) ?? { cola: -1, unidad, factor: UNO }
  }

  /** The queue of that unit, or the first one that it converts to. */
  #choose(parte: number, unidad: number, fecha: number, colas: readonly Cola[]): Destino | null {
    const same = colas.find((cola) => cola.unidad === unidad)
    if (same) return { cola: same.id, unidad, factor: UNO }
    for (const cola of colas) {
      const factor = this.#conversiones.factor(parte, unidad, cola.unidad, fecha)
      if (factor) return { cola: cola.id, unidad: cola.unidad, factor }
    }
    return null
  }
}
