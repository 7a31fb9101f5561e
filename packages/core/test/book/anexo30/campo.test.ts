import { describe, expect, it } from 'vitest'
import type { CampoDeFormato } from '#legal'
import { findEsperado } from '../../../src/book/anexo30/campo.ts'

const campo = (tipo: CampoDeFormato['tipo'], mas: Partial<CampoDeFormato> = {}): CampoDeFormato => ({
  campo: 'uno',
  titulo: 'Uno',
  tipo,
  minimo: 1,
  maximo: 20,
  confianza: 'alta',
  ...mas,
})

describe('a field of a layout', () => {
  it('may be as long as the layout says, ends included', () => {
    const texto = campo('texto', { minimo: 2, maximo: 3 })
    expect(['AB', 'ABC'].map((valor) => findEsperado(texto, valor))).toEqual([null, null])
    expect(findEsperado(texto, 'A')).toBe('de 2 a 3 caracteres')
    expect(findEsperado(texto, 'ABCD')).toBe('de 2 a 3 caracteres')
    expect(findEsperado(campo('texto', { minimo: 4, maximo: 4 }), 'ABC')).toBe('4 caracteres')
    expect(findEsperado(campo('texto', { minimo: 0, maximo: 0 }), 'A')).toBe('vacío')
    expect(findEsperado(campo('texto', { minimo: 0, maximo: 0 }), '')).toBeNull()
  })

  it('of a list is one of its options', () => {
    const lista = campo('lista', { opciones: ['S', 'N'] })
    expect(findEsperado(lista, 'N')).toBeNull()
    expect(findEsperado(lista, 'n')).toBe('S, N')
    expect(findEsperado(campo('lista'), 'S')).toBe('')
  })

  it.each<[CampoDeFormato['tipo'], string, string, readonly string[]]>([
    ['fraccion', '74081901', '8 cifras', ['7408190', '174081901', '7408190A', 'A4081901']],
    [
      'pedimento',
      '262439996000098',
      '15 cifras sin espacios',
      ['26243999600009', '2624399960000981', 'A62439996000098', '26243999600009A'],
    ],
    ['digitos', '0123', 'solo cifras', ['A123', '012A', '-123']],
    [
      'fecha',
      '2026-01-20',
      'AAAA-MM-DD',
      ['2026-1-20', '20/01/2026', '2026-02-30', '2026-01-20T10:00', ' 2026-01-20'],
    ],
  ])('of kind %s says what it expected', (tipo, bueno, esperado, malos) => {
    expect(findEsperado(campo(tipo), bueno)).toBeNull()
    for (const malo of malos) expect(findEsperado(campo(tipo), malo)).toBe(esperado)
  })

  it('of an amount has a point and no more decimals than it may', () => {
    const monto = campo('monto', { decimales: 2 })
    for (const bueno of ['500', '500.5', '500.05', '0.00']) expect(findEsperado(monto, bueno)).toBeNull()
    for (const malo of ['500.005', '1,000', '-5', '+5', '.5', '5.', '5.0x', 'x5.0', ''])
      expect(findEsperado({ ...monto, minimo: 0 }, malo)).toBe('un importe con punto y hasta 2 decimales')
    expect(findEsperado(campo('monto'), '5')).toBeNull()
    expect(findEsperado(campo('monto'), '5.0')).toBe('un importe con punto y hasta 0 decimales')
  })
})
