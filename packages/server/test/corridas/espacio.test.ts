/** A workspace: its registry, how runs are named, and the state on two axes of time. */
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { findCorrida, knownAt, openCorridas, storedInputs } from '../../src/corridas/corridas.ts'
import { writeEstado } from '../../src/corridas/estado.ts'
import { previewEntradas } from '../../src/corridas/previa.ts'
import { openEspacio } from '../../src/espacio.ts'
import { runPipeline } from '../../src/pipeline.ts'
import { fingerprint, newFolder, putFiles } from '../e2e/apoyo/carpetas.ts'
import { readCsv } from '../e2e/apoyo/csv.ts'
import { EMPRESA, EXPORTACIONES, entrada, IMPORTACIONES, lines } from '../e2e/apoyo/plantas.ts'
import { makeZip } from '../e2e/apoyo/zip.ts'
import { dia, MODO, makeEntrada, runIn } from './apoyo/libros.ts'

const ENE = '252439995000001'
const FEB = '252439995000002'
const SALIDA = '252439996000001,RT,2025-03-01,1,A,6,PZA'
const TARDE = '252439996000002,RT,2025-02-20,1,A,7,PZA'

const BASE = {
  'libros/importaciones.csv': lines(IMPORTACIONES, entrada(ENE), entrada(FEB, { fecha: '2025-02-10' })),
  'libros.zip': makeZip([{ nombre: 'exportaciones.csv', datos: lines(EXPORTACIONES, SALIDA) }]),
}
const CON_TARDE = { ...BASE, 'tarde.csv': lines(EXPORTACIONES, TARDE) }

const espacio = newFolder()
const W = join(espacio, 'espacio')
const registro = join(W, 'registro.jsonl')
const codeOf = (codigo: string) => expect.objectContaining({ codigo })

/** Part A's balances, in order of lots. */
function saldosOf(carpeta: string): string[] {
  return readCsv(carpeta, 'saldos.csv').map(({ saldo }) => saldo)
}

beforeAll(async () => {
  await runIn(W, BASE)
  await runIn(W, BASE, { autor: 'Beto\nEstrada' })
  await runIn(W, CON_TARDE)
})

describe('the registry', () => {
  it('has a line per run; the same run again is known, and kept once', () => {
    const { lista } = openCorridas(W)
    expect(lista.map(({ secuencia }) => secuencia)).toEqual([1, 2, 3])
    expect(lista[1].huella).toBe(lista[0].huella)
    expect(readdirSync(join(W, 'corridas'))).toHaveLength(2)
    const instantes = lista.map(({ registrada_en }) => registrada_en)
    expect(instantes.toSorted()).toEqual(instantes)
  })

  it('says who, as of when, under which law, from which files as they were given', () => {
    const [primera, segunda] = openCorridas(W).lista
    expect(primera).toMatchObject({ autor: 'Ana', corte: '2025-03-01', lang: 'es', rfc: 'PMA010101AB1' })
    expect(segunda.autor).toBe('Beto Estrada')
    expect(primera.entradas.map(({ archivo }) => archivo)).toEqual([
      'empresa.yaml',
      'libros/importaciones.csv',
      'libros.zip',
    ])
    for (const { sha256, bytes_total } of primera.entradas)
      expect(readFileSync(join(W, 'fuentes', sha256)).length).toBe(bytes_total)
    expect(readdirSync(join(W, 'fuentes'))).toHaveLength(4)
  })

  it('keeps its own copy: an original that is edited in place changes nothing of it', async () => {
    const lugar = join(newFolder(), 'espacio')
    const carpeta = makeEntrada(BASE)
    await runIn(lugar, carpeta)
    appendFileSync(join(carpeta, 'empresa.yaml'), '# editada')
    const [{ sha256 }] = openCorridas(lugar).lista[0].entradas
    expect(readFileSync(join(lugar, 'fuentes', sha256), 'utf8')).toBe(EMPRESA)
    await expect(storedInputs(openCorridas(lugar).lista[0])).resolves.toBeDefined()
  })

  it('of another company refuses the run, and stays as it was', async () => {
    const antes = fingerprint(W)
    const otra = { ...BASE, 'empresa.yaml': EMPRESA.replace('PMA010101AB1', 'OTR010101AB1') }
    await expect(runIn(W, otra)).rejects.toEqual(codeOf('ESPACIO_DE_OTRA_EMPRESA'))
    expect(fingerprint(W)).toEqual(antes)
  })

  it('with a line cut by a death: readers do not see it, and the next run takes it away', () => {
    const antes = readFileSync(registro)
    appendFileSync(registro, antes.subarray(0, 100))
    expect(openCorridas(W).lista).toHaveLength(3)
    openEspacio(W).close()
    expect(readFileSync(registro)).toEqual(antes)
  })

  it.each([
    ['a letter of a name', (texto: string) => texto.replace('"Ana"', '"Eva"'), '1'],
    ['a line taken out', (texto: string) => texto.replace(/^.*\n/, ''), '1'],
    ['two lines exchanged', (texto: string) => texto.replace(/^(.*\n)(.*\n)/, '$2$1'), '1'],
    ['the last line', (texto: string) => texto.replace(/"lang":"es"(?=[^\n]*\n$)/, '"lang":"en"'), '3'],
    ['a line put in', (texto: string) => `${texto}{}\n`, '4'],
  ])('that was altered (%s) is refused, with the line', (_, alter, linea) => {
    const antes = readFileSync(registro, 'utf8')
    writeFileSync(registro, alter(antes))
    try {
      expect(() => openCorridas(W)).toThrow(codeOf('REGISTRO_DANADO'))
      expect(() => openEspacio(W)).toThrow(expect.objectContaining({ datos: { archivo: registro, linea } }))
      expect(existsSync(join(W, 'candado'))).toBe(false)
    } finally {
      writeFileSync(registro, antes)
    }
  })
})

