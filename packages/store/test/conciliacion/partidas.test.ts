import type { Ley } from '@trazo/core/legal'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LibroEnDisco } from '../../src/libro/libro-en-disco.ts'
import { openLeyDelRepositorio } from '../ley.ts'
import { createLibroVacio } from '../libro-vacio.ts'
import { conciliar, IGUALES, LINEA, PARTIDA, PARTIDA_SALIDA, SALIDA, type Situacion } from './apoyo.ts'

let ley: Ley
let libro: LibroEnDisco
beforeAll(async () => {
  ley = await openLeyDelRepositorio()
  libro = await createLibroVacio(ley)
})
afterAll(() => libro.close())

async function dicho(cambios: Situacion): Promise<readonly string[]> {
  return (await conciliar(libro, ley, { ...IGUALES, ...cambios })).dicho
}

/** The one line of the company's import, changed. */
function linea(cambios: Readonly<Record<string, string>>): Promise<readonly string[]> {
  return dicho({ importaciones: [{ ...LINEA, ...cambios }] })
}

test('several part numbers of one item are compared by their sum', async () => {
  const mitad = { ...LINEA, cantidad: '50', valor_aduana_mxn: '2500.20', valor_comercial_usd: '125' }
  expect(await dicho({ importaciones: [mitad, { ...mitad, numero_parte: 'HILO' }] })).toEqual([])
})

test('items are missing on either side', async () => {
  expect(await dicho({ ds_partida: [PARTIDA, { ...PARTIDA, partida: 2 }, PARTIDA_SALIDA] })).toEqual([
    '1/2 partida:  → 2 () partida_falta_en_empresa',
  ])
  expect(await dicho({ importaciones: [LINEA, { ...LINEA, partida: 7 }] })).toEqual([
    '1/7 partida: 7 →  () partida_falta_en_data_stage',
  ])
})

test('a pedimento whose items the State did not deliver is not compared by items', async () => {
  const { dicho, cuentas } = await conciliar(libro, ley, { ...IGUALES, ds_partida: [PARTIDA_SALIDA] })
  expect(dicho).toEqual([])
  expect(cuentas.pedimentos_sin_partidas).toBe(1)
})

test('a quantity differs only past half a unit of the third decimal', async () => {
  expect(await linea({ cantidad: '100.0005' })).toEqual([])
  expect(await linea({ cantidad: '100.000501' })).toEqual([
    '1/1 cantidad: 100.000501 → 100.000000 (0.000501) cantidad',
  ])
})

test('a line left out moves quantity and values together, and is one row', async () => {
  expect(await linea({ cantidad: '60', valor_aduana_mxn: '3000', valor_comercial_usd: '150' })).toEqual([
    '1/1 cantidad: 60.000000 → 100.000000 (-40.000000) cantidad',
  ])
})

test('a quantity and a value that differ in opposite senses are two mistakes', async () => {
  expect(await linea({ cantidad: '60', valor_aduana_mxn: '9000' })).toEqual([
    '1/1 cantidad: 60.000000 → 100.000000 (-40.000000) cantidad',
    '1/1 valor_aduana_mxn: 9000.00 → 5000.00 (4000.00) valor',
  ])
})

test('a value differs past one peso for each line that the item groups', async () => {
  expect(await linea({ valor_aduana_mxn: '5001' })).toEqual([])
  expect(await linea({ valor_aduana_mxn: '5001.01' })).toEqual([
    '1/1 valor_aduana_mxn: 5001.01 → 5000.00 (1.01) valor',
  ])
  const mitad = { ...LINEA, cantidad: '50', valor_aduana_mxn: '2501', valor_comercial_usd: '125' }
  expect(await dicho({ importaciones: [mitad, { ...mitad, numero_parte: 'HILO' }] })).toEqual([])
})

test('dollars are compared when the company has them all, past a cent per line', async () => {
  expect(await linea({ valor_comercial_usd: '250.01' })).toEqual([])
  expect(await linea({ valor_comercial_usd: '251' })).toEqual([
    '1/1 valor_comercial_usd: 251.00 → 250.00 (1.00) valor',
  ])
  const sin = { ...LINEA, cantidad: '50', valor_aduana_mxn: '2500', valor_comercial_usd: null }
  expect(await dicho({ importaciones: [sin, { ...sin, valor_comercial_usd: '125' }] })).toEqual([])
})

test('a value wrong in pesos and dollars in the same sense is one row', async () => {
  expect(await linea({ valor_aduana_mxn: '6000', valor_comercial_usd: '300' })).toEqual([
    '1/1 valor_aduana_mxn: 6000.00 → 5000.00 (1000.00) valor',
  ])
})

test('the customs value of an export is not compared: the State writes 0', async () => {
  expect(await dicho({ exportaciones: [{ ...SALIDA, valor_comercial_usd: '900' }] })).toEqual([
    '2/1 valor_comercial_usd: 900.00 → 800.00 (100.00) valor',
  ])
})

test('a unit may be written as its key, its name or its symbol', async () => {
  for (const unidad of ['1', '01', 'Kilo', 'kgs', 'KGM']) expect(await linea({ unidad })).toEqual([])
})

test('the tariff unit serves as well as the commercial one', async () => {
  expect(await linea({ unidad: 'M', cantidad: '320.5' })).toEqual([])
  expect(await linea({ unidad: 'M', cantidad: '300' })).toEqual([
    '1/1 cantidad: 300.000000 → 320.500000 (-20.500000) cantidad',
  ])
})

