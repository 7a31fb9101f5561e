/** The same input gives the same bytes, whatever surrounds the process (contract section 1). */
import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { fingerprint, newFolder } from './apoyo/carpetas.ts'
import { type Circunstancia, trazo } from './apoyo/corrida.ts'
import { writeChica } from './apoyo/plantas.ts'
import { SALIDAS } from './apoyo/salidas.ts'

const base = newFolder()
let entrada = ''
let esperado: Record<string, string> = {}

async function run(salida: string, args: readonly string[], circunstancia?: Circunstancia) {
  const corrida = await trazo(['run', ...args], circunstancia)
  expect([corrida.estado, corrida.stderr]).toEqual([0, ''])
  return fingerprint(salida)
}

beforeAll(async () => {
  entrada = await writeChica(base, { meses: 3 })
  esperado = await run(join(base, 'primera'), [entrada, '--out', join(base, 'primera')])
})

describe('the same input', () => {
  it('gives every output of the contract', () => {
    expect(Object.keys(esperado)).toEqual(expect.arrayContaining([...SALIDAS]))
  })

  it('gives the same bytes from another folder, in another time zone and in another language of the machine', async () => {
    const cwd = join(base, 'otro lugar')
    mkdirSync(cwd)
    const env = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', COLUMNS: '40' }
    const relativa = await run(join(cwd, 'salida'), ['--out', 'salida', '../entrada'], { cwd, env })
    expect(relativa).toEqual(esperado)
  })

  it('gives the same bytes with its arguments in another order, over older results and with a workspace', async () => {
    const salida = join(base, 'primera')
    const espacio = join(base, 'espacio')
    const env = { TZ: 'America/Tijuana', LANG: 'C' }
    expect(
      await run(salida, ['--workspace', espacio, `--out=${salida}`, '--lang=es', '--json', entrada], { env }),
    ).toEqual(esperado)
  })

  it('gives the same bytes when its folder lies elsewhere and is named in pieces', async () => {
    const copia = join(base, 'zzz', 'copia con ñ y 空 白')
    cpSync(entrada, copia, { recursive: true, preserveTimestamps: false })
    expect(await run(join(base, 'lejos'), [copia, '--out', join(base, 'lejos')])).toEqual(esperado)
  })

  it('says the same in English, row by row', async () => {
    const ingles = await run(join(base, 'en'), [entrada, '--out', join(base, 'en'), '--lang', 'en'])
    for (const libro of ['lotes.csv', 'descargos.csv', 'saldos.csv', 'faltantes.csv'])
      expect(ingles[libro]).toBe(esperado[libro])
    expect(ingles['expediente.html']).not.toBe(esperado['expediente.html'])
  })
})
