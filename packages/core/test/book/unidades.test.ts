import { describe, expect, it } from 'vitest'
import { asentar } from './asentar.ts'

const IMPORTACIONES = 'pedimento,clave,fecha_entrada,partida,numero_parte,cantidad,unidad,valor_aduana_mxn'
const EXPORTACIONES = 'pedimento,clave,fecha,partida,numero_parte,cantidad,unidad'
const UNIDADES = 'numero_parte,de,a,factor,vigente_desde,vigente_hasta,sustento'
const ped = (n: number) => `24013000400${String(n).padStart(4, '0')}`

const PLANTA = {
  importaciones: `${IMPORTACIONES}
    ${ped(1)},IN,2024-01-10,1,A,100,PZA,1000.00
    ${ped(2)},IN,2024-03-10,1,A,2,CAJA,300.00
    ${ped(3)},IN,2024-07-10,1,A,2,CAJA,300.00`,
  unidades: `${UNIDADES}
    A,CAJA,PZA,10,,2024-06-30,ficha 1
    A,CAJA,PZA,12,2024-07-01,,ficha 2`,
}

describe('a lot in a third unit', () => {
  it('joins the first queue that its unit converts to, past those it does not', () => {
    const { lotes } = asentar({
      importaciones: `${IMPORTACIONES}
        ${ped(1)},IN,2024-01-10,1,A,100,PZA,1000.00
        ${ped(2)},IN,2024-01-11,1,A,5,KG,300.00
        ${ped(3)},IN,2024-01-12,1,A,500,G,30.00`,
      unidades: `${UNIDADES}\n A,KG,G,1000,,,`,
    })
    expect(lotes.map((l) => l.split(' ').slice(4, 6).join(' '))).toEqual(['100 PZA', '5 KG', '0.5 KG'])
  })
})

describe('factors with dates', () => {
  it('a lot is counted with the factor of its entry date', () => {
    expect(asentar(PLANTA).lotes.map((l) => l.split(' ').slice(4, 6).join(' '))).toEqual([
      '100 PZA',
      '20 PZA',
      '24 PZA',
    ])
  })

  it('an exit with that of its own, on the last day and on the first', () => {
    const { descargos } = asentar({
      ...PLANTA,
      exportaciones: `${EXPORTACIONES}
        ${ped(70)},RT,2024-06-30,1,A,1,CAJA
        ${ped(71)},RT,2024-07-01,1,A,1,CAJA`,
    })
    expect(descargos.map((d) => d.split(' ')[5])).toEqual(['10', '12'])
  })

  it('and so do the needs of one bill of materials on two days', () => {
    const { descargos } = asentar({
      ...PLANTA,
      bom: 'producto,componente,cantidad,unidad\n P,A,0.5,CAJA',
      exportaciones: `${EXPORTACIONES}
        ${ped(70)},RT,2024-06-30,1,P,1,PZA
        ${ped(71)},RT,2024-07-01,1,P,1,PZA`,
    })
    expect(descargos.map((d) => d.split(' ')[5])).toEqual(['5', '6'])
  })

  it('outside every date there is no factor, and the shortfall says so', () => {
    const { faltantes, lotes } = asentar({
      importaciones: PLANTA.importaciones,
      unidades: `${UNIDADES}\n A,CAJA,PZA,10,2024-04-01,2024-06-30,`,
      exportaciones: `${EXPORTACIONES}
        ${ped(70)},RT,2024-03-01,1,A,1,CAJA
        ${ped(71)},RT,2024-03-10,1,A,1,CAJA`,
    })
    expect(lotes[1]).toContain('2 CAJA')
    expect(faltantes).toEqual(['070 2024-03-01 A 1 1 saldo'])
    const sola = asentar({
      importaciones: PLANTA.importaciones.split('\n').slice(0, 2).join('\n'),
      unidades: `${UNIDADES}\n A,CAJA,PZA,10,2024-04-01,2024-06-30,`,
      exportaciones: `${EXPORTACIONES}\n ${ped(70)},RT,2024-07-01,1,A,1,CAJA`,
    })
    expect(sola.faltantes).toEqual(['070 2024-07-01 A 1 1 unidad'])
  })

  it('two rows that disagree on some day are set aside from the second on, directly or by a chain', () => {
    const rechazos = (...filas: string[]) =>
      asentar({ ...PLANTA, unidades: [UNIDADES, ...filas].join('\n') }).rechazos
    expect(rechazos('A,CAJA,PZA,10,,2024-06-30,', 'A,CAJA,PZA,12,2024-06-30,,')).toEqual([
      '3 factor UNIDAD_CONTRADICTORIA',
    ])
    expect(rechazos('A,CAJA,PZA,10,,2024-06-30,', 'A,CAJA,PZA,10,2024-06-30,,')).toEqual([])
    expect(
      rechazos(
        'A,CAJA,PZA,10,,,',
        'A,PZA,KG,2,2024-02-01,,',
        'A,CAJA,KG,20,2024-01-01,2024-12-31,',
        'A,CAJA,KG,21,,2024-01-31,',
        'A,CAJA,KG,19,2024-05-01,2024-05-02,',
      ),
    ).toEqual(['5 factor UNIDAD_CONTRADICTORIA', '6 factor UNIDAD_CONTRADICTORIA'])
  })
})
