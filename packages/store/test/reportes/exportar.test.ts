import type { Ley } from '@trazo/core/legal'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LibroEnDisco } from '../../src/libro/libro-en-disco.ts'
import { openExporte, type Pedido } from '../../src/reportes/exportar.ts'
import { RELACIONES } from '../../src/reportes/relaciones/index.ts'
import { dia } from '../apoyo.ts'
import { openLeyDelRepositorio } from '../ley.ts'
import { createLibro, readAll, type Tablas } from './apoyo.ts'

const PEDIMENTO = { uno: '262439996000098', dos: '262439996000099', af: '262439996000101' }
const TABLAS: Tablas = {
  importaciones: [
    {
      pedimento: PEDIMENTO.uno,
      clave: 'IN',
      fecha_entrada: '2026-01-20',
      partida: '1',
      numero_parte: 'C-1',
      descripcion: 'alambre',
      fraccion: '74081901',
      cantidad: '100',
      unidad: 'KG',
      valor_aduana_mxn: '1000.00',
      pais_origen: 'USA',
    },
    {
      pedimento: PEDIMENTO.dos,
      clave: 'IN',
      fecha_entrada: '2026-02-20',
      partida: '1',
      numero_parte: 'C-1',
      descripcion: 'alambre fino',
      fraccion: '74081901',
      cantidad: '50',
      unidad: 'KG',
      valor_aduana_mxn: '600.01',
      pais_origen: 'CAN',
    },
    {
      pedimento: PEDIMENTO.dos,
      clave: 'IN',
      fecha_entrada: '2026-02-20',
      partida: '2',
      numero_parte: 'T-9',
      fraccion: '39269099',
      cantidad: '10',
      unidad: 'PZA',
      valor_aduana_mxn: '90.00',
      pais_origen: 'USA',
    },
    {
      pedimento: PEDIMENTO.af,
      clave: 'AF',
      fecha_entrada: '2026-01-10',
      partida: '1',
      numero_parte: 'MAQ',
      fraccion: '84799099',
      cantidad: '1',
      unidad: 'PZA',
      valor_aduana_mxn: '5000.00',
      pais_origen: 'USA',
    },
  ],
  bom: [{ producto: 'P-1', componente: 'C-1', cantidad: '1', unidad: 'KG', merma: '0', desperdicio: '0.1' }],
  exportaciones: [
    {
      pedimento: '262439996000310',
      clave: 'RT',
      fecha: '2026-03-01',
      partida: '1',
      numero_parte: 'P-1',
      fraccion: '85441101',
      cantidad: '60',
      unidad: 'PZA',
      pais_destino: 'USA',
      cliente: 'Cliente Uno',
    },
    {
      pedimento: '262439996000311',
      clave: 'RT',
      fecha: '2026-04-01',
      partida: '1',
      numero_parte: 'P-1',
      fraccion: '85441101',
      cantidad: '50',
      unidad: 'PZA',
      pais_destino: 'USA',
      cliente: 'Cliente Uno',
    },
    {
      pedimento: '262439996000312',
      clave: 'RT',
      fecha: '2026-05-01',
      partida: '1',
      numero_parte: 'X-0',
      cantidad: '3',
      unidad: 'PZA',
      pais_destino: 'USA',
    },
  ],
  movimientos: [
    {
      fecha: '2026-03-15',
      tipo: 'destruccion_desperdicio',
      numero_parte: 'C-1',
      cantidad: '4',
      unidad: 'KG',
      documento: 'Acta 1',
    },
    {
      fecha: '2026-04-15',
      tipo: 'destruccion_desperdicio',
      numero_parte: 'C-1',
      cantidad: '3',
      unidad: 'KG',
      entrada_pedimento: PEDIMENTO.dos,
      documento: 'Acta 2',
    },
  ],
}

let ley: Ley
let libro: LibroEnDisco

beforeAll(async () => {
  ley = await openLeyDelRepositorio()
  libro = await createLibro(ley, TABLAS, '2026-10-31')
})
afterAll(() => libro.close())

