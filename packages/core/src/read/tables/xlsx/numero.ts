/** Numbers of cells as people see them: plain decimals of at most 15 digits, and days for those that show a date. */
import { formatFecha } from '#kernel'

const DIGITS = 15
/** Day 1 of each system, as days since 1970-01-01 (1900: from March 1st on, past the leap day that never was). */
const ORIGEN_1900 = -25569
const ORIGEN_1904 = -24107
const PRIMER_DIA_SEGURO = 61
const ULTIMO_DIA = 2958465

/** The number's text → the same number without exponent, rounded to 15 digits as spreadsheets show it. */
export function plainNumber(text: string): string {
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value)) return text
  const [mantissa, exponent] = Math.abs(value)
    .toExponential(DIGITS - 1)
    .split('e')
  const digits = mantissa.replace('.', '').replace(/0+$/, '') || '0'
  const point = Number(exponent) + 1
  const sign = value < 0 ? '-' : ''
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  if (digits.length <= point) return sign + digits.padEnd(point, '0')
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`
}

/** A serial day → `YYYY-MM-DD`, or null when it is no day of that system that can be told for sure. */
export function serialToFecha(text: string, desde1904: boolean): string | null {
  const serial = Math.floor(Number(text))
  if (!(serial >= (desde1904 ? 1 : PRIMER_DIA_SEGURO) && serial <= ULTIMO_DIA)) return null
  return formatFecha(serial + (desde1904 ? ORIGEN_1904 : ORIGEN_1900))
}
