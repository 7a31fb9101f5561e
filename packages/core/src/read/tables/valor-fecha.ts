/** Bytes → days and months. `YYYY-MM-DD` and `DD/MM/YYYY` of ten characters take the fast path; NaN is no date. */
import { type Dias, formatFecha, makeFecha, parseFecha } from '#kernel'

const ZERO = 48
const HYPHEN = 45
const SLASH = 47
const NOT_YET = -2147483648
const NO_DATE = -2147483647
const FIRST_YEAR = 1900
const YEARS = 256
/** Characters of a date that has all its digits. */
export const LARGO_FECHA = 10
/** A longer text is no date, and is not worth decoding. */
const LONGEST = 40

/** Days by year, month and day, asked of the kernel once: the same few thousand dates come millions of times. */
const known = new Int32Array(YEARS << 9).fill(NOT_YET)
const decoder = new TextDecoder('latin1')

/** A date, with an optional time that is dropped → days, or NaN. */
export function parseFechaBytes(bytes: Uint8Array, from: number, to: number): Dias {
  if (to - from === LARGO_FECHA && (hasYearFirst(bytes, from) || hasYearLast(bytes, from)))
    return parseFechaPlena(bytes, from)
  if (to - from > LONGEST) return NaN
  return parseFecha(decoder.decode(bytes.subarray(from, to))) ?? NaN
}

/** The ten bytes of a date written with all its digits → days, or NaN. */
export function parseFechaPlena(bytes: Uint8Array, from: number): Dias {
  if (hasYearFirst(bytes, from))
    return makeKnown(number(bytes, from, 4), number(bytes, from + 5, 2), number(bytes, from + 8, 2))
  return hasYearLast(bytes, from)
    ? makeKnown(number(bytes, from + 6, 4), number(bytes, from + 3, 2), number(bytes, from, 2))
    : NaN
}

function hasYearFirst(bytes: Uint8Array, from: number): boolean {
  return isSeparator(bytes[from + 4]) && bytes[from + 7] === bytes[from + 4]
}

function hasYearLast(bytes: Uint8Array, from: number): boolean {
  return isSeparator(bytes[from + 2]) && bytes[from + 5] === bytes[from + 2]
}

/** `YYYY-MM`, `MM/YYYY` or a whole date → `year * 12 + month - 1`, or NaN. */
export function parseMesBytes(bytes: Uint8Array, from: number, to: number): number {
  if (to - from > LONGEST) return NaN
  const text = decoder.decode(bytes.subarray(from, to))
  const days = parseFecha(text)
  const plain = days === null ? text : formatFecha(days).slice(0, 7)
  const match =
    /^(?<year>\d{4})[-/](?<month>\d{1,2})$/.exec(plain) ?? /^(?<month>\d{1,2})[-/](?<year>\d{4})$/.exec(plain)
  const year = Number(match?.groups?.year)
  const month = Number(match?.groups?.month)
  return year >= FIRST_YEAR && month >= 1 && month <= 12 ? year * 12 + month - 1 : NaN
}

function makeKnown(year: number, month: number, day: number): Dias {
  const inCache = year >= FIRST_YEAR && year < FIRST_YEAR + YEARS && month >= 1 && month <= 12 && day <= 31
  if (!inCache) return makeFecha(year, month, day) ?? NaN
  const slot = ((year - FIRST_YEAR) << 9) | (month << 5) | day
  if (known[slot] === NOT_YET) known[slot] = makeFecha(year, month, day) ?? NO_DATE
  return known[slot] === NO_DATE ? NaN : known[slot]
}

function isSeparator(byte: number): boolean {
  return byte === HYPHEN || byte === SLASH
}

/** `size` digits → number, or NaN. */
function number(bytes: Uint8Array, from: number, size: number): number {
  let value = 0
  for (let i = from; i < from + size; i++) {
    const digit = bytes[i] - ZERO
    if (digit < 0 || digit > 9) return NaN
    value = value * 10 + digit
  }
  return value
}
