import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { planDemo, simulatePlanta, writePlanta, writePlantaGrande } from '../../src/index.ts'
import { encodeWindows1252 } from '../../src/planta/escritura/texto.ts'
import { CORTA } from './apoyo.ts'

let base = ''
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'planta-'))
})
afterAll(() => rm(base, { recursive: true, force: true }))

async function listFiles(carpeta: string): Promise<string[]> {
  const names = await readdir(carpeta, { recursive: true, withFileTypes: true })
  return names
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(carpeta.length + 1))
    .sort()
}

/** One digest over names and bytes. */
async function digest(carpeta: string): Promise<string> {
  const hash = createHash('sha256')
  for (const name of await listFiles(carpeta)) hash.update(name).update(await readFile(join(carpeta, name)))
  return hash.digest('hex')
}

async function write(nombre: string, options: Parameters<typeof simulatePlanta>[0]) {
  const { planta, verdad } = simulatePlanta(options)
  const carpeta = join(base, nombre)
  await writePlanta(planta, verdad, carpeta)
  return { planta, verdad, carpeta }
}

describe('a plant on disk', () => {
  it('is the same bytes from the same seed and others from another', async () => {
    const plan = { ...CORTA, meses: 6 }
    const [a, b, c] = [
      await write('a', plan),
      await write('b', plan),
      await write('c', { ...plan, semilla: 12 }),
    ]
    expect(await digest(a.carpeta)).toBe(await digest(b.carpeta))
    expect(await digest(a.carpeta)).not.toBe(await digest(c.carpeta))
  })

  it('keeps the truth beside the papers, not among them', async () => {
    const { carpeta, verdad, planta } = await write('lado', { ...CORTA, meses: 3 })
    const files = await listFiles(carpeta)
    expect(files.filter((name) => !name.startsWith('entrada/'))).toEqual(['verdad.json'])
    expect(files.filter((name) => name.endsWith('.zip'))).toHaveLength(planta.entregas.length)
    expect(JSON.parse(await readFile(join(carpeta, 'verdad.json'), 'utf8'))).toEqual(verdad)
    expect(files).toContain('entrada/empresa.yaml')
    expect(files.filter((name) => name.endsWith('.csv') || name.endsWith('.xlsx'))).toHaveLength(21)
  })

  it('refuses a folder where another plant is', async () => {
    const { carpeta, planta, verdad } = await write('llena', { ...CORTA, meses: 3 })
    await expect(writePlanta(planta, verdad, carpeta)).rejects.toThrow('is not empty')
    await rm(join(carpeta, 'entrada'), { recursive: true })
    await writeFile(join(carpeta, 'otra-cosa.txt'), 'x')
    await expect(writePlanta(planta, verdad, carpeta)).resolves.toBeUndefined()
  })

  it('writes workbooks with numbers, dates and texts that keep their zeros', async () => {
    const { carpeta, planta } = await write('libros', { ...CORTA, meses: 6 })
    const [bom] = (await readXlsx(await readFile(join(carpeta, 'entrada/bom.xlsx')))).sheets
    expect(bom.rows).toHaveLength(planta.tablas.bom.filas.length + 1)
    const screw = bom.rows.find((row) => String(row[1]).startsWith('00'))
    expect([typeof screw?.[1], typeof screw?.[2]]).toEqual(['string', 'number'])
    const dated = bom.rows.find((row) => row[7] instanceof Date)
    const [csv] = planta.tablas.bom.filas.filter((fila) => fila[7] !== '')
    expect(JSON.stringify(dated?.[7]).slice(1, 11)).toBe(csv[7])
    const [activos] = (await readXlsx(await readFile(join(carpeta, 'entrada/activos_fijos.xlsx')))).sheets
    expect(activos.rows[1].slice(0, 4)).toEqual([
      planta.tablas.activos_fijos.filas[0][0],
      1,
      'AF-0001',
      planta.tablas.activos_fijos.filas[0][3],
    ])
    expect(String(activos.rows[1][3])).toMatch(/^00/)
  })

  it('writes CSV rows as many as the table has, quoted where a comma asks for it', async () => {
    const { carpeta, planta } = await write('csv', { ...CORTA, meses: 3 })
    const text = await readFile(join(carpeta, 'entrada/importaciones.csv'), 'utf8')
    expect(text.split('\n')).toHaveLength(planta.tablas.importaciones.filas.length + 2)
    const socios = await readFile(join(carpeta, 'entrada/socios.csv'), 'utf8')
    expect(socios).toContain('"Grupo Valtremo Inventado, S.A. de C.V."')
  })

  it('encodes Windows-1252 where it differs from Latin-1, and refuses what it cannot say', () => {
    expect([...encodeWindows1252('Ñó–€')]).toEqual([0xd1, 0xf3, 0x96, 0x80])
    expect(() => encodeWindows1252('漢')).toThrow(RangeError)
  })
})

describe('the demonstration', () => {
  it('is two and a half years up to 31 October 2026, some thousands of rows, with findings of every kind', () => {
    const { verdad } = simulatePlanta(planDemo(2026))
    expect([verdad.desde, verdad.hasta]).toEqual(['2024-05-01', '2026-10-31'])
    expect(verdad.cuentas.tablas.importaciones + verdad.cuentas.tablas.exportaciones).toBeGreaterThan(2_500)
    expect(new Set(verdad.fallas.map((f) => f.falla)).size).toBe(12)
  })

  it('can be made from any seed', () => {
    for (let semilla = 0; semilla < 12; semilla++) {
      expect(simulatePlanta(planDemo(semilla)).verdad.fallas.length).toBeGreaterThanOrEqual(18)
    }
  })
})

describe('a large plant', () => {
  it('has the ledger lines it was asked for, one lot to two discharges, in every column of the contract', async () => {
    const carpeta = join(base, 'grande')
    const cuentas = await writePlantaGrande(carpeta, { semilla: 4, lineas: 9_000, partes: 400 })
    expect(cuentas).toEqual({ lotes: 3_000, exportaciones: 1_500, componentes: 4 })
    const [imports, exports, bom] = await Promise.all(
      ['importaciones', 'exportaciones', 'bom'].map(async (name) =>
        (await readFile(join(carpeta, `${name}.csv`), 'utf8')).trimEnd().split('\n'),
      ),
    )
    expect([imports.length, exports.length, bom.length]).toEqual([3_001, 1_501, 501])
    for (const rows of [imports, exports, bom]) {
      expect(new Set(rows.map((row) => row.split(',').length)).size).toBe(1)
    }
    const parts = imports.slice(1).map((row) => row.split(',')[4])
    const top = parts.filter((part) => part <= 'M000039').length
    expect(top).toBeGreaterThan(parts.length / 3)
    expect(new Set(parts).size).toBeGreaterThan(250)
  })

  it('is the same bytes from the same seed', async () => {
    const [a, b, c] = ['g1', 'g2', 'g3'].map((name) => join(base, name))
    await writePlantaGrande(a, { semilla: 4, lineas: 12_000 })
    await writePlantaGrande(b, { semilla: 4, lineas: 12_000 })
    await writePlantaGrande(c, { semilla: 5, lineas: 12_000 })
    expect(await digest(a)).toBe(await digest(b))
    expect(await digest(a)).not.toBe(await digest(c))
  })
})
