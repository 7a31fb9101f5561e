import { describe, expect, it } from 'vitest'
import { BugError, formatFecha, SIN_FECHA } from '#kernel'
import { openLey, resolvePlazo, vencimientoDe } from '#legal'
import type { TipoBien } from '#records'
import { dia } from './dia.ts'
import { LEY_CHICA } from './ley-chica.ts'

const ley = openLey(LEY_CHICA)
const estancia = (tipo_bien: TipoBien, fecha: string, conOea = false) => ({
  tipo_bien,
  fecha_entrada: dia(fecha),
  conOea,
})
const vence = (tipo_bien: TipoBien, fecha: string, conOea = false) =>
  formatFecha(vencimientoDe(ley, estancia(tipo_bien, fecha, conOea)))

describe('the term of a lot', () => {
  it('is the one in force on the day of entry', () => {
    expect(vence('insumo', '2030-02-28')).toBe('2030-09-28')
    expect(vence('insumo', '2030-03-01')).toBe('2030-08-01')
    expect(vence('contenedor', '2030-03-01')).toBe('2030-12-01')
  })

  it('is longer with an OEA certification, only for inputs and only since the benefit exists', () => {
    expect(vence('insumo', '2030-06-14', true)).toBe('2030-11-14')
    expect(vence('insumo', '2030-06-15', true)).toBe('2031-07-15')
    expect(vence('insumo', '2030-06-15', false)).toBe('2030-11-15')
    expect(vence('contenedor', '2030-06-15', true)).toBe('2031-03-15')
    expect(vence('activo_fijo', '2030-06-15', true)).toBe('')
  })

  it('ends on the last day of a month that is too short', () => {
    expect(vence('insumo', '2029-07-31')).toBe('2030-02-28')
    expect(vence('insumo', '2027-07-31')).toBe('2028-02-29')
    expect(vence('insumo', '2030-03-31')).toBe('2030-08-31')
    expect(vence('insumo', '2030-04-30')).toBe('2030-09-30')
  })

  it('of fixed assets is the life of the program: no months, no date, a citation all the same', () => {
    const plazo = resolvePlazo(ley, estancia('activo_fijo', '2030-01-01'))
    expect(plazo.meses).toBeNull()
    expect(plazo.cita.valor).toBe('vigencia_del_programa')
    expect(vencimientoDe(ley, estancia('activo_fijo', '2030-01-01'))).toBe(SIN_FECHA)
  })

  it('cites the value that was used', () => {
    const { meses, cita } = resolvePlazo(ley, estancia('insumo', '2030-07-01', true))
    expect(meses).toBe(13)
    expect(cita.vigente_desde).toBe('2030-06-15')
  })

  it('without an entry date is our bug: such a line opens no lot', () => {
    const sinFecha = { tipo_bien: 'insumo', fecha_entrada: SIN_FECHA, conOea: false } as const
    expect(() => vencimientoDe(ley, sinFecha)).toThrow(BugError)
  })
})
