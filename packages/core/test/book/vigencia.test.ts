import { describe, expect, it } from 'vitest'
import { intervalOf, isVigente, sortDays } from '../../src/book/vigencia.ts'

describe('validity', () => {
  it('includes its first and its last day', () => {
    const days = [9, 10, 15, 20, 21]
    expect(days.map((dia) => isVigente({ desde: 10, hasta: 20 }, dia))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ])
  })
})

describe('intervals between days', () => {
  it('are counted by the days that are not after a date', () => {
    const found = (...dias: number[]) => [0, 10, 11, 20, 29, 30, 31].map((dia) => intervalOf(dias, dia))
    expect(found(10, 20, 30)).toEqual([0, 1, 1, 2, 2, 3, 3])
    expect(found(10, 30)).toEqual([0, 1, 1, 1, 1, 2, 2])
    expect(found(20)).toEqual([0, 0, 0, 1, 1, 1, 1])
    expect(found()).toEqual([0, 0, 0, 0, 0, 0, 0])
  })

  it('come from days in any order, each one once, as numbers', () => {
    expect(sortDays([30, 9, 100, 9, -1])).toEqual([-1, 9, 30, 100])
  })
})
