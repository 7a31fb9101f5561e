/**
 * Bytes → the 15-digit pedimento as an integer, spaces and hyphens left out; NaN when there are not 15 digits, or when
 * the last seven are zeros: a spreadsheet kept `2.54E+14`, and every pedimento of the column became the same one.
 */

const ZERO = 48
const SPACE = 32
const HYPHEN = 45
const DIGITS = 15
const NUMERO = 1e7

export function parsePedimentoBytes(bytes: Uint8Array, from: number, to: number): number {
  let value = 0
  let digits = 0
  for (let i = from; i < to; i++) {
    const digit = bytes[i] - ZERO
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit
      digits++
    } else if (bytes[i] === 0xc2 && bytes[i + 1] === 0xa0) i++
    else if (bytes[i] !== SPACE && bytes[i] !== HYPHEN) return NaN
  }
  return digits === DIGITS && value % NUMERO !== 0 ? value : NaN
}
