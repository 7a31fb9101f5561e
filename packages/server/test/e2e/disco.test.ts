/** A disk without room, and a disk of its own for the results. A small one is mounted where that is permitted. */
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, it, type TestContext } from 'vitest'
import { fingerprint, listFiles, newFolder } from './apoyo/carpetas.ts'
import { trazo } from './apoyo/corrida.ts'
import { writeChica } from './apoyo/plantas.ts'
import { SALIDAS } from './apoyo/salidas.ts'

const base = newFolder()
const disco = join(base, 'disco')
let entrada = ''
let montado = false

/** A disk of that many KB at `disco`; where mounting is not permitted the test says so and is not run. */
function mount({ skip }: TestContext, kilobytes: number): void {
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', disco])
  montado = status === 0
  skip(!montado, 'needs to mount a small disk, which is not permitted here')
}

beforeAll(async () => {
  mkdirSync(disco)
  entrada = await writeChica(base, { meses: 2 })
})

afterEach(() => {
  if (montado) spawnSync('umount', [disco])
  montado = false
})

describe('a disk', () => {
  it('that fills up while results are written: DISCO_LLENO, and nothing of them stays', async (context) => {
    mount(context, 200)
    const { estado, stdout, stderr } = await trazo(['run', entrada, '--out', join(disco, 'salida')])
    expect([estado, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^trazo: DISCO_LLENO: [^\n]+disco\/salida\/[^\n]+\n$/)
    expect(listFiles(disco)).toEqual([])
  })

  it('that fills up over older results: they stay whole', async (context) => {
    mount(context, 1000)
    const salida = join(disco, 'salida')
    expect((await trazo(['run', entrada, '--out', salida, '--corte', '2025-01-31'])).estado).toBe(0)
    const antes = fingerprint(disco)
    const lleno = spawnSync('dd', ['if=/dev/zero', `of=${join(disco, 'ajeno')}`, 'bs=1k'])
    expect(lleno.status).toBe(1)
    const { estado, stderr } = await trazo(['run', entrada, '--out', salida])
    expect([estado, stderr.slice(0, 20)]).toEqual([2, 'trazo: DISCO_LLENO: '])
    const { ajeno, ...despues } = fingerprint(disco)
    expect(ajeno).toHaveLength(64)
    expect(despues).toEqual(antes)
  })

  it('that fills up while the book is written, temporary or in a workspace', async (context) => {
    mount(context, 300)
    const salida = join(base, 'salida')
    const temporal = await trazo(['run', entrada, '--out', salida], { env: { TMPDIR: disco } })
    expect([temporal.estado, temporal.stderr]).toEqual([
      2,
      expect.stringMatching(/^trazo: DISCO_TEMPORAL: [^\n]+\n$/),
    ])
    const espacio = await trazo(['run', entrada, '--out', salida, '--workspace', join(disco, 'espacio')])
    expect([espacio.estado, espacio.stderr]).toEqual([
      2,
      expect.stringMatching(/^trazo: DISCO_LLENO: [^\n]+espacio[^\n]+\n$/),
    ])
    expect(listFiles(disco)).toEqual([])
    expect(listFiles(base).filter((nombre) => nombre.startsWith('salida'))).toEqual([])
  })

  it('of its own, mounted where the results go: they get there', async (context) => {
    mount(context, 4000)
    expect((await trazo(['run', entrada, '--out', disco])).estado).toBe(0)
    const primera = fingerprint(disco)
    expect(Object.keys(primera)).toEqual(expect.arrayContaining([...SALIDAS]))
    expect((await trazo(['run', entrada, '--out', disco])).estado).toBe(0)
    expect(fingerprint(disco)).toEqual(primera)
  })
})
