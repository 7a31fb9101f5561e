/**
 * Periods of validity. Both ends are included. How a date of `law/` reads:
 * explicit (`2020-07-24`), implied (no end: the day before the next period), open (`inicio`, or no end on the last one).
 */
import { assert, type Dias, formatFecha, parseFecha, SIN_FECHA } from '#kernel'
import { INICIO } from './esquema.ts'

export interface Vigencia {
  readonly desde: Dias
  readonly hasta: Dias
}

/** Earlier than any date, and later than any date. */
const SIEMPRE: Dias = SIN_FECHA
const SIN_FIN: Dias = 2147483647

/** A period as a file writes it; `hasta` empty when it says none. */
export interface Periodo {
  readonly desde: string
  readonly hasta: string
}

function readDia(text: string): Dias {
  const dia = text === INICIO ? SIEMPRE : parseFecha(text)
  assert(dia !== null, `not a date of law/: ${text}`)
  return dia
}

/** Periods in their written order → days, with the implied ends filled in. */
export function readVigencias(periodos: readonly Periodo[]): Vigencia[] {
  return periodos.map(({ desde, hasta }, i) => {
    if (hasta !== '') return { desde: readDia(desde), hasta: readDia(hasta) }
    const siguiente = periodos[i + 1]
    return { desde: readDia(desde), hasta: siguiente ? readDia(siguiente.desde) - 1 : SIN_FIN }
  })
}

/** Gaps, overlaps and disorder between periods that should follow one another; `[index, sentence]` each. */
export function checkVigencias(periodos: readonly Periodo[]): [number, string][] {
  const problemas: [number, string][] = []
  readVigencias(periodos).forEach(({ desde, hasta }, i, todas) => {
    if (hasta < desde) problemas.push([i, 'termina antes de empezar, o va en desorden'])
    if (i === 0) return
    if (desde <= todas[i - 1].hasta) problemas.push([i, 'traslape: empieza antes de que termine el anterior'])
    if (desde > todas[i - 1].hasta + 1) problemas.push([i, 'hueco: quedan días sin valor desde el anterior'])
  })
  return problemas
}

/** The item in force on that day, or null. */
export function findVigente<T extends Vigencia>(items: readonly T[], fecha: Dias): T | null {
  assert(fecha !== SIN_FECHA, 'the law is asked as of a date')
  return items.find((item) => item.desde <= fecha && fecha <= item.hasta) ?? null
}

/** The last day as text; empty when the period is open. */
export function formatFin({ hasta }: Vigencia): string {
  return hasta === SIN_FIN ? '' : formatFecha(hasta)
}
