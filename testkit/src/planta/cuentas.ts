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

/** Items by key, keys in the order in which they first appear. */
export function groupBy<T>(items: Iterable<T>, key: (item: T) => string): Map<string, T[]> {
  const grupos = new Map<string, T[]>()
  for (const item of items) {
    const grupo = grupos.get(key(item))
    if (grupo === undefined) grupos.set(key(item), [item])
    else grupo.push(item)
  }
  return grupos
}
