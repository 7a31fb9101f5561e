import { describe, expect, it } from 'vitest'
import { asentar } from './asentar.ts'

const IMPORTACIONES = 'pedimento,clave,fecha_entrada,partida,numero_parte,cantidad,unidad,valor_aduana_mxn'
const EXPORTACIONES = 'pedimento,clave,fecha,partida,numero_parte,cantidad,unidad'
const MOVIMIENTOS = 'fecha,tipo,numero_parte,cantidad,unidad,entrada_pedimento,entrada_partida'
const ped = (n: number) => `24013000400${String(n).padStart(4, '0')}`

/** Ten of A, and two of the finished product P that came back rejected; P takes three of A. */
const PLANTA = {
  importaciones: `${IMPORTACIONES}
    ${ped(1)},IN,2024-01-10,1,A,100,PZA,1000.00
    ${ped(2)},IN,2024-02-10,1,P,2,PZA,80.00
    ${ped(2)},IN,2024-02-10,2,P,1,PZA,50.00`,
  bom: 'producto,componente,cantidad,unidad,desperdicio\n P,A,3,PZA,1',
}
const mover = (...filas: string[]) =>
  asentar({ ...PLANTA, movimientos: [MOVIMIENTOS, ...filas].join('\n') }, { corte: '2024-12-31' })
const exportar = (...claves: string[]) =>
  asentar(
    {
      ...PLANTA,
      exportaciones: [
        EXPORTACIONES,
        ...claves.map((clave, i) => `${ped(70 + i)},${clave},2024-03-01,1,A,1,PZA`),
      ].join('\n'),
    },
    { corte: '2024-12-31' },
  )
/** Component, lot and quantity of every match. */
const short = (descargos: readonly string[]) => descargos.map((d) => d.split(' ').slice(2).join(' '))

describe('exits by the key of their pedimento', () => {
  it('discharge: returns, virtual transfers out, sales, changes of regime, regularisations', () => {
    const { descargos, avisos } = exportar('RT', 'V1', 'V5', 'V4', 'V6', 'F4', 'A3')
    expect(short(descargos)).toEqual(Array(7).fill('A 001 A 1 10.00 consumo'))
    expect(avisos).toEqual([])
  })

  it('that touch no input are ignored by name, each for its own reason', () => {
    const { descargos, avisos, cuentas } = exportar('A1', 'F5', 'BO', 'CT', 'H1', 'H8')
    expect(descargos).toEqual([])
    expect(avisos).toEqual([
      'CLAVE_POR_REVISAR 1',
      'SALIDA_DE_ACTIVO_FIJO 1',
      'CLAVE_SIN_EFECTO 1',
      'CLAVE_SIN_EFECTO 1',
      'CLAVE_SIN_EFECTO 1',
      'CLAVE_POR_REVISAR 1',
    ])
    expect(cuentas.find(({ de }) => de === 'libro/exportaciones')).toMatchObject({ leidas: 6, ignoradas: 6 })
  })

  it('R1, whose original nobody knows, is taken at its word and discharges', () => {
    expect(short(exportar('R1').descargos)).toEqual(['A 001 A 1 10.00 consumo'])
  })

  it('V9 donates: it consumes lots, since the row names the part and no waste', () => {
    expect(short(exportar('V9').descargos)).toEqual(['A 001 A 1 10.00 consumo'])
  })
})

describe('movements that leave as they came', () => {
  it('a same-state return, a sale by change of regime, a donation and a destruction take the oldest lot', () => {
    const tipos = ['retorno_mismo_estado', 'cambio_regimen', 'donacion', 'destruccion', 'transferencia']
    const { descargos } = mover(...tipos.map((tipo) => `2024-03-01,${tipo},A,2,PZA,,`))
    expect(short(descargos)).toEqual(Array(5).fill('A 001 A 2 20.00 consumo'))
  })

  it('a rejected product leaves from its own lots, oldest first, though it has a bill of materials', () => {
    const { descargos, faltantes } = mover('2024-03-01,retorno_rechazo,P,4,PZA,,')
    expect(short(descargos)).toEqual(['P 002 P 2 80.00 consumo', 'P 002 P 1 50.00 consumo'])
    expect(faltantes).toEqual(['- 2024-03-01 P 4 1 saldo'])
  })

  it('or from the lot it names, and no other', () => {
    const { descargos, faltantes, avisos } = mover(`2024-03-01,retorno_rechazo,P,2,PZA,${ped(2)},2`)
    expect(short(descargos)).toEqual(['P 002 P 1 50.00 directo'])
    expect(faltantes).toEqual(['- 2024-03-01 P 2 1 lote'])
    expect(avisos).toEqual([])
  })
})

describe('movements that are exploded', () => {
  it('a constancia discharges like an export of that day, its waste too', () => {
    const { descargos } = mover('2024-03-01,constancia,P,2,PZA,,')
    expect(short(descargos)).toEqual(['A 001 A 6 60.00 consumo', 'A 001 A 2 20.00 desperdicio'])
  })

  it('one that names a lot of the product itself falls short of components, and the way out is told', () => {
    const { descargos, faltantes, avisos } = mover(
      `2024-02-28,destruccion,A,1,PZA,${ped(1)},`,
      `2024-03-01,destruccion,P,1,PZA,${ped(2)},`,
      `2024-03-02,destruccion,P,1,PZA,${ped(2)},2`,
      `2024-03-03,destruccion,P,1,PZA,${ped(2)},3`,
    )
    expect(short(descargos)).toEqual(['A 001 A 1 10.00 directo'])
    expect(faltantes.slice(0, 2)).toEqual(['- 2024-03-01 A 3 3 lote', '- 2024-03-01 A 1 1 lote'])
    expect(avisos).toEqual(['DIRIGIDA_EXPLOTADA 2'])
  })
})

describe('movements of waste', () => {
  it('reduce what waits, a donation like the others, and no more than that', () => {
    const { descargos, faltantes, saldos } = mover(
      '2024-03-01,constancia,P,5,PZA,,',
      '2024-03-02,donacion_desperdicio,A,2,PZA,,',
      '2024-03-03,venta_desperdicio,A,4,PZA,,',
    )
    expect(descargos).toHaveLength(2)
    expect(saldos[0]).toBe('001 0 80 800.00')
    expect(faltantes).toEqual(['- 2024-03-03 A 4 1 saldo'])
  })
})
