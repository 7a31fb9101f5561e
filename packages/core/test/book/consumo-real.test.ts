import { describe, expect, it } from 'vitest'
import { asentar, type Textos } from './asentar.ts'

const ORDENES =
  'orden,fecha,producto,cantidad_producida,componente,cantidad_consumida,unidad,cantidad_desperdicio,origen'
const ped = (n: number) => `24013000400${String(n).padStart(4, '0')}`

const PLANTA: Textos = {
  importaciones: `pedimento,clave,fecha_entrada,partida,numero_parte,cantidad,unidad,valor_aduana_mxn
    ${ped(1)},IN,2024-01-10,1,A,1000,PZA,1000.00
    ${ped(2)},IN,2024-01-10,1,B,1000,PZA,1000.00`,
  bom: `producto,componente,cantidad,unidad,origen
    P,A,2,PZA,
    P,N,1,PZA,nacional`,
  exportaciones: `pedimento,clave,fecha,partida,numero_parte,cantidad,unidad
    ${ped(70)},RT,2024-02-29,1,P,6,PZA
    ${ped(71)},RT,2024-03-31,1,P,6,PZA
    ${ped(72)},RT,2024-04-01,1,P,6,PZA`,
}
const ordenes = (...filas: string[]): Textos => ({
  ...PLANTA,
  ordenes_produccion: [ORDENES, ...filas].join('\n'),
})
const MARZO = [
  'OP-1,2024-03-01,P,4,A,9,PZA,,',
  'OP-1,2024-03-01,P,4,N,5,PZA,,',
  'OP-2,2024-03-31,P,5,A,10,PZA,3,',
  'OP-2,2024-03-31,P,5,B,1,PZA,,',
]
const real = { consumo: 'real' as const }

