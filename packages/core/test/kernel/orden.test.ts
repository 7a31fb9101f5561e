import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderRows, sortRows } from '../../src/kernel/index.ts'

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

  it('brings columns to it, of many rows too: even or crowded, with repeated keys and keys of several words', () => {
    const size = fc.constantFrom(100, 9_000, 30_000)
    fc.assert(
      fc.property(
        size,
        fc.nat(),
        fc.constantFrom(1, 5, 1e9),
        fc.constantFrom(1, 3, 17),
        (n, seed, days, skew) => {
          let state = seed
          const draw = () => {
            state = (Math.imul(state, 1664525) + 1013904223) >>> 0
            return (state / 2 ** 32) ** skew
          }
          const dia = Int32Array.from({ length: n }, () => Math.floor(draw() * days) - 3)
          const pedimento = Float64Array.from({ length: n }, () =>
            draw() < 0.01 ? Number.NaN : 200_000_000_000_000 + Math.floor(draw() * 90) * 10 ** 12,
          )
          const partida = Uint8Array.from({ length: n }, () => draw() * 4)
          const rank = (value: number) => (Number.isNaN(value) ? -1 : value)
          const expected = Array.from({ length: n }, (_, i) => i).sort(
            (a, b) =>
              dia[a] - dia[b] || rank(pedimento[a]) - rank(pedimento[b]) || partida[a] - partida[b] || a - b,
          )
          const orden = sortRows(n, [dia, pedimento, partida])
          expect([...orden.rows()]).toEqual(expected)
          expect([...orden.ints(dia)]).toEqual(expected.map((row) => dia[row]))
          expect([...orden.floats(pedimento)]).toEqual(expected.map((row) => pedimento[row]))
        },
      ),
      { numRuns: 60, seed: 20261121 },
    )
  })
})
