/** Months that are closed: signed, in order, never edited; what came later stands as adjustments; all of it is verified. */
import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { closeMes } from '../../src/corridas/cerrar.ts'
import { findCorrida, ladoOf, lastCorrida, openCorridas } from '../../src/corridas/corridas.ts'
import { decodeLlave, readNota } from '../../src/corridas/nota-firmada.ts'
import { verifyEspacio } from '../../src/corridas/verificar.ts'
import { listFiles, newFolder, putFiles } from '../e2e/apoyo/carpetas.ts'
import { readCsv } from '../e2e/apoyo/csv.ts'
import { EXPORTACIONES, entrada, IMPORTACIONES, lines } from '../e2e/apoyo/plantas.ts'
import { compare, MODO, runIn } from './apoyo/libros.ts'

const ENE = '252439995000001'
const FEB = '252439995000002'
const SALIDA = '252439996000001,RT,2025-03-10,1,A,6,PZA'
const TARDE = '252439996000002,RT,2025-02-20,1,A,7,PZA'
const BASE = {
  'importaciones.csv': lines(
    IMPORTACIONES,
    entrada(ENE),
    entrada(FEB, { fecha: '2025-02-10', valor: '200' }),
  ),
  'exportaciones.csv': lines(EXPORTACIONES, SALIDA),
}
const CON_TARDE = { ...BASE, 'exportaciones.csv': lines(EXPORTACIONES, SALIDA, TARDE) }
const W = join(newFolder(), 'espacio')
const codeOf = (codigo: string) => expect.objectContaining({ codigo })
const close = (mes: string, espacio = W) => closeMes({ ...MODO, espacio, mes, autor: 'Ana' })

beforeAll(async () => {
  await runIn(W, BASE)
})

