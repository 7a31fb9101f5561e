/**
 * How a quantity of a part turns into the unit its lots are kept in, worked out from the declared rows, apart from the
 * book: when both agree on a requirement, two computations have found it. Units here are canonical.
 */
import { equalRacional, invertRacional, multiplyRacional, type Racional, SIN_FECHA, UNO } from '#kernel'
import { groupFilas } from './agrupar.ts'
import type { Canonica, ColaDeParte, ConversionDeParte, Estructura } from './material.ts'

/** A unit, and by how much a quantity is multiplied to be in it. */
export interface Destino {
  readonly unidad: string
  readonly factor: Racional
}

/** A row of the table, with its units canonical and its validity without open ends. */
interface Fila {
  readonly de: string
  readonly a: string
  readonly factor: Racional
  readonly desde: number
  readonly hasta: number
}

export class Medidas {
  readonly #canonica: Canonica
  readonly #familias: ReadonlyMap<string, string>
  readonly #alternos: ReadonlyMap<string, readonly string[]>
  /** By family. */
  readonly #colas: ReadonlyMap<string, readonly ColaDeParte[]>
  /** Rows that contradict none before them, by part. */
  readonly #filas = new Map<string, Fila[]>()
  /** Canonical unit → the way it is written in the data, the first that was met. */
  readonly #escritas = new Map<string, string>()

  constructor({ conversiones, colas, familias, alternos }: Omit<Estructura, 'bom'>, canonica: Canonica) {
    this.#canonica = canonica
    this.#familias = familias
    this.#alternos = alternos
    this.#colas = groupFilas(
      colas.map((cola) => ({ ...cola, unidad: this.canonical(cola.unidad) })),
      (cola) => this.#familiaDe(cola.numero_parte),
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

  /** A part that leaves as itself, in the unit that its lots are kept in when that can be told. */
  resolve(parte: string, unidad: string, fecha: number): Destino {
    const colas = this.#colasDe(parte)
    if (colas.length === 0) return this.#base(parte, unidad, fecha)
    return this.#choose(parte, unidad, fecha, colas) ?? { unidad, factor: UNO }
  }

  /** The same for what a bill asks for, which alternates with lots by that day may stand in for. */
  resolveComponente(parte: string, unidad: string, fecha: number): Destino {
    const colas = this.#colasDe(parte).filter((cola) => cola.desde <= fecha)
    const en = this.#choose(parte, unidad, fecha, colas) ?? this.#base(parte, unidad, fecha)
    const alternos = this.#alternos.get(this.#familiaDe(parte)) ?? []
    const gives = (otra: string): boolean =>
      this.#colasDe(otra).some((cola) => cola.unidad === en.unidad && cola.desde <= fecha)
    return alternos.some(gives) ? en : this.resolve(parte, unidad, fecha)
  }

  /** A part that is exploded, in the unit it is built in; null when its lots are in no unit that this one converts to. */
  factorDeProducto(parte: string, unidad: string, fecha: number): Racional | null {
    const colas = this.#colasDe(parte).filter((cola) => cola.desde <= fecha)
    if (colas.length === 0) return this.#base(parte, unidad, fecha).factor
    for (const cola of colas) {
      const factor = this.#factor(parte, unidad, cola.unidad, fecha)
      if (factor) return factor
    }
    return null
  }

  #familiaDe(parte: string): string {
    return this.#familias.get(parte) ?? parte
  }

  #colasDe(parte: string): readonly ColaDeParte[] {
    return this.#colas.get(this.#familiaDe(parte)) ?? []
  }

  #choose(parte: string, unidad: string, fecha: number, colas: readonly ColaDeParte[]): Destino | null {
    if (colas.some((cola) => cola.unidad === unidad)) return { unidad, factor: UNO }
    for (const cola of colas) {
      const factor = this.#factor(parte, unidad, cola.unidad, fecha)
      if (factor) return { unidad: cola.unidad, factor }
    }
    return null
  }

  /** A row that contradicts what is known on some of its days was set aside by the book, and is left out. */
  #add({ numero_parte: parte, factor, desde: inicio, hasta: fin, ...escritas }: ConversionDeParte): void {
    const [de, a] = [this.canonical(escritas.de), this.canonical(escritas.a)]
    const [desde, hasta] = [inicio === SIN_FECHA ? -SIEMPRE : inicio, fin === SIN_FECHA ? SIEMPRE : fin]
    const filas = this.#filas.get(parte) ?? []
    const cambios = filas.flatMap((fila) => [fila.desde, fila.hasta + 1])
    const dias = [desde, ...cambios.filter((dia) => desde < dia && dia <= hasta)]
    const known = dias.map((dia) => this.#factor(parte, de, a, dia))
    if (known.some((otro) => otro && !equalRacional(otro, factor))) return
    if (known.every((otro) => otro !== null)) return
    this.#filas.set(parte, [...filas, { de, a, factor, desde, hasta }])
  }

  #factor(parte: string, de: string, a: string, fecha: number): Racional | null {
    if (de === a) return UNO
    const filas = this.#vigentes(parte, fecha)
    const reached = new Map<string, Racional>([[de, UNO]])
    for (const [unidad, soFar] of reached) {
      for (const paso of filas.flatMap((fila) => stepsFrom(unidad, fila))) {
        if (reached.has(paso.unidad)) continue
        const total = multiplyRacional(soFar, paso.factor)
        if (paso.unidad === a) return total
        reached.set(paso.unidad, total)
      }
    }
    return null
  }

  /** Where the rows lead from a unit: the one that a part without lots is counted in. */
  #base(parte: string, unidad: string, fecha: number): Destino {
    const filas = this.#vigentes(parte, fecha)
    const seen = new Set<string>()
    for (let at = unidad; !seen.has(at); ) {
      seen.add(at)
      const next = filas.findLast(({ de }) => de === at)
      if (next === undefined) return { unidad: at, factor: this.#factor(parte, unidad, at, fecha) ?? UNO }
      at = next.a
    }
    return { unidad, factor: UNO }
  }

  #vigentes(parte: string, fecha: number): readonly Fila[] {
    return this.#filas.get(parte)?.filter(({ desde, hasta }) => desde <= fecha && fecha <= hasta) ?? []
  }
}

/** Beyond every date. */
const SIEMPRE = 1e9

/** A row read from a unit: forwards, backwards, or not at all. */
function stepsFrom(unidad: string, { de, a, factor }: Fila): Destino[] {
  if (de === unidad) return [{ unidad: a, factor }]
  return a === unidad ? [{ unidad: de, factor: invertRacional(factor) }] : []
}
