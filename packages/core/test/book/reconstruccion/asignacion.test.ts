import { assignComponentes } from '@trazo/core/book'
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

  test('an exchange mends what the largest took first', () => {
    const componentes = [weekly(0, 0, 0, 60), weekly(50, 0, 0, 0)]
    const grupos = [weekly(50, 0, 0, 10), weekly(0, 0, 0, 60)]
    expect([...assignComponentes(componentes, grupos, cualquiera)]).toEqual([1, 0])
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
})