const ask = (pedido: Partial<Pedido>, de = libro) =>
  openExporte(de, ley, {
    lee: 'saldos',
    corte: dia('2026-10-31'),
    columnas: [],
    donde: [],
    agrupar: [],
    orden: [],
    ...pedido,
  })

const SALDOS = [
  'pedimento',
  'partida',
  'descargada',
  'desperdicio',
  'desperdicio_pendiente',
  'saldo',
  'valor_saldo_mxn',
  'estado',
]

describe('balances as of a past day', () => {
  it('are those of the matches made by then', async () => {
    const corte = dia('2026-03-31')
    expect(await readAll(await ask({ corte, columnas: SALDOS }))).toEqual([
      [PEDIMENTO.uno, 1, '60.000000', '6.000000', '2.000000', '34.000000', '340.00', 'vigente'],
      [PEDIMENTO.dos, 1, '0.000000', '0.000000', '0.000000', '50.000000', '600.01', 'vigente'],
      [PEDIMENTO.dos, 2, '0.000000', '0.000000', '0.000000', '10.000000', '90.00', 'vigente'],
    ])
  })

  it.each(['2026-01-20', '2026-03-01', '2026-03-15', '2026-04-01', '2026-04-15', '2026-10-31', '2028-12-31'])(
    'as of %s equal those of a run with that cut-off',
    async (corte) => {
      const larga = await createLibro(ley, TABLAS, '2028-12-31')
      const corta = await createLibro(ley, TABLAS, corte)
      const columnas = ['numero_parte', 'fecha_entrada', 'vencimiento', 'cantidad', ...SALDOS]
      const deLarga = await readAll(await ask({ corte: dia(corte), columnas }, larga))
      const guardado = await corta.readFilas(
        `select ${columnas.join(', ')} from saldo where tipo_bien <> 'activo_fijo' order by fila`,
      )
      expect(deLarga).toEqual(guardado.map((fila) => columnas.map((columna) => fila[columna])))
      expect(deLarga.length).toBeGreaterThan(0)
      larga.close()
      corta.close()
    },
  )

  it('say nothing of the waste that a movement in an unknown unit reduced', async () => {
    const movimientos = [{ ...TABLAS.movimientos![0], unidad: 'CAJA' }]
    const otro = await createLibro(ley, { ...TABLAS, movimientos }, '2026-10-31')
    const filas = await readAll(
      await ask(
        { corte: dia('2026-03-31'), columnas: ['desperdicio_pendiente'], donde: ['desperdicio=0.000001..'] },
        otro,
      ),
    )
    expect(filas).toEqual([[null]])
    otro.close()
  })

  it('are grouped under the tariff item in force on that day', async () => {
    const correlaciones = [
      { fecha: '2026-06-01', fraccion_anterior: '74081901', fraccion_nueva: '74081999', sustento: 'DOF' },
    ]
    const otro = await createLibro(ley, { ...TABLAS, correlaciones }, '2026-10-31')
    const por = (corte: string) =>
      ask(
        { lee: 'saldos_por_fraccion', corte: dia(corte), columnas: ['fraccion', 'unidad', 'lotes', 'saldo'] },
        otro,
      )
    expect(await readAll(await por('2026-05-31'))).toEqual([
      ['39269099', 'PZA', 1, '10.000000'],
      ['74081901', 'KG', 1, '29.000000'],
    ])
    expect((await readAll(await por('2026-06-01'))).map(([fraccion]) => fraccion)).toEqual([
      '39269099',
      '74081999',
    ])
    otro.close()
  })

  it('refuse a day after the cut-off of the run', async () => {
    await expect(ask({ corte: dia('2026-11-01') })).rejects.toMatchObject({ codigo: 'CORTE_POSTERIOR' })
  })
})