describe('the close of a month', () => {
  it('keeps the run at its end, and signs it so that other tools can check it', async () => {
    const cerrado = await close('2025-02')
    expect(cerrado).toMatchObject({ ya: false, apartados: 0, previo: null, corto: false, salto: false })
    const nota = readFileSync(join(W, 'cierres/2025-02.txt'), 'utf8')
    const { nombre, publica } = decodeLlave(readFileSync(join(W, 'llave/publica.txt'), 'utf8'))!
    const texto = readNota(nota, nombre, publica)!
    const corrida = findCorrida(openCorridas(W), 'cierre:2025-02')
    const { resultados } = ladoOf(corrida)
    const saldos = createHash('sha256')
      .update(readFileSync(join(resultados, 'saldos.csv')))
      .digest('hex')
    expect(texto.split('\n').slice(0, 5)).toEqual([
      'trazo/cierre/PMA010101AB1',
      'mes 2025-02',
      'corte 2025-02-28',
      `corrida ${corrida.huella}`,
      `saldos sha256:${saldos}`,
    ])
    expect(nota.slice(texto.length)).toMatch(/^\n\u2014 trazo\/cierre\/PMA010101AB1 [\w+/=]+\n$/)
    expect(readNota(nota.replace('Ana', 'Eva'), nombre, publica)).toBe(null)
    expect(statSync(join(W, 'llave/privada.pem')).mode & 0o777).toBe(0o600)
    expect(lastCorrida(openCorridas(W)).secuencia).toBe(1)
  })

  it('once more with the same data is known, and changes nothing', async () => {
    const antes = readFileSync(join(W, 'cierres/2025-02.txt'))
    expect(await close('2025-02')).toMatchObject({ ya: true })
    expect(readFileSync(join(W, 'cierres/2025-02.txt'))).toEqual(antes)
    expect(openCorridas(W).lista).toHaveLength(2)
  })

  it('of an earlier month, or of one that no data reach, is refused', async () => {
    await expect(close('2025-01')).rejects.toEqual(codeOf('CIERRE_FUERA_DE_ORDEN'))
    await expect(close('2025-04')).rejects.toMatchObject({
      codigo: 'CIERRE_SIN_DATOS',
      datos: { mes: '2025-04', hasta: '2025-03-10' },
    })
    expect(readdirSync(join(W, 'cierres'))).toEqual(['2025-02.txt'])
  })

  it('with rows set aside is done, and says how many; with the month still open too', async () => {
    const lugar = join(newFolder(), 'espacio')
    const mala = lines(IMPORTACIONES, entrada(ENE), entrada(FEB, { cantidad: 'diez' }))
    await runIn(lugar, { ...BASE, 'importaciones.csv': mala })
    expect(await close('2025-03', lugar)).toMatchObject({ apartados: 1, corto: true, hasta: '2025-03-10' })
    expect(readFileSync(join(lugar, 'cierres/2025-03.txt'), 'utf8')).toContain('\napartados 1\n')
  })

  it('stands as it was when facts come late: they are adjustments, with lot, pesos and cause', async () => {
    const salida = join(newFolder(), 'salida')
    const { ajustes } = await runIn(W, CON_TARDE, { salida })
    expect(ajustes).toEqual({ mes: '2025-02', lotes: 1, saldo_mxn: -7000n })
    expect(readCsv(salida, 'ajustes.csv')).toEqual([
      expect.objectContaining({
        mes: '2025-02',
        entrada_pedimento: ENE,
        cantidad_antes: '10.000000',
        cantidad_despues: '3.000000',
        valor_antes_mxn: '100.00',
        valor_despues_mxn: '30.00',
        diferencia_mxn: '-70.00',
        causa: 'renglon_nuevo',
        causa_archivo: 'exportaciones.csv',
        causa_linea: '3',
      }),
    ])
    expect(
      JSON.parse(readFileSync(join(salida, 'resumen.json'), 'utf8')).archivos['ajustes.csv'],
    ).toBeUndefined()
    await expect(close('2025-02')).rejects.toEqual(codeOf('CIERRE_YA_HECHO'))
    const { ajustes: ninguno } = await runIn(W, CON_TARDE, { corte: '2025-01-31' })
    expect(ninguno).toEqual({ mes: '2025-02' })
  })

  it('never takes the place of one that another process made meanwhile', async () => {
    const lugar = join(newFolder(), 'espacio')
    await runIn(lugar, BASE)
    const otro = readFileSync(join(W, 'cierres/2025-02.txt'))
    const begin = () => putFiles(join(lugar, 'cierres'), { '2025-02.txt': otro })
    const trabajo = { ...MODO, espacio: lugar, mes: '2025-02', autor: 'Eva' }
    const tarde = closeMes({ ...trabajo, avance: { ...MODO.avance, begin } })
    await expect(tarde).rejects.toEqual(codeOf('CIERRE_FUERA_DE_ORDEN'))
    expect(readFileSync(join(lugar, 'cierres/2025-02.txt'))).toEqual(otro)
  })

  it('that comes next holds the digest of the one before, and the months that it jumped are told', async () => {
    await runIn(W, CON_TARDE)
    expect(await close('2025-03')).toMatchObject({ ya: false, previo: '2025-02', corto: true, salto: false })
    const previo = createHash('sha256')
      .update(readFileSync(join(W, 'cierres/2025-02.txt')))
      .digest('hex')
    expect(readFileSync(join(W, 'cierres/2025-03.txt'), 'utf8')).toContain(`\nanterior sha256:${previo}\n`)
  })

  it('looked at from a later run that knows no more has nothing to adjust', async () => {
    const corridas = openCorridas(W)
    const cerrada = ladoOf(findCorrida(corridas, 'cierre:2025-02'))
    const { filas } = await compare(cerrada, ladoOf(findCorrida(corridas, '1')), '2025-02-28')
    expect(filas).toEqual([])
  })
})

