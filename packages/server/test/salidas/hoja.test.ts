import { inflateRawSync } from 'node:zlib'
import { Diccionario, makeFecha, SIN_FECHA } from '@trazo/core/kernel'
import { readXlsx } from 'hucre'
import { describe, expect, test } from 'vitest'
import { type Hoja, type OpcionesXlsx, type Renglon, streamXlsx } from '../../src/salidas/hoja.ts'

const PROPIEDADES = { titulo: 'Prueba', autor: 'Trazo', fecha: '2026-10-31', pie: 'Planta & Hijos' }

function makeHoja<F>(nombre: string, filas: Hoja<F>['filas'], escribe: (r: Renglon, fila: F) => void): Hoja {
  const columnas = ['Uno', 'Dos', 'Tres', 'Cuatro'].map((titulo) => ({ titulo, ancho: 12 }))
  const hoja: Hoja<F> = { nombre, titulos: ['Planta de Ejemplo', 'Corte'], columnas, filas, escribe }
  return hoja as Hoja
}

const PORTADA: Hoja = {
  nombre: 'Portada',
  titulos: [],
  columnas: [{ titulo: '', ancho: 40 }],
  filas: ['portada'],
  escribe: (r, fila) => r.texto(fila as string),
}

async function write(hojas: readonly Hoja[], opciones?: OpcionesXlsx): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of streamXlsx(hojas, () => PORTADA, PROPIEDADES, opciones)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Members of a ZIP through its central directory: a reader of our own, so that the archive is checked by two. */
function unzip(zip: Buffer): Map<string, string> {
  const members = new Map<string, string>()
  const end = zip.length - 22
  let at = zip.readUInt32LE(end + 16)
  for (let i = 0; i < zip.readUInt16LE(end + 10); i++) {
    const size = zip.readUInt32LE(at + 20)
    const nameLength = zip.readUInt16LE(at + 28)
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
    const start = zip.readUInt32LE(at + 42)
    const data = start + 30 + zip.readUInt16LE(start + 26)
    members.set(name, inflateRawSync(zip.subarray(data, data + size)).toString('utf8'))
    at += 46 + nameLength
  }
  return members
}

