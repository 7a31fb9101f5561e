/** Calendar months as boundaries of days, so that a million dates are placed without making one date. */
import { addMonths, assert, type Dias, formatFecha, parseFecha } from '@trazo/core/kernel'

/** First day of the month of a date. */
export function startOfMonth(dia: Dias): Dias {
  const start = parseFecha(`${formatFecha(dia).slice(0, 7)}-01`)
  assert(start !== null, 'a month has a first day')
  return start
}

/** `n` months in a row from `first`, a first day. */
export function listMonths(first: Dias, n: number): readonly Dias[] {
  return Array.from({ length: n }, (_, i) => addMonths(first, i))
}

/** Which of the ascending `starts` a date falls in: -1 before the first; the last one has no end. */
export function placeFecha(starts: readonly Dias[], dia: Dias): number {
  let i = starts.length - 1
  while (i >= 0 && dia < starts[i]) i--
  return i
}

/** The last entry date that is at least `months` complete calendar months old at `corte`. */
export function lastEntryAged(corte: Dias, months: number): Dias {
  let dia = addMonths(corte, -months)
  while (addMonths(dia, months) > corte) dia--
  while (addMonths(dia + 1, months) <= corte) dia++
  return dia
}