describe('actual consumption', () => {
  const marzo = () => asentar(ordenes(...MARZO), real)

  it('is what the orders of the month consumed over what they produced, exact and rounded once', () => {
    // March: 19 of A for 9 products, 3 wasted; 1 of B. Six products: 12.666667 of A, 2 of waste, 0.666667 of B.
    expect(marzo().descargos.filter((d) => d.startsWith('071'))).toEqual([
      '071 2024-03-31 A 001 A 12.666667 12.67 consumo',
      '071 2024-03-31 A 001 A 2 2.00 desperdicio',
      '071 2024-03-31 B 002 B 0.666667 0.67 consumo',
    ])
  })

  it('leaves months without orders to the standard list', () => {
    expect(marzo().descargos.filter((d) => !d.startsWith('071'))).toEqual([
      '070 2024-02-29 A 001 A 12 12.00 consumo',
      '072 2024-04-01 A 001 A 12 12.00 consumo',
    ])
  })

  it('keeps apart what the standard list keeps apart, unless the order says its origin', () => {
    expect(marzo().capas.filter((c) => c.startsWith('071'))).toEqual([
      '071 2024-03-31 N nacional 3.333333 PZA 0',
    ])
    const dicho = asentar(
      ordenes('OP-1,2024-03-01,P,1,N,1,PZA,,temporal', 'OP-1,2024-03-01,P,1,A,1,PZA,,definitivo'),
      real,
    )
    expect(dicho.faltantes).toEqual(['071 2024-03-31 N 6 6 bom'])
    expect(dicho.capas.filter((c) => c.startsWith('071'))).toEqual(['071 2024-03-31 A definitivo 6 PZA 0'])
  })

  it('takes the origin of a standard line that was in force on some day of the month', () => {
    const bom = 'producto,componente,cantidad,unidad,origen,vigente_desde,vigente_hasta'
    const capasDe = (linea: string) =>
      asentar({ ...ordenes('OP-1,2024-03-20,P,1,N,1,PZA,,'), bom: `${bom}\n ${linea}` }, real).capas.filter(
        (c) => c.startsWith('071'),
      ).length
    expect(capasDe('P,N,1,PZA,nacional,,2024-03-01')).toBe(1)
    expect(capasDe('P,N,1,PZA,nacional,2024-03-31,2024-03-31')).toBe(1)
    expect(capasDe('P,N,1,PZA,nacional,2024-04-01,2024-04-30')).toBe(0)
    expect(capasDe('P,N,1,PZA,nacional,,2024-02-28')).toBe(0)
  })

  it('takes the first of the origins that the standard list gives, unless one of them is temporal', () => {
    const capasDe = (...origenes: string[]) =>
      asentar(
        {
          ...ordenes('OP-1,2024-03-20,P,1,N,1,PZA,,'),
          bom: `producto,componente,cantidad,unidad,origen\n${origenes.map((o) => ` P,N,1,PZA,${o}`).join('\n')}`,
        },
        real,
      ).capas.filter((c) => c.startsWith('071'))
    expect(capasDe('definitivo', 'nacional')).toEqual(['071 2024-03-31 N nacional 6 PZA 0'])
    expect(capasDe('definitivo', 'temporal')).toEqual([])
  })

  it('holds from the first day of the month to the last, and the standard list on the days around it', () => {
    const { descargos } = asentar(
      {
        ...ordenes('OP-1,2024-03-20,P,1,A,1,PZA,,'),
        bom: `producto,componente,cantidad,unidad,vigente_desde,vigente_hasta
          P,A,2,PZA,2024-02-29,2024-04-01
          P,A,5,PZA,2024-03-10,2024-03-15`,
        exportaciones: `pedimento,clave,fecha,partida,numero_parte,cantidad,unidad
          ${ped(70)},RT,2024-02-29,1,P,1,PZA
          ${ped(71)},RT,2024-03-01,1,P,1,PZA
          ${ped(72)},RT,2024-03-12,1,P,1,PZA
          ${ped(73)},RT,2024-03-31,1,P,1,PZA
          ${ped(74)},RT,2024-04-01,1,P,1,PZA`,
      },
      real,
    )
    expect(descargos.map((d) => d.split(' ')[5])).toEqual(['2', '1', '1', '1', '2'])
  })

  it('is that of each product and of each month by itself', () => {
    const { descargos } = asentar(
      {
        ...ordenes(
          'OP-1,2024-03-20,P,1,A,3,PZA,,',
          'OP-2,2024-03-20,Q,1,A,5,PZA,,',
          'OP-3,2024-04-01,P,1,A,7,PZA,,',
        ),
        exportaciones: `pedimento,clave,fecha,partida,numero_parte,cantidad,unidad
          ${ped(70)},RT,2024-03-31,1,P,1,PZA
          ${ped(71)},RT,2024-03-31,1,Q,1,PZA
          ${ped(72)},RT,2024-04-01,1,P,1,PZA`,
      },
      real,
    )
    expect(descargos.map((d) => d.split(' ')[5])).toEqual(['3', '5', '7'])
  })

  it('is the standard list where no orders were delivered', () => {
    expect(asentar(PLANTA, real).descargos.map((d) => d.split(' ')[5])).toEqual(['12', '12', '12'])
  })

  it('is used when the company says so, or when the run asks for it', () => {
    const estandar = asentar(ordenes(...MARZO))
    expect(estandar.descargos.filter((d) => d.startsWith('071'))).toEqual([
      '071 2024-03-31 A 001 A 12 12.00 consumo',
    ])
    expect(estandar.cuentas.map(({ de }) => de)).not.toContain('libro/ordenes_produccion')
    expect(asentar(ordenes(...MARZO), { empresa: { consumo: 'real' } }).descargos).toEqual(marzo().descargos)
    const vuelta = { empresa: { consumo: 'real' as const }, consumo: 'estandar' as const }
    expect(asentar(ordenes(...MARZO), vuelta).descargos).toEqual(estandar.descargos)
  })

  it('gives a product without a standard list one, in the months it was made', () => {
    const { bom: _, ...resto } = ordenes(...MARZO)
    const sinLista = asentar(resto, real)
    expect(sinLista.faltantes.map((f) => f.split(' ')[2])).toEqual(['P', 'N', 'P'])
  })

  it('counts an order only until the cut-off', () => {
    const { descargos: hasta, avisos } = asentar(ordenes(...MARZO), { ...real, corte: '2024-03-30' })
    expect(hasta).toHaveLength(1)
    // Two exits, and the two rows of OP-2.
    expect(avisos).toEqual(['POSTERIOR_AL_CORTE 2', 'POSTERIOR_AL_CORTE 2'])
    const el31 = asentar(ordenes(...MARZO), { ...real, corte: '2024-03-31' })
    expect(el31.descargos).toEqual(marzo().descargos.slice(0, 4))
    expect(el31.avisos).toEqual(['POSTERIOR_AL_CORTE 1'])
  })
})

