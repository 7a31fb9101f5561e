/** One column of text as it is filled: most values are those of the row before, so they are looked at there first. */
import { ColumnaEntera, type Diccionario } from '#kernel'

const ZERO = 48
const NINE = 57
const PRIME = 0x01000193
/** Longer values hardly repeat from one row to the next. */
const LONGEST_KEPT = 24

export class ColumnaDeTexto {
  readonly valores = new ColumnaEntera()
  readonly diccionario: Diccionario
  readonly #ancho: number
  /** Fingerprints of the values by id; null when ids themselves mean the same in the whole run. */
  readonly #huellas: ColumnaEntera | null
  readonly #last = new Uint8Array(LONGEST_KEPT)
  #lastSize = -1
  #lastId = 0

  /** `ancho` > 0: numbers are written with that many digits. `propio`: the dictionary is of this batch only. */
  constructor(diccionario: Diccionario, ancho: number, propio: boolean) {
    this.diccionario = diccionario
    this.#ancho = ancho
    this.#huellas = propio ? new ColumnaEntera() : null
  }

  /** Adds a value; answers its fingerprint. */
  push(bytes: Uint8Array, from: number, to: number): number {
    const id = this.#isLast(bytes, from, to) ? this.#lastId : this.#intern(bytes, from, to)
    this.valores.push(id)
    return this.#huellas === null ? id : this.#huellaOf(id, this.#huellas)
  }

  #isLast(bytes: Uint8Array, from: number, to: number): boolean {
    if (to - from !== this.#lastSize) return false
    const last = this.#last
    for (let i = from, j = 0; i < to; i++, j++) if (bytes[i] !== last[j]) return false
    return true
  }

  #intern(bytes: Uint8Array, from: number, to: number): number {
    const size = to - from
    const plain = this.#ancho === 0 || size === 0 || size === this.#ancho
    const id = plain ? this.diccionario.intern(bytes, from, to) : this.#internNumber(bytes, from, to)
    this.#lastSize = size <= LONGEST_KEPT ? size : -1
    for (let i = 0; i < this.#lastSize; i++) this.#last[i] = bytes[from + i]
    this.#lastId = id
    return id
  }

  /** A number is written with `ancho` digits at least, whatever zeros stand before it; any other text, as it is. */
  #internNumber(bytes: Uint8Array, from: number, to: number): number {
    for (let i = from; i < to; i++)
      if (bytes[i] < ZERO || bytes[i] > NINE) return this.diccionario.intern(bytes, from, to)
    let first = from
    while (first < to - 1 && bytes[first] === ZERO) first++
    const zeros = this.#ancho - (to - first)
    if (zeros <= 0) return this.diccionario.intern(bytes, first, to)
    const padded = new Uint8Array(this.#ancho).fill(ZERO)
    padded.set(bytes.subarray(first, to), zeros)
    return this.diccionario.intern(padded, 0, this.#ancho)
  }

  /** The dictionary may be shared with other columns of the batch: ids in between are filled in too. */
  #huellaOf(id: number, huellas: ColumnaEntera): number {
    while (huellas.length <= id) huellas.push(hashBytes(this.diccionario.bytes(huellas.length)))
    return huellas.at(id)
  }
}

function hashBytes(bytes: Uint8Array): number {
  let hash = 0
  for (let i = 0; i < bytes.length; i++) hash = Math.imul(hash ^ bytes[i], PRIME)
  return hash
}
