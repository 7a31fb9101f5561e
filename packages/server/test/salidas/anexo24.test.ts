import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CellValue, readXlsx } from 'hucre'
import { describe, expect, test } from 'vitest'
import { type DatosAnexo24, streamAnexo24, writeAnexo24 } from '../../src/salidas/anexo24/index.ts'
import type { OpcionesXlsx } from '../../src/salidas/hoja.ts'
import { ENTRADA, makeDatos } from './anexo24-datos.ts'
import { makeLibro } from './libro.ts'
import { makeTabla } from './tablas.ts'

async function read(datos: DatosAnexo24, opciones?: OpcionesXlsx): Promise<Map<string, CellValue[][]>> {
  const chunks: Uint8Array[] = []
  for await (const chunk of streamAnexo24(datos, opciones)) chunks.push(chunk)
  const { sheets } = await readXlsx(Buffer.concat(chunks))
  return new Map(sheets.map((sheet) => [sheet.name, sheet.rows]))
}

/** The rows of a table as records by column title. */
function records(rows: CellValue[][] | undefined): Record<string, CellValue>[] {
  const [titulos, ...data] = (rows ?? []).slice(3)
  return data.map((row) => Object.fromEntries(titulos.map((titulo, i) => [String(titulo), row[i] ?? null])))
}

