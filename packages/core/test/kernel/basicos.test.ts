import { describe, expect, it } from 'vitest'
import {
  addMonths,
  compareText,
  composePedimento,
  Diccionario,
  formatCantidad,
  formatDinero,
  formatFecha,
  formatPedimento,
  parseDecimal,
  parseFecha,
  parsePedimento,
  showPedimento,
} from '../../src/kernel/index.ts'

const later = (fecha: string, months: number) => formatFecha(addMonths(parseFecha(fecha)!, months))

describe('dates', () => {
  it('are read in the forms of the trade, with or without a time', () => {
    for (const text of [
      '2024-02-29',
      '29/02/2024',
      '2024/02/29',
      '20240229',
      '2024-02-29 13:45:00',
      '29/02/2024 08:00',
    ]) {
      expect(formatFecha(parseFecha(text)!)).toBe('2024-02-29')
    }
  })

  it('that do not exist are refused', () => {
    for (const text of ['2023-02-29', '2024-13-01', '31/04/2024', '2024-1', '', 'ayer', '24-01-2024-1']) {
      expect(parseFecha(text)).toBeNull()
    }
  })

  it('move by calendar months and clamp to the end of a shorter month', () => {
    expect(later('2024-01-31', 18)).toBe('2025-07-31')
    expect(later('2024-08-30', 18)).toBe('2026-02-28')
    expect(later('2024-02-29', 24)).toBe('2026-02-28')
    expect(later('2022-08-31', 18)).toBe('2024-02-29')
    expect([later('9999-07-01', 18), later('1900-01-31', -2)]).toEqual(['10001-01-01', '1899-11-30'])
  })
})

describe('the pedimento', () => {
  it('keeps its leading zeros and forgets spaces and hyphens', () => {
    expect(formatPedimento(parsePedimento('07 01 3000 7000001')!)).toBe('070130007000001')
    expect(showPedimento(parsePedimento('24-40-3000-4000001')!)).toBe('24 40 3000 4000001')
    expect(parsePedimento('24403000400001')).toBeNull()
    expect(parsePedimento('24403000400000A')).toBeNull()
  })

  it('is composed from three fields, with the year that the number and the payment tell', () => {
    expect(formatPedimento(composePedimento('3999', '6000098', '240', 2026)!)).toBe('262439996000098')
    expect(formatPedimento(composePedimento('3999', '5000001', '70', 2026)!)).toBe('250739995000001')
    expect(formatPedimento(composePedimento('399', '0000001', '070', 2020)!)).toBe('200703990000001')
    expect(composePedimento('39X9', '5000001', '070', 2026)).toBeNull()
  })
})

describe('decimals', () => {
  it('are plain: no exponent, no separators, no sign but the first', () => {
    expect(parseDecimal('1.50')).toEqual({ unidades: 15n, escala: 1 })
    expect(parseDecimal('-.5')).toEqual({ unidades: -5n, escala: 1 })
    for (const text of ['', '.', '1e3', '1,000', '$5', '1.2.3', ' 1']) expect(parseDecimal(text)).toBeNull()
  })

  it('are written with all their places', () => {
    expect(formatCantidad(35_148_330)).toBe('35.148330')
    expect(formatDinero(5)).toBe('0.05')
    expect(formatDinero(-105n)).toBe('-1.05')
  })
})

describe('the dictionary', () => {
  it('gives one id to one text, however many there are, and ranks them in byte order', () => {
    const dic = new Diccionario()
    const texts = Array.from({ length: 5000 }, (_, i) => `P-${(i * 7919) % 5000}`).concat(
      'ñ',
      'z',
      '\u{1F600}',
      '\uFF5E',
    )
    const ids = texts.map((t) => dic.internText(t))
    expect(new Set(ids).size).toBe(texts.length)
    expect(texts.map((t) => dic.internText(t))).toEqual(ids)
    expect(ids.map((id) => dic.text(id))).toEqual(texts)
    expect(dic.text(0)).toBe('')
    const ranks = dic.ranks()
    const byRank = [...ids].sort((a, b) => ranks[a] - ranks[b]).map((id) => dic.text(id))
    expect(byRank).toEqual([...texts].sort(compareText))
    expect(byRank.slice(-4)).toEqual(['z', 'ñ', '\uFF5E', '\u{1F600}'])
  })
})
