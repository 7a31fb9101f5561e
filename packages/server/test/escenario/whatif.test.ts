/** `trazo whatif` as its users start it. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { fingerprint, newFolder, putFiles } from '../e2e/apoyo/carpetas.ts'
import { trazo } from '../e2e/apoyo/corrida.ts'
import { readCsv } from '../e2e/apoyo/csv.ts'
import { CORTE, PLANTITA, X1 } from './plantita.ts'

const base = newFolder()
const planta = join(base, 'planta')
const espacio = join(base, 'espacio')
const salida = join(base, 'salida')
const ueps = join(base, 'ueps.yaml')

beforeAll(async () => {
  putFiles(planta, PLANTITA)
  putFiles(base, {
    'ueps.yaml': 'nombre: Del más nuevo\norden: ueps\n',
    'igual.yaml': '',
    'malo.yaml': `orden: fifo\nquitar_salidas: [{ pedimento: ${X1}, hora: 1 }]\n`,
  })
  const run = ['run', planta, '--out', join(base, 'real'), '--corte', CORTE, '--workspace', espacio]
  expect((await trazo(run)).estado).toBe(0)
})

describe('trazo whatif', () => {
  it('puts a scenario beside the run of a workspace, of which no byte changes', async () => {
    const [antes, archivos] = [fingerprint(espacio), fingerprint(planta)]
    const { estado, stdout, stderr } = await trazo(['whatif', ueps, '--workspace', espacio, '--out', salida])
    expect([estado, stderr]).toEqual([0, ''])
    expect(fingerprint(espacio)).toEqual(antes)
    expect(fingerprint(planta)).toEqual(archivos)
    expect(Object.keys(fingerprint(salida))).toEqual([
      'escenario.csv',
      'escenario.html',
      'escenario.json',
      'lotes_escenario.csv',
      'rechazos.csv',
    ])
    expect(stdout).toContain('No es el orden de la regla: solo para comparar')
    expect(stdout).toMatch(/valor_vencido_mxn +0\.00 → 80\.00/)
    const cifras = readCsv(salida, 'escenario.csv')
    expect(cifras.find(({ metrica }) => metrica === 'valor_vencido_mxn')).toEqual({
      metrica: 'valor_vencido_mxn',
      real: '0.00',
      escenario: '80.00',
      diferencia: '80.00',
    })
    expect(
      readCsv(salida, 'lotes_escenario.csv').map((fila) => [fila.estado_real, fila.estado_escenario]),
    ).toEqual([
      ['agotado', 'vencido'],
      ['vigente', 'agotado'],
    ])
  })

  it('gives the same bytes from the files as from the workspace, twice over, and a page that says what it is', async () => {
    const otra = join(base, 'otra')
    const corte = join(base, 'corte')
    const desde = ['whatif', ueps, '--workspace', espacio, '--corrida', '1', '--out', otra]
    expect((await trazo(desde)).estado).toBe(0)
    expect(fingerprint(otra)).toEqual(fingerprint(salida))
    expect((await trazo(['whatif', ueps, planta, '--out', corte, '--lang', 'en'])).estado).toBe(0)
    const pagina = readFileSync(join(salida, 'escenario.html'), 'utf8')
    expect(pagina).toContain('No es el orden de la regla: solo para comparar')
    expect(pagina).toContain('sube $80.00')
    expect(readFileSync(join(corte, 'escenario.html'), 'utf8')).toContain('Not the order of the rule')
    expect(pagina).not.toMatch(/<script|src=|https?:/)
  })

  it('says each problem of a scenario on a line of its own, and leaves nothing', async () => {
    const nada = join(base, 'nada')
    const { estado, stdout, stderr } = await trazo(['whatif', join(base, 'malo.yaml'), planta, '--out', nada])
    expect([estado, stdout]).toEqual([2, ''])
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^malo\.yaml:1: ESCENARIO_CAMPO: .*orden.*fifo/),
      expect.stringMatching(/^malo\.yaml:2: ESCENARIO_CAMPO_DESCONOCIDO: .*quitar_salidas\.0\.hora/),
      expect.stringMatching(/^trazo: ESCENARIO_INVALIDO: .*malo\.yaml.* 2 errores/),
    ])
    expect(existsSync(nada)).toBe(false)
  })

  it('writes nothing into the workspace, and wants its arguments right', async () => {
    const dentro = join(espacio, 'pruebas')
    const fails: readonly (readonly [readonly string[], RegExp])[] = [
      [['whatif', ueps, '--workspace', espacio, '--out', dentro], /SALIDA_ES_ENTRADA/],
      [['whatif', ueps, '--workspace', espacio, '--out', espacio], /SALIDA_ES_ENTRADA/],
      [['whatif', ueps, '--out', salida], /USO: Falta decir qué leer/],
      [['whatif', '--out', salida], /USO: Falta decir qué escenario/],
      [['whatif', ueps, planta], /USO: Falta --out/],
      [['whatif', ueps, planta, '--workspace', espacio, '--out', salida], /USO: No se esperaba/],
      [['whatif', ueps, planta, '--corrida', '1', '--out', salida], /USO: --corrida necesita/],
      [['whatif', join(base, 'no-esta.yaml'), planta, '--out', dentro], /ENTRADA_NO_EXISTE/],
      [['whatif', ueps, '--workspace', espacio, '--corrida', '99', '--out', salida], /CORRIDA_DESCONOCIDA/],
      [['whatif', ueps, '--workspace', planta, '--out', salida], /ESPACIO_AUSENTE/],
    ]
    for (const [args, message] of fails) {
      const { estado, stderr } = await trazo(args)
      expect([estado, stderr]).toEqual([2, expect.stringMatching(message)])
    }
    expect(existsSync(dentro)).toBe(false)
  })

  it('that changes nothing says so', async () => {
    const igual = join(base, 'igual')
    expect((await trazo(['whatif', join(base, 'igual.yaml'), planta, '--out', igual])).estado).toBe(0)
    expect(readFileSync(join(igual, 'escenario.html'), 'utf8')).toContain(
      'Nada cambia de lo que aquí se mide.',
    )
    expect(readCsv(igual, 'lotes_escenario.csv')).toEqual([])
  })
})
