import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Diccionario } from '#kernel'
import { createTabla, type NombreTabla, TABLAS, type TablaLeida } from '#records'
import { namesOf, openTabla } from '../../src/read/tables/abrir.ts'
import { Incidencias } from '../../src/read/tables/incidencias.ts'
import { LectorDelimitado } from '../../src/read/texto/delimitado.ts'
import { bytesOf, faultsOf, readFiles, rowsOf } from './lectura.ts'

/** What the fast path must agree with: every row as a record. */
function readByRecords(nombre: NombreTabla, text: string, delimitador: string) {
  const incidencias = new Incidencias(0)
  const diccionarios = {
    partes: new Diccionario(),
    unidades: new Diccionario(),
    claves: new Diccionario(),
  }
  const tabla: TablaLeida = createTabla(TABLAS[nombre], diccionarios)
  const fuente = { indice: 0, archivo: 'a.csv' }
  let destino: ReturnType<typeof openTabla> | null = null
  const splitter = new LectorDelimitado({ delimitador, comillas: true }, (registro) => {
    if (destino) destino.read(registro, null)
    else destino = openTabla(tabla, namesOf(registro), registro.linea, fuente, incidencias)
  })
  splitter.push(bytesOf(text))
  splitter.end()
  return { filas: rowsOf(tabla), rechazos: incidencias.rechazos, cuentas: incidencias.closed() }
}

const PLAIN: Readonly<Record<string, readonly string[]>> = {
  pedimento: ['244030004000001', '044030004000001', '254030004000002'],
  clave: ['IN', 'AF', 'V1', 'in'],
  fecha_entrada: ['2024-01-10', '31/12/2023', '2024/02/29'],
  partida: ['1', '20', '123456789'],
  numero_parte: ['A-1', 'A-2', 'Ñandú', 'tubo de 3" largo'],
  descripcion: ['', 'tubo', 'cable eléctrico', "o'ring"],
  cantidad: ['1', '0.5', '12.500000', '123456789.123456'],
  unidad: ['PZA', 'KG', 'pza'],
  valor_aduana_mxn: ['0', '10', '10.5', '1234567890123.45'],
  tipo_bien: ['', 'insumo', 'Activo Fijo'],
  sobra: ['', 'x', '-1'],
  vigente_desde: ['2024-01-10', '2024-01-09'],
  vigente_hasta: ['', '2024-01-10', '2024-01-09'],
  producto: ['P-1', 'P-2'],
  componente: ['A-1', 'A-2'],
  merma_pct: ['', '0.01', '1.', '0'],
}

const DIRTY = [
  ...[
    '',
    ' ',
    '  A-1  ',
    "'0012",
    '\u00a0',
    '\u00a0x\u00a0',
    '-1',
    '+1',
    '0',
    '.5',
    '5.',
    '1,5',
    '1.0050',
    '1.005',
  ],
  ...[
    '1e3',
    '12a',
    '"',
    '""',
    '"a"',
    '"a',
    'a"b',
    '"a ""b"" c"',
    '"dos\nlineas"',
    '\r',
    'a\rb',
    '\0',
    'a\0',
    '\t',
  ],
  ...['2024-02-30', '2024-1-1', '10/01/2024 12:00', '24 40 3000 4000001', '254030000000000', '9999999999'],
  ...['12345678901234567890', '0000000000000000001', '0.1234567', 'servicios', '31/12/202', '2024-01-105'],
]

const COLUMNAS: readonly (readonly [NombreTabla, readonly string[]])[] = [
  [
    'importaciones',
    [
      ...['pedimento', 'clave', 'fecha_entrada', 'partida', 'numero_parte', 'sobra', 'descripcion'],
      ...['cantidad', 'unidad', 'valor_aduana_mxn', 'tipo_bien'],
    ],
  ],
  ['bom', ['producto', 'componente', 'cantidad', 'unidad', 'merma_pct', 'vigente_desde', 'vigente_hasta']],
]

