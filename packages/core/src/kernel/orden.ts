/** Sorting rows of columns by several keys: a stable radix sort, linear in rows, that skips digits all rows share. */

/** A key column, most significant key first in the list; floats hold integers from 0 to 2^53, or NaN, which sorts first. */
export type Llave = Int32Array | Float64Array | Uint8Array

const RADIX_BITS = 16
const BUCKETS = 1 << RADIX_BITS
/** Flipping the sign bit makes unsigned digits sort signed values, "none" (the smallest integer) first. */
const SIGN = -2147483648

/** Row numbers in ascending order of the keys, ties in row order. */
export function orderRows(n: number, keys: readonly Llave[]): Int32Array {
  let rows = Int32Array.from({ length: n }, (_, i) => i)
  if (isOrdered(n, keys)) return rows
  let spare = new Int32Array(n)
  const digits = new Uint16Array(n)
  const counts = new Int32Array(BUCKETS)
  for (let k = keys.length - 1; k >= 0; k--) {
    const key = keys[k]
    for (let shift = 0; shift < 4; shift++) {
      if (key instanceof Uint8Array && shift > 0) break
      if (key instanceof Int32Array && shift > 1) break
      if (!fillDigits(digits, key, rows, shift)) continue
      scatter(rows, spare, digits, counts)
      const swap = rows
      rows = spare
      spare = swap
    }
  }
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

/** Fills one 16-bit digit of every row; false when all rows share it, so that the pass can be skipped. */
function fillDigits(digits: Uint16Array, key: Llave, rows: Int32Array, shift: number): boolean {
  if (key instanceof Float64Array) fillFromFloats(digits, key, rows, shift)
  else {
    const bits = RADIX_BITS * shift
    const offset = key instanceof Int32Array ? SIGN : 0
    for (let i = 0; i < rows.length; i++) digits[i] = (key[rows[i]] ^ offset) >>> bits
  }
  return digits.some((digit) => digit !== digits[0])
}

/** Floats hold integers from 0 up to 2^53: their low 32 bits and the rest; NaN is zero and the others one more. */
function fillFromFloats(digits: Uint16Array, key: Float64Array, rows: Int32Array, shift: number): void {
  const bits = RADIX_BITS * (shift % 2)
  if (shift < 2) for (let i = 0; i < rows.length; i++) digits[i] = (key[rows[i]] + 1) >>> bits
  else {
    for (let i = 0; i < rows.length; i++) {
      const raw = key[rows[i]]
      digits[i] = Number.isNaN(raw) ? 0 : Math.floor((raw + 1) / 4294967296) >>> bits
    }
  }
}

function scatter(rows: Int32Array, into: Int32Array, digits: Uint16Array, counts: Int32Array): void {
  counts.fill(0)
  for (let i = 0; i < rows.length; i++) counts[digits[i]]++
  let sum = 0
  for (let d = 0; d < BUCKETS; d++) {
    const count = counts[d]
    counts[d] = sum
    sum += count
  }
  for (let i = 0; i < rows.length; i++) into[counts[digits[i]]++] = rows[i]
}
