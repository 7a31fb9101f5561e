import { describe, expect, it } from 'vitest'
import { Azar } from '../../src/azar.ts'

function draw(azar: Azar, n: number): number[] {
  return Array.from({ length: n }, () => azar.next32())
}

describe('seeded chance', () => {
  it('draws the same numbers from the same seed and others from another', () => {
    expect(draw(new Azar(5), 50)).toEqual(draw(new Azar(5), 50))
    expect(draw(new Azar(5), 5)).not.toEqual(draw(new Azar(6), 5))
  })

  it('gives a branch that does not depend on what its trunk has drawn', () => {
    const trunk = new Azar(9)
    draw(trunk, 17)
    expect(draw(trunk.branch('a'), 5)).toEqual(draw(new Azar(9).branch('a'), 5))
    expect(draw(trunk.branch('a'), 5)).not.toEqual(draw(trunk.branch('b'), 5))
  })

  it('keeps whole numbers inside their range and reaches both ends', () => {
    const azar = new Azar(1)
    const drawn = new Set(Array.from({ length: 500 }, () => azar.entero(3, 7)))
    expect([...drawn].sort()).toEqual([3, 4, 5, 6, 7])
  })

  it('is spread about evenly', () => {
    const azar = new Azar(2)
    const counts = [0, 0, 0, 0]
    for (let i = 0; i < 40_000; i++) counts[azar.entero(0, 3)]++
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400)
  })

  it('shuffles without losing, and leaves the list given as it was', () => {
    const list = [1, 2, 3, 4, 5, 6, 7, 8]
    const shuffled = new Azar(3).shuffle(list)
    expect(list).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(shuffled).not.toEqual(list)
    expect([...shuffled].sort()).toEqual(list)
  })
})