/** Mostly plain files: cells of the kind of their column, some dirt, now and then a cell too many or too few. */
const files = fc.constantFrom(...COLUMNAS).chain(([nombre, columnas]) => {
  const cell = (columna: string) =>
    fc.oneof(
      { arbitrary: fc.constantFrom(...PLAIN[columna]), weight: 40 },
      { arbitrary: fc.constantFrom(...DIRTY), weight: 1 },
    )
  const row = fc
    .tuple(
      fc.tuple(...columnas.map(cell)),
      fc.oneof(
        { arbitrary: fc.constant(0), weight: 30 },
        { arbitrary: fc.integer({ min: -3, max: 2 }), weight: 1 },
      ),
      fc.constantFrom('\n', '\n', '\n', '\r\n', '\n\n', '\n,,,\n'),
    )
    .map(([cells, more, end]) => ({ cells: resize(cells, more), end }))
  return fc.record({
    nombre: fc.constant(nombre),
    columnas: fc.constant(columnas),
    rows: fc.array(row, { maxLength: 40 }),
    delimitador: fc.constantFrom(',', ';', '\t', '|'),
    chunk: fc.integer({ min: 1, max: 400 }),
    open: fc.boolean(),
  })
})

function resize(cells: readonly string[], more: number): readonly string[] {
  return more < 0 ? cells.slice(0, more) : [...cells, ...Array.from({ length: more }, () => '')]
}

describe('the fast path of plain rows', () => {
  it('reads the same rows, sets the same ones aside and counts the same as the reader of records', async () => {
    let plain = 0
    let rejected = 0
    await fc.assert(
      fc.asyncProperty(files, async ({ nombre, columnas, rows, delimitador, chunk, open }) => {
        const lines = rows.map(({ cells, end }) => cells.join(delimitador) + end.replaceAll(',', delimitador))
        const text = `${columnas.join(delimitador)}\n${lines.join('')}`
        const file = open ? text.replace(/[\r\n]+$/, '') : text
        const expected = readByRecords(nombre, file, delimitador)
        const etapa = await readFiles({ 'a.csv': file }, chunk)
        expect(etapa.filas(nombre)).toEqual(expected.filas)
        expect([...etapa.rechazos]).toEqual([...expected.rechazos])
        expect(etapa.cuentas).toEqual(expected.cuentas)
        plain += expected.filas.length
        rejected += expected.rechazos.length
      }),
      { numRuns: 400 },
    )
    expect(plain).toBeGreaterThan(500)
    expect(rejected).toBeGreaterThan(100)
  })

  it('keeps the line numbers of rows that stand among records it does not take', async () => {
    const etapa = await readFiles({
      'a.csv': 'proceso,unidades_mes\nA,1\n"B\nb",2\nC,x\n\nD,4\n E ,5\n"F",6\nG,7',
    })
    expect(etapa.filas('capacidad').map((fila) => fila.lugar)).toEqual([
      '0:2',
      '0:3',
      '0:7',
      '0:8',
      '0:9',
      '0:10',
    ])
    expect(faultsOf(etapa)).toEqual(['5 unidades_mes NUMERO_INVALIDO'])
  })

  it('reads more plain rows at once than it holds back', async () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => `P${i % 7},${i + 1}`)
    const etapa = await readFiles({ 'a.csv': `proceso,unidades_mes\n${rows.join('\n')}\n` }, 1 << 20)
    const filas = etapa.filas('capacidad')
    expect(filas).toHaveLength(10_000)
    expect(filas[9_999]).toMatchObject({ proceso: 'P3', lugar: '0:10001' })
    expect(etapa.cuentas).toEqual([
      { de: 'capacidad:a.csv', leidas: 10_000, usadas: 10_000, ignoradas: 0, apartadas: 0, repetidas: 0 },
    ])
  })
})
