/** The commands of a workspace as their users start them: what they say, their exit status, and what a death leaves. */
import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { fingerprint, newFolder, putFiles } from './apoyo/carpetas.ts'
import { trazo } from './apoyo/corrida.ts'
import { readCsv } from './apoyo/csv.ts'
import { dieAt, type Paso } from './apoyo/muerte.ts'
import { EMPRESA, EXPORTACIONES, entrada, IMPORTACIONES, lines } from './apoyo/plantas.ts'

const base = newFolder()
const datos = putFiles(join(base, 'datos'), {
  'empresa.yaml': EMPRESA,
  'importaciones.csv': lines(IMPORTACIONES, entrada('252439995000001'), entrada('252439995000002')),
  'exportaciones.csv': lines(EXPORTACIONES, '252439996000001,RT,2025-03-10,1,A,6,PZA'),
})
const tarde = putFiles(base, {
  'nuevos/tarde.csv': lines(EXPORTACIONES, '252439996000002,RT,2025-02-20,1,A,7,PZA'),
})
const W = join(base, 'espacio')
const de = (...args: string[]) => trazo([...args, '--workspace', W])
let salidas = 0
const out = () => ['--out', join(base, `salida ${++salidas}`)]

beforeAll(async () => {
  const { estado, stderr } = await de('run', datos, ...out(), '--autor', 'Ana')
  expect([estado, stderr]).toEqual([0, ''])
})

describe('the commands of a workspace', () => {
  it('tell the story of a late file: seen before, accepted, listed, compared, closed and verified', async () => {
    const cierre = await de('close', '--mes', '2025-02', '--autor', 'Ana')
    expect([cierre.estado, cierre.stderr]).toEqual([0, ''])
    expect(cierre.stdout).toContain('llave pública')

    const previa = await de('preview', join(tarde, 'nuevos'), ...out())
    expect([previa.estado, previa.stderr]).toEqual([0, ''])
    const [, huella] = /la corrida será (sha256:[0-9a-f]{64})/.exec(previa.stdout)!
    expect(previa.stdout).toContain('Saldo vigente: 140.00 → 70.00 MXN')

    const salida = out()
    const corrida = await de('run', datos, join(tarde, 'nuevos'), ...salida, '--autor', 'Beto')
    expect(corrida.stdout).toContain(huella)
    expect(corrida.stdout).toContain('Ajustes al cierre de 2025-02: 1 lotes, -70.00 MXN')
    expect(readCsv(salida[1], 'ajustes.csv')).toHaveLength(1)

    const lista = await de('corridas')
    expect(lista.stdout.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^ +1 .* al 2025-03-10 .* 3 archivos {2}Ana$/),
      expect.stringMatching(/^ +2 .* al 2025-02-28 .* Ana {2}cierra 2025-02$/),
      expect.stringMatching(/^ +3 .* 4 archivos {2}Beto$/),
    ])
    const json = JSON.parse((await de('corridas', '--json')).stdout) as { huella: string; cierre?: string }[]
    expect(json.map(({ cierre }) => cierre)).toEqual([undefined, '2025-02', undefined])

    const diferencia = out()
    const diff = await de('diff', 'cierre:2025-02', 'ultima', ...diferencia, '--lang', 'en')
    expect([diff.estado, diff.stderr]).toEqual([0, ''])
    expect(diff.stdout).toContain('New row')
    expect(readdirSync(diferencia[1]).sort()).toEqual(['ajustes.csv', 'diff.csv', 'diff.html', 'diff.json'])
    expect(readFileSync(join(diferencia[1], 'diff.html'), 'utf8')).toContain('Difference between two runs')

    const estado = await de('state', '--corte', '2025-02-25', '--known-at', '1', ...out(), '--json')
    expect(JSON.parse(estado.stdout)).toMatchObject({ conocida: { secuencia: 1 }, ley: { misma: true } })

    const verificado = await de('verify')
    expect([verificado.estado, verificado.stdout]).toEqual([0, expect.stringContaining('1 cierres')])
  })

  it.each([
    [['corridas'], 'USO'],
    [['diff', '1', '--workspace', W, ...out()], 'USO'],
    [['preview', '--workspace', W, ...out()], 'USO'],
    [['state', '--workspace', W, ...out()], 'USO'],
    [['state', '--workspace', W, '--corte', '2025-02-25', '--known-at', 'ayer', ...out()], 'USO'],
    [['close', '--workspace', W, '--mes', '2025-13'], 'USO'],
    [['verify', '--workspace', join(base, 'nada')], 'ESPACIO_AUSENTE'],
    [['diff', '1', '99', '--workspace', W, ...out()], 'CORRIDA_DESCONOCIDA'],
    [['close', '--workspace', W, '--mes', '2025-01'], 'CIERRE_FUERA_DE_ORDEN'],
    [['diff', '1', '3', '--workspace', W, '--out', W], 'SALIDA_ES_ENTRADA'],
    [['verify', '--workspace', W, '--llave', join(base, 'no hay')], 'LLAVE_ILEGIBLE'],
  ])('that cannot be done say why in one coded line: %j', async (args, codigo) => {
    const { estado, stdout, stderr } = await trazo(args)
    expect([estado, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(new RegExp(`^trazo: ${codigo}: [^\n]+\n$`))
    expect(existsSync(join(base, 'nada'))).toBe(false)
  })
})

describe('a close that is killed', () => {
  const PASOS: readonly Paso[] = [
    { paso: 'cpSync', vez: 1 },
    { paso: 'renameSync', vez: 1 },
    { paso: 'renameSync', vez: 2 },
    { paso: 'renameSync', vez: 3 },
    { paso: 'renameSync', vez: 4 },
  ]

  it('at any step leaves the workspace whole, and the next one ends it', async () => {
    const lugar = join(base, 'otro')
    expect((await trazo(['run', datos, ...out(), '--workspace', lugar])).estado).toBe(0)
    const args = ['close', '--mes', '2025-03', '--workspace', lugar]
    for (const paso of PASOS) expect((await dieAt(args, base, paso)).estado).toBe(null)
    expect((await trazo(args)).estado).toBe(0)
    expect(readdirSync(join(lugar, 'cierres'))).toEqual(['2025-03.txt'])
    expect((await trazo(['verify', '--workspace', lugar])).estado).toBe(0)
  })

  it('or a line of the registry that is cut, is repaired by the next run', async () => {
    const lugar = join(base, 'otro')
    const registro = join(lugar, 'registro.jsonl')
    appendFileSync(registro, '{"secuencia":')
    expect((await trazo(['verify', '--workspace', lugar])).stderr).toContain('REGISTRO_DANADO')
    expect((await trazo(['run', datos, ...out(), '--workspace', lugar])).estado).toBe(0)
    expect((await trazo(['verify', '--workspace', lugar])).estado).toBe(0)
    const antes = fingerprint(join(lugar, 'corridas'))
    expect(Object.keys(antes).length).toBeGreaterThan(0)
  })
})
