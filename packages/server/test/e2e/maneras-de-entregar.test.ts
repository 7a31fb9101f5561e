/** The same papers handed in another way are the same book (contract sections 2.3 and 3.6). */
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { newFolder } from './apoyo/carpetas.ts'
import { runJson } from './apoyo/corrida.ts'
import { readConciliacion } from './apoyo/csv.ts'
import { writeChica } from './apoyo/plantas.ts'
import { openZip, writeZip } from './apoyo/zip.ts'

const LIBRO = ['lotes.csv', 'descargos.csv', 'saldos.csv', 'faltantes.csv']

const base = newFolder()
let entrada = ''
let esperado: readonly unknown[] = []
let corridas = 0

async function book(entradas: readonly string[]) {
  const salida = join(base, `salida-${corridas++}`)
  const resumen = await runJson(entradas, salida)
  const libro = LIBRO.map((nombre) => readFileSync(join(salida, nombre), 'utf8'))
  return { libro: [...libro, readConciliacion(salida)], resumen }
}

/** A copy of the papers, to be handed in otherwise. */
function copy(nombre: string): string {
  const copia = join(base, nombre)
  cpSync(entrada, copia, { recursive: true })
  return copia
}

beforeAll(async () => {
  entrada = await writeChica(base, {
    meses: 2,
    fallas: ['valor_equivocado', 'pedimento_faltante', 'unidad_equivocada'],
  })
  esperado = (await book([entrada])).libro
})

describe('the same papers', () => {
  it('with the ZIPs of Data Stage unpacked, in folders or all in one', async () => {
    const copia = copy('sueltos')
    for (const zip of readdirSync(join(copia, 'datastage'))) {
      for (const [nombre, datos] of openZip(readFileSync(join(copia, 'datastage', zip))))
        writeFileSync(join(copia, nombre), datos)
      rmSync(join(copia, 'datastage', zip))
    }
    expect((await book([copia])).libro).toEqual(esperado)
  })

  it('with a table cut in two files, each with its header', async () => {
    const copia = copy('partida en dos')
    for (const tabla of ['importaciones', 'exportaciones', 'movimientos']) {
      const [encabezado, ...filas] = readFileSync(join(copia, `${tabla}.csv`), 'utf8')
        .trimEnd()
        .split('\n')
      const half = Math.ceil(filas.length / 2)
      const [primera, segunda] = [filas.slice(0, half), filas.slice(half)]
      rmSync(join(copia, `${tabla}.csv`))
      writeFileSync(join(copia, `${tabla} b.csv`), `${[encabezado, ...primera].join('\n')}\n`)
      writeFileSync(join(copia, `${tabla} a.csv`), `${[encabezado, ...segunda].join('\n')}\n`)
    }
    expect((await book([copia])).libro).toEqual(esperado)
  })

  it('with rows in another order, other line ends, another delimiter and a byte order mark', async () => {
    const copia = copy('revuelta')
    const [encabezado, ...filas] = readFileSync(join(copia, 'importaciones.csv'), 'utf8')
      .trimEnd()
      .split('\n')
    const otra = [encabezado, ...filas.reverse()].map((fila) =>
      fila.replaceAll(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, ';'),
    )
    writeFileSync(join(copia, 'importaciones.csv'), `\uFEFF${otra.join('\r\n')}`)
    expect((await book([copia])).libro).toEqual(esperado)
  })

  it('with every file twice, and a ZIP beside its loose members', async () => {
    const copia = copy('doble')
    cpSync(entrada, join(copia, 'respaldo'), { recursive: true })
    const [zip] = readdirSync(join(copia, 'datastage'))
    for (const [nombre, datos] of openZip(readFileSync(join(copia, 'datastage', zip)))) {
      mkdirSync(join(copia, 'abierto'), { recursive: true })
      writeFileSync(join(copia, 'abierto', nombre), datos)
    }
    const { libro, resumen } = await book([copia, join(copia, 'importaciones.csv')])
    expect(libro).toEqual(esperado)
    const repetidos = resumen.avisos.filter((a) => a.codigo === 'ARCHIVO_REPETIDO').map((a) => a.archivo)
    expect(repetidos).toContain('respaldo/importaciones.csv')
    expect(repetidos).toContain('respaldo/bom.xlsx')
    expect(repetidos.filter((archivo) => archivo.endsWith('_551.asc')).length).toBeGreaterThan(2)
  })

  it('with the files named one by one, in any order', async () => {
    const names = readdirSync(entrada).filter((nombre) => nombre !== 'datastage')
    const each = [...names, ...readdirSync(join(entrada, 'datastage')).map((zip) => `datastage/${zip}`)]
    expect((await book(each.reverse().map((nombre) => join(entrada, nombre)))).libro).toEqual(esperado)
  })

  it('all in one ZIP, its ZIPs inside', async () => {
    const copia = copy('empacada')
    const all = readdirSync(copia, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    const members = all.map((entry) => {
      const ruta = join(entry.parentPath, entry.name)
      return { nombre: `todo/${ruta.slice(copia.length + 1)}`, datos: readFileSync(ruta) }
    })
    writeZip(join(base, 'todo.zip'), members)
    expect((await book([join(base, 'todo.zip')])).libro).toEqual(esperado)
  })

  it('with names that say nothing or something else', async () => {
    const copia = copy('sin nombre')
    renameSync(join(copia, 'importaciones.csv'), join(copia, 'exportaciones 2025 FINAL (2).txt'))
    renameSync(join(copia, 'exportaciones.csv'), join(copia, 'bom.dat'))
    renameSync(join(copia, 'bom.xlsx'), join(copia, 'ñandú 🚚.bin'))
    renameSync(join(copia, 'empresa.yaml'), join(copia, 'perfil.txt'))
    expect((await book([copia])).libro).toEqual(esperado)
  })
})
