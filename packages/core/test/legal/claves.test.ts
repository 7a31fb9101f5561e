import { describe, expect, it } from 'vitest'
import { efectoDeClave, openLey } from '#legal'
import { dia } from './dia.ts'
import { LEY_CHICA } from './ley-chica.ts'

const ley = openLey(LEY_CHICA)
const HOY = dia('2030-07-01')

describe('the effect of a pedimento key', () => {
  it('depends on the side of the operation', () => {
    expect(efectoDeClave(ley, 'IN', 1, HOY)).toEqual({
      efecto: 'abre_lote',
      tipo_bien: 'insumo',
      detalle: 'Entra',
      confianza: 'alta',
    })
    expect(efectoDeClave(ley, 'IN', 2, HOY)?.efecto).toBe('revisar')
  })

  it('changes with the date, and is to be looked at on days that no row covers', () => {
    const efectoEl = (fecha: string) => efectoDeClave(ley, 'QQ', 2, dia(fecha))?.efecto
    expect(efectoEl('2028-12-31')).toBe('revisar')
    expect(efectoEl('2030-04-30')).toBe('neutro')
    expect(efectoEl('2030-05-01')).toBe('descarga')
    expect(efectoEl('2030-12-31')).toBe('descarga')
    expect(efectoEl('2031-01-01')).toBe('revisar')
  })

  it('of a key of appendix 2 that nobody has read is to be looked at, unverified', () => {
    expect(efectoDeClave(ley, 'ZZ', 1, HOY)).toMatchObject({ efecto: 'revisar', confianza: 'sin_verificar' })
  })

  it('of an unknown key is nothing, whatever the spelling', () => {
    for (const clave of ['XX', '', 'in', 'IN ', 'IN|1', '__proto__'])
      expect(efectoDeClave(ley, clave, 1, HOY)).toBeNull()
  })
})
