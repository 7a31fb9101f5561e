/**
 * Bytes → small integers, once. Every text column of the house is a list of ids into one of these:
 * a row costs four bytes, and comparing two part numbers is comparing two integers.
 * Entries live in one byte arena with an open-addressing table; no string is made until someone reads one.
 * Id 0 is always the empty text.
 */
import { assert } from './assert.ts'

const decoder = new TextDecoder('utf-8')
const encoder = new TextEncoder()
/** Short plain texts are written here: asking the encoder for each takes longer than all the rest. */
const scratch = new Uint8Array(1 << 8)
const ASCII_MAX = 127

/** Whether a text is short and plain; then its bytes are in `scratch`. */
function writeAscii(text: string): boolean {
  if (text.length > scratch.length) return false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code > ASCII_MAX) return false
    scratch[i] = code
  }
  return true
}

/** What a dictionary holds, in arrays that can be handed from one thread to another. */
export interface EntradasDeDiccionario {
  readonly arena: Uint8Array<ArrayBuffer>
  readonly ends: Int32Array<ArrayBuffer>
  readonly table: Int32Array<ArrayBuffer>
  readonly count: number
}

export class Diccionario {
  #arena = new Uint8Array(1 << 12)
  #used = 0
  /** Where the text of each entry ends; it starts where the one before it ends. */
  #ends = new Int32Array(1 << 8)
  /** Two words per slot, side by side because they are read together: the id plus one (0 is a free slot), and the hash. */
  #table = new Int32Array(1 << 10)
  #count = 0
  #texts: (string | undefined)[] = []

  constructor() {
    this.intern(new Uint8Array(0), 0, 0)
  }

  /** The dictionary that `entradas()` was asked of. */
  static of({ arena, ends, table, count }: EntradasDeDiccionario): Diccionario {
    const diccionario = new Diccionario()
    diccionario.#arena = arena
    diccionario.#ends = ends
    diccionario.#table = table
    diccionario.#count = count
    diccionario.#used = ends[count - 1]
    return diccionario
  }

  /** Its own arrays, not copies: whoever takes them takes the dictionary. */
  entradas(): EntradasDeDiccionario {
    return { arena: this.#arena, ends: this.#ends, table: this.#table, count: this.#count }
  }

  /** Adds every entry of another dictionary; answers, by id there, the id here. */
  absorb(otro: Diccionario): Int32Array<ArrayBuffer> {
    const ids = new Int32Array(otro.size)
    for (let id = 0; id < ids.length; id++) {
      const bytes = otro.bytes(id)
      ids[id] = this.intern(bytes, 0, bytes.length)
    }
    return ids
  }

  /** How many distinct entries there are, the empty one included. */
  get size(): number {
    return this.#count
  }

  /** Bytes `[from, to)` of a buffer → id. */
  intern(bytes: Uint8Array, from: number, to: number): number {
    const hash = hashBytes(bytes, from, to)
    const table = this.#table
    const last = table.length - 2
    let at = (hash << 1) & last
    for (let entry = table[at]; entry !== 0; entry = table[at]) {
      if (table[at + 1] === hash && this.#equals(entry - 1, bytes, from, to)) return entry - 1
      at = (at + 2) & last
    }
    return this.#add(hash, at, bytes, from, to)
  }

  /** Text → id, adding it when new. */
  internText(text: string): number {
    const bytes = writeAscii(text) ? scratch : encoder.encode(text)
    return this.intern(bytes, 0, bytes === scratch ? text.length : bytes.length)
  }

  /** id → text. */
  text(id: number): string {
    assert(id >= 0 && id < this.#count, `no entry ${id}`)
    this.#texts[id] ??= decoder.decode(this.bytes(id))
    return this.#texts[id]
  }

  /** id → text, which is not kept: for dictionaries that are read through once. */
  read(id: number): string {
    return decoder.decode(this.bytes(id))
  }

  /** id → its bytes, a view that must not be written. */
  bytes(id: number): Uint8Array {
    return this.#arena.subarray(this.#start(id), this.#ends[id])
  }

  /** For every id, its place in byte order: comparing ranks is comparing texts. */
  ranks(): Int32Array {
    const order = Array.from({ length: this.#count }, (_, id) => id)
    order.sort((a, b) => compareBytes(this.bytes(a), this.bytes(b)))
    const ranks = new Int32Array(this.#count)
    for (let rank = 0; rank < order.length; rank++) ranks[order[rank]] = rank
    return ranks
  }

  #start(id: number): number {
    return id === 0 ? 0 : this.#ends[id - 1]
  }

  #equals(id: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.#start(id)
    if (this.#ends[id] - start !== to - from) return false
    for (let i = from, j = start; i < to; i++, j++) if (bytes[i] !== this.#arena[j]) return false
    return true
  }

  #add(hash: number, at: number, bytes: Uint8Array, from: number, to: number): number {
    const id = this.#count++
    if (id === this.#ends.length) this.#ends = grow(this.#ends)
    const end = this.#used + (to - from)
    if (end > this.#arena.length) {
      const wider = new Uint8Array(Math.max(end, this.#arena.length * 2))
      wider.set(this.#arena)
      this.#arena = wider
    }
    for (let i = from, j = this.#used; i < to; i++, j++) this.#arena[j] = bytes[i]
    this.#used = end
    this.#ends[id] = end
    this.#table[at] = id + 1
    this.#table[at + 1] = hash
    if (this.#count * 4 > this.#table.length) this.#rehash()
    return id
  }

  #rehash(): void {
    const old = this.#table
    const table = new Int32Array(old.length * 2)
    const last = table.length - 2
    for (let from = 0; from < old.length; from += 2) {
      if (old[from] === 0) continue
      let at = (old[from + 1] << 1) & last
      while (table[at] !== 0) at = (at + 2) & last
      table[at] = old[from]
      table[at + 1] = old[from + 1]
    }
    this.#table = table
  }
}

/** Four bytes at a time; every bit of the text reaches every bit of the hash (the steps of MurmurHash3). */
function hashBytes(bytes: Uint8Array, from: number, to: number): number {
  let hash = to - from
  let i = from
  for (; i + 4 <= to; i += 4) {
    const word = bytes[i] | (bytes[i + 1] << 8) | (bytes[i + 2] << 16) | (bytes[i + 3] << 24)
    hash = Math.imul((hash << 13) | (hash >>> 19), 0x9e3779b1) ^ Math.imul(word, 0xcc9e2d51)
  }
  for (; i < to; i++) hash = Math.imul(hash ^ bytes[i], 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

function grow(old: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(old.length * 2)
  wider.set(old)
  return wider
}

/** Byte order of two texts, the order of names in the contract. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length)
  for (let i = 0; i < shared; i++) if (a[i] !== b[i]) return a[i] - b[i]
  return a.length - b.length
}

const SURROGATE = 0xd800
const PRIVATE = 0xe000

/** Byte order of two strings: UTF-8 order, which is code point order and not that of `<` on strings. */
export function compareText(a: string, b: string): number {
  const shared = Math.min(a.length, b.length)
  for (let i = 0; i < shared; i++) {
    const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)]
    if (x !== y) return x >= SURROGATE && y >= SURROGATE ? pointOrder(x) - pointOrder(y) : x - y
  }
  return a.length - b.length
}

/** Half of a pair stands for a code point above all that take one unit. */
function pointOrder(unit: number): number {
  return unit < PRIVATE ? unit + 0x10000 : unit
}
