import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderRows } from '../../src/kernel/index.ts'

describe('the order of rows', () => {
  it('is that of a comparison of the keys, and stable', () => {
    const row = fc.tuple(
      fc.constantFrom(-2147483648, -5, 0, 7, 70_000, 2147483647),
      fc.constantFrom(Number.NaN, 0, 70070000000001, 261638754500010, 999999999999999),
      fc.constantFrom(0, 1, 255),
    )
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
        const keys = [
          Int32Array.from(rows, (r) => r[0]),
          Float64Array.from(rows, (r) => r[1]),
          Uint8Array.from(rows, (r) => r[2]),
        ]
        const rank = (value: number) => (Number.isNaN(value) ? -1e99 : value)
        const expected = rows
          .map((_, i) => i)
          .sort((a, b) => rows[a].map((v, k) => rank(v) - rank(rows[b][k])).find((d) => d !== 0) ?? a - b)
        expect(Array.from(orderRows(rows.length, keys))).toEqual(expected)
      }),
      { numRuns: 500, seed: 20261121 },
    )
  })
})
