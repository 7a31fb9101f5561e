/** Sorting rows of columns by several keys: a stable radix sort, linear in rows, over the bits that really differ. */

/** A key column, most significant key first in the list; floats hold integers from 0 to 2^53, or NaN, which sorts first. */
export type Llave = Int32Array | Float64Array | Uint8Array

const RADIX_BITS = 11
const BUCKETS = 1 << RADIX_BITS
const MASK = BUCKETS - 1
/** A wide key is cut in two here, so that both halves are integers of 32 bits. */
const HALF = 2 ** 24

/** Row numbers in ascending order of the keys, ties in row order. */
export function orderRows(n: number, keys: readonly Llave[]): Int32Array {
  const rows = new Int32Array(n)
  for (let i = 0; i < n; i++) rows[i] = i
  if (isOrdered(n, keys)) return rows
  let sorted = rows
  let spare: Int32Array<ArrayBuffer> = new Int32Array(n)
  const counts = new Int32Array(BUCKETS)
  for (let k = keys.length - 1; k >= 0; k--) {
    for (const { values, bits } of digitsOf(keys[k], n)) {
      for (let shift = 0; shift < bits; shift += RADIX_BITS) {
        scatter(sorted, spare, values, shift, counts)
        const swap = sorted
        sorted = spare
        spare = swap
      }
    }
  }
  return sorted
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

interface Digitos {
  readonly values: Int32Array
  /** How many low bits differ between rows; none when all are equal. */
  readonly bits: number
}

/** A key as non-negative 32-bit integers, the least significant ones first: distances from its smallest value. */
function digitsOf(key: Llave, n: number): Digitos[] {
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  for (let i = 0; i < n; i++) {
    if (key[i] < least) least = key[i]
    if (key[i] > most) most = key[i]
  }
  const range = most - least + 1
  if (range <= 1 && !(key instanceof Float64Array && key.some(Number.isNaN))) return []
  const low = new Int32Array(n)
  const high = new Int32Array(range < HALF ? 0 : n)
  for (let i = 0; i < n; i++) {
    const distance = Number.isNaN(key[i]) ? 0 : key[i] - least + 1
    const part = range < HALF ? 0 : Math.floor(distance / HALF)
    low[i] = distance - part * HALF
    if (part > 0) high[i] = part
  }
  if (range < HALF) return [{ values: low, bits: bitsOf(range) }]
  return [
    { values: low, bits: 24 },
    { values: high, bits: bitsOf(Math.floor(range / HALF)) },
  ]
}

function bitsOf(most: number): number {
  return 32 - Math.clz32(most)
}

function scatter(
  rows: Int32Array,
  into: Int32Array,
  values: Int32Array,
  shift: number,
  counts: Int32Array,
): void {
  counts.fill(0)
  for (let i = 0; i < values.length; i++) counts[(values[i] >>> shift) & MASK]++
  let sum = 0
  for (let d = 0; d < BUCKETS; d++) {
    const count = counts[d]
    counts[d] = sum
    sum += count
  }
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]
    into[counts[(values[row] >>> shift) & MASK]++] = row
  }
}
