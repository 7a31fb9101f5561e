import type { Ley } from '@trazo/core/legal'
import { beforeAll, expect, test } from 'vitest'
import { LibroEnDisco } from '../../src/libro/libro-en-disco.ts'
import { dia } from '../apoyo.ts'
import { DiccionariosDePrueba, makeLote, makeResuelto } from '../data-stage.ts'
import { openLeyDelRepositorio } from '../ley.ts'

let ley: Ley
beforeAll(async () => {
  ley = await openLeyDelRepositorio()
})

const [A, B] = [60999000000001, 250999000000002]
const PARTIDA = { pedimento: String(A), partida: '1', unidad_umc: '6', fraccion: '01012101' }
const GENERAL = { pedimento: String(A), tipo_operacion: '1', clave: 'IN', fecha_pago: '2026-01-10' }

async function finish(libro: LibroEnDisco): Promise<void> {
  await libro.finish(ley, dia('2026-10-31'))
}

test('rows of the delivery that speaks for a pedimento stand, and earlier ones stay in the base table', async () => {
  const libro = await LibroEnDisco.create(':memory:')
  const dics = new DiccionariosDePrueba()
  const [primera, segunda] = [0, 1].map((entrega) => ({ entrega, archivo: entrega }))
  const antes = { ...PARTIDA, descripcion: 'ANTES', cantidad_umc: '1.5', valor_aduana_mxn: '900000' }
  const despues = { ...PARTIDA, descripcion: 'DESPUÉS', cantidad_umc: '1.5', valor_aduana_mxn: '100' }
  const otra = { ...PARTIDA, pedimento: String(B), descripcion: 'OTRA' }
  await libro.appendDataStage(makeLote('551', [antes, otra], dics, primera), dics)
  await libro.appendDataStage(makeLote('551', [despues], dics, segunda), dics)
  const ganadora = new Map([
    [A, 1],
    [B, 0],
  ])
  libro.resolveDataStage(makeResuelto([GENERAL], dics, ganadora))
  await finish(libro)
  expect(await libro.readFilas('select * exclude (fila) from ds_partida order by pedimento')).toEqual([
    {
      pedimento: '060999000000001',
      partida: 1,
      fraccion: '01012101',
      descripcion: 'DESPUÉS',
      valor_aduana_mxn: '100.00',
      cantidad_umc: '1.500000',
      unidad_umc: '6',
      entrega: 1,
      archivo: 1,
      linea: 2,
    },
    expect.objectContaining({
      pedimento: '250999000000002',
      descripcion: 'OTRA',
      cantidad_umc: null,
      entrega: 0,
    }),
  ])
  expect(await libro.readFilas('select count(*) as n from ds_551_')).toEqual([{ n: 3 }])
  libro.close()
})

test('a section that the speaking delivery lacks comes from the other one', async () => {
  const libro = await LibroEnDisco.create(':memory:')
  const dics = new DiccionariosDePrueba()
  await libro.appendDataStage(
    makeLote('551', [{ ...PARTIDA, descripcion: 'ÚNICA' }], dics, { entrega: 0, archivo: 0 }),
    dics,
  )
  const complementos = [{ pedimento: A, seccion: '551', entrega: 0 }]
  libro.resolveDataStage(makeResuelto([GENERAL], dics, new Map([[A, 1]]), { complementos }))
  await finish(libro)
  expect(await libro.readFilas('select descripcion from ds_partida')).toEqual([{ descripcion: 'ÚNICA' }])
  libro.close()
})

test('a pedimento keeps the key and the entry date of its original, and a replaced one says by which', async () => {
  const libro = await LibroEnDisco.create(':memory:')
  const dics = new DiccionariosDePrueba()
  const filas = [GENERAL, { ...GENERAL, pedimento: String(B), clave: 'R1', fecha_entrada: '2026-03-01' }]
  const cadenas = {
    destino: new Map([[A, { pedimento: A, vigente: B, estado: 'rectificado' as const }]]),
    origen: new Map([
      [B, { pedimento: B, original: A, clave: 'IN', fecha: dia('2026-01-08'), cadena: [A, B] }],
    ]),
  }
  libro.resolveDataStage(makeResuelto(filas, dics, new Map([A, B].map((p) => [p, 0])), { cadenas }))
  await finish(libro)
  const columnas =
    'pedimento, clave, clave_efectiva, fecha_entrada, fecha_efectiva, original, estado, vigente'
  expect(await libro.readFilas(`select ${columnas} from ds_pedimento order by pedimento`)).toEqual([
    {
      pedimento: '060999000000001',
      clave: 'IN',
      clave_efectiva: 'IN',
      fecha_entrada: null,
      fecha_efectiva: null,
      original: null,
      estado: 'rectificado',
      vigente: '250999000000002',
    },
    {
      pedimento: '250999000000002',
      clave: 'R1',
      clave_efectiva: 'IN',
      fecha_entrada: '2026-03-01',
      fecha_efectiva: '2026-01-08',
      original: '060999000000001',
      estado: 'vigente',
      vigente: '250999000000002',
    },
  ])
  libro.close()
})

test('a withdrawn pedimento is replaced by none', async () => {
  const libro = await LibroEnDisco.create(':memory:')
  const dics = new DiccionariosDePrueba()
  const cadenas = {
    destino: new Map([[A, { pedimento: A, vigente: NaN, estado: 'eliminado' as const }]]),
    origen: new Map(),
  }
  libro.resolveDataStage(makeResuelto([GENERAL], dics, new Map([[A, 0]]), { cadenas }))
  await finish(libro)
  expect(await libro.readFilas('select pedimento, vigente, estado from ds_cadena')).toEqual([
    { pedimento: '060999000000001', vigente: null, estado: 'eliminado' },
  ])
  expect(await libro.readFilas('select vigente, estado from ds_pedimento')).toEqual([
    { vigente: null, estado: 'eliminado' },
  ])
  libro.close()
})

test('texts of one batch do not run into those of another', async () => {
  const libro = await LibroEnDisco.create(':memory:')
  const dics = new DiccionariosDePrueba()
  const lote = (archivo: number, ...textos: string[]) =>
    makeLote(
      '551',
      textos.map((descripcion) => ({ ...PARTIDA, descripcion })),
      dics,
      { archivo, entrega: 0 },
    )
  await libro.appendDataStage(lote(0, 'UNO', 'DOS'), dics)
  await libro.appendDataStage(lote(2, 'TRES', '', 'DOS'), dics)
  libro.resolveDataStage(makeResuelto([GENERAL], dics, new Map([[A, 0]])))
  await finish(libro)
  const filas = await libro.readFilas('select descripcion from ds_partida order by archivo, linea')
  expect(filas.map((fila) => fila.descripcion)).toEqual(['UNO', 'DOS', 'TRES', '', 'DOS'])
  libro.close()
})

test('without Data Stage its views are there and empty', async () => {
  const libro = await LibroEnDisco.create(':memory:')
  await finish(libro)
  for (const vista of ['ds_pedimento', 'ds_partida', 'ds_fecha', 'ds_cadena', 'entrega'])
    expect(await libro.readFilas(`from ${vista}`)).toEqual([])
  libro.close()
})