describe('a spreadsheet written as a stream', () => {
  test('gives back every value with its type', async () => {
    const fecha = makeFecha(2026, 3, 15) as number
    const hoja = makeHoja('Datos', [0], (r) => {
      r.texto('00123')
      r.cantidad(1_234_567_890_123)
      r.dinero(-1_050)
      r.fecha(fecha)
    })
    const { sheets } = await readXlsx(await write([hoja]))
    expect(sheets.map((s) => s.name)).toEqual(['Portada', 'Datos'])
    expect(sheets[1].rows[3]).toEqual(['00123', 1_234_567.890123, -10.5, new Date('2026-03-15T00:00:00Z')])
  })

  test('goes on in another sheet when one has as many bytes as it may', async () => {
    const largo = 'x'.repeat(30_000)
    const hoja = makeHoja('Datos', [...Array(40).keys()], (r, fila) => r.texto(`${fila} ${largo}`))
    const { sheets } = await readXlsx(await write([hoja], { bytes_max: 1, textos_max: 0 }))
    const [, ...tomos] = sheets
    expect(tomos.map((s) => s.name).slice(0, 2)).toEqual(['Datos', 'Datos (2)'])
    const numeros = tomos.flatMap((s) =>
      s.rows.slice(3).map(([texto]) => Number(String(texto).split(' ')[0])),
    )
    expect(numeros).toEqual([...Array(40).keys()])
  })

  test('writes texts of a dictionary the same inside and outside the shared table', async () => {
    const diccionario = new Diccionario()
    const textos = ['', 'A-1', 'tubo & codo', 'ñandú', '_x0041_', 'A-1', '<b>', 'x'.repeat(40_000)]
    const ids = textos.map((texto) => diccionario.internText(texto))
    const hoja = makeHoja('Datos', ids, (r, id) => {
      r.pedimento(244030004000000 + id)
      r.id(diccionario, id)
      r.texto('fin')
    })
    for (const textos_max of [0, 9, 1000]) {
      const { sheets } = await readXlsx(await write([hoja], { textos_max }))
      const rows = sheets[1].rows.slice(3)
      expect(rows.map((row) => row[0])).toEqual(ids.map((id) => `24 40 3000 400000${id}`))
      const shown = textos.map((texto) => (texto.length > 100 ? `${texto.slice(0, 32_766)}…` : texto || null))
      expect(rows.map((row) => row[1])).toEqual(shown)
      expect(rows.every((row) => row[2] === 'fin')).toBe(true)
    }
  })

  test('keeps the last digit of the largest exact numbers', async () => {
    const hoja = makeHoja('Datos', [0], (r) => {
      r.cantidad(9_007_199_254_740_991)
      r.cantidad(1)
      r.dinero(2_147_483_647_00)
      r.entero(2_147_483_648)
    })
    const xml = unzip(await write([hoja])).get('xl/worksheets/sheet1.xml')
    const values = [...(xml ?? '').matchAll(/<v>([^<]*)<\/v><\/c>/g)].map((m) => m[1]).slice(-4)
    expect(values).toEqual(['9007199254.740991', '0.000001', '2147483647', '2147483648'])
  })

  test('leaves a cell empty for an empty text, no number, no date and no pedimento', async () => {
    const hoja = makeHoja('Datos', [0], (r) => {
      r.texto('')
      r.cantidad(Number.NaN)
      r.fecha(SIN_FECHA)
      r.pedimento(Number.NaN)
      r.texto('fin')
    })
    const { sheets } = await readXlsx(await write([hoja]))
    expect(sheets[1].rows[3]).toEqual([null, null, null, null, 'fin'])
  })

  test('writes a text that looks like a formula as text, whichever way it starts', async () => {
    const hostile = ['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://x","y")', '\t=1', '<c><f>1</f></c>']
    const hoja = makeHoja('Datos', hostile, (r, texto: string) => r.texto(texto))
    for (const textos_max of [1_000, 0]) {
      const bytes = await write([hoja], { textos_max })
      const { sheets } = await readXlsx(bytes)
      expect(sheets[1].rows.slice(3).map((row) => row[0])).toEqual(hostile)
      const parts = [...unzip(bytes).values()].join('')
      expect(parts).not.toContain('<f>')
      expect(parts).not.toContain('<f ')
    }
  })

  test('carries characters that XML has no place for, and texts that look like their escape', async () => {
    const odd = ['a\u0000b', 'a\u000bb', 'línea\nsalto', '_x0041_', 'ñandú 漢字 🚚', ' espacios ', '\ud800']
    const hoja = makeHoja('Datos', odd, (r, texto: string) => r.texto(texto))
    const { sheets } = await readXlsx(await write([hoja]))
    expect(sheets[1].rows.slice(3).map((row) => row[0])).toEqual(odd)
  })

  test('cuts a text at the length a cell holds and says so with an ellipsis', async () => {
    const hoja = makeHoja('Datos', [0], (r) => r.texto('x'.repeat(40_000)))
    const { sheets } = await readXlsx(await write([hoja]))
    const cell = sheets[1].rows[3][0] as string
    expect(cell).toHaveLength(32_767)
    expect(cell.endsWith('x…')).toBe(true)
  })

  test('shows a pedimento with spaces and its leading zeros', async () => {
    const hoja = makeHoja('Datos', [53000400001, 53000400001], (r, n: number) => r.pedimento(n))
    for (const textos_max of [1_000, 0]) {
      const { sheets } = await readXlsx(await write([hoja], { textos_max }))
      const shown = sheets[1].rows.slice(3).map((row) => row[0])
      expect(shown).toEqual(['00 00 5300 0400001', '00 00 5300 0400001'])
    }
  })

  test('goes on in another sheet with its titles when a table is longer than a sheet', async () => {
    const hoja = makeHoja('Salidas', [1, 2, 3, 4, 5], (r, n: number) => r.entero(n))
    const { sheets } = await readXlsx(await write([hoja], { filas_max: 5 }))
    expect(sheets.map((s) => s.name)).toEqual(['Portada', 'Salidas', 'Salidas (2)', 'Salidas (3)'])
    expect(sheets[1].rows.map((row) => row[0])).toEqual(['Planta de Ejemplo', 'Corte', 'Uno', 1, 2])
    expect(sheets[3].rows.map((row) => row[0])).toEqual(['Planta de Ejemplo', 'Corte', 'Uno', 5])
  })

  test('makes no empty continuation when a table fits exactly', async () => {
    const hoja = makeHoja('Salidas', [1, 2], (r, n: number) => r.entero(n))
    const { sheets } = await readXlsx(await write([hoja], { filas_max: 5 }))
    expect(sheets.map((s) => s.name)).toEqual(['Portada', 'Salidas'])
  })

  test('takes rows that arrive later and counts what it wrote', async () => {
    async function* later(): AsyncGenerator<number> {
      for (let i = 0; i < 3; i++) yield await Promise.resolve(i)
    }
    const hojas = [makeHoja('Tarde', later(), (r, n: number) => r.entero(n)), makeHoja('Nada', [], () => {})]
    let seen: unknown
    const portada = (cuentas: unknown): Hoja => {
      seen = cuentas
      return PORTADA
    }
    for await (const _ of streamXlsx(hojas, portada, PROPIEDADES));
    expect(seen).toEqual([
      { nombre: 'Tarde', filas: 3 },
      { nombre: 'Nada', filas: 0 },
    ])
  })

  test('freezes and filters each table below its titles', async () => {
    const members = unzip(await write([makeHoja('Datos', [1, 2], (r, n: number) => r.entero(n))]))
    const sheet = members.get('xl/worksheets/sheet1.xml')
    expect(sheet).toContain('<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>')
    expect(sheet).toContain('<autoFilter ref="A3:D5"/>')
    expect(members.get('xl/workbook.xml')).toContain("'Datos'!$1:$3</definedName>")
    expect(sheet).toContain('Planta &amp;&amp; Hijos')
  })

  test('is the same bytes twice and knows no clock', async () => {
    const make = (): Hoja => makeHoja('Datos', [1, 2], (r, n: number) => r.entero(n))
    const [first, second] = [await write([make()]), await write([make()])]
    expect(first.equals(second)).toBe(true)
    expect(unzip(first).get('docProps/core.xml')).toContain('2026-10-31T00:00:00Z</dcterms:created>')
  })

  test('hands a failing source on to whoever reads the stream', async () => {
    function* broken(): Generator<number> {
      yield 1
      throw new Error('source failed')
    }
    const hoja = makeHoja('Datos', broken(), (r, n: number) => r.entero(n))
    await expect(write([hoja])).rejects.toThrow('source failed')
  })
})