describe('a run', () => {
  it('is named by its number, its digest or how it begins, and by its turn', () => {
    const corridas = openCorridas(W)
    const [una, , tres] = corridas.lista
    expect(findCorrida(corridas, '1').secuencia).toBe(1)
    expect(findCorrida(corridas, 'ultima').secuencia).toBe(3)
    expect(findCorrida(corridas, 'anterior').secuencia).toBe(2)
    expect(findCorrida(corridas, tres.huella).secuencia).toBe(3)
    expect(findCorrida(corridas, una.huella.slice(0, 15)).huella).toBe(una.huella)
  })

  it('that is not there, or whose beginning is that of two, is refused with its code', () => {
    const corridas = openCorridas(W)
    for (const texto of ['9', 'ffffffffffff', 'abc', 'otra', ''])
      expect(() => findCorrida(corridas, texto)).toThrow(codeOf('CORRIDA_DESCONOCIDA'))
    expect(() => findCorrida(corridas, 'cierre:2025-03')).toThrow(codeOf('CIERRE_DESCONOCIDO'))
    const gemelas = corridas.lista.map((corrida, i) => ({ ...corrida, huella: `sha256:abcdef${i}` }))
    expect(() => findCorrida({ ...corridas, lista: gemelas }, 'abcdef')).toThrow(
      expect.objectContaining({ codigo: 'CORRIDA_AMBIGUA', datos: { corrida: 'abcdef', n: '3' } }),
    )
    expect(() => openCorridas(newFolder())).toThrow(codeOf('ESPACIO_AUSENTE'))
  })

  it('known at a moment is the last one recorded by then: a number, an instant or a day', () => {
    const corridas = openCorridas(W)
    const lista = corridas.lista.map((corrida, i) => ({
      ...corrida,
      registrada_en: `2026-0${i + 1}-10T12:00:00.000Z`,
    }))
    const fechadas = { ...corridas, lista }
    expect(knownAt(fechadas, '2').secuencia).toBe(2)
    expect(knownAt(fechadas, '2026-02-10').secuencia).toBe(2)
    expect(knownAt(fechadas, '2026-02-10T11:59:59Z').secuencia).toBe(1)
    expect(knownAt(fechadas, '2030-01-01').secuencia).toBe(3)
    expect(() => knownAt(fechadas, '2026-01-09')).toThrow(codeOf('CORRIDA_DESCONOCIDA'))
  })
})

describe('the state', () => {
  const state = async (corte: string, momento: string | null) => {
    const salida = join(newFolder(), 'estado')
    const estado = await writeEstado({ ...MODO, espacio: W, salida, corte: dia(corte), momento })
    return { estado, salida }
  }

  it('moves along what was known, with the same date', async () => {
    const antes = await state('2025-02-25', '1')
    const ahora = await state('2025-02-25', null)
    expect([saldosOf(antes.salida), saldosOf(ahora.salida)]).toEqual([
      ['10.000000', '10.000000'],
      ['3.000000', '10.000000'],
    ])
    expect(antes.estado).toMatchObject({ guardado: false, conocida: { secuencia: 1 }, ley: { misma: true } })
    expect(JSON.parse(readFileSync(join(antes.salida, 'estado.json'), 'utf8'))).toEqual(antes.estado)
  })

  it('moves along the dates, with the same knowledge; the run itself, when it ends that day', async () => {
    const enero = await state('2025-01-31', '3')
    const marzo = await state('2025-03-01', '3')
    expect([saldosOf(enero.salida), saldosOf(marzo.salida)]).toEqual([
      ['10.000000'],
      ['0.000000', '7.000000'],
    ])
    expect([enero.estado.guardado, marzo.estado.guardado]).toEqual([false, true])
    expect(marzo.estado.huella).toBe(openCorridas(W).lista[2].huella)
  })

  it('leaves the workspace as it was, and is never written in it', async () => {
    const antes = fingerprint(W)
    await state('2025-01-31', null)
    expect(fingerprint(W)).toEqual(antes)
    const dentro = { ...MODO, espacio: W, salida: W, corte: dia('2025-01-31'), momento: null }
    await expect(writeEstado(dentro)).rejects.toEqual(codeOf('SALIDA_ES_ENTRADA'))
  })

  it('from a copy that was lost or changed is refused, with the name of its file', async () => {
    const { archivo, sha256 } = openCorridas(W).lista[0].entradas[2]
    const ruta = join(W, 'fuentes', sha256)
    const bytes = readFileSync(ruta)
    for (const alter of [() => writeFileSync(ruta, `${bytes}\n`), () => rmSync(ruta)]) {
      alter()
      await expect(state('2025-01-31', null)).rejects.toMatchObject({
        codigo: 'FUENTE_ALTERADA',
        datos: { archivo },
      })
    }
    writeFileSync(ruta, bytes)
  })
})