test('grams against kilos are the same quantity, and it is counted', async () => {
  const { dicho, cuentas } = await conciliar(libro, ley, {
    ...IGUALES,
    importaciones: [{ ...LINEA, unidad: 'g', cantidad: '100000' }],
  })
  expect(dicho).toEqual([])
  expect(cuentas.unidad_equivalente).toBe(1)
})

test('a quantity off by exactly a thousand is a slip of unit', async () => {
  expect(await linea({ cantidad: '100000' })).toEqual([
    '1/1 cantidad: 100000.000000 → 100.000000 (99900.000000) unidad_por_mil',
  ])
  expect(await linea({ cantidad: '0.1' })).toEqual([
    '1/1 cantidad: 0.100000 → 100.000000 (-99.900000) unidad_por_mil',
  ])
  expect(await linea({ unidad: 'g' })).toEqual([
    '1/1 cantidad: 100.000000 → 100.000000 (-99900.000000) unidad_por_mil',
  ])
})

test('the same figure under a unit that is not the same is a wrong unit', async () => {
  expect(await linea({ unidad: 'L' })).toEqual(['1/1 unidad: L → 1 () unidad'])
})

test('a unit that nobody knows is believed when the figures agree', async () => {
  expect(await linea({ unidad: 'BULTOTE' })).toEqual([])
  expect(await linea({ unidad: 'BULTOTE', cantidad: '7' })).toEqual(['1/1 unidad: BULTOTE → 1 () unidad'])
})

test('lines of one item in several units cannot be added up', async () => {
  const mitad = { ...LINEA, cantidad: '50', valor_aduana_mxn: '2500', valor_comercial_usd: '125' }
  expect(await dicho({ importaciones: [mitad, { ...mitad, unidad: 'PZA' }] })).toEqual([
    '1/1 unidad: KG → 1 () unidad',
  ])
})

test('a line written twice is a duplicate, not a quantity', async () => {
  expect(await dicho({ importaciones: [LINEA, LINEA] })).toEqual([
    '1/1 cantidad: 200.000000 → 100.000000 (100.000000) duplicado',
  ])
})

test('double the quantity in one line is a quantity, not a duplicate', async () => {
  expect(await linea({ cantidad: '200', valor_aduana_mxn: '10000' })).toEqual([
    '1/1 cantidad: 200.000000 → 100.000000 (100.000000) cantidad',
  ])
})

test('a pedimento loaded twice is one row, not one per item', async () => {
  const segunda = { ...LINEA, partida: 2, cantidad: '10', valor_aduana_mxn: '500', valor_comercial_usd: '25' }
  const partidas = [
    PARTIDA,
    {
      ...PARTIDA,
      partida: 2,
      cantidad_umc: '10',
      cantidad_umt: '30',
      valor_aduana_mxn: '500',
      valor_usd: '25',
    },
    PARTIDA_SALIDA,
  ]
  expect(await dicho({ importaciones: [LINEA, segunda], ds_partida: partidas })).toEqual([])
  expect(await dicho({ importaciones: [LINEA, segunda, LINEA, segunda], ds_partida: partidas })).toEqual([
    '1/ pedimento: 2 × 2 → 2 () duplicado',
  ])
})

test('a tariff item is compared by its digits, with its NICO when both sides have it', async () => {
  expect(await linea({ fraccion: '5208.11.01' })).toEqual([])
  expect(await linea({ fraccion: '5208110100', nico: '' })).toEqual([])
  expect(await linea({ fraccion: '' })).toEqual([])
  expect(await linea({ nico: '0' })).toEqual([])
  expect(await linea({ fraccion: '52081201' })).toEqual(['1/1 fraccion: 52081201 → 52081101 () fraccion'])
  expect(await linea({ nico: '91' })).toEqual(['1/1 nico: 91 → 00 () fraccion'])
})

test('a country may be written in either code of the appendix; one that nobody knows is not compared', async () => {
  for (const pais_origen of ['USA', 'G8', ' usa', '', 'Tierra de Nadie'])
    expect(await linea({ pais_origen })).toEqual([])
  expect(await linea({ pais_origen: 'CHN' })).toEqual(['1/1 pais_origen: CHN → USA () pais'])
  expect(await dicho({ exportaciones: [{ ...SALIDA, pais_destino: 'CAN' }] })).toEqual([
    '2/1 pais_destino: CAN → USA () pais',
  ])
})

test('rows come by pedimento, the pedimento before its items, and items by number', async () => {
  const otra = { ...LINEA, partida: 10, clave: 'AF', pais_origen: 'CHN' }
  const partidas = [PARTIDA, { ...PARTIDA, partida: 10 }, PARTIDA_SALIDA]
  const linea9 = { ...LINEA, clave: 'AF', cantidad: '9', valor_aduana_mxn: '9999', nico: '91' }
  expect(await dicho({ importaciones: [otra, linea9], ds_partida: partidas })).toEqual([
    '1/ clave: AF → IN () clave',
    '1/1 cantidad: 9.000000 → 100.000000 (-91.000000) cantidad',
    '1/1 nico: 91 → 00 () fraccion',
    '1/1 valor_aduana_mxn: 9999.00 → 5000.00 (4999.00) valor',
    '1/10 pais_origen: CHN → USA () pais',
  ])
})
