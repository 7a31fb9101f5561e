/** The texts of one column → ids of its dictionary: as they are, in upper case, or as options of a closed list. */
import { Diccionario } from '#kernel'
import type { CampoSpec } from '#records'
import { foldHeader } from '../texto/encabezado.ts'
import { isUpperCase, upperCase } from './valor-texto.ts'

const decoder = new TextDecoder()

/** Slots of the cache of short texts. */
const SLOTS = 256

export class Textos {
  readonly #diccionario: Diccionario
  readonly #upper: boolean
  readonly #opciones: Opciones | null
  /** Units, keys, countries: texts of up to three bytes, packed into one number, are looked up without hashing. */
  readonly #shortKeys = new Int32Array(SLOTS)
  readonly #shortIds = new Int32Array(SLOTS)

  constructor(spec: CampoSpec, diccionario: Diccionario) {
    this.#diccionario = diccionario
    this.#upper = spec.diccionario === 'unidades' || spec.diccionario === 'claves'
    this.#opciones = spec.opciones ? new Opciones(spec.opciones, diccionario) : null
  }

  accepts(bytes: Uint8Array, from: number, to: number): boolean {
    return this.#opciones === null || this.#opciones.find(bytes, from, to) >= 0
  }

  /** An accepted text, or an empty one → its id. */
  intern(bytes: Uint8Array, from: number, to: number): number {
    if (this.#opciones) return from === to ? this.#opciones.empty : this.#opciones.find(bytes, from, to)
    if (to - from > 3) return this.#add(bytes, from, to)
    if (from === to) return 0
    let key = 1
    for (let i = from; i < to; i++) key = (key << 8) | bytes[i]
    const slot = (key ^ (key >> 7)) & (SLOTS - 1)
    if (this.#shortKeys[slot] !== key) {
      this.#shortKeys[slot] = key
      this.#shortIds[slot] = this.#add(bytes, from, to)
    }
    return this.#shortIds[slot]
  }

  #add(bytes: Uint8Array, from: number, to: number): number {
    if (!this.#upper || isUpperCase(bytes, from, to)) return this.#diccionario.intern(bytes, from, to)
    const upper = upperCase(bytes, from, to)
    return this.#diccionario.intern(upper, 0, upper.length)
  }
}

/** A closed list of texts, matched without case or accents. Each spelling is looked at once. */
class Opciones {
  /** Id of the text that an empty cell means. */
  readonly empty: number
  readonly #ids = new Map<string, number>()
  readonly #seen = new Diccionario()
  /** Id of a spelling → id of the option it means, or -1. */
  readonly #meaning: number[] = []

  constructor(opciones: readonly string[], diccionario: Diccionario) {
    for (const opcion of opciones) {
      if (opcion !== '') this.#ids.set(foldHeader(opcion), diccionario.internText(opcion))
    }
    this.empty = diccionario.internText(opciones[0])
  }

  find(bytes: Uint8Array, from: number, to: number): number {
    const spelling = this.#seen.intern(bytes, from, to)
    this.#meaning[spelling] ??= this.#ids.get(foldHeader(decoder.decode(bytes.subarray(from, to)))) ?? -1
    return this.#meaning[spelling]
  }
}