describe('the Anexo 24 workbook', () => {
  test('has a sheet per block, the cover first', async () => {
    expect([...(await read(makeDatos())).keys()]).toEqual([
      'Portada',
      'Materiales',
      'Productos',
      'Entradas',
      'Materiales utilizados',
      'Salidas',
      'Activo fijo',
      'Saldos',
      'Saldos por fracción',
      'Faltantes',
      'Conciliación',
      'Hallazgos',
    ])
  })

  test('carries company, RFC, cut-off and digest on every sheet', async () => {
    for (const [nombre, rows] of await read(makeDatos())) {
      const text = JSON.stringify(rows)
      for (const mark of [
        'Planta de Ejemplo & Hijos',
        'PEJ010101AB1',
        '0123-2006',
        '2026-10-31',
        'sha256:0123abcd',
      ])
        expect(text, `${mark} on ${nombre}`).toContain(mark)
    }
  })

  test('tells on the cover what each sheet holds and how many rows', async () => {
    const portada = (await read(makeDatos())).get('Portada') ?? []
    const counts = Object.fromEntries(portada.slice(-11).map((row) => [row[0], row[2]]))
    expect(counts).toEqual({
      Materiales: 2,
      Productos: 2,
      Entradas: 3,
      'Materiales utilizados': 2,
      Salidas: 2,
      'Activo fijo': 2,
      Saldos: 3,
      'Saldos por fracción': 3,
      Faltantes: 1,
      Conciliación: 2,
      Hallazgos: 1,
    })
  })

  test('writes an entry with its types, its leading zeros and where it came from', async () => {
    const [entrada, segunda, maquina] = records((await read(makeDatos())).get('Entradas'))
    expect(entrada).toMatchObject({
      Pedimento: '00 00 5300 0400001',
      Partida: 1,
      'Número de parte': '007',
      Fracción: '01012101',
      Cantidad: 100.5,
      'Valor en aduana (MXN)': 1000.1,
      'Fecha de entrada': new Date('2024-10-31T00:00:00Z'),
      Vencimiento: new Date('2026-04-30T00:00:00Z'),
      Archivo: 'entradas.csv',
      Línea: 17,
      Proveedor: 'Proveedor Inventado',
    })
    expect(entrada.Descripción).toBe('=cmd|calc')
    expect(segunda.Descripción).toBe('Resina')
    expect(maquina).toMatchObject({ 'Tipo de bien': 'activo_fijo', Vencimiento: null, Descripción: null })
  })

  test('writes what each exit took from which lot, waste on its own row', async () => {
    const filas = records((await read(makeDatos())).get('Materiales utilizados'))
    expect(filas).toHaveLength(2)
    expect(filas[0]).toMatchObject({
      Producto: 'PT-1',
      Material: '007',
      Concepto: 'consumo',
      Cantidad: 57.75,
      Unidad: 'PZA',
      'Pedimento de entrada': '00 00 5300 0400001',
      'Días vencido': 2,
    })
    expect(filas[1]).toMatchObject({ Concepto: 'desperdicio', Cantidad: 2.5 })
  })

  test('leaves the pedimento of a movement empty instead of inventing one', async () => {
    const [retorno, destruccion] = records((await read(makeDatos())).get('Salidas'))
    expect(retorno).toMatchObject({
      Tipo: 'RT',
      'Valor comercial (USD)': 99.5,
      'Descripción o documento': 'Arnés',
    })
    expect(destruccion).toMatchObject({ Tipo: 'destruccion', Pedimento: null, 'Valor comercial (USD)': null })
  })

  test('describes a part as last declared and counts where it is used', async () => {
    const libro = await read(makeDatos())
    expect(records(libro.get('Materiales'))[0]).toMatchObject({
      'Número de parte': '007',
      Descripción: '=cmd|calc',
      Fracción: '01012101',
      Declaraciones: 2,
      'Fracciones distintas': 2,
      'Renglones de BOM': 2,
    })
    expect(
      records(libro.get('Productos')).map((p) => [p['Número de parte'], p['Componentes en BOM']]),
    ).toEqual([
      ['PT-1', 2],
      ['PT-2', 1],
    ])
  })

  test('describes a part the same whichever way equal declarations arrive', async () => {
    const a = { ...ENTRADA, descripcion: 'A' }
    const b = { ...ENTRADA, descripcion: 'B' }
    const described = []
    for (const filas of [
      [a, b],
      [b, a],
    ]) {
      const tablas = new Map([['importaciones', makeTabla('importaciones', filas)]] as const)
      described.push(records((await read(makeDatos({ tablas }))).get('Materiales'))[0].Descripción)
    }
    expect(described).toEqual(['B', 'B'])
  })

  test('gives balances with state and days to the end of the term', async () => {
    const [vencido, vigente, maquina] = records((await read(makeDatos())).get('Saldos'))
    expect(vencido).toMatchObject({
      Estado: 'vencido',
      'Días para vencer': -184,
      Saldo: 40.25,
      Descargada: 57.75,
      Desperdicio: 2.5,
      'Desperdicio pendiente': 1.5,
      'Valor del saldo (MXN)': 400.04,
    })
    expect(vigente).toMatchObject({ Estado: 'vigente', 'Días para vencer': 61 })
    expect(maquina).toMatchObject({ 'Días para vencer': null, 'Tipo de bien': 'activo_fijo' })
  })

  test('sums balances by tariff item and unit past what a float holds', async () => {
    const lote = {
      entrada: '2026-01-01',
      vence: '2027-07-01',
      cantidad: 9_000_000_000,
      valor: 1,
      unidad: 'KG',
    }
    const libro = makeLibro({ corte: '2026-10-31', lotes: [lote, lote, { ...lote, unidad: 'PZA' }] })
    const filas = records((await read(makeDatos({ libro }))).get('Saldos por fracción'))
    expect(filas.map((f) => [f.Unidad, f['Lotes con saldo'], f.Saldo])).toEqual([
      ['KG', 2, 18_000_000_000],
      ['PZA', 1, 9_000_000_000],
    ])
  })

  test('lists registered fixed assets and those that only a pedimento names', async () => {
    const [prensa, maquina] = records((await read(makeDatos())).get('Activo fijo'))
    expect(prensa).toMatchObject({
      Serie: '000-77',
      'Valor en aduana (MXN)': 1500.5,
      'Pedimento de baja': '25 30 3000 4000777',
      'Fecha de baja': new Date('2025-01-31T00:00:00Z'),
      Registro: 'activos_fijos',
    })
    expect(maquina).toMatchObject({ 'Número de parte': 'MAQ', Registro: 'falta en activos_fijos' })
  })

  test('keeps compared numbers as numbers and compared codes as text', async () => {
    const [cantidad, fraccion] = records((await read(makeDatos())).get('Conciliación'))
    expect(cantidad).toMatchObject({
      Partida: 1,
      'Valor empresa': 10,
      'Valor Data Stage': 12.5,
      Diferencia: -2.5,
    })
    expect(fraccion).toMatchObject({
      'Valor empresa': '01012101',
      Diferencia: null,
      Causa: 'fraccion_distinta',
    })
  })

  test('shows a finding with its measure as a number and its unverified source as such', async () => {
    const [hallazgo] = records((await read(makeDatos())).get('Hallazgos'))
    expect(hallazgo).toMatchObject({
      Criterio: 'PLAZO-01',
      Estado: 'incumple',
      Medida: 400.04,
      Umbral: 0,
      Unidad: 'MXN',
    })
    expect(hallazgo.Fundamento).toContain('sin verificar')
    expect(hallazgo['Qué hacer']).toBe('+Retornar o cambiar de régimen')
  })

  test('goes on in a second sheet and keeps the titles there', async () => {
    const libro = await read(makeDatos(), { filas_max: 5 })
    expect(libro.get('Entradas (3)')?.[1][0]).toContain('RFC PEJ010101AB1')
    expect(records(libro.get('Entradas (3)')).map((r) => r['Número de parte'])).toEqual(['MAQ'])
  })

  test('of a company without anything is still a whole workbook', async () => {
    const vacio = makeDatos({
      libro: makeLibro({ corte: '2026-10-31', lotes: [] }),
      tablas: new Map(),
      hallazgos: [],
      conciliacion: [],
    })
    const libro = await read(vacio)
    expect(libro.size).toBe(12)
    expect(records(libro.get('Entradas'))).toEqual([])
  })

  test('is written to a file, the same bytes each time', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'anexo24-'))
    const rutas = ['a.xlsx', 'b.xlsx'].map((name) => join(folder, name))
    for (const ruta of rutas) await writeAnexo24(ruta, makeDatos())
    const [a, b] = await Promise.all(rutas.map((ruta) => readFile(ruta)))
    await rm(folder, { recursive: true })
    expect(a.length).toBeGreaterThan(5_000)
    expect(a.equals(b)).toBe(true)
  })
})
