/** One process at a time in a workspace and in a folder of results. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { listFiles, newFolder, putFiles } from './apoyo/carpetas.ts'
import { startTrazo, trazo, waitFor } from './apoyo/corrida.ts'
import { deadPid } from './apoyo/muerte.ts'
import { EMPRESA, entrada, IMPORTACIONES, lines, writeChica } from './apoyo/plantas.ts'
import { SALIDAS } from './apoyo/salidas.ts'

const base = newFolder()
const mini = putFiles(join(base, 'mini'), {
  'empresa.yaml': EMPRESA,
  'importaciones.csv': lines(IMPORTACIONES, entrada('254039991000001')),
})
let chica = ''

beforeAll(async () => {
  chica = await writeChica(base, { meses: 2, pedimentosPorSemana: 1 })
})

describe('the lock of a folder', () => {
  it.each([
    [
      'a workspace',
      (lugar: string) => ['--out', join(lugar, 'una'), '--workspace', join(lugar, 'espacio')],
      'espacio',
    ],
    ['a folder of results', (lugar: string) => ['--out', join(lugar, 'espacio')], '.espacio.parcial'],
  ])('keeps a second process out of %s while the first works', async (nombre, makeArgs, carpeta) => {
    const lugar = join(base, nombre)
    const primera = startTrazo(['run', chica, ...makeArgs(lugar)])
    const acabada = waitFor(primera)
    while (!existsSync(join(lugar, carpeta, 'candado'))) await sleep(2)
    const segunda = await trazo(['run', mini, ...makeArgs(lugar).map((arg) => arg.replace(/una$/, 'otra'))])
    expect(segunda).toEqual({
      estado: 2,
      stdout: '',
      stderr: expect.stringMatching(`^trazo: ESPACIO_OCUPADO: [^\n]*${primera.pid}[^\n]*espacio[^\n]*\n$`),
    })
    expect(existsSync(join(lugar, 'otra'))).toBe(false)
    expect((await acabada).estado).toBe(0)
    expect(listFiles(makeArgs(lugar)[1])).toEqual(expect.arrayContaining([...SALIDAS]))
  })

  it('is taken over from a process that is gone, also when its number was given to another one', async () => {
    const duenos = {
      muerto: `${await deadPid()} 12345`,
      reciclado: `${process.pid} 1`,
      roto: 'no es un número',
    }
    for (const [nombre, candado] of Object.entries(duenos)) {
      const espacio = putFiles(join(base, nombre), { candado, 'en-curso/libro.duckdb': 'a medias' })
      const args = ['run', mini, '--out', join(base, `salida ${nombre}`), '--workspace', espacio]
      expect(await trazo(args)).toMatchObject({ estado: 0, stderr: '' })
      expect(existsSync(join(espacio, 'candado'))).toBe(false)
      expect(existsSync(join(espacio, 'en-curso'))).toBe(false)
    }
  })

  it('lets exactly one in of several that start at once over a dead one', async () => {
    const espacio = putFiles(join(base, 'carrera'), { candado: `${await deadPid()} 12345` })
    const corridas = await Promise.all(
      [1, 2, 3].map((n) => trazo(['run', mini, '--out', join(base, `carrera ${n}`), '--workspace', espacio])),
    )
    expect(corridas.filter(({ estado }) => estado === 0).length).toBeGreaterThanOrEqual(1)
    for (const { estado, stderr } of corridas) {
      if (estado === 0) expect(stderr).toBe('')
      else expect([estado, stderr.slice(0, 23)]).toEqual([2, 'trazo: ESPACIO_OCUPADO:'])
    }
  })
})
