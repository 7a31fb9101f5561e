/** A run that is killed at any point: results are whole or not there, and the next run ends with the same bytes. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Azar } from '@trazo/testkit'
import { beforeAll, describe, expect, it } from 'vitest'
import { fingerprint, listFiles, newFolder, putFiles } from './apoyo/carpetas.ts'
import { startTrazo, trazo, waitFor } from './apoyo/corrida.ts'
import { dieAfter, dieAt, type Paso } from './apoyo/muerte.ts'
import { EMPRESA, entrada, IMPORTACIONES, lines, writeChica } from './apoyo/plantas.ts'

const base = newFolder()
/** Two companies, one with Data Stage; what each gives when nobody dies, and in how many milliseconds. */
const PEQUENA = putFiles(join(base, 'pequena'), {
  'empresa.yaml': EMPRESA,
  'importaciones.csv': lines(
    IMPORTACIONES,
    entrada('254039991000001'),
    entrada('254039991000002', { fecha: '2025-02-01' }),
  ),
})
const COMPLETA = join(base, 'entrada')
const esperados = new Map<string, { bytes: Record<string, string>; duracion: number }>()

/** Where one story of deaths takes place. */
function makeLugar(nombre: string, empresa: string) {
  const lugar = join(base, nombre)
  const [salida, espacio] = [join(lugar, 'salida'), join(lugar, 'espacio')]
  const args = ['run', empresa, '--out', salida, '--workspace', espacio]
  return {
    lugar,
    salida,
    espacio,
    args,
    esperado: esperados.get(empresa)?.bytes ?? {},
    duracion: esperados.get(empresa)?.duracion ?? 0,
  }
}

/** Where `resumen.json` stands, every file that it names is there, with the bytes it says. */
function isWhole(salida: string): boolean {
  const resumen = join(salida, 'resumen.json')
  if (!existsSync(resumen)) return true
  const { archivos } = JSON.parse(readFileSync(resumen, 'utf8')) as { archivos: Record<string, string> }
  return Object.entries(archivos).every(
    ([nombre, sha256]) =>
      createHash('sha256')
        .update(readFileSync(join(salida, nombre)))
        .digest('hex') === sha256,
  )
}

/** The next run, undisturbed: the same bytes, every run kept whole, and nothing left of those that died. */
async function finish(
  { lugar, salida, espacio, args, esperado }: ReturnType<typeof makeLugar>,
  corridas = 1,
) {
  const { estado, stderr } = await trazo(args)
  expect([estado, stderr]).toEqual([0, ''])
  expect(fingerprint(salida)).toEqual(esperado)
  expect(readdirSync(lugar).sort()).toEqual(['espacio', 'salida'])
  expect(readdirSync(espacio).sort()).toEqual(['corridas', 'estado', 'fuentes', 'registro.jsonl'])
  const registro = readFileSync(join(espacio, 'registro.jsonl'), 'utf8').trimEnd().split('\n')
  expect(registro.length).toBeGreaterThanOrEqual(corridas)
  const kept = readdirSync(join(espacio, 'corridas'))
  expect(kept).toHaveLength(corridas)
  for (const corrida of kept) {
    expect(readdirSync(join(espacio, 'corridas', corrida)).sort()).toEqual(['libro.duckdb', 'resultados'])
    expect(isWhole(join(espacio, 'corridas', corrida, 'resultados'))).toBe(true)
  }
}

beforeAll(async () => {
  await writeChica(base, { meses: 2, pedimentosPorSemana: 1 })
  for (const empresa of [PEQUENA, COMPLETA]) {
    const { args, salida } = makeLugar(`sin muerte ${esperados.size}`, empresa)
    const inicio = performance.now()
    expect((await trazo(args)).estado).toBe(0)
    esperados.set(empresa, { bytes: fingerprint(salida), duracion: performance.now() - inicio })
  }
})

describe('a run with a workspace that is killed', () => {
  it.each([1, 2])('at three moments of its life, by chance %i', async (semilla) => {
    const lugar = makeLugar(`azar ${semilla}`, COMPLETA)
    const azar = new Azar(semilla)
    for (const from of [0.1, 0.4, 0.7]) {
      await dieAfter(lugar.args, lugar.duracion * (from + azar.entero(0, 30) / 100))
      if (existsSync(lugar.salida)) expect(fingerprint(lugar.salida)).toEqual(lugar.esperado)
    }
    await finish(lugar)
  })

  const PASOS: Readonly<Record<string, readonly Paso[]>> = {
    'before and while it writes': [
      { paso: 'mkdirSync', vez: 4 },
      { paso: 'openSync', vez: 6 },
    ],
    'in the middle of a result and at the end of the last': [
      { paso: 'writeSync', vez: 12 },
      { paso: 'fsyncSync', vez: 11 },
    ],
    'while it copies to its workspace and when it keeps its inputs': [
      { paso: 'copyFileSync', vez: 2 },
      { paso: 'cpSync', vez: 1 },
      { paso: 'renameSync', vez: 2 },
    ],
    'when it keeps the run and before the line of the registry is on the disk': [
      { paso: 'renameSync', vez: 1 },
      { paso: 'fsyncSync', vez: 12 },
    ],
    'when it publishes and while it clears its table': [
      { paso: 'renameSync', vez: 4 },
      { paso: 'rmSync', vez: 9 },
    ],
  }

  it.each(Object.keys(PASOS))('%s', async (nombre) => {
    const lugar = makeLugar(nombre, PEQUENA)
    for (const paso of PASOS[nombre]) {
      const { estado } = await dieAt(lugar.args, base, paso)
      expect(estado).toBe(null)
      if (existsSync(lugar.salida)) expect(fingerprint(lugar.salida)).toEqual(lugar.esperado)
    }
    await finish(lugar)
  })

  it('over older results: they are whole or they say nothing, at every step of the exchange', async () => {
    const lugar = makeLugar('sobre otros', PEQUENA)
    expect((await trazo([...lugar.args, '--corte', '2025-01-15'])).estado).toBe(0)
    const antes = fingerprint(lugar.salida)
    for (const vez of [1, 2, 7, 12]) {
      const { estado } = await dieAt(lugar.args, base, { paso: 'renameSync', vez })
      expect(estado).toBe(null)
      expect(isWhole(lugar.salida)).toBe(true)
      expect(Object.keys(fingerprint(lugar.salida)).filter((nombre) => !(nombre in antes))).toEqual([])
      if (vez === 1) expect(fingerprint(lugar.salida)).toEqual(antes)
    }
    await finish(lugar, 2)
  })
})

describe('a run that is asked to stop', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('by %s leaves nothing behind', async (senal) => {
    const { lugar, args } = makeLugar(senal, COMPLETA)
    const temporal = newFolder()
    const child = startTrazo(args.slice(0, 4), { env: { TMPDIR: temporal } })
    const corrida = waitFor(child)
    while (listFiles(temporal).length === 0) await new Promise((done) => setTimeout(done, 5))
    child.kill(senal)
    expect((await corrida).estado).toBe(senal === 'SIGINT' ? 130 : 143)
    expect([...listFiles(temporal), ...readdirSync(lugar)]).toEqual([])
  })
})
