import { describe, expect, it } from 'vitest'
import { ORIGENES } from '#records'
import type { LineaBom } from '../../src/book/bom.ts'
import { Explosiones, type Medidas } from '../../src/book/explosion.ts'
import { scale } from '../../src/book/materiales.ts'

const [KG, PZA] = [0, 1]

/** Every part is kept in the unit it is asked for, in the queue of its number. */
const COMO_SE_PIDE: Medidas = {
  resolveComponente: (parte, unidad) => ({ cola: parte, unidad, factor: { num: 1n, den: 1n } }),
  factorDeProducto: () => ({ num: 1n, den: 1n }),
  diasDe: () => [],
}
const numero = (letra: string) => letra.charCodeAt(0)

/** Lines `product component consumption waste [unit] [origin]`, asked for product P; ranks are those of the letters. */
function explode(texto: string) {
  const bom = new Map<number, LineaBom[]>()
  for (const fila of texto.split(',')) {
    const [producto, componente, consumo, desperdicio, unidad = 'PZA', origen = 'temporal'] = fila
      .trim()
      .split(' ')
    const linea = {
      ...{ componente: numero(componente), unidad: unidad === 'KG' ? KG : PZA, desde: 0, hasta: 9 },
      ...{ consumo: { num: BigInt(consumo), den: 1n }, desperdicio: { num: BigInt(desperdicio), den: 1n } },
      origen: ORIGENES.indexOf(origen as (typeof ORIGENES)[number]),
    }
    bom.set(numero(producto), [...(bom.get(numero(producto)) ?? []), linea])
  }
  const ranks = Int32Array.from({ length: 128 }, (_, i) => i)
  const { temporales, otros } = new Explosiones(bom, COMO_SE_PIDE, ranks, ranks).explode(numero('P'), 5)
  const show = (lista: typeof temporales) =>
    lista.map(({ parte, consumo, desperdicio, unidad }) =>
      [String.fromCharCode(parte), consumo.num, desperdicio.num, unidad === KG ? 'KG' : 'PZA'].join(' '),
    )
  return { temporales: show(temporales), otros: show(otros) }
}

describe('the explosion of a product', () => {
  it('leaves out what it takes nothing of and wastes nothing of', () => {
    expect(explode('P A 0 0, P B 0 1, P C 1 0, P D 2 3').temporales).toEqual([
      'B 0 1 PZA',
      'C 1 0 PZA',
      'D 2 3 PZA',
    ])
  })

  it('gives components by name and then by unit; the others apart, and then by origin', () => {
    expect(explode('P C 1 0, P B 2 0 PZA, P A 3 0, P B 4 0 KG').temporales).toEqual([
      'A 3 0 PZA',
      'B 4 0 KG',
      'B 2 0 PZA',
      'C 1 0 PZA',
    ])
    expect(explode('P B 1 0 PZA definitivo, P B 2 0 PZA nacional, P A 3 0 PZA definitivo').otros).toEqual([
      'A 3 0 PZA',
      'B 2 0 PZA',
      'B 1 0 PZA',
    ])
  })

  it('multiplies along a path and adds the paths, the waste of the last line only', () => {
    expect(explode('P S 2 5, P A 1 1, S A 3 4, S T 1 0, T A 10 1').temporales).toEqual(['A 27 11 PZA'])
  })
})

describe('a factor', () => {
  it('for another unit of the product is multiplied', () => {
    const { num, den, aprox } = scale({ num: 3n, den: 2n, aprox: 1.5 }, { num: 10n, den: 1n })
    expect([Number(num) / Number(den), aprox]).toEqual([15, 15])
  })
})
