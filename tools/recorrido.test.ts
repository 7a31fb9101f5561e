import { fileURLToPath } from 'node:url'
import { bookLibro } from '@trazo/core/book'
import { Diccionario, formatCantidad, formatDinero, formatFecha, parseFecha } from '@trazo/core/kernel'
import { openLey } from '@trazo/core/legal'
import { identify, LectorTablas, sectionOf } from '@trazo/core/read'
import { type Libro, SIN_CADENAS, TABLAS } from '@trazo/core/records'
import { describe, expect, test } from 'vitest'
import { exampleOf } from './docs/entradas.ts'
import { glosarioOf } from './docs.ts'
import { packLaw } from './pack-law.ts'
import { type House, readHouse } from './tidy/house.ts'
import { importsOf, resolveImport } from './tidy/imports.ts'
import { exportedNames } from './tidy/reach.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const house = readHouse(root)
const page = house.files.get('docs/recorrido-de-una-partida.md')!
const steps = [...page.matchAll(/^\| \d+ \| `([^`]+)` \| (?:`(\w+)`)? ?\|/gm)].map(([, file, name]) => ({
  file,
  name,
}))

/** Files that a name asked for in `from` may come from: directly, or handed on by front doors. */
function sourcesOf(from: string, name: string, within: House = house): string[] {
  const source = within.files.get(from) ?? ''
  return importsOf(source)
    .filter(({ names }) => names.includes(name))
    .flatMap(({ spec }) => {
      const target = resolveImport(within, from, spec)
      if (!('file' in target)) return []
      return [target.file, ...(target.file.endsWith('/index.ts') ? sourcesOf(target.file, name, within) : [])]
    })
}

describe('the journey of a partida', () => {
  test('takes fewer than ten files, and all of them are there', () => {
    expect(steps.length).toBeGreaterThan(5)
    expect(steps.length).toBeLessThan(10)
    expect(steps.filter(({ file }) => !house.files.has(file))).toEqual([])
  })

  test('every step of code exports the name the page gives it', () => {
    for (const { file, name } of steps.filter(({ file }) => file.endsWith('.ts')))
      expect(exportedNames(house.files.get(file)!), file).toContain(name)
  })

  test('every step of code is asked for by a step before it', () => {
    const code = steps.filter(({ file }) => file.endsWith('.ts'))
    for (const [i, { file, name }] of code.entries()) {
      if (i === 0) continue
      const reached = code.slice(0, i).flatMap((before) => sourcesOf(before.file, name))
      expect(reached, `${file} (${name})`).toContain(file)
    }
  })

  test('the criterion at the end is one that the law holds', async () => {
    const { criterios } = await packLaw(`${root}law`)
    expect(criterios.map(({ tarjeta }) => `law/criterios/${tarjeta.id}/query.sql`)).toContain(
      steps.at(-1)!.file,
    )
  })

  test('a step that nobody asks for would be found out', () => {
    expect(sourcesOf('packages/server/src/pipeline.ts', 'openLotes')).toEqual([])
    expect(sourcesOf('packages/core/src/book/libro.ts', 'openLotes')).toEqual([
      'packages/core/src/book/lotes.ts',
    ])
  })
})

describe('its figures are those the program computes', () => {
  test('lot, matches and balance', async () => {
    const { lotes, descargos, saldos } = await bookExamples('2027-08-31')
    expect([lotes.n, descargos.n]).toEqual([1, 2])
    expect(formatFecha(lotes.vencimiento[0])).toBe('2027-07-20')
    const taken = [0, 1].map((m) => [
      formatCantidad(descargos.cantidad[m]),
      formatDinero(descargos.valor_aduana[m]),
    ])
    expect(taken).toEqual([
      ['172.800000', '6510.42'],
      ['9.600000', '361.69'],
    ])
    expect([formatCantidad(saldos.saldo[0]), formatDinero(saldos.valor_saldo[0])]).toEqual([
      '1018.100000',
      '38357.99',
    ])
    const told = [
      '2027-07-20',
      '172.800000 KG',
      '$6,510.42',
      '9.600000 KG',
      '$361.69',
      '1018.100000 KG',
      '$38,357.99',
    ]
    expect(told.filter((figure) => !page.includes(figure))).toEqual([])
  })
})

/** The three example tables of the guide, booked. */
async function bookExamples(corte: string): Promise<Libro> {
  const glosario = glosarioOf(root)
  const diccionarios = { partes: new Diccionario(), unidades: new Diccionario(), claves: new Diccionario() }
  const lector = new LectorTablas(diccionarios)
  const fuentes = ['importaciones', 'exportaciones', 'bom'] as const
  for (const [indice, nombre] of fuentes.entries()) {
    const bytes = new TextEncoder().encode(exampleOf(TABLAS[nombre], glosario))
    const identidad = identify(bytes, nombre, sectionOf)
    if (identidad.clase !== 'tabla') throw new Error(`the example of ${nombre} is not taken for a table`)
    await lector.readText({ indice, archivo: nombre }, identidad, one(bytes))
  }
  const { tablas } = lector.finish().output
  const etapa = bookLibro(tablas, {
    ley: openLey(await packLaw(`${root}law`)),
    empresa: { ...EMPRESA, inicio_programa: 0 },
    corte: parseFecha(corte)!,
    cadenas: SIN_CADENAS,
    diccionarios,
    fuentes: fuentes.map((archivo) => ({ archivo })),
  })
  expect([...etapa.rechazos]).toEqual([])
  return etapa.output
}

const EMPRESA = {
  rfc: 'AAA010101AAA',
  razon_social: 'Planta de Ejemplo',
  programa_immex: '1234-2006',
  modalidad: 'industrial',
  certificaciones: [],
  domicilios: [],
} as const

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
