import { describe, expect, it } from 'vitest'
import { BugError, SIN_FECHA } from '#kernel'
import { decimalDe, enteroDe, openLey, valorDe } from '#legal'
import { dia } from './dia.ts'
import { LEY_CHICA } from './ley-chica.ts'

const ley = openLey(LEY_CHICA)

describe('the value of a parameter as of a date', () => {
  it('changes on the first day of the next value, not the day before', () => {
    expect(valorDe(ley, 'plazo_insumo_meses', dia('2030-02-28'))?.valor).toBe(7)
    expect(valorDe(ley, 'plazo_insumo_meses', dia('2030-03-01'))?.valor).toBe(5)
  })

  it('reaches back to any date when it begins at `inicio`', () => {
    expect(valorDe(ley, 'plazo_insumo_meses', dia('1900-01-01'))?.valor).toBe(7)
  })

  it('is nothing before the first value and after the last day', () => {
    expect(valorDe(ley, 'tasa_pct', dia('2029-12-31'))).toBeNull()
    expect(valorDe(ley, 'tasa_pct', dia('2030-01-01'))?.valor).toBe('2.07')
    expect(valorDe(ley, 'tasa_pct', dia('2030-12-31'))?.valor).toBe('2.07')
    expect(valorDe(ley, 'tasa_pct', dia('2031-01-01'))).toBeNull()
    expect(enteroDe(ley, 'plazo_insumo_oea_meses', dia('2030-06-14'))).toBeNull()
    expect(decimalDe(ley, 'tasa_pct', dia('2031-01-01'))).toBeNull()
  })

  it('carries its citation, the implied end included', () => {
    expect(valorDe(ley, 'plazo_insumo_meses', dia('2029-01-01'))).toEqual({
      valor: 7,
      unidad: 'meses',
      norma: 'Norma de prueba, art. 1',
      fuente: 'https://ejemplo.test/1',
      vigente_desde: 'inicio',
      vigente_hasta: '2030-02-28',
      consultado: '2031-01-15',
      confianza: 'alta',
    })
    expect(valorDe(ley, 'plazo_insumo_meses', dia('2031-01-01'))?.vigente_hasta).toBe('')
  })

  it('comes as an exact decimal or as an integer, never as a float', () => {
    expect(decimalDe(ley, 'tasa_pct', dia('2030-01-01'))).toEqual({ unidades: 207n, escala: 2 })
    expect(enteroDe(ley, 'plazo_contenedor_meses', dia('2030-01-01'))).toBe(9)
    expect(() => enteroDe(ley, 'tasa_pct', dia('2030-01-01'))).toThrow(BugError)
    expect(() => decimalDe(ley, 'plazo_activo_fijo', dia('2030-01-01'))).toThrow(BugError)
  })

  it('of a parameter that does not exist, or without a date, is our bug', () => {
    expect(() => valorDe(ley, 'plazo_inventado', dia('2030-01-01'))).toThrow(BugError)
    expect(() => valorDe(ley, 'tasa_pct', SIN_FECHA)).toThrow(BugError)
  })
})

describe('opening the pack', () => {
  it('refuses another format and a law without what the code names', () => {
    expect(() => openLey({ ...LEY_CHICA, formato: 2 as 1 })).toThrow(BugError)
    expect(() => openLey({ ...LEY_CHICA, catalogos: [] })).toThrow(BugError)
  })
})
