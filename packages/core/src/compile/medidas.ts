/**
 * How a quantity of a part turns into the unit its lots are kept in, worked out from the declared rows, apart from the
 * book: when both agree on a requirement, two computations have found it. Units here are canonical.
 */
import { invertRacional, multiplyRacional, type Racional, UNO } from '#kernel'
import { groupFilas } from './agrupar.ts'
import type { Canonica, ColaDeParte, ConversionDeParte } from './material.ts'

/** A unit, and by how much a quantity is multiplied to be in it. */
export interface Destino {
  readonly unidad: string
  readonly factor: Racional
}

export class Medidas {
  readonly #canonica: Canonica
  readonly #colas: ReadonlyMap<string, readonly ColaDeParte[]>
  readonly #pasos = new Map<string, Map<string, Destino[]>>()
  /** parte → unit → the unit a row turns it into. */
  readonly #declaradas = new Map<string, Map<string, string>>()
  /** Canonical unit → the way it is written in the data, the first that was met. */
  readonly #escritas = new Map<string, string>()

  constructor(conversiones: readonly ConversionDeParte[], colas: readonly ColaDeParte[], canonica: Canonica) {
    this.#canonica = canonica
    this.#colas = groupFilas(
      colas.map((cola) => ({ ...cola, unidad: this.canonical(cola.unidad) })),
      (cola) => cola.numero_parte,
    )
    for (const conversion of conversiones) this.#add(conversion)
  }

  canonical(texto: string): string {
    const unidad = this.#canonica(texto)
    if (!this.#escritas.has(unidad)) this.#escritas.set(unidad, texto)
    return unidad
  }

  /** A canonical unit as people of this company write it. */
  written(unidad: string): string {
    return this.#escritas.get(unidad) ?? unidad
  }

  /** A part that is discharged as itself, in the unit that its lots are kept in when that can be told. */
  resolve(parte: string, unidad: string): Destino {
    const colas = this.#colas.get(parte)
    if (!colas) return this.#base(parte, unidad)
    if (colas.some((cola) => cola.unidad === unidad)) return { unidad, factor: UNO }
    for (const cola of colas) {
      const factor = this.#factor(parte, unidad, cola.unidad)
      if (factor) return { unidad: cola.unidad, factor }
    }
    return { unidad, factor: UNO }
  }

  /** A part that is exploded, in the unit it is built in; null when its lots are in no unit that this one converts to. */
  factorDeProducto(parte: string, unidad: string, fecha: number): Racional | null {
    const colas = this.#colas.get(parte)?.filter((cola) => cola.desde <= fecha) ?? []
    if (colas.length === 0) return this.#base(parte, unidad).factor
    for (const cola of colas) {
      const factor = this.#factor(parte, unidad, cola.unidad)
      if (factor) return factor
    }
    return null
  }

  #add({ numero_parte: parte, de: escrita, a: otra, factor }: ConversionDeParte): void {
    const [de, a] = [this.canonical(escrita), this.canonical(otra)]
    const known = this.#factor(parte, de, a)
    if (known) return
    this.#step(parte, de, { unidad: a, factor })
    this.#step(parte, a, { unidad: de, factor: invertRacional(factor) })
    const declaradas = this.#declaradas.get(parte) ?? new Map<string, string>()
    this.#declaradas.set(parte, declaradas.set(de, a))
  }

  #step(parte: string, de: string, paso: Destino): void {
    const deParte = this.#pasos.get(parte) ?? new Map<string, Destino[]>()
    this.#pasos.set(parte, deParte.set(de, [...(deParte.get(de) ?? []), paso]))
  }

  #factor(parte: string, de: string, a: string): Racional | null {
    if (de === a) return UNO
    const pasos = this.#pasos.get(parte)
    const reached = new Map<string, Racional>([[de, UNO]])
    for (const [unidad, soFar] of reached) {
      for (const paso of pasos?.get(unidad) ?? []) {
        if (reached.has(paso.unidad)) continue
        const total = multiplyRacional(soFar, paso.factor)
        if (paso.unidad === a) return total
        reached.set(paso.unidad, total)
      }
    }
    return null
  }

  /** Where the rows lead from a unit: the one that a part without lots is counted in. */
  #base(parte: string, unidad: string): Destino {
    const declaradas = this.#declaradas.get(parte)
    const seen = new Set<string>()
    for (let at = unidad; !seen.has(at); ) {
      seen.add(at)
      const next = declaradas?.get(at)
      if (next === undefined) return { unidad: at, factor: this.#factor(parte, unidad, at) ?? UNO }
      at = next
    }
    return { unidad, factor: UNO }
  }
}