describe('a preview', () => {
  it('tells what a run with the same files gives, to the digest, and keeps nothing', async () => {
    const lugar = join(newFolder(), 'espacio')
    await runIn(lugar, BASE)
    const antes = fingerprint(lugar)
    const nuevas = putFiles(newFolder(), {
      'tarde.csv': lines(EXPORTACIONES, TARDE),
      'libros/importaciones.csv': lines(IMPORTACIONES, entrada(ENE, { cantidad: '12' }), entrada(FEB)),
    })
    const salida = join(newFolder(), 'previa')
    const hecha = await previewEntradas({ ...MODO, entradas: [nuevas], espacio: lugar, salida, corte: null })
    const { diferencia: previa, ...mas } = hecha
    expect(mas).toEqual({ reemplazados: ['libros/importaciones.csv'], apartados: 0 })
    expect(fingerprint(lugar)).toEqual(antes)
    expect(readdirSync(salida).sort()).toEqual(['diff.csv', 'diff.html', 'diff.json'])
    const { resumen } = await runIn(lugar, {
      ...BASE,
      'tarde.csv': lines(EXPORTACIONES, TARDE),
      'libros/importaciones.csv': lines(IMPORTACIONES, entrada(ENE, { cantidad: '12' }), entrada(FEB)),
    })
    expect(previa.despues.huella).toBe(resumen.huella)
    expect(JSON.parse(readFileSync(join(salida, 'diff.json'), 'utf8'))).toEqual(previa)
    expect(readCsv(salida, 'diff.csv')).toHaveLength(Object.values(previa.movidas).reduce((a, b) => a + b))
  })

  it('says every file that a new one replaces, and shows the rows that would be set aside', async () => {
    const lugar = join(newFolder(), 'espacio')
    const meses = [SALIDA, TARDE].map((salida) =>
      putFiles(newFolder(), { 'exportaciones.csv': lines(EXPORTACIONES, salida) }),
    )
    const base = makeEntrada({ 'importaciones.csv': lines(IMPORTACIONES, entrada(ENE)) })
    const resultados = join(newFolder(), 'resultados')
    await runPipeline({
      ...MODO,
      entradas: [base, ...meses],
      espacio: lugar,
      salida: resultados,
      corte: null,
    })
    const mala = TARDE.replace('2025-02-20', '2025-02-30')
    const nuevas = putFiles(newFolder(), { 'exportaciones.csv': lines(EXPORTACIONES, TARDE, mala) })
    const salida = join(newFolder(), 'previa')
    const previa = await previewEntradas({ ...MODO, entradas: [nuevas], espacio: lugar, salida, corte: null })
    expect(previa.reemplazados).toEqual(['exportaciones.csv', 'exportaciones.csv'])
    expect(previa.apartados).toBe(1)
    expect(readCsv(salida, 'rechazos.csv').map(({ campo }) => campo)).toEqual(['fecha'])
  })

  it('of an empty folder, or of another company, is none', async () => {
    const lugar = join(newFolder(), 'espacio')
    await runIn(lugar, BASE)
    const salida = join(newFolder(), 'previa')
    const preview = (nuevas: string) =>
      previewEntradas({ ...MODO, entradas: [nuevas], espacio: lugar, salida, corte: null })
    await expect(preview(newFolder())).rejects.toMatchObject({ codigo: 'NADA_QUE_LEER' })
    const ajena = putFiles(newFolder(), {
      'empresa.yaml': EMPRESA.replace(/^rfc: .*$/m, 'rfc: OTR010101AAA'),
    })
    await expect(preview(ajena)).rejects.toMatchObject({ codigo: 'ESPACIO_DE_OTRA_EMPRESA' })
    expect(existsSync(salida)).toBe(false)
  })
})
