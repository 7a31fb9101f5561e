/**
 * Sorting rows of columns by several keys. Rows are first dealt to some hundred groups by the high part of their key, a
 * column at a time, so that everything that follows moves within a group, which the processor's cache holds.
 */
import { pickFloats, pickInts } from './columna.ts'
import { type Llave, type Palabra, packKeys } from './llaves.ts'

/** Rows of a group when they are spread evenly, and the most groups there may be. */
const GROUP_ROWS = 4096
const GROUPS_MAX = 1024
/** Runs no longer than this are left to the last pass, which moves every row the few places it is off. */
const RUN_MIN = 12
const BUCKETS_MAX = 4096

/** An order of rows, in a form that brings whole columns to it with little movement of memory. */
export interface Orden {
  rows(): Int32Array<ArrayBuffer>
  ints(from: Int32Array): Int32Array<ArrayBuffer>
  floats(from: Float64Array): Float64Array<ArrayBuffer>
}

/** Row numbers in ascending order of the keys (the most significant first), ties in row order. */
export function orderRows(n: number, keys: readonly Llave[]): Int32Array {
  return isOrdered(n, keys) ? identity(n) : sortRows(n, keys).rows()
}

/** The ascending order of the keys (the most significant first), ties in row order. */
export function sortRows(n: number, keys: readonly Llave[]): Orden {
  const words = packKeys(n, keys)
  const groups = new Grupos(words[0])
  const places = sortPlaces(
    words.map(({ values }) => groups.dealFloats(values)),
    groups.starts,
  )
  return {
    rows: () => pickInts(groups.dealInts(identity(n)), places),
    ints: (from) => pickInts(groups.dealInts(from), places),
    floats: (from) => pickFloats(groups.dealFloats(from), places),
  }
}

function identity(n: number): Int32Array<ArrayBuffer> {
  const rows = new Int32Array(n)
  for (let i = 0; i < n; i++) rows[i] = i
  return rows
}

/** Whether the rows already stand in order: files often come sorted, and then nothing moves. */
function isOrdered(n: number, keys: readonly Llave[]): boolean {
  for (let i = 1; i < n; i++) {
    for (const key of keys) {
      const a = key[i - 1]
      const b = key[i]
      if (Object.is(a, b)) continue
      if (a < b || Number.isNaN(a)) break
      return false
    }
  }
  return true
}

/** Rows dealt to groups by the high part of a word, in row order within each. */
class Grupos {
  readonly #group: Uint16Array
  readonly starts: Int32Array

  constructor({ values, range }: Palabra) {
    const count = Math.max(1, Math.min(GROUPS_MAX, Math.floor(values.length / GROUP_ROWS)))
    const scale = count / range
    const group = new Uint16Array(values.length)
    const starts = new Int32Array(count + 1)
    for (let i = 0; i < values.length; i++) {
      const g = Math.min(count - 1, values[i] * scale) | 0
      group[i] = g
      starts[g + 1]++
    }
    for (let g = 0; g < count; g++) starts[g + 1] += starts[g]
    this.#group = group
    this.starts = starts
  }

  /** Brings a column to the order of groups. */
  dealInts(from: Int32Array): Int32Array<ArrayBuffer> {
    const group = this.#group
    const into = new Int32Array(group.length)
    const next = this.starts.slice()
    for (let i = 0; i < group.length; i++) into[next[group[i]]++] = from[i]
    return into
  }

  /** Brings a column to the order of groups. */
  dealFloats(from: Float64Array): Float64Array<ArrayBuffer> {
    const group = this.#group
    const into = new Float64Array(group.length)
    const next = this.starts.slice()
    for (let i = 0; i < group.length; i++) into[next[group[i]]++] = from[i]
    return into
  }
}

/** Sorts the places of dealt rows by their words, group by group. */
function sortPlaces(words: readonly Float64Array[], starts: Int32Array): Int32Array {
  const sorter = new Lugares(words, widest(starts))
  for (let g = 0; g + 1 < starts.length; g++) {
    sorter.spread(starts[g], starts[g + 1], 0)
    sorter.settle(starts[g], starts[g + 1])
  }
  return sorter.order
}

function widest(starts: Int32Array): number {
  let most = 0
  for (let g = 0; g + 1 < starts.length; g++) most = Math.max(most, starts[g + 1] - starts[g])
  return most
}

class Lugares {
  readonly order: Int32Array
  readonly #words: readonly Float64Array[]
  readonly #spare: Int32Array
  readonly #bucket: Uint16Array

  constructor(words: readonly Float64Array[], longest: number) {
    this.#words = words
    this.order = identity(words[0].length)
    this.#spare = new Int32Array(longest)
    this.#bucket = new Uint16Array(longest)
  }

  /** Spreads a run by word `w`, then every part of it that is still long; rows that are equal go by the next word. */
  spread(from: number, to: number, w: number): void {
    if (to - from <= RUN_MIN || w === this.#words.length) return
    const word = this.#words[w]
    const order = this.order
    let least = word[order[from]]
    let most = least
    for (let i = from + 1; i < to; i++) {
      const value = word[order[i]]
      if (value < least) least = value
      if (value > most) most = value
    }
    if (least === most) {
      this.spread(from, to, w + 1)
      return
    }
    let start = from
    for (const end of this.#count(from, to, word, least, most)) {
      if (end - start > RUN_MIN) this.spread(start, end, w)
      start = end
    }
  }

  /** A counting sort by equal parts of the span from `least` to `most`; answers where each part ends. */
  #count(from: number, to: number, word: Float64Array, least: number, most: number): Int32Array {
    const order = this.order
    const bucket = this.#bucket
    const spare = this.#spare
    const length = to - from
    const buckets = Math.min(BUCKETS_MAX, length)
    const scale = buckets / (most - least + 1)
    const next = new Int32Array(buckets + 1)
    for (let i = 0; i < length; i++) {
      const place = order[from + i]
      const b = Math.min(buckets - 1, (word[place] - least) * scale) | 0
      spare[i] = place
      bucket[i] = b
      next[b + 1]++
    }
    next[0] = from
    for (let b = 0; b < buckets; b++) next[b + 1] += next[b]
    for (let i = 0; i < length; i++) order[next[bucket[i]]++] = spare[i]
    return next.subarray(0, buckets)
  }

  /** Insertion sort of rows that are a few places off at most. */
  settle(from: number, to: number): void {
    const order = this.order
    const [word] = this.#words
    for (let i = from + 1; i < to; i++) {
      const place = order[i]
      const value = word[place]
      let at = i - 1
      for (; at >= from; at--) {
        const other = order[at]
        if (word[other] < value || (word[other] === value && !this.#goesAfter(other, place))) break
        order[at + 1] = other
      }
      order[at + 1] = place
    }
  }

  /** Whether a place goes after another one of the same first word: by the words that follow, then by row. */
  #goesAfter(a: number, b: number): boolean {
    for (let w = 1; w < this.#words.length; w++) {
      const difference = this.#words[w][a] - this.#words[w][b]
      if (difference !== 0) return difference > 0
    }
    return a > b
  }
}
