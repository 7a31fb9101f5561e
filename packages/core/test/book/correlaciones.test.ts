import { describe, expect, it } from 'vitest'
import { formatFecha, parseFecha } from '#kernel'
import { resolveCorrelaciones } from '../../src/book/index.ts'
import { declarar, makeDiccionarios } from './declarar.ts'

const TABLA = `fecha,fraccion_anterior,fraccion_nueva,numero_parte,sustento
    2025-01-01,85444204,85444205,,DOF B
    2025-06-01,8544.42.99,85444299,,DOF D
    2024-07-01,8544.42.99,85444204,,DOF C
    2024-07-01,8544.42.99,85444204,,DOF A
    2024-07-01,39269099,39269002,,DOF A
    2024-07-01,39269099,39269001,,DOF A
    2024-07-01,39269099,39269003,TAPA,DOF A
    2024-07-01,40169999,73181599,,DOF A
    2024-07-01,73181599,40169999,,DOF A`

function en(numero_parte: string, fraccion: string, entrada: string, fecha: string) {
  return resolveCorrelaciones(declarar('correlaciones', TABLA, makeDiccionarios())).fraccionEn(
    { numero_parte, fraccion, fecha_entrada: parseFecha(entrada)! },
    parseFecha(fecha)!,
  )
}

describe('the tariff item of a lot on a day', () => {
  it('is its own until a change, and walks every change after that', () => {
    expect(en('CABLE', '85444299', '2024-01-10', '2024-06-30')).toEqual({
      fraccion: '85444299',
      estado: 'propia',
      candidatas: [],
      pasos: [],
    })
    expect(en('CABLE', '85444299', '2024-01-10', '2024-07-01').fraccion).toBe('85444204')
    const last = en('CABLE', '8544.42.99', '2024-01-10', '2025-01-01')
    expect(last).toMatchObject({ fraccion: '85444205', estado: 'correlacionada' })
    expect(last.pasos.map((p) => [formatFecha(p.fecha), p.de, p.a, p.sustento])).toEqual([
      ['2024-07-01', '85444299', '85444204', 'DOF A'],
      ['2025-01-01', '85444204', '85444205', 'DOF B'],
    ])
  })

  it('goes with the first date that changes it, and does not come back to a row of its former item', () => {
    expect(en('CABLE', '85444299', '2024-01-10', '2026-01-01')).toMatchObject({
      fraccion: '85444205',
      candidatas: [],
    })
    expect(en('CABLE', '85444299', '2024-07-01', '2026-01-01').pasos).toHaveLength(1)
  })

  it('does not change for goods that came in under the new tariff', () => {
    expect(en('CABLE', '85444299', '2024-07-01', '2024-12-31').estado).toBe('propia')
  })

  it('is ambiguous where a part has two targets, and nobody chooses', () => {
    expect(en('BASE', '39269099', '2024-01-10', '2024-07-01')).toEqual({
      fraccion: '39269099',
      estado: 'ambigua',
      candidatas: ['39269001', '39269002'],
      pasos: [],
    })
  })

  it('follows the row of its own part before one for every part', () => {
    expect(en('TAPA', '39269099', '2024-01-10', '2024-07-01').fraccion).toBe('39269003')
  })

  it('takes one step for each date, so that items that trade places do', () => {
    expect(en('BANDA', '40169999', '2024-01-10', '2026-01-01').fraccion).toBe('73181599')
  })

  it('stays where it was without a table', () => {
    const lote = { numero_parte: 'X', fraccion: '85444299', fecha_entrada: 0 }
    expect(resolveCorrelaciones(undefined).fraccionEn(lote, 9999).fraccion).toBe('85444299')
  })
})
