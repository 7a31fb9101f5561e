import { describe, expect, it } from 'vitest'
import { BugError } from '#kernel'
import { openLey, unidadCanonica } from '#legal'
import { LEY_CHICA, makeCatalogo } from './ley-chica.ts'

const ley = openLey(LEY_CHICA)

describe('the canonical unit', () => {
  it('is one for the key, the padded key, the name and the aliases', () => {
    for (const texto of ['6', '06', '006', 'Pieza', 'PIEZA', ' pza. ', 'Pza', 'h87'])
      expect(unidadCanonica(ley, texto)).toBe('6')
    for (const texto of ['4', 'Metro cuadrado', 'METRO-CUADRADO', 'm²', 'M2', 'Métro Cuadrado'])
      expect(unidadCanonica(ley, texto)).toBe('4')
  })

  it('is nothing for a text that nobody knows', () => {
    for (const texto of ['', '0', '44', 'metro', 'piezas por caja', '__proto__', '個'])
      expect(unidadCanonica(ley, texto)).toBeNull()
  })

  it('never gives one text to two units', () => {
    const doble = makeCatalogo(
      'unidades_alias',
      ['alias'],
      [
        ['alias', 'unidad', 'origen'],
        ['PIEZA', '4', 'uso_comun'],
      ],
    )
    const catalogos = LEY_CHICA.catalogos.map((c) => (c.ficha.id === 'unidades_alias' ? doble : c))
    expect(() => openLey({ ...LEY_CHICA, catalogos })).toThrow(BugError)
  })
})
