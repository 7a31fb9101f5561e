import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bookLibro } from '@trazo/core/book'
import type { Ley } from '@trazo/core/legal'
import { type NombreTabla, SIN_CADENAS, type TablaLeida } from '@trazo/core/records'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LibroEnDisco } from '../../src/libro/libro-en-disco.ts'
import { Compartidos, dia, EMPRESA, type FilaDePrueba, FUENTES, makeTabla } from '../apoyo.ts'
import { openLeyDelRepositorio } from '../ley.ts'

const carpeta = mkdtempSync(join(tmpdir(), 'trazo-libro-'))
afterAll(() => rmSync(carpeta, { recursive: true }))

const ENTRADA: FilaDePrueba = {
  pedimento: '06 24 3999 6000098',
  clave: 'IN',
  fecha_entrada: '2026-01-05',
  partida: '1',
  numero_parte: 'RESINA-ñ',
  fraccion: '39011001',
  cantidad: '100.5',
  unidad: 'KG',
  valor_aduana_mxn: '1000.01',
  pais_origen: 'USA',
}
const TABLAS_DE_PRUEBA: Partial<Record<NombreTabla, FilaDePrueba[]>> = {
  importaciones: [
    ENTRADA,
    {
      ...ENTRADA,
      partida: '2',
      numero_parte: 'PRENSA',
      tipo_bien: 'activo_fijo',
      clave: 'AF',
      cantidad: '1',
    },
  ],
  exportaciones: [
    {
      pedimento: '262439996000200',
      clave: 'RT',
      fecha: '2026-02-01',
      partida: '1',
      numero_parte: 'TAPA',
      cantidad: '10',
      unidad: 'PZA',
      valor_comercial_usd: '55.5',
    },
  ],
  bom: [{ producto: 'TAPA', componente: 'RESINA-ñ', cantidad: '0.0500000001', unidad: 'KG' }],
  ventas: [{ mes: '2026-12', nacional_mxn: '-5.00', exportacion_mxn: '12' }],
  movimientos: [
    { fecha: '2026-02-02', tipo: 'destruccion', numero_parte: 'NADIE', cantidad: '3', unidad: 'PZA' },
  ],
}

let ley: Ley
beforeAll(async () => {
  ley = await openLeyDelRepositorio()
})

async function writeLibro(ruta: string, tablas = TABLAS_DE_PRUEBA): Promise<LibroEnDisco> {
  const compartidos = new Compartidos()
  const leidas = new Map<NombreTabla, TablaLeida>()
  for (const [nombre, filas] of Object.entries(tablas) as [NombreTabla, FilaDePrueba[]][])
    leidas.set(nombre, makeTabla(nombre, filas, compartidos, nombre === 'exportaciones' ? 1 : 0))
  const corte = dia('2026-10-31')
  const contexto = {
    ley,
    empresa: EMPRESA,
    corte,
    cadenas: SIN_CADENAS,
    diccionarios: compartidos,
    fuentes: FUENTES,
  }
  const { output } = bookLibro(leidas, contexto)
  const disco = await LibroEnDisco.create(ruta)
  await disco.appendLibro(output, EMPRESA, FUENTES)
  for (const tabla of leidas.values()) await disco.appendTabla(tabla)
  await disco.finish(ley, corte)
  await disco.seal(ley, corte)
  return disco
}

test('a lot reads back in the words of the contract, leading zeros and accents kept', async () => {
  const disco = await writeLibro(':memory:')
  expect(await disco.readFilas('select * from lote order by fila')).toEqual([
    {
      fila: 0,
      pedimento: '062439996000098',
      partida: 1,
      clave: 'IN',
      numero_parte: 'RESINA-ñ',
      tipo_bien: 'insumo',
      fraccion: '39011001',
      fecha_entrada: '2026-01-05',
      vencimiento: '2027-07-05',
      cantidad: '100.500000',
      unidad: 'KG',
      valor_aduana_mxn: '1000.01',
      pais_origen: 'USA',
      descargada: '0.500000',
      desperdicio: '0.000000',
      desperdicio_pendiente: '0.000000',
      saldo: '100.000000',
      valor_saldo_mxn: '995.03',
      estado: 'vigente',
      evidencia: 'pedimento',
      archivo: 0,
      linea: 2,
    },
    expect.objectContaining({ fila: 1, tipo_bien: 'activo_fijo', vencimiento: null, estado: 'vigente' }),
  ])
  disco.close()
})

