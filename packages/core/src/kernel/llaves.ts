/** Keys of rows, packed in as few integers as they fit, so that rows are compared by one number and seldom by more. */
import { assert } from './assert.ts'

/** A key column; floats hold integers below 2^53, or NaN, which sorts first. */
export type Llave = Int32Array | Float64Array | Uint8Array

/** Integers up to here are exact in a float. */
const WORD = 2 ** 53

/** Some keys of every row as one integer from 0 and below `range`, which compares as they do. */
export interface Palabra {
  readonly values: Float64Array
  range: number
}

/** The keys of `n` rows, most significant first, as one word or more. Columns that never change take no room. */
export function packKeys(n: number, keys: readonly Llave[]): Palabra[] {
  const words: Palabra[] = [{ values: new Float64Array(n), range: 1 }]
  for (const key of keys) {
    const { least, range } = key instanceof Float64Array ? spanOfFloats(key, n) : spanOfInts(key, n)
    if (range <= 1) continue
    assert(range <= WORD, 'a key is too wide to sort by')
    if (words[words.length - 1].range * range > WORD) words.push({ values: new Float64Array(n), range: 1 })
    const word = words[words.length - 1]
    if (key instanceof Float64Array) appendFloats(word, key, least, range)
    else appendInts(word, key, least, range)
    word.range *= range
  }
  return words
}

// One function per kind of column, here and below: a loop that sees several kinds runs several times slower.

interface Tramo {
  readonly least: number
  readonly range: number
}

function spanOfInts(key: Int32Array | Uint8Array, n: number): Tramo {
  let least = n > 0 ? key[0] : 0
  let most = least
  for (let i = 0; i < n; i++) {
    const value = key[i]
    if (value < least) least = value
    if (value > most) most = value
  }
  return { least, range: most - least + 1 }
}

/** NaN counts as one less than the least. */
function spanOfFloats(key: Float64Array, n: number): Tramo {
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  let missing = 0
  for (let i = 0; i < n; i++) {
    const value = key[i]
    if (value < least) least = value
    if (value > most) most = value
    if (Number.isNaN(value)) missing++
  }
  if (missing === n) return { least: 0, range: 1 }
  const first = missing > 0 ? least - 1 : least
  return { least: first, range: most - first + 1 }
}

function appendInts(word: Palabra, key: Int32Array | Uint8Array, least: number, range: number): void {
  const { values, range: before } = word
  if (before === 1) for (let i = 0; i < values.length; i++) values[i] = key[i] - least
  else for (let i = 0; i < values.length; i++) values[i] = values[i] * range + (key[i] - least)
}

function appendFloats(word: Palabra, key: Float64Array, least: number, range: number): void {
  const { values, range: before } = word
  for (let i = 0; i < values.length; i++) {
    const distance = key[i] - least
    const digit = distance >= 0 ? distance : 0
    values[i] = before === 1 ? digit : values[i] * range + digit
  }
}
