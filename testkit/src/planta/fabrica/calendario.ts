/** The weeks and months of a simulation. */
import { addMonths, assert, type Dias, makeFecha, parseFecha } from '@trazo/core/kernel'

export interface Calendario {
  readonly desde: Dias
  /** Last day, included. */
  readonly hasta: Dias
  readonly meses: number
  /** The Monday of every whole week. */
  readonly lunes: readonly Dias[]
  /** First day of every month, and one more: the day after the last. */
  readonly inicios: readonly Dias[]
}

/** `desde` is taken to the first day of its month, so that deliveries are whole months. */
export function makeCalendario(desde: string, meses: number): Calendario {
  const day = parseFecha(desde)
  assert(day !== null, `not a date: ${desde}`)
  assert(Number.isInteger(meses) && meses >= 2, 'a plant runs two months or more')
  const first = firstOfMonth(day)
  const inicios = Array.from({ length: meses + 1 }, (_, i) => addMonths(first, i))
  const hasta = inicios[meses] - 1
  const lunes: Dias[] = []
  // Day 0 was a Thursday: Mondays are 4 modulo 7.
  for (let d = first + ((11 - (first % 7)) % 7); d + 6 <= hasta; d += 7) lunes.push(d)
  return { desde: first, hasta, meses, lunes, inicios }
}

export function firstOfMonth(dia: Dias): Dias {
  const date = new Date(dia * 86_400_000)
  const first = makeFecha(date.getUTCFullYear(), date.getUTCMonth() + 1, 1)
  assert(first !== null, `no first day of the month of ${dia}`)
  return first
}

/** Index of the month of the simulation that holds a day; beyond the ends, the nearest. */
export function monthIndex(calendario: Calendario, dia: Dias): number {
  let index = 0
  while (index < calendario.meses - 1 && calendario.inicios[index + 1] <= dia) index++
  return index
}
