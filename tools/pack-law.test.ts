import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { packLaw } from './pack-law.ts'
import { parseCsv } from './pack-law-csv.ts'
import { LeyInvalida } from './pack-law-lector.ts'

const LEY = fileURLToPath(new URL('../law', import.meta.url))

const TARJETA = `id: PRUEBA-01
version: 1
grupo: trazabilidad
naturaleza: legal
severidad: 3
pregunta: { es: '¿?', en: '?' }
fundamento:
  - { norma: Norma, vigente_desde: inicio, consultado: 2026-11-20, confianza: alta }
parametros: [retorno_minimo_pct]
bandas:
  - { menor_que: retorno_minimo_pct, estado: incumple }
  - { desde: retorno_minimo_pct, estado: cumple }
necesita: [lotes]
medida: { unidad: '%' }
textos: { empresa: { es: a, en: b }, supervisor: { es: a, en: b } }
remedio: { es: a, en: b }
exculpatorias: []
`
const CASOS = ['cumple', 'incumple', 'no_evaluable']
  .map((estado) => `- { nombre: ${estado}, esperado: { estado: ${estado} } }\n`)
  .join('')

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ley-'))
  const pesados = ['tigie_nico', 'criterios']
  await cp(LEY, folder, { recursive: true, filter: (path) => !pesados.some((p) => path.endsWith(p)) })
  await write('criterios/PRUEBA-01/card.yaml', TARJETA)
  await write('criterios/PRUEBA-01/cases.yaml', CASOS)
  await write('criterios/PRUEBA-01/query.sql', 'select 1\n')
})

afterEach(() => rm(folder, { recursive: true }))

async function write(archivo: string, contenido: string): Promise<void> {
  await mkdir(dirname(join(folder, archivo)), { recursive: true })
  await writeFile(join(folder, archivo), contenido)
}

/** Replaces one text of a file; the text must be there, or the test would prove nothing. */
async function edit(archivo: string, buscado: string, puesto: string): Promise<void> {
  const antes = await readFile(join(folder, archivo), 'utf8')
  expect(antes).toContain(buscado)
  await writeFile(join(folder, archivo), antes.replace(buscado, puesto))
}

async function problemas(): Promise<string[]> {
  const error = await packLaw(folder).catch((e: unknown) => e)
  expect(error).toBeInstanceOf(LeyInvalida)
  return (error as LeyInvalida).message.split('\n')
}

describe('packing a sound folder', () => {
  it('gives the same bytes twice, and says what it holds', async () => {
    const ley = await packLaw(folder)
    expect(JSON.stringify(await packLaw(folder))).toBe(JSON.stringify(ley))
    expect(ley.version).toBe('2026.11.21')
    expect(ley.criterios.map((c) => [c.tarjeta.id, c.consulta])).toEqual([['PRUEBA-01', 'select 1\n']])
    const ids = ley.parametros.map((p) => p.id)
    expect(ids).toEqual([...ids].sort())
  })

  it('has a fingerprint that moves with any value and not with the prose about it', async () => {
    const { huella } = await packLaw(folder)
    await edit('README.md', 'La ley', 'La Ley')
    expect((await packLaw(folder)).huella).toBe(huella)
    await edit('parametros/plazo_contenedor_meses.yaml', 'valor: 24', 'valor: 25')
    expect((await packLaw(folder)).huella).not.toBe(huella)
  })

  it('works without any criterion yet', async () => {
    await rm(join(folder, 'criterios'), { recursive: true })
    expect((await packLaw(folder)).criterios).toEqual([])
  })
})

