import { assignComponentes } from '@trazo/core/book'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

/** Accumulated series of what happens in each week. */
function weekly(...hechos: number[]): Float64Array {
  let sum = 0
  return Float64Array.from(hechos, (hecho) => {
    sum += hecho
    return sum
  })
}

const cualquiera = () => true

describe('components and the goods that explain them', () => {
  test('each goes to the goods that arrive before it is used, and about as much', () => {
    const componentes = [weekly(0, 10, 10, 10), weekly(0, 0, 100, 100)]
    const grupos = [weekly(0, 200, 0, 0), weekly(30, 0, 0, 0)]
    expect([...assignComponentes(componentes, grupos, cualquiera)]).toEqual([1, 0])
  })

  test('two that together use what one group brings share it', () => {
    const componentes = [weekly(0, 40, 0, 40), weekly(0, 10, 10, 0), weekly(0, 5, 5, 5)]
    const grupos = [weekly(50, 10, 40, 0), weekly(15, 0, 0, 0)]
    expect([...assignComponentes(componentes, grupos, cualquiera)]).toEqual([0, 0, 1])
  })

  test('an exchange mends what each took by itself, while components are not too many for it', () => {
    // The second group brings just what the second component uses, but the first one finds it the better one.
    const componentes = [weekly(0, 10, 30), weekly(10, 20, 10)]
    const grupos = [weekly(30, 30, 20), weekly(10, 20, 10)]
    const among = (otros: number) =>
      [
        ...assignComponentes(
          [...componentes, ...Array.from({ length: otros }, () => weekly(0, 0, 0))],
          grupos,
          (c) => c < 2,
        ),
      ].slice(0, 2)
    expect(among(0)).toEqual([0, 1])
    expect(among(598)).toEqual([0, 1])
    expect(among(599)).toEqual([1, 0])
  })

  test('an exchange needs that each can be of the group of the other', () => {
    const componentes = [weekly(0, 10, 30), weekly(10, 20, 10)]
    const grupos = [weekly(30, 30, 20), weekly(10, 20, 10)]
    const salvo = (cual: number, cuya: number) => (c: number, g: number) => c !== cual || g !== cuya
    expect([...assignComponentes(componentes, grupos, salvo(0, 0))]).toEqual([1, 0])
    expect([...assignComponentes(componentes, grupos, salvo(1, 1))]).toEqual([1, 0])
  })

  test('goods that it cannot be are never proposed, and none is -1', () => {
    const componentes = [weekly(1, 1), weekly(1, 1)]
    const grupos = [weekly(2, 0), weekly(2, 0)]
    expect([...assignComponentes(componentes, grupos, (c, g) => c === 0 && g === 1)]).toEqual([1, -1])
    expect([...assignComponentes(componentes, [], cualquiera)]).toEqual([-1, -1])
  })

  test('equal goods fall to the first, whatever was said before', () => {
    const serie = weekly(5, 5)
    expect([...assignComponentes([serie], [serie, serie], cualquiera)]).toEqual([0])
  })

  test('the largest chooses first', () => {
    const componentes = [weekly(10, 0), weekly(100, 0), weekly(20, 0)]
    const grupos = [weekly(100, 0), weekly(100, 0)]
    expect([...assignComponentes(componentes, grupos, cualquiera)]).toEqual([1, 0, 1])
  })

  test('nothing of nothing, and nothing in no time; series of different lengths are our mistake', () => {
    expect([...assignComponentes([], [], cualquiera)]).toEqual([])
    expect([...assignComponentes([weekly()], [weekly()], cualquiera)]).toEqual([0])
    expect(() => assignComponentes([weekly(1)], [weekly(1, 2)], cualquiera)).toThrow(
      'series of different lengths',
    )
  })

  test('goods of which nothing arrived weigh nothing, whatever is used of them', () => {
    expect([...assignComponentes([weekly(5, 5)], [weekly(0, 5), weekly(0, 0)], cualquiera)]).toEqual([1])
  })
})

/** By a second hand, of one group: 4 × what was used too soon + how far the stock is from its mean, by period; + left/4. */
function costOf(llegado: Float64Array, usados: readonly Float64Array[]): number {
  const stock = Array.from(llegado, (q, t) => q - usados.reduce((sum, usado) => sum + usado[t], 0))
  const mean = (values: readonly number[]) => values.reduce((sum, q) => sum + q, 0) / values.length
  const media = mean(stock)
  const porPeriodo = mean(stock.map((q) => (q < 0 ? -4 * q : 0) + Math.abs(q - media)))
  const total = llegado[llegado.length - 1]
  return total === 0 ? 0 : (porPeriodo + Math.max(0, stock[stock.length - 1]) / 4) / total
}

const PERIODOS = 4
const arbSerie = fc
  .array(fc.integer({ min: 0, max: 20 }), { minLength: PERIODOS, maxLength: PERIODOS })
  .map((hechos) => weekly(...hechos))
const arbPlanta = fc.record({
  componentes: fc.array(arbSerie, { minLength: 1, maxLength: 6 }),
  grupos: fc.array(arbSerie, { minLength: 1, maxLength: 4 }),
  posibles: fc.array(fc.array(fc.constantFrom(true, true, true, false), { minLength: 4, maxLength: 4 }), {
    minLength: 6,
    maxLength: 6,
  }),
})

test('no component would cost less in another group, nor any two in the place of one another', () => {
  fc.assert(
    fc.property(arbPlanta, ({ componentes, grupos, posibles }) => {
      const puede = (c: number, g: number) => posibles[c][g]
      const costs = (asignados: readonly number[]) =>
        grupos.reduce(
          (sum, llegado, g) =>
            sum +
            costOf(
              llegado,
              componentes.filter((_, c) => asignados[c] === g),
            ),
          0,
        )
      const dados = [...assignComponentes(componentes, grupos, puede)]
      const costo = costs(dados)
      dados.forEach((dado, c) => {
        const suyos = [...grupos.keys()].filter((g) => puede(c, g))
        expect(suyos.length === 0 ? [-1] : suyos).toContain(dado)
        for (const g of suyos) expect(costs(dados.with(c, g))).toBeGreaterThan(costo - 1e-6)
        for (let otro = 0; otro < c; otro++)
          if (puede(c, dados[otro]) && puede(otro, dado))
            expect(costs(dados.with(c, dados[otro]).with(otro, dado))).toBeGreaterThan(costo - 1e-6)
      })
    }),
    { numRuns: 300, seed: 5 },
  )
})
