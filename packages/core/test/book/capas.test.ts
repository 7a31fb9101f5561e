import { describe, expect, it } from 'vitest'
import { asentar } from './asentar.ts'

const EXPORTACIONES = 'pedimento,clave,fecha,partida,numero_parte,cantidad,unidad'
const ped = (n: number) => `24013000400${String(n).padStart(4, '0')}`

/** A harness P: cable A (temporary), two subassemblies S with tape T (national), a label E (definitive). */
const PLANTA = {
  importaciones: `pedimento,clave,fecha_entrada,partida,numero_parte,cantidad,unidad,valor_aduana_mxn
    ${ped(1)},IN,2024-01-10,1,A,1000,PZA,1000.00
    ${ped(2)},IN,2024-01-10,1,P,1000,PZA,1000.00`,
  bom: `producto,componente,cantidad,unidad,merma,desperdicio,origen,vigente_hasta
    P,A,1,PZA,,,,
    P,T,0.5,M,0.1,0.05,nacional,
    P,E,1,PZA,,,definitivo,2024-02-29
    P,E,1,PZA,,,nacional,
    P,S,2,PZA,,,,
    P,X,1,PZA,,,nacional,
    S,T,0.25,M,,,nacional,
    X,A,7,PZA,,,,`,
  unidades: 'numero_parte,de,a,factor\n P,CAJA,PZA,10',
}

describe('national and definitive layers', () => {
  const salir = () =>
    asentar({
      ...PLANTA,
      exportaciones: `${EXPORTACIONES}
        ${ped(70)},RT,2024-02-29,1,P,3,PZA
        ${ped(71)},RT,2024-03-01,1,P,1,CAJA`,
      movimientos: `fecha,tipo,numero_parte,cantidad,unidad
        2024-03-02,retorno_rechazo,P,1,PZA
        2024-03-03,destruccion,P,1,KG`,
    })

  it('are what each exit asked for through every path, in the unit of the list, with their waste', () => {
    // T per product: 0.5 + 0.1 of its own line, and 2 × 0.25 through S.
    expect(salir().capas).toEqual([
      '070 2024-02-29 E nacional 3 PZA 0',
      '070 2024-02-29 E definitivo 3 PZA 0',
      '070 2024-02-29 T nacional 3.3 M 0.15',
      '070 2024-02-29 X nacional 3 PZA 0',
      '071 2024-03-01 E nacional 10 PZA 0',
      '071 2024-03-01 T nacional 11 M 0.5',
      '071 2024-03-01 X nacional 10 PZA 0',
    ])
  })

  it('discharge nothing: a national component ends its path, even if it has a list of its own', () => {
    expect(salir().descargos.map((d) => d.split(' ').slice(2).join(' '))).toEqual([
      'A 001 A 3 3.00 consumo',
      'A 001 A 10 10.00 consumo',
      'P 002 P 1 1.00 consumo',
    ])
  })

  it('that cannot be counted exactly are left out and told', () => {
    const { capas, datos } = asentar({
      ...PLANTA,
      bom: 'producto,componente,cantidad,unidad,origen\n P,A,1,PZA,\n P,T,9007199254.740991,MM,nacional',
      exportaciones: `${EXPORTACIONES}\n ${ped(70)},RT,2024-02-29,1,P,3,PZA\n ${ped(71)},RT,2024-02-29,1,P,1,PZA`,
      movimientos: 'fecha,tipo,numero_parte,cantidad,unidad\n 2024-03-02,destruccion,P,2,PZA',
    })
    expect(capas).toEqual(['071 2024-02-29 T nacional 9007199254.740991 MM 0'])
    const incontable = ['MATERIAL_INCONTABLE', { parte: 'T', filas: '1' }]
    expect(datos).toEqual([incontable, incontable])
  })

  it('that round to nothing are left out, unless their waste does not', () => {
    const { capas } = asentar({
      ...PLANTA,
      bom: `producto,componente,cantidad,unidad,desperdicio,origen
        P,A,1,PZA,,
        P,E,0.000001,PZA,,nacional
        P,T,0.000001,M,0.000002,nacional`,
      exportaciones: `${EXPORTACIONES}\n ${ped(70)},RT,2024-02-29,1,P,0.4,PZA`,
    })
    expect(capas).toEqual(['070 2024-02-29 T nacional 0 M 0.000001'])
  })
})