test('matches and shortfalls carry exit, lot, cause and the line they come from', async () => {
  const disco = await writeLibro(':memory:')
  expect(await disco.readFilas('select * from descargo order by fila')).toEqual([
    {
      fila: 0,
      salida: 0,
      lote: 0,
      salida_tipo: 'RT',
      es_movimiento: false,
      salida_pedimento: '262439996000200',
      salida_partida: 1,
      salida_fecha: '2026-02-01',
      producto: 'TAPA',
      componente: 'RESINA-ñ',
      entrada_pedimento: '062439996000098',
      entrada_partida: 1,
      entrada_fecha: '2026-01-05',
      vencimiento: '2027-07-05',
      cantidad: '0.500000',
      valor_aduana_mxn: '4.98',
      pais_origen: 'USA',
      dias_vencido: 0,
      concepto: 'consumo',
      archivo: 1,
      linea: 2,
      entrada_archivo: 0,
      entrada_linea: 2,
    },
  ])
  expect(await disco.readFilas('select * from faltante order by fila')).toEqual([
    expect.objectContaining({
      salida_tipo: 'destruccion',
      es_movimiento: true,
      salida_pedimento: null,
      salida_partida: null,
      componente: 'NADIE',
      faltante: '3.000000',
      causa: 'bom',
    }),
  ])
  disco.close()
})

test('company tables keep empty texts, negative money, months and factors of any scale', async () => {
  const disco = await writeLibro(':memory:')
  expect(await disco.readFilas('select mes, nacional_mxn, exportacion_mxn from ventas')).toEqual([
    { mes: '2026-12-01', nacional_mxn: '-5.00', exportacion_mxn: '12.00' },
  ])
  expect(await disco.readFilas('select cantidad, merma, origen, vigente_desde from bom')).toEqual([
    { cantidad: '0.050000000100000000', merma: null, origen: '', vigente_desde: null },
  ])
  disco.close()
})

test('a table that nobody gave is there, with its columns and without rows', async () => {
  const disco = await writeLibro(':memory:', {})
  expect(await disco.readFilas('select mes, kwh from energia')).toEqual([])
  expect(await disco.readFilas('select valor_saldo_mxn from saldo')).toEqual([])
  expect(await disco.readFilas('select razon_social, inicio_programa from empresa')).toEqual([
    { razon_social: 'Planta de Ejemplo, S.A. de C.V.', inicio_programa: '2012-05-01' },
  ])
  disco.close()
})

test('many more rows than a batch keep their values and their NULLs in place', async () => {
  const filas = Array.from({ length: 5000 }, (_, i) => ({
    ...ENTRADA,
    partida: String(i + 1),
    cantidad: String(i + 1),
    valor_comercial_usd: i % 3 === 0 ? '' : String(i),
  }))
  const disco = await writeLibro(':memory:', { importaciones: filas })
  const [fila] = await disco.readFilas(
    `select count(*) as n, sum(cantidad) as cantidad, count(valor_comercial_usd) as con_usd,
       count(*) filter (where valor_comercial_usd is null and (partida - 1) % 3 <> 0) as fuera,
       count(*) filter (where cantidad <> partida or linea <> partida + 1) as movidas from importaciones`,
  )
  expect(fila).toEqual({ n: 5000, cantidad: '12502500.000000', con_usd: 3333, fuera: 0, movidas: 0 })
  disco.close()
})

test('the values of law in force at the cut-off travel with the book', async () => {
  const disco = await writeLibro(':memory:')
  expect(
    await disco.readFilas("select valor, unidad from parametro where id = 'plazo_insumo_meses'"),
  ).toEqual([{ valor: '18', unidad: 'meses' }])
  expect(await disco.readFilas('select corte, ley_version from corrida')).toEqual([
    { corte: '2026-10-31', ley_version: ley.version },
  ])
  disco.close()
})

test('a book on a file replaces what an unfinished run left, and can be opened again', async () => {
  const ruta = join(carpeta, 'libro.duckdb')
  const primero = await LibroEnDisco.create(ruta)
  await primero.run('create table restos (x integer)')
  primero.close()
  const segundo = await writeLibro(ruta)
  segundo.close()
  const abierto = await LibroEnDisco.open(ruta)
  expect(
    await abierto?.readFilas("select count(*) as n from duckdb_tables() where table_name = 'restos'"),
  ).toEqual([{ n: 0 }])
  expect(await abierto?.readFilas('select sum(saldo) as saldo from saldo')).toEqual([{ saldo: '101.000000' }])
  abierto?.close()
})

test('a book that was not finished does not open', async () => {
  const ruta = join(carpeta, 'a-medias.duckdb')
  const libro = await LibroEnDisco.create(ruta)
  libro.close()
  expect(await LibroEnDisco.open(ruta)).toBeNull()
  expect(await LibroEnDisco.open(join(carpeta, 'no-existe.duckdb'))).toBeNull()
})

test('a query cannot read files of the machine nor lift the limits', async () => {
  const disco = await writeLibro(':memory:')
  await expect(disco.readFilas("select * from read_csv('/etc/hosts')")).rejects.toThrow(
    /disabled by configuration/,
  )
  await expect(disco.readFilas("set memory_limit = '9GB'")).rejects.toThrow(/locked/)
  disco.close()
})

test('a query that gives a floating number is our mistake', async () => {
  const disco = await writeLibro(':memory:')
  await expect(disco.readFilas('select 1 / 3 as tercio')).rejects.toThrow(/DECIMAL/)
  disco.close()
})
