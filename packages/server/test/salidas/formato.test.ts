import { makeFecha, SIN_FECHA } from '@trazo/core/kernel'
import { describe, expect, test } from 'vitest'
import {
  isCifra,
  shortHuella,
  showCampo,
  showCantidad,
  showDinero,
  showEntero,
  showFecha,
  showFechaIso,
  showImporte,
  showMedida,
  showMes,
} from '../../src/salidas/expediente/formato.ts'

/** No-break spaces, which keep a figure and its unit on one line, as plain ones. */
const plain = (texto: string): string => texto.replaceAll('\u00a0', ' ')

describe('figures as people read them', () => {
  test.each([
    [0n, '$0.00'],
    [5, '$0.05'],
    [123_456_789, '$1,234,567.89'],
    [-100_000n, '\u2212$1,000.00'],
    [900_719_925_474_099_212n, '$9,007,199,254,740,992.12'],
  ])('%s cents are %s', (centavos, esperado) => {
    expect(showImporte(centavos)).toBe(esperado)
  })

  test('money carries its currency and never leaves it on the next line', () => {
    expect(showDinero(123_456_789n)).toBe('$1,234,567.89\u00a0MXN')
  })

  test.each([
    [1_234_500_000n, '1,234.5'],
    [1_000_000, '1'],
    [0, '0'],
    [100_000_000, '100'],
    [-1, '\u22120.000001'],
  ])('%s micros are %s', (micros, esperado) => {
    expect(showCantidad(micros)).toBe(esperado)
  })

  test('dates are said in the language of the report and never shift by a time zone', () => {
    const dia = makeFecha(2026, 3, 15) as number
    expect(plain(showFecha(dia, 'es'))).toBe('15 mar 2026')
    expect(plain(showFecha(makeFecha(2027, 1, 1) as number, 'en'))).toBe('1 Jan 2027')
    expect(plain(showMes(dia, 'es'))).toBe('mar 2026')
    expect(showFecha(SIN_FECHA, 'es')).toBe('')
  })

  test('a date that is not one is shown as it came', () => {
    expect(plain(showFechaIso('2013-12-09', 'es'))).toBe('9 dic 2013')
    expect(showFechaIso('inicio', 'es')).toBe('inicio')
    expect(showFechaIso('2026-02-30', 'es')).toBe('2026-02-30')
  })

  test.each([
    [{ valor: '12500.000000', unidad: 'MXN' }, '$12,500.00 MXN'],
    [{ valor: '500000', unidad: 'USD' }, '$500,000.00 USD'],
    [{ valor: '81.40', unidad: '%' }, '81.4 %'],
    [{ valor: '60', unidad: 'pct' }, '60 %'],
    [{ valor: '1412', unidad: 'renglones' }, '1,412 renglones'],
    [{ valor: '100', unidad: '' }, '100'],
    [{ valor: 'sí', unidad: '' }, 'sí'],
  ])('the measure %o is %s', (medida, esperado) => {
    expect(plain(showMedida(medida, 'es'))).toBe(esperado)
  })

  test('the unit of a measure is said in the language of the report', () => {
    expect(plain(showMedida({ valor: '18', unidad: 'meses' }, 'en'))).toBe('18 months')
    expect(plain(showMedida({ valor: '18', unidad: 'plazas_de_rancho' }, 'en'))).toBe('18 plazas de rancho')
  })

  test.each([
    ['pedimento', '024030004000001', '02 40 3000 4000001'],
    ['valor_saldo_mxn', '1234.5', '$1,234.50'],
    ['saldo', '1112.000000', '1,112'],
    ['fecha_entrada', '2026-01-31', '2026-01-31'],
    ['numero_parte', '007', '007'],
    ['linea', 17, '17'],
  ])('evidence %s %s is shown as %s', (campo, valor, esperado) => {
    expect(showCampo(campo, valor)).toBe(esperado)
  })

  test('columns of figures stand to the right, codes do not', () => {
    expect(['saldo', 'valor_aduana_mxn', 'dias_vencido', 'partida'].every(isCifra)).toBe(true)
    expect(['pedimento', 'numero_parte', 'fraccion', 'causa'].some(isCifra)).toBe(false)
  })

  test('a digest is cut to what a foot can hold', () => {
    expect(shortHuella(`sha256:${'0123456789abcdef'.repeat(4)}`)).toBe('0123456789ab')
    expect(showEntero(-1_234)).toBe('\u22121,234')
  })
})
