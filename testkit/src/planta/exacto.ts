/** Whole-number arithmetic of the simulator. */
import { divideHalfAway, toSafe } from '@trazo/core/kernel'

/** `a × b ÷ divisor`, exact, rounded once, half away from zero. */
export function mulDiv(a: number, b: number, divisor: number): number {
  return toSafe(divideHalfAway(BigInt(a) * BigInt(b), BigInt(divisor)))
}

/** Splits a whole `total` in proportion to the `pesos`, nothing lost: the last one takes the rest. */
export function splitTotal(total: number, pesos: readonly number[]): number[] {
  const suma = sum(pesos)
  let dado = 0
  return pesos.map((peso, i) => {
    const share = i === pesos.length - 1 ? total - dado : suma === 0 ? 0 : mulDiv(total, peso, suma)
    dado += share
    return share
  })
}

export function sum(valores: readonly number[]): number {
  let total = 0
  for (const valor of valores) total += valor
  return total
}
