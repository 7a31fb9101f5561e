import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  divideHalfAway,
  makeFactor,
  multiplyRounded,
  parseDecimal,
  racionalOf,
  shareRounded,
} from '../../src/kernel/index.ts'

const factorOf = (text: string) => makeFactor(racionalOf(parseDecimal(text)!))

describe('exact products', () => {
  it('rounds half away from zero, once', () => {
    expect(multiplyRounded(1_000_000, factorOf('0.0000005'))).toBe(1)
    expect(multiplyRounded(1_000_000, factorOf('0.00000049999'))).toBe(0)
    expect(multiplyRounded(3, factorOf('0.5'))).toBe(2)
  })

  it('gives the very digits of big integer arithmetic, near halves and for large figures too', () => {
    const decimal = fc.tuple(fc.bigInt(0n, 10n ** 14n), fc.integer({ min: 0, max: 12 }))
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 9 }), decimal, (value, [unidades, escala]) => {
        const factor = makeFactor({ num: unidades, den: 10n ** BigInt(escala) })
        const exact = divideHalfAway(BigInt(value) * unidades, factor.den)
        fc.pre(exact < BigInt(Number.MAX_SAFE_INTEGER))
        expect(BigInt(multiplyRounded(value, factor))).toBe(exact)
      }),
      { numRuns: 2000, seed: 20261121 },
    )
  })

  it('stays exact where both sides of a factor are longer than any float', () => {
    const den = 10n ** 400n
    expect(multiplyRounded(10, makeFactor({ num: den / 4n, den }))).toBe(3)
    expect(multiplyRounded(3, makeFactor({ num: den * 2n + 1n, den }))).toBe(6)
    expect(multiplyRounded(9_000_000, makeFactor({ num: 1n, den }))).toBe(0)
    expect(multiplyRounded(1, makeFactor({ num: den, den: 1n }))).toBe(Number.POSITIVE_INFINITY)
  })

  it('decides the closest calls exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 6 }), fc.integer({ min: -3, max: 3 }), (half, nudge) => {
        const num = BigInt(half) * 2n * 10n ** 12n + 10n ** 12n + BigInt(nudge)
        const factor = makeFactor({ num, den: 2n * 10n ** 12n })
        expect(multiplyRounded(1, factor)).toBe(nudge < 0 ? half : half + 1)
      }),
      { seed: 20261121 },
    )
  })

  it('shares a value so that the last part brings the whole', () => {
    expect(shareRounded(10_000, 1_000_000, 3_000_000)).toBe(3333)
    expect(shareRounded(10_000, 2_000_000, 3_000_000)).toBe(6667)
    expect(shareRounded(10_000, 3_000_000, 3_000_000)).toBe(10_000)
  })
})
