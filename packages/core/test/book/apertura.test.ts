import { describe, expect, it } from 'vitest'
import { parseFecha } from '#kernel'
import { asentar } from './asentar.ts'

const SALDOS =
  'fecha_saldo,pedimento,clave,fecha_entrada,partida,numero_parte,cantidad,saldo,unidad,valor_saldo_mxn,tipo_bien,evidencia'
const IMPORTACIONES = 'pedimento,clave,fecha_entrada,partida,numero_parte,cantidad,unidad,valor_aduana_mxn'
const EXPORTACIONES = 'pedimento,clave,fecha,partida,numero_parte,cantidad,unidad'

/** 240130004000001 and the like, by the last digits. */
const ped = (n: number) => `24013000400${String(n).padStart(4, '0')}`

const PLANTA = {
  saldos_iniciales: `${SALDOS}
    2024-12-31,${ped(1)},IN,2023-10-31,1,A,100,40,PZA,400.00,,sistema_anterior
    2024-12-31,${ped(2)},IN,2024-08-15,1,A,100,0,PZA,0.00,,
    2024-12-31,${ped(3)},IN,2024-11-20,2,A,,25,PZA,250.05,,conteo`,
  importaciones: `${IMPORTACIONES}
    ${ped(1)},IN,2023-10-31,1,A,100,PZA,1000.00
    ${ped(2)},IN,2024-08-15,1,A,100,PZA,1000.00
    ${ped(4)},IN,2024-12-31,1,A,30,PZA,300.00
    ${ped(5)},AF,2024-06-01,1,PRENSA,1,PZA,9000.00
    ${ped(6)},IN,2025-01-01,1,A,10,PZA,110.00`,
  exportaciones: `${EXPORTACIONES}
    ${ped(70)},RT,2024-12-31,1,A,60,PZA
    ${ped(71)},RT,2025-01-10,1,A,50,PZA
    ${ped(72)},A1,2024-05-10,1,A,5,PZA`,
  movimientos: `fecha,tipo,numero_parte,cantidad,unidad
    2024-12-30,destruccion,A,7,PZA
    2025-02-01,destruccion,A,5,PZA`,
}

