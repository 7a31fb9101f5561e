/** Exact fractions as text: the whole decimal when it ends, and the fraction in lowest terms. */
import { divideHalfAway, formatScaled, PLACES_CANTIDAD, pow10, type Racional } from '#kernel'

/** In lowest terms. */
export function reduceRacional({ num, den }: Racional): Racional {
  let [a, b] = [num < 0n ? -num : num, den]
  while (b > 0n) [a, b] = [b, a % b]
  return a > 1n ? { num: num / a, den: den / a } : { num, den }
}

/** `7/20`, in lowest terms; a whole number stands alone. */
export function showFraccion(value: Racional): string {
  const { num, den } = reduceRacional(value)
  return den === 1n ? String(num) : `${num}/${den}`
}

/** Every digit when the decimal ends, at least six; else rounded half away from zero to six, which `ends` tells. */
export function showDecimal(value: Racional): { readonly texto: string; readonly ends: boolean } {
  const { num, den } = reduceRacional(value)
  const places = placesOf(den)
  if (places === null)
    return {
      texto: formatScaled(divideHalfAway(num * pow10(PLACES_CANTIDAD), den), PLACES_CANTIDAD),
      ends: false,
    }
  const escala = Math.max(PLACES_CANTIDAD, places)
  return { texto: formatScaled((num * pow10(escala)) / den, escala), ends: true }
}

/** Decimals that 1/den takes; null when they never end. `den` is in lowest terms. */
function placesOf(den: bigint): number | null {
  let [rest, twos, fives] = [den, 0, 0]
  for (; rest % 2n === 0n; rest /= 2n) twos++
  for (; rest % 5n === 0n; rest /= 5n) fives++
  return rest === 1n ? Math.max(twos, fives) : null
}