describe('a workspace that is verified', () => {
  it('counts what it checked when nothing changed, with the key beside it or with another copy', async () => {
    const llave = putFiles(newFolder(), { 'p.txt': readFileSync(join(W, 'llave/publica.txt')) })
    const todo = await verifyEspacio(W, null)
    expect(todo).toMatchObject({ cierres: 2, lineas: openCorridas(W).lista.length })
    expect(await verifyEspacio(W, join(llave, 'p.txt'))).toEqual(todo)
  })

  it('fails at one altered byte, whatever file it is in, with the code of its kind', async () => {
    const codes = new Map([
      ['registro.jsonl', 'REGISTRO_DANADO'],
      ['cierres/', 'CIERRE_ALTERADO'],
      ['llave/publica.txt', 'LLAVE_ILEGIBLE'],
      ['corridas/', 'CORRIDA_ALTERADA'],
      ['fuentes/', 'FUENTE_ALTERADA'],
    ])
    const vistos = new Set<string>()
    const [primera] = openCorridas(W).lista.map(({ carpeta }) => carpeta.slice(W.length + 1))
    const others = (nombre: string) => nombre.startsWith('corridas/') && !nombre.startsWith(primera)
    for (const nombre of listFiles(W).filter((each) => !others(each))) {
      const codigo = [...codes].find(([inicio]) => nombre.startsWith(inicio))?.[1]
      if (codigo === undefined) continue
      const ruta = join(W, nombre)
      const bytes = readFileSync(ruta)
      if (bytes.length === 0) continue
      const at = Math.floor(bytes.length / 2)
      writeFileSync(ruta, Buffer.from(bytes).fill(bytes[at] ^ 1, at, at + 1))
      await expect(verifyEspacio(W, null), nombre).rejects.toEqual(codeOf(codigo))
      writeFileSync(ruta, bytes)
      vistos.add(codigo)
    }
    expect([...vistos].sort()).toEqual([...codes.values()].sort())
    await expect(verifyEspacio(W, null)).resolves.toBeDefined()
  })

  it('fails when a file is missing: a close, a result, the book, a source', async () => {
    const corrida = openCorridas(W).lista[0].carpeta
    const rutas = [
      'cierres/2025-02.txt',
      'cierres/2025-03.txt',
      `fuentes/${readdirSync(join(W, 'fuentes'))[0]}`,
    ]
    for (const ruta of [
      ...rutas.map((r) => join(W, r)),
      join(corrida, 'libro.duckdb'),
      join(corrida, 'resultados/saldos.csv'),
    ]) {
      renameSync(ruta, `${ruta}.fuera`)
      await expect(verifyEspacio(W, null), ruta).rejects.toMatchObject({ name: 'Paro' })
      renameSync(`${ruta}.fuera`, ruta)
    }
  })

  it('fails when a close is signed anew with another key', async () => {
    const lugar = join(newFolder(), 'espacio')
    await runIn(lugar, BASE)
    await close('2025-02', lugar)
    await expect(verifyEspacio(lugar, join(W, 'llave/publica.txt'))).rejects.toMatchObject({
      codigo: 'CIERRE_ALTERADO',
      datos: { archivo: 'cierres/2025-02.txt', detalle: 'firma' },
    })
    rmSync(join(lugar, 'llave'), { recursive: true })
    await expect(close('2025-03', lugar)).rejects.toMatchObject({
      codigo: 'LLAVE_ILEGIBLE',
      datos: { detalle: 'ENOENT' },
    })
    expect(existsSync(join(lugar, 'llave'))).toBe(false)
  })

  it('refuses a key that is not one, or that does not go with the public one', async () => {
    const lugar = join(newFolder(), 'espacio')
    await runIn(lugar, BASE)
    await close('2025-02', lugar)
    const privada = join(lugar, 'llave/privada.pem')
    chmodSync(privada, 0o600)
    writeFileSync(privada, 'no es una llave')
    await expect(close('2025-03', lugar)).rejects.toEqual(codeOf('LLAVE_ILEGIBLE'))
    writeFileSync(privada, readFileSync(join(W, 'llave/privada.pem')))
    await expect(close('2025-03', lugar)).rejects.toEqual(codeOf('LLAVE_ILEGIBLE'))
  })
})
