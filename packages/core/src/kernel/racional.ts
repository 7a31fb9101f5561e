/** Exact fractions, for factors: products of bill-of-material lines and unit conversions, which may divide. */
import { assert } from './assert.ts'
import { type Decimal, divideHalfAway, pow10 } from './decimal.ts'

/** `num / den`, den > 0. Not always in lowest terms: it is compared by value, never by shape. */
export interface Racional {
  readonly num: bigint
  readonly den: bigint
}

export const UNO: Racional = { num: 1n, den: 1n }

export function racionalOf(decimal: Decimal): Racional {
  return { num: decimal.unidades, den: pow10(decimal.escala) }
}

export function multiplyRacional(a: Racional, b: Racional): Racional {
  return { num: a.num * b.num, den: a.den * b.den }
}

export function addRacional(a: Racional, b: Racional): Racional {
  if (a.den === b.den) return { num: a.num + b.num, den: a.den }
  if (a.den % b.den === 0n) return { num: a.num + b.num * (a.den / b.den), den: a.den }
  if (b.den % a.den === 0n) return { num: a.num * (b.den / a.den) + b.num, den: b.den }
  return { num: a.num * b.den + b.num * a.den, den: a.den * b.den }
}

export function invertRacional(a: Racional): Racional {
  assert(a.num > 0n, 'only a positive factor can be inverted')
  return { num: a.den, den: a.num }
}

export function equalRacional(a: Racional, b: Racional): boolean {
  return a.num * b.den === b.num * a.den
}

/** A factor ready for many multiplications: exact, with a float beside it that decides all but the closest calls. */
export interface Factor extends Racional {
  readonly aprox: number
}

export function makeFactor(value: Racional): Factor {
  return { ...value, aprox: approximate(value) }
}

/** A float holds integers below 2^1024; of longer ones both sides lose as many digits. */
const BITS_MAX = 1000

function approximate({ num, den }: Racional): number {
  const direct = Number(num) / Number(den)
  if (Number.isFinite(direct) && (direct !== 0 || num === 0n)) return direct
  const bits = 4 * Math.max(num.toString(16).length, den.toString(16).length)
  const excess = BigInt(Math.max(0, bits - BITS_MAX))
  return Number(num >> excess) / Number(den >> excess)
}

/** Below this product the float estimate is off by less than HALF_MARGIN: four roundings of 2^-53 each. */
const ESTIMATE_MAX = 1e12
const HALF_MARGIN = 0.001

/** The integer that an estimate (value × `aprox`) certainly rounds to, or -1 when it is too great or too near a half to tell. */
export function settleEstimate(estimate: number): number {
  const rounded = Math.floor(estimate + 0.5)
  return estimate < ESTIMATE_MAX && Math.abs(estimate - rounded) < 0.5 - HALF_MARGIN ? rounded : -1
}

/** value × factor, exact, rounded once half away from zero; value is a non-negative safe integer. */
export function multiplyRounded(value: number, factor: Factor): number {
  const settled = settleEstimate(value * factor.aprox)
  if (settled >= 0) return settled
  return Number(divideHalfAway(BigInt(value) * factor.num, factor.den))
}

/** value × part / whole, exact, rounded once half away from zero; safe integers, 0 ≤ part ≤ whole, whole > 0. */
export function shareRounded(value: number, part: number, whole: number): number {
  const settled = settleEstimate(value * (part / whole))
  if (settled >= 0) return settled
  return Number(divideHalfAway(BigInt(value) * BigInt(part), BigInt(whole)))
}