describe('any columns, rows, order and totals', () => {
  it('gives the columns asked for, in that order, and the rows that hold every condition', async () => {
    const exporte = await ask({
      lee: 'salidas',
      columnas: ['cliente', 'pedimento'],
      donde: ['tipo=RT', 'fecha=2026-03-01..2026-04-30', 'pedimento!=26 24 3999 6000310'],
    })
    expect(exporte.campos.map(({ nombre, clase }) => [nombre, clase])).toEqual([
      ['cliente', 'texto'],
      ['pedimento', 'pedimento'],
    ])
    expect(await readAll(exporte)).toEqual([['Cliente Uno', '262439996000311']])
  })

  it('orders by what is asked and then by the order of the relation', async () => {
    const filas = await readAll(
      await ask({
        lee: 'entradas',
        columnas: ['numero_parte', 'valor_aduana_mxn'],
        orden: ['-valor_aduana_mxn'],
      }),
    )
    expect(filas.map(([parte]) => parte)).toEqual(['MAQ', 'C-1', 'C-1', 'T-9'])
  })

  it('adds up by groups, and never across units', async () => {
    const exporte = await ask({
      lee: 'entradas',
      columnas: ['cantidad', 'valor_aduana_mxn'],
      agrupar: ['pais_origen'],
      donde: ['tipo_bien=insumo'],
    })
    expect(exporte.campos.map(({ nombre }) => nombre)).toEqual([
      'pais_origen',
      'unidad',
      'renglones',
      'cantidad',
      'valor_aduana_mxn',
    ])
    expect(await readAll(exporte)).toEqual([
      ['CAN', 'KG', 1, '50.000000', '600.01'],
      ['USA', 'KG', 1, '100.000000', '1000.00'],
      ['USA', 'PZA', 1, '10.000000', '90.00'],
    ])
  })

  it.each([
    [{ columnas: ['fracion'] }, 'REPORTE_SIN_COLUMNA', 'fraccion'],
    [{ orden: ['-saldos'] }, 'REPORTE_SIN_COLUMNA', 'saldo'],
    [{ donde: ['saldo>0'] }, 'FILTRO_INVALIDO', ''],
    [{ donde: ['saldo=mucho'] }, 'FILTRO_INVALIDO', ''],
    [{ donde: ['saldo=1000000000000'] }, 'FILTRO_INVALIDO', ''],
    [{ donde: ['saldo=0.0000001..'] }, 'FILTRO_INVALIDO', ''],
    [{ donde: ['saldo=999999999999.999999..'] }, null, ''],
    [{ donde: ['partida=99999999999'] }, 'FILTRO_INVALIDO', ''],
    [{ donde: ['vencimiento=2026-02-30'] }, 'FILTRO_INVALIDO', ''],
    [{ donde: ["pais_origen=USA' or '1'='1"] }, null, ''],
  ])('refuses %j by its code, with the nearest names', async (pedido, codigo, cercano) => {
    const hecho = ask(pedido)
    if (codigo === null) expect(await readAll(await hecho)).toEqual([])
    else {
      const error = await hecho.catch((e) => e)
      expect(error.codigo).toBe(codigo)
      expect(Object.values(error.datos).join(' ')).toContain(cercano)
    }
  })
})

describe('every report of the law', () => {
  it('reads a relation that has each of its columns, on every day it is in force', async () => {
    for (const reporte of ley.reportes.values()) {
      const columnas = reporte.conjuntos.flatMap((c) => c.columnas.map(({ campo }) => campo))
      await ask({ lee: reporte.lee, columnas })
    }
    for (const { columnas, donde, agrupar, orden, lee } of ley.presets.values())
      await ask({ lee, columnas, donde, agrupar, orden })
  })

  it('has rows for each relation of a plant that has everything, and its asset apart', async () => {
    for (const lee of RELACIONES.keys())
      expect([lee, (await readAll(await ask({ lee }))).length > 0]).toEqual([lee, true])
    expect(
      await readAll(
        await ask({
          lee: 'activo_fijo',
          columnas: ['numero_parte', 'situacion', 'origen_archivo', 'origen_linea', 'horas_registro'],
        }),
      ),
    ).toEqual([['MAQ', 'en_uso', 'importaciones.csv', 5, null]])
  })
})
