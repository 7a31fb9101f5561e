import { describe, expect, it } from 'vitest'
import { Monticulo } from '../../../src/book/peps/monticulo.ts'

/** Pushes places in this order, then takes all off. */
function drain(prioridad: number[], places: number[]): number[] {
  const heap = new Monticulo(Float64Array.from(prioridad))
  for (const place of places) heap.push(place)
  const out: number[] = []
  while (heap.size > 0) {
    out.push(heap.peek())
    heap.pop()
  }
  return out
}

describe('a heap of places', () => {
  it('gives the least priority first, whatever the order they came in', () => {
    const prioridad = [5, 3, 8, 1, 9, 2, 7, 4, 6, 0]
    const expected = [9, 3, 5, 1, 7, 0, 8, 6, 2, 4]
    expect(drain(prioridad, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9])).toEqual(expected)
    expect(drain(prioridad, [9, 8, 7, 6, 5, 4, 3, 2, 1, 0])).toEqual(expected)
    expect(drain(prioridad, [4, 2, 6, 8, 0, 7, 1, 5, 3, 9])).toEqual(expected)
  })

  it('gives the earlier place first among equals', () => {
    expect(drain([1, 1, 0, 1, 0, 1], [5, 4, 3, 2, 1, 0])).toEqual([2, 4, 0, 1, 3, 5])
  })

  it('takes new ones between', () => {
    const heap = new Monticulo(Float64Array.of(3, 1, 2, 0))
    for (const place of [0, 1, 2]) heap.push(place)
    heap.pop()
    expect([heap.size, heap.peek()]).toEqual([2, 2])
    heap.push(3)
    expect([heap.size, heap.peek()]).toEqual([3, 3])
    heap.pop()
    heap.pop()
    expect([heap.size, heap.peek()]).toEqual([1, 0])
  })
})