describe('packing an unsound folder', () => {
  const PLAZO = 'parametros/plazo_insumo_iva_ieps_meses.yaml'
  const UNIDADES = 'catalogos/ap07_unidades_medida'

  it.each<[string, string, string, string, string]>([
    [
      'a gap between values',
      PLAZO,
      'hasta: 2020-07-23',
      'hasta: 2020-07-22',
      `${PLAZO}: valores.1: hueco: quedan días sin valor desde el anterior`,
    ],
    [
      'an overlap of values',
      PLAZO,
      'hasta: 2020-07-23',
      'hasta: 2020-07-24',
      `${PLAZO}: valores.1: traslape: empieza antes de que termine el anterior`,
    ],
    [
      'a date that does not exist',
      PLAZO,
      'hasta: 2020-07-23',
      'hasta: 2020-07-32',
      `${PLAZO}: valores.0.hasta: debe ser un día que existe, AAAA-MM-DD`,
    ],
    [
      'a float',
      PLAZO,
      'valor: 36',
      'valor: 36.5',
      `${PLAZO}: valores.0.valor: un entero, o un texto; un decimal va entre comillas: "2.07"`,
    ],
    [
      'a repeated key of YAML',
      PLAZO,
      'unidad: meses',
      'unidad: meses\nunidad: dias',
      `${PLAZO}: línea 5: Map keys must be unique at line 5, column 1:`,
    ],
    [
      'an id that is not the file name',
      PLAZO,
      'id: plazo_insumo_iva_ieps_meses',
      'id: otro',
      `${PLAZO}: id: otro.yaml no es el nombre plazo_insumo_iva_ieps_meses.yaml`,
    ],
    [
      'a parameter that the card names and does not exist',
      'criterios/PRUEBA-01/card.yaml',
      'parametros: [retorno_minimo_pct]',
      'parametros: [retorno_minimo_pct, otro_pct]',
      'criterios/PRUEBA-01/card.yaml: parametros: no existe el parámetro otro_pct',
    ],
    [
      'a gap between bands',
      'criterios/PRUEBA-01/card.yaml',
      'desde: retorno_minimo_pct',
      'mayor_que: retorno_minimo_pct',
      'criterios/PRUEBA-01/card.yaml: bandas.1: hueco entre retorno_minimo_pct y retorno_minimo_pct',
    ],
    [
      'a missing case',
      'criterios/PRUEBA-01/cases.yaml',
      '- { nombre: no_evaluable, esperado: { estado: no_evaluable } }\n',
      '',
      'criterios/PRUEBA-01/card.yaml: cases: falta un caso no evaluable',
    ],
    [
      'an empty query',
      'criterios/PRUEBA-01/query.sql',
      'select 1',
      ' ',
      'criterios/PRUEBA-01/query.sql: consulta: está vacía',
    ],
    [
      'a version without its entry in the changelog',
      'VERSION',
      '2026.11.21',
      '2026.12.01',
      'CHANGELOG.md: 2026.12.01: la versión no tiene su apartado',
    ],
    [
      'a version of another form',
      'VERSION',
      '2026.11.21',
      'v2',
      'VERSION: VERSION: debe ser AAAA.MM.DD, no «v2»',
    ],
    [
      'fewer rows than promised',
      `${UNIDADES}/catalogo.yaml`,
      'min: 22',
      'min: 23',
      `${UNIDADES}/datos.csv: filas: hay 22; deben ser de 23 a 24`,
    ],
    [
      'more rows than promised',
      `${UNIDADES}/catalogo.yaml`,
      'min: 22, max: 24',
      'min: 20, max: 21',
      `${UNIDADES}/datos.csv: filas: hay 22; deben ser de 20 a 21`,
    ],
    [
      'an alias of a unit that does not exist',
      `${UNIDADES}/datos.csv`,
      '9,Par',
      '99,Par',
      'catalogos/unidades_alias/catalogo.yaml: unidad: 9 no está en ap07_unidades_medida.clave',
    ],
  ])('reports %s with its file, its field and what', async (_, archivo, buscado, puesto, esperado) => {
    await edit(archivo, buscado, puesto)
    expect(await problemas()).toContain(esperado)
  })

  it('reports data that changed without its SHA-256', async () => {
    await edit(`${UNIDADES}/datos.csv`, 'Pieza', 'Pza')
    const lista = await problemas()
    expect(lista).toHaveLength(1)
    expect(lista[0]).toMatch(
      /^catalogos\/ap07_unidades_medida\/catalogo\.yaml: sha256: datos\.csv tiene [0-9a-f]{64}$/,
    )
  })

  it('reports a repeated row key beside the SHA-256', async () => {
    await edit(`${UNIDADES}/datos.csv`, '22,Carat', '22,Carat\n6,Unidad')
    expect(await problemas()).toContain(`${UNIDADES}/datos.csv: clave: clave repetida: clave 6`)
  })

  it('reports every problem at once, not only the first', async () => {
    await edit(PLAZO, 'hasta: 2020-07-23', 'hasta: 2020-07-22')
    await edit('criterios/PRUEBA-01/card.yaml', 'severidad: 3', 'severidad: 7')
    expect((await problemas()).map((linea) => linea.split(': ')[0])).toEqual([
      PLAZO,
      'criterios/PRUEBA-01/card.yaml',
    ])
  })

  it('reports files that are missing', async () => {
    await rm(join(folder, UNIDADES, 'datos.csv'))
    await rm(join(folder, 'criterios/PRUEBA-01/query.sql'))
    await rm(join(folder, 'parametros/plazo_insumo_meses.yaml'))
    expect(await problemas()).toEqual(
      expect.arrayContaining([
        `${UNIDADES}/datos.csv: archivo: falta o no se puede leer`,
        'criterios/PRUEBA-01/query.sql: archivo: falta o no se puede leer',
        'parametros: plazo_insumo_meses: falta, y el programa lo usa',
      ]),
    )
  })

  it('reports a folder that is not a law at all', async () => {
    expect(await packLaw(join(folder, 'no-hay')).catch((e: unknown) => e)).toBeInstanceOf(LeyInvalida)
  })
})

describe('reading the text of a catalogue', () => {
  it('undoes quotes, doubled quotes and empty cells', () => {
    expect(parseCsv('a,b,c\n1,"x, y","dijo ""sí"""\n,,\n')).toEqual({
      encabezado: ['a', 'b', 'c'],
      filas: [
        ['1', 'x, y', 'dijo "sí"'],
        ['', '', ''],
      ],
    })
  })

  it('takes a byte-order mark, CRLF and a last line without an end', () => {
    expect(parseCsv('\uFEFFa,b\r\n1,2')).toEqual({ encabezado: ['a', 'b'], filas: [['1', '2']] })
  })

  it('leaves a line with a quote out of place whole, for the count of columns to report', () => {
    expect(parseCsv('a,b\n"1"x,2\n"1,2\n').filas).toEqual([['"1"x,2'], ['"1,2']])
  })

  it('of an empty file is an empty header', () => {
    expect(parseCsv('')).toEqual({ encabezado: [], filas: [] })
  })
})
