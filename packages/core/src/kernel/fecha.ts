/** Dates as whole days since 1970-01-01, so that they are compared, sorted and stored as integers. No time zone, no clock. */
export type Dias = number

/** Stands for "no date" in a column. Smaller than any date. */
export const SIN_FECHA: Dias = -2147483648

const MS_PER_DAY = 86_400_000

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** Calendar numbers (month 1-12) → days, or null when that day does not exist. */
export function makeFecha(year: number, month: number, day: number): Dias | null {
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return null
  return Date.UTC(year, month - 1, day) / MS_PER_DAY
}

const ISO = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/
const LATIN = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/

/** `YYYY-MM-DD`, `YYYY/MM/DD`, `DD/MM/YYYY`, `YYYYMMDD`, each with an optional time after a space or T → days, else null. */
export function parseFecha(text: string): Dias | null {
  const day = text.trim().replace(/[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, '')
  const iso = ISO.exec(day) ?? COMPACT.exec(day)
  if (iso) return makeFecha(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const latin = LATIN.exec(day)
  return latin ? makeFecha(Number(latin[3]), Number(latin[2]), Number(latin[1])) : null
}

/** days → `YYYY-MM-DD`, or empty for SIN_FECHA. A term that begins in 9999 may end in a year of five digits. */
export function formatFecha(dias: Dias): string {
  if (dias === SIN_FECHA) return ''
  const iso = new Date(dias * MS_PER_DAY).toISOString()
  return iso.slice(iso[0] === '+' ? 2 : 0, iso.indexOf('T'))
}

/** Calendar months later; when that day does not exist, the last day of that month (contract section 3, rule 2). */
export function addMonths(dias: Dias, months: number): Dias {
  const date = new Date(dias * MS_PER_DAY)
  const total = date.getUTCFullYear() * 12 + date.getUTCMonth() + months
  const year = Math.floor(total / 12)
  const month = (total % 12) + 1
  return Date.UTC(year, month - 1, Math.min(date.getUTCDate(), daysInMonth(year, month))) / MS_PER_DAY
}

export function yearOf(dias: Dias): number {
  return new Date(dias * MS_PER_DAY).getUTCFullYear()
}