describe('orders that cannot be', () => {
  it('one that tells two productions of a day is set aside whole, and the month keeps the rest', () => {
    const { rechazos, descargos } = asentar(
      ordenes(
        'OP-1,2024-03-01,P,4,A,9,PZA,,',
        'OP-1,2024-03-01,P,5,N,5,PZA,,',
        'OP-2,2024-03-02,P,1,A,3,PZA,,',
      ),
      real,
    )
    expect(rechazos).toEqual(['2 orden ORDEN_CONTRADICTORIA', '3 orden ORDEN_CONTRADICTORIA'])
    expect(descargos[1]).toBe('071 2024-03-31 A 001 A 18 18.00 consumo')
  })

  it('one order on two days is two productions', () => {
    const { rechazos, descargos } = asentar(
      ordenes('OP-1,2024-03-01,P,4,A,4,PZA,,', 'OP-1,2024-03-02,P,2,A,5,PZA,,'),
      real,
    )
    expect(rechazos).toEqual([])
    expect(descargos[1]).toBe('071 2024-03-31 A 001 A 9 9.00 consumo')
  })

  it('a line that closes a cycle is set aside with every row that says it', () => {
    const { rechazos, descargos, datos } = asentar(
      ordenes(
        'OP-1,2024-03-01,A,1,P,1,PZA,,',
        'OP-2,2024-03-02,A,1,P,1,PZA,,',
        'OP-3,2024-03-02,A,1,B,2,PZA,,',
      ),
      real,
    )
    expect(rechazos).toEqual(['2 componente BOM_CICLO', '3 componente BOM_CICLO'])
    expect(datos[0]).toEqual(['BOM_CICLO', { valor: 'P', componente: 'P' }])
    // March: A itself is made of B: 6 P → 12 A → 12 × 2/3 = 8 B.
    expect(descargos[1]).toBe('071 2024-03-31 B 002 B 8 8.00 consumo')
  })

  it('lines that close one another’s cycle: the first product by name keeps its own, in any order of rows', () => {
    const filas = ['OP-1,2024-03-01,F,1,E,1,PZA,,', 'OP-2,2024-03-01,E,1,F,1,PZA,,']
    expect(asentar(ordenes(...filas), real).rechazos).toEqual(['2 componente BOM_CICLO'])
    expect(asentar(ordenes(...filas.reverse()), real).rechazos).toEqual(['3 componente BOM_CICLO'])
  })

  it('lines that cannot stand are told by product, month, component, unit and origin, in any order of rows', () => {
    const { rechazos } = asentar(
      {
        ...ordenes(
          'OP-1,2024-03-01,Q,1,X,1,PZA,,',
          'OP-2,2024-04-01,P,1,X,1,PZA,,',
          'OP-3,2024-03-01,P,1,Y,1,PZA,,',
          'OP-3,2024-03-01,P,1,X,1,PZA,,nacional',
          'OP-3,2024-03-01,P,1,X,1,PZA,,temporal',
          'OP-3,2024-03-01,P,1,X,1,KG,,definitivo',
        ),
        bom: 'producto,componente,cantidad,unidad\n X,P,1,PZA\n X,Q,1,PZA\n Y,P,1,PZA',
      },
      real,
    )
    expect(rechazos.map((r) => r[0])).toEqual(['7', '6', '5', '4', '3', '2'])
  })
})
