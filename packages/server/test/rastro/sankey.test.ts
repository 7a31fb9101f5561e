import { describe, expect, test } from 'vitest'
import { drawSankey, standAlone } from '../../src/rastro/dibujo.ts'
import { type Flujo, layOut, type Nodo } from '../../src/rastro/sankey.ts'

const nodo = (id: string, nivel: number): Nodo => ({ id, nivel, nombre: id, clase: 'acento' })
const others = (n: number): string => `otros ${n}`

describe('the layout of a flow', () => {
  test('is as thick as what flows, and as high as what goes through', () => {
    const flujos: Flujo[] = [
      { de: 'a', a: 'x', valor: 30n },
      { de: 'a', a: 'y', valor: 10n },
    ]
    const { nodos, bandas } = layOut([nodo('a', 0), nodo('x', 1), nodo('y', 1)], flujos, others)
    expect(nodos.map(({ id, alto }) => [id, alto])).toEqual([
      ['a', 130],
      ['x', 97.5],
      ['y', 32.5],
    ])
    expect(bandas.map(({ grueso }) => grueso)).toEqual([97.5, 32.5])
    const [primera, segunda] = bandas
    expect(segunda.y1 - primera.y1).toBeCloseTo((97.5 + 32.5) / 2)
  })

  test('keeps the nine largest of a layer and puts the tail in one, with all that flows to it', () => {
    const fines = Array.from({ length: 25 }, (_, i) => nodo(`s${i}`, 1))
    const flujos = fines.map(({ id }, i) => ({ de: 'a', a: id, valor: BigInt(100 - i) }))
    const { nodos, bandas } = layOut([nodo('a', 0), ...fines], flujos, others)
    expect(nodos).toHaveLength(11)
    expect(nodos.at(-1)).toMatchObject({
      nombre: 'otros 16',
      valor: flujos.slice(9).reduce((s, f) => s + f.valor, 0n),
    })
    expect(bandas).toHaveLength(10)
  })

  test('does not depend on the order of what it is given', () => {
    const nodos = [nodo('a', 0), nodo('x', 1), nodo('y', 1), nodo('z', 1)]
    const flujos = ['x', 'y', 'z'].map((a) => ({ de: 'a', a, valor: 5n }))
    const directo = layOut(nodos, flujos, others)
    const alreves = layOut([...nodos].reverse(), [...flujos].reverse(), others)
    expect(alreves).toEqual(directo)
  })

  test('of nothing, or of what weighs nothing, is still a picture', () => {
    const plano = layOut([nodo('a', 0), nodo('x', 1)], [{ de: 'a', a: 'x', valor: 0n }], others)
    expect(plano.bandas[0].grueso).toBe(1)
    expect(layOut([], [], others)).toMatchObject({ nodos: [], bandas: [] })
  })
})

test('a picture escapes every text, cuts long ones, and alone it carries its colours', () => {
  const malo = `<script>alert("1")</script>${'x'.repeat(60)}`
  const plano = layOut([nodo(malo, 0), nodo('x', 1)], [{ de: malo, a: 'x', valor: 1n }], others)
  const leyenda = { id: 'f', titulo: malo, descripcion: malo }
  const svg = standAlone(drawSankey(plano, ['<lote>', 'salida'], (valor) => `${valor} <KG>`, leyenda))
  expect(svg).not.toMatch(/<(script|lote|KG)/)
  expect(svg).toContain('…')
  expect(svg).toContain('prefers-color-scheme:dark')
  expect(svg).not.toContain('opacity')
})