describe('opening balances', () => {
  it('open a lot each, for the balance and its value, with the entry date, term and evidence of the lot', () => {
    expect(asentar(PLANTA).lotes).toEqual([
      '001 A 2023-10-31 2025-04-30 40 PZA 400.00 sistema_anterior',
      '005 PRENSA 2024-06-01  1 PZA 9000.00 pedimento',
      '003 A 2024-11-20 2026-05-20 25 PZA 250.05 conteo',
      '006 A 2025-01-01 2026-07-01 10 PZA 110.00 pedimento',
    ])
  })

  it('stand for every exit and import line until that day, which are ignored by name', () => {
    const libro = asentar(PLANTA)
    expect(libro.descargos).toEqual([
      '071 2025-01-10 A 001 A 40 400.00 consumo',
      '071 2025-01-10 A 003 A 10 100.02 consumo',
      '- 2025-02-01 A 003 A 5 50.01 consumo',
    ])
    expect(libro.avisos).toEqual([
      'SALDO_EN_CERO 1',
      'ENTRADA_EN_APERTURA 2',
      'ANTERIOR_A_LA_APERTURA 1',
      'ANTERIOR_A_LA_APERTURA 1',
      'CLAVE_POR_REVISAR 1',
      'ANTERIOR_A_LA_APERTURA 1',
    ])
    expect(libro.cuentas.map(({ de, leidas, usadas, ignoradas }) => [de, leidas, usadas, ignoradas])).toEqual(
      [
        ['libro/importaciones', 5, 2, 3],
        ['libro/saldos_iniciales', 3, 2, 1],
        ['libro/exportaciones', 3, 1, 2],
        ['libro/movimientos', 2, 1, 1],
      ],
    )
  })

  it('tell their day with what they stand for', () => {
    const anteriores = asentar(PLANTA).anotado.avisos.filter(({ codigo }) => codigo.endsWith('APERTURA'))
    expect(anteriores.map(({ datos }) => datos?.apertura)).toEqual(Array(4).fill('2024-12-31'))
  })

  it('share the value of the balance to the centavo', () => {
    expect(asentar(PLANTA).saldos[2]).toBe('003 0 10 100.02')
  })

  it('leave the term to the certification held on the entry date', () => {
    const desde = parseFecha('2023-01-01')!
    const oea = { certificaciones: [{ tipo: 'oea', rubro: '', desde, hasta: null }] as const }
    expect(asentar(PLANTA, { empresa: oea }).lotes[0]).toContain('2023-10-31 2026-10-31')
  })

  it('are the last ones up to the cut-off; before them the book is what the tables say', () => {
    const antes = asentar(PLANTA, { corte: '2024-12-30' })
    expect(antes.lotes.map((lote) => lote.slice(0, 3))).toEqual(['001', '005', '002'])
    expect(antes.descargos).toEqual(['- 2024-12-30 A 001 A 7 70.00 consumo'])
    expect(antes.avisos).toContain('POSTERIOR_AL_CORTE 3')
  })

  it('are of the latest date, whatever order they come in', () => {
    const { lotes, rechazos } = asentar({
      saldos_iniciales: `${SALDOS}
        2024-12-31,${ped(1)},IN,2024-01-10,1,A,,10,PZA,100.00,,
        2024-06-30,${ped(2)},IN,2024-01-10,1,A,,20,PZA,200.00,,`,
    })
    expect(lotes.map((lote) => lote.slice(0, 3))).toEqual(['001'])
    expect(rechazos).toEqual(['3 fecha_saldo SALDO_DE_OTRA_FECHA'])
  })

  it('speak of the line they name, and of no other of its pedimento', () => {
    const { lotes, avisos } = asentar({
      saldos_iniciales: `${SALDOS}\n 2024-12-31,${ped(2)},IN,2024-01-10,1,A,,10,PZA,100.00,,`,
      importaciones: `${IMPORTACIONES}
        ${ped(2)},IN,2025-02-01,1,A,10,PZA,100.00
        ${ped(2)},IN,2025-02-01,2,A,20,PZA,200.00
        ${ped(2)},IN,2025-02-01,1,B,30,PZA,300.00`,
    })
    expect(lotes.map((lote) => lote.slice(0, 16))).toEqual([
      '002 A 2024-01-10',
      '002 B 2025-02-01',
      '002 A 2025-02-01',
    ])
    expect(avisos).toEqual(['ENTRADA_EN_APERTURA 1'])
  })

  it('count as a day on which something happened', () => {
    expect(asentar({ saldos_iniciales: PLANTA.saldos_iniciales }).corte).toBe('2024-12-31')
  })
})

describe('rows that cannot be balances of that day', () => {
  it('are set aside: of another date, of a lot that came in later, of more than came in', () => {
    const { rechazos, lotes, datos } = asentar({
      saldos_iniciales: `${SALDOS}
        2024-06-30,${ped(1)},IN,2024-01-10,1,A,,10,PZA,100.00,,
        2024-12-31,${ped(2)},IN,2025-01-01,1,A,,10,PZA,100.00,,
        2024-12-31,${ped(3)},IN,2024-01-10,1,A,10,10.000001,PZA,100.00,,
        2024-12-31,${ped(4)},IN,2024-12-31,1,A,10,10,PZA,100.00,,
        2024-12-31,${ped(5)},XX,2024-12-31,1,A,10,10,PZA,100.00,,
        2024-12-31,${ped(6)},RT,2024-12-31,1,A,10,10,PZA,100.00,,`,
    })
    expect(rechazos).toEqual([
      '2 fecha_saldo SALDO_DE_OTRA_FECHA',
      '3 fecha_entrada SALDO_ANTES_DE_ENTRAR',
      '4 saldo SALDO_EXCEDE_ENTRADA',
      '6 clave CLAVE_DESCONOCIDA',
    ])
    expect(datos.slice(0, 3)).toEqual([
      ['SALDO_DE_OTRA_FECHA', { valor: '2024-06-30', esperado: '2024-12-31' }],
      ['SALDO_ANTES_DE_ENTRAR', { valor: '2025-01-01', esperado: '2024-12-31' }],
      ['SALDO_EXCEDE_ENTRADA', { valor: '10.000001', esperado: '10.000000' }],
    ])
    expect(lotes).toEqual(['004 A 2024-12-31 2026-06-30 10 PZA 100.00 declarado'])
  })
})
