import { describe, expect, it } from 'vitest'
import { makeCanonica } from '../../src/book/almacen.ts'
import { Conversiones } from '../../src/book/unidades.ts'
import { makeDiccionarios } from './declarar.ts'
import { LEY } from './planta.ts'

const SIEMPRE = { desde: -1e9, hasta: 1e9 }
const DE: Readonly<Record<string, number>> = { CAJA: 1, PZA: 2, KG: 3, TM: 4 }
const PARTE = 7

/** Rows `1 de = factor a [first last]`, declared of one part; answers which were taken, and questions of a day. */
function declare(...filas: string[]) {
  const conversiones = new Conversiones()
  const taken = filas.map((fila) => {
    const [de, factor, a, desde, hasta] = fila.split(' ')
    const [num, den = '1'] = factor.split('/')
    const vigencia = desde ? { desde: Number(desde), hasta: Number(hasta) } : SIEMPRE
    return conversiones.add(PARTE, DE[de], DE[a], { num: BigInt(num), den: BigInt(den) }, vigencia)
  })
  const factor = (de: string, a: string, dia = 0, parte = PARTE) => {
    const found = conversiones.factor(parte, DE[de], DE[a], dia)
    return found && Number(found.num) / Number(found.den)
  }
  const base = (unidad: string, dia = 0) =>
    Object.keys(DE).find((nombre) => DE[nombre] === conversiones.base(PARTE, DE[unidad], dia))
  return { conversiones, taken, factor, base }
}

describe('units of a part', () => {
  it('turn into one another both ways, and through others', () => {
    const { factor } = declare('CAJA 12 PZA', 'PZA 1/4 KG', 'TM 1000 KG')
    expect(factor('CAJA', 'PZA')).toBe(12)
    expect(factor('PZA', 'CAJA')).toBe(1 / 12)
    expect(factor('CAJA', 'KG')).toBe(3)
    expect(factor('TM', 'CAJA')).toBe(1000 / 3)
    expect(factor('KG', 'KG')).toBe(1)
  })

  it('do not when no row leads there, nor for another part', () => {
    const { factor } = declare('CAJA 12 PZA', 'TM 1000 KG')
    expect(factor('CAJA', 'KG')).toBeNull()
    expect(factor('CAJA', 'PZA', 0, PARTE + 1)).toBeNull()
    expect(factor('CAJA', 'CAJA', 0, PARTE + 1)).toBe(1)
  })

  it('go through rows that are in force on that day, all of them', () => {
    const { factor } = declare('CAJA 12 PZA 10 20', 'PZA 1/4 KG 15 30')
    expect([14, 15, 20, 21].map((dia) => factor('CAJA', 'KG', dia))).toEqual([null, 3, 3, null])
  })

  it('are counted where the rows lead, by the last row when there are several', () => {
    expect(declare('CAJA 12 PZA', 'PZA 1/4 KG').base('CAJA')).toBe('KG')
    expect(declare('CAJA 12 PZA', 'CAJA 3 KG').base('CAJA')).toBe('KG')
    expect(declare('CAJA 12 PZA').base('TM')).toBe('TM')
    expect(declare().base('CAJA')).toBe('CAJA')
  })

  it('are counted where the rows of that day lead; where those lead round, in the unit itself', () => {
    const { base, taken } = declare('CAJA 12 PZA 1 20', 'PZA 1/12 CAJA 11 30')
    expect(taken).toEqual([true, true])
    expect([0, 1, 11, 21].map((dia) => base('CAJA', dia))).toEqual(['CAJA', 'PZA', 'CAJA', 'CAJA'])
    expect([0, 1, 11, 21].map((dia) => base('PZA', dia))).toEqual(['PZA', 'PZA', 'PZA', 'CAJA'])
  })
})

describe('a row', () => {
  it('that says the opposite of another on any of its days is not taken', () => {
    expect(declare('CAJA 12 PZA 10 20', 'CAJA 10 PZA 20 30').taken).toEqual([true, false])
    expect(declare('CAJA 12 PZA 10 20', 'CAJA 10 PZA 21 30').taken).toEqual([true, true])
    expect(declare('CAJA 12 PZA 10 20', 'CAJA 10 PZA 1 10').taken).toEqual([true, false])
    expect(declare('CAJA 12 PZA 10 20', 'CAJA 10 PZA 1 9').taken).toEqual([true, true])
    expect(declare('CAJA 12 PZA 10 20', 'CAJA 10 PZA 1 30').taken).toEqual([true, false])
    expect(declare('CAJA 12 PZA 10 20', 'PZA 1/10 CAJA 12 13').taken).toEqual([true, false])
    expect(declare('CAJA 12 PZA', 'CAJA 24/2 PZA', 'PZA 1/12 CAJA').taken).toEqual([true, true, true])
  })

  it('that says the same for more days adds those days', () => {
    const { factor, taken } = declare('CAJA 12 PZA 10 20', 'CAJA 12 PZA 15 30')
    expect(taken).toEqual([true, true])
    expect([9, 10, 20, 21, 30, 31].map((dia) => factor('CAJA', 'PZA', dia))).toEqual([
      null,
      12,
      12,
      12,
      12,
      null,
    ])
  })
})

describe('the days on which a factor may change', () => {
  const { conversiones } = declare('CAJA 12 PZA 10 20', 'CAJA 12 PZA 12 13', 'CAJA 10 PZA 21 30')

  it('are the first of each row and the one after its last; what adds nothing adds none', () => {
    expect(conversiones.diasDe(PARTE)).toEqual([10, 21, 31])
    expect(conversiones.diasDe(PARTE + 1)).toEqual([])
  })

  it('part time in intervals', () => {
    expect([9, 10, 20, 21, 30, 31].map((dia) => conversiones.epoca(PARTE, dia))).toEqual([0, 1, 1, 2, 2, 3])
    expect(conversiones.epoca(PARTE + 1, 15)).toBe(0)
  })
})

describe('ways of writing a unit', () => {
  const canonicas = (...textos: string[]) => {
    const { unidades } = makeDiccionarios()
    const ids = textos.map((texto) => unidades.internText(texto))
    const canonica = makeCanonica(unidades, LEY)
    return ids.map((id) => unidades.text(canonica(id)))
  }

  it('that mean the same are one unit, by the first text in byte order, whichever was read first', () => {
    expect(canonicas('PZA', '6', 'KG')).toEqual(['6', '6', 'KG'])
    expect(canonicas('6', 'KG', 'PZA')).toEqual(['6', 'KG', '6'])
  })

  it('that nobody knows are units of their own', () => {
    expect(canonicas('ROLLO-7', 'ROLLO-8', 'PZA')).toEqual(['ROLLO-7', 'ROLLO-8', 'PZA'])
  })
})
