/**
 * Exact numbers. Never a float in accounts.
 *
 * Three shapes, each an integer with its scale in the name:
 * - `micros`: a quantity scaled by 10^6, held in a `number` that is a safe integer (contract section 3, rule 5);
 * - `centavos`: pesos or dollars scaled by 100, likewise;
 * - `Decimal`: any finite decimal, `unidades × 10^-escala`, for factors, which have no fixed number of places.
 * Totals over many lines pass 2^53: they are `bigint`.
 */
import { assert } from './assert.ts'

export const PLACES_CANTIDAD = 6
export const PLACES_DINERO = 2

/** A finite decimal: `unidades × 10^-escala`. */
export interface Decimal {
  readonly unidades: bigint
  readonly escala: number
}

const POWERS: bigint[] = Array.from({ length: 64 }, (_, i) => 10n ** BigInt(i))

/** 10^n as bigint, n from 0 to any. */
export function pow10(n: number): bigint {
  return POWERS[n] ?? 10n ** BigInt(n)
}

const PATTERN = /^([+-]?)(\d*)(?:\.(\d*))?$/

/** Text → Decimal without trailing zeros, or null when it is not a plain decimal with a point. */
export function parseDecimal(text: string): Decimal | null {
  const match = PATTERN.exec(text)
  if (!match) return null
  const [, sign, whole = '', fraction = ''] = match
  if (whole === '' && fraction === '') return null
  const kept = fraction.replace(/0+$/, '')
  const units = BigInt(whole + kept || '0')
  return { unidades: sign === '-' ? -units : units, escala: kept.length }
}

export function multiplyDecimal(a: Decimal, b: Decimal): Decimal {
  return { unidades: a.unidades * b.unidades, escala: a.escala + b.escala }
}

export function addDecimal(a: Decimal, b: Decimal): Decimal {
  const escala = Math.max(a.escala, b.escala)
  return {
    unidades: a.unidades * pow10(escala - a.escala) + b.unidades * pow10(escala - b.escala),
    escala,
  }
}

/** Integer division rounded half away from zero: the one rounding of the house (contract section 3, rules 5 and 8). */
export function divideHalfAway(numerator: bigint, denominator: bigint): bigint {
  assert(denominator > 0n, 'denominator must be positive')
  const twice = 2n * (numerator < 0n ? -numerator : numerator)
  const quotient = (twice + denominator) / (2n * denominator)
  return numerator < 0n ? -quotient : quotient
}

/** Decimal → integer scaled by 10^places, rounded half away from zero. */
export function scaleDecimal(value: Decimal, places: number): bigint {
  if (value.escala <= places) return value.unidades * pow10(places - value.escala)
  return divideHalfAway(value.unidades, pow10(value.escala - places))
}

/** A scaled integer that must fit a `number` exactly; a larger one is our bug, since readers refuse it first. */
export function toSafe(value: bigint): number {
  const safe = Number(value)
  assert(Number.isSafeInteger(safe), `not a safe integer: ${value}`)
  return safe
}

/** Scaled integer → text with exactly `places` decimals. */
export function formatScaled(value: number | bigint, places: number): string {
  const negative = value < 0
  const digits = String(negative ? -value : value).padStart(places + 1, '0')
  const cut = digits.length - places
  const text = places === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`
  return negative ? `-${text}` : text
}

/** micros → `0.000000`. */
export function formatCantidad(micros: number | bigint): string {
  return formatScaled(micros, PLACES_CANTIDAD)
}

/** centavos → `0.00`. */
export function formatDinero(centavos: number | bigint): string {
  return formatScaled(centavos, PLACES_DINERO)
}
