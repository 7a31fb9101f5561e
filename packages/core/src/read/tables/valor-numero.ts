/**
 * Bytes → exact numbers, without a string in between. Every function answers NaN when the text is not such a number;
 * why it is not is found out later, by the slow path (`motivo.ts`), which only bad values take.
 */

const MINUS = 45
const PLUS = 43
const POINT = 46
const ZERO = 48
const POWERS = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000]
const MAX_DIGITS_DECIMAL = 15
const MAX_INT32 = 2147483647

/**
 * `[+-]digits[.digits]` → integer scaled by 10^places. Decimals past `places` must be zeros, unless `round`: then they
 * are rounded half away from zero. A result that is not a safe integer is NaN.
 */
export function parseScaled(
  bytes: Uint8Array,
  from: number,
  to: number,
  places: number,
  round: boolean,
): number {
  const negative = bytes[from] === MINUS
  let i = negative || bytes[from] === PLUS ? from + 1 : from
  const first = i
  let value = 0
  for (; i < to; i++) {
    const digit = bytes[i] - ZERO
    if (digit < 0 || digit > 9) break
    value = value * 10 + digit
  }
  let digits = i - first
  let kept = 0
  if (i < to) {
    if (bytes[i++] !== POINT) return NaN
    for (; i < to && kept < places; i++, kept++) {
      const digit = bytes[i] - ZERO
      if (digit < 0 || digit > 9) return NaN
      value = value * 10 + digit
    }
    digits += kept
    if (i < to) {
      if (round && bytes[i] >= ZERO + 5) value++
      for (; i < to; i++) {
        const digit = bytes[i] - ZERO
        if (digit < 0 || digit > 9 || (digit > 0 && !round)) return NaN
      }
    }
  }
  value *= POWERS[places - kept]
  if (digits === 0 || value > Number.MAX_SAFE_INTEGER) return NaN
  return negative && value !== 0 ? -value : value
}

/** Where `parseDecimal` leaves the scale of what it read, so that it needs no object per value. */
export const leido = { escala: 0 }

/** A finite decimal of at most 15 significant digits → its units, without trailing zeros; the scale goes to `leido`. */
export function parseDecimal(bytes: Uint8Array, from: number, to: number): number {
  const negative = bytes[from] === MINUS
  let i = negative || bytes[from] === PLUS ? from + 1 : from
  let end = to
  const point = bytes.subarray(i, to).indexOf(POINT)
  if (point >= 0) {
    while (end > i + point + 1 && bytes[end - 1] === ZERO) end--
  }
  let units = 0
  let significant = 0
  let scale = -1
  let digits = 0
  for (; i < end; i++) {
    if (bytes[i] === POINT && scale < 0) {
      scale = 0
      continue
    }
    const digit = bytes[i] - ZERO
    if (digit < 0 || digit > 9) return NaN
    units = units * 10 + digit
    digits++
    if (units > 0) significant++
    if (scale >= 0) scale++
  }
  if (digits === 0 && end === to) return NaN
  if (significant > MAX_DIGITS_DECIMAL) return NaN
  leido.escala = units === 0 ? 0 : Math.max(scale, 0)
  return negative && units !== 0 ? -units : units
}

/** A whole number that fits 32 bits; decimals may follow if they are zeros. */
export function parseEntero(bytes: Uint8Array, from: number, to: number): number {
  const value = parseScaled(bytes, from, to, 0, false)
  return value > MAX_INT32 || value < -MAX_INT32 ? NaN : value
}
