import { fileURLToPath } from 'node:url'
import { Diccionario } from '@trazo/core/kernel'
import { identify, LectorTablas, sectionOf } from '@trazo/core/read'
import { describeError, ERRORES, TABLAS, type TablaSpec } from '@trazo/core/records'
import { describe, expect, test } from 'vitest'
import { exampleOf } from './docs/entradas.ts'
import { Glosario } from './docs/glosario.ts'
import { fillBlock, table } from './docs/markdown.ts'
import { columnasDe, SALIDAS_CSV } from './docs/salidas.ts'
import { glosarioOf, renderPages } from './docs.ts'
import { filesOf, PRODUCT, readHouse, scanOf } from './tidy/house.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const house = readHouse(root)
const glosario = glosarioOf(root)
const tablas = Object.values<TablaSpec>(TABLAS)

describe('pages written from the code are up to date', async () => {
  const pages = await renderPages(root)

  test.each([...pages.keys()])(
    '%s (to write it again: npx vitest run tools/docs.test.ts -u)',
    async (path) => {
      await expect(pages.get(path)).toMatchFileSnapshot(`${root}${path}`)
    },
  )

  test('the page of errors and the registry hold the same codes', () => {
    const page = house.files.get('docs/guia/errores.md')!
    const told = [...page.matchAll(/^### (\S+)$/gm)].map(([, codigo]) => codigo)
    expect(told.sort()).toEqual(Object.keys(ERRORES).sort())
  })
})

describe('every error has all its words', () => {
  test('and no code is registered twice: the second would hide the first', () => {
    const pages = filesOf(house, /^packages\/core\/src\/records\/errores\/.*\.ts$/)
    const codes = pages.flatMap(([, source]) =>
      [...source.matchAll(/^ {2}([A-Z][A-Z0-9_]+): \{$/gm)].map(([, code]) => code),
    )
    expect(codes.length).toBeGreaterThan(100)
    expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([])
  })

  const values = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort()

  test.each(Object.entries(ERRORES))('%s', (codigo, { es, en, ejemplo }) => {
    for (const text of [...Object.values(es), ...Object.values(en), ejemplo]) expect(text.trim()).not.toBe('')
    const join = ({ oracion, causa, remedio }: typeof es) => `${oracion} ${causa} ${remedio}`
    expect(values(join(es))).toEqual(values(join(en)))
    expect(describeError(codigo, 'es')).not.toContain('{{')
  })
})

describe('the glossary covers the columns', () => {
  test('every column of the tables and of the results, once', () => {
    const uncovered = [
      ...tablas.flatMap(({ nombre, campos }) => campos.map((campo) => [nombre, campo.nombre])),
      ...SALIDAS_CSV.flatMap(({ nombre, columnas }) =>
        columnas.split(',').map((columna) => [nombre, columna]),
      ),
    ].filter(([tabla, columna]) => glosario.find(tabla, columna) === null)
    expect(uncovered).toEqual([])
    expect(glosario.repetidas).toEqual([])
  })

  test('a column that belongs to no table of the contract is not in it', () => {
    const known = new Set([
      ...tablas.flatMap(({ nombre, campos }) => campos.flatMap((c) => [c.nombre, `${nombre}.${c.nombre}`])),
      ...SALIDAS_CSV.flatMap((archivo) => columnasDe(archivo).flatMap((c) => [c, `${archivo.nombre}.${c}`])),
      ...[
        'rfc',
        'razon_social',
        'programa_immex',
        'modalidad',
        'inicio_programa',
        'certificaciones',
        'domicilios',
      ],
      ...['empresa.clave', 'estado'],
    ])
    expect(glosario.columnas.filter((columna) => !known.has(columna))).toEqual([])
  })

  test('every term is defined, in Spanish and in English', () => {
    for (const { termino, en, definicion } of glosario.terminos)
      expect([termino, en, definicion].every((text) => text.trim().length > 1)).toBe(true)
  })

  test('a column claimed twice and one that nobody covers are told', () => {
    const term = (columna: string) => ({
      termino: 't',
      en: 't',
      definicion: 'd',
      columnas: { [columna]: { texto: 'x' } },
    })
    const twice = new Glosario([term('a'), term('a'), term('t.b')])
    expect(twice.repetidas).toEqual(['a'])
    expect(twice.find('t', 'b')?.texto).toBe('x')
    expect(() => twice.columna('u', 'b')).toThrow('u.b')
  })
})

describe('examples and headers are true', () => {
  test.each(tablas)('the example of $nombre is taken for that table, and its row is used', async (spec) => {
    const bytes = new TextEncoder().encode(`${exampleOf(spec, glosario)}\n`)
    const identidad = identify(bytes, `${spec.nombre}.csv`, sectionOf)
    expect(identidad).toMatchObject({ clase: 'tabla', nombre: spec.nombre })
    if (identidad.clase !== 'tabla') return
    const diccionarios = { partes: new Diccionario(), unidades: new Diccionario(), claves: new Diccionario() }
    const lector = new LectorTablas(diccionarios)
    await lector.readText({ indice: 0, archivo: 'ejemplo.csv' }, identidad, one(bytes))
    const { rechazos, cuentas } = lector.finish()
    expect([...rechazos]).toEqual([])
    expect(cuentas).toMatchObject([{ leidas: 1, usadas: 1 }])
  })

  test('the headers of the page are those the program writes', () => {
    const written = filesOf(house, PRODUCT).map(([, source]) =>
      scanOf(source)
        .strings.map((s) => s.value)
        .join(),
    )
    const isWritten = (columnas: string) => written.some((texts) => `,${texts},`.includes(`,${columnas},`))
    expect(
      SALIDAS_CSV.filter((archivo) => !isWritten(columnasDe(archivo).join())).map(({ nombre }) => nombre),
    ).toEqual([])
  })
})

describe('pieces of a page', () => {
  test('a block is written between its marks and nothing else is touched', () => {
    const page = 'a\n<!-- x -->\nold\n<!-- /x -->\nb'
    expect(fillBlock(page, 'x', 'new')).toBe('a\n<!-- x -->\n\nnew\n\n<!-- /x -->\nb')
    expect(fillBlock(fillBlock(page, 'x', 'new'), 'x', 'new')).toBe(fillBlock(page, 'x', 'new'))
    expect(() => fillBlock(page, 'y', 'new')).toThrow('no block y')
  })

  test('a bar or a line break in a cell breaks no table', () => {
    expect(table(['a'], [['x|y\nz']])).toBe('| a |\n| --- |\n| x\\|y z |')
  })
})

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
