/** What the command answers when it can and when it cannot do the job (contract section 1). */
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listFiles, newFolder, putFiles } from './apoyo/carpetas.ts'
import { type Circunstancia, trazo } from './apoyo/corrida.ts'
import { EMPRESA, entrada, IMPORTACIONES, lines } from './apoyo/plantas.ts'

const base = newFolder()
const BUENA = putFiles(join(base, 'buena'), {
  'empresa.yaml': EMPRESA,
  'importaciones.csv': lines(IMPORTACIONES, entrada('254039991000001')),
})
let salidas = 0

/** Runs it to fail: status 2, one coded line on stderr, nothing on stdout, nothing in `--out`. */
async function fail(args: readonly string[], circunstancia?: Circunstancia): Promise<string> {
  const { estado, stdout, stderr } = await trazo(args, circunstancia)
  expect({ estado, stdout }).toEqual({ estado: 2, stdout: '' })
  expect(stderr).toMatch(/^trazo: [A-Z_]+: [^\n]+\n$/)
  return stderr.slice('trazo: '.length, -1)
}

function newSalida(): string {
  return join(base, `salida-${salidas++}`)
}

async function failRun(entradas: readonly string[], ...mas: string[]): Promise<string> {
  const salida = newSalida()
  const linea = await fail(['run', ...entradas, '--out', salida, ...mas])
  expect(listFiles(base).filter((nombre) => nombre.includes('salida-'))).toEqual([])
  return linea
}

describe('exit status 2 with one coded line', () => {
  it('for an input that is not there, also among others that are', async () => {
    expect(await failRun([BUENA, join(base, 'no hay')])).toMatch(/^ENTRADA_NO_EXISTE: .*no hay no existe/)
  })

  it('for an empty folder, in the language asked for', async () => {
    putFiles(join(base, 'vacia'), { '.oculto': 'x' })
    expect(await failRun([join(base, 'vacia')])).toMatch(/^NADA_QUE_LEER: No hay/)
    expect(await failRun([join(base, 'vacia')], '--lang', 'en')).toMatch(/^NADA_QUE_LEER: There is no file/)
  })

  it('for a folder without a company profile', async () => {
    const carpeta = putFiles(join(base, 'anonima'), { 'importaciones.csv': lines(IMPORTACIONES) })
    expect(await failRun([carpeta])).toMatch(/^EMPRESA_AUSENTE: .*empresa\.yaml/)
  })

  it('for a profile that says nothing usable, naming file and field', async () => {
    const roto = (nombre: string, texto: string) => putFiles(join(base, nombre), { 'empresa.yaml': texto })
    const rfc = roto('rfc', EMPRESA.replace('PMA010101AB1', '123'))
    expect(await failRun([rfc])).toMatch(/^EMPRESA_INVALIDA: .*empresa\.yaml.*rfc.*«123».*RFC/)
    const yaml = roto('yaml', 'rfc: [PMA\nprograma_immex: 1\n')
    expect(await failRun([yaml])).toMatch(/^EMPRESA_INVALIDA: .*YAML/)
    const modalidad = roto('modalidad', EMPRESA.replace('industrial', 'maquila'))
    expect(await failRun([modalidad])).toMatch(/«maquila».*industrial \| servicios \| albergue/)
  })

  it('for two companies at once, naming both profiles', async () => {
    const otra = putFiles(join(base, 'otra'), { 'perfil.yaml': EMPRESA.replace('PMA', 'OTR') })
    expect(await failRun([BUENA, otra])).toMatch(/^EMPRESAS_VARIAS: Hay 2 .*empresa\.yaml, perfil\.yaml/)
  })

  it('for data without a single date', async () => {
    const carpeta = putFiles(join(base, 'sin fechas'), { 'empresa.yaml': EMPRESA })
    expect(await failRun([carpeta])).toMatch(/^SIN_FECHAS: .*--corte/)
  })

  it('for a file where the results should go, before any work is done', async () => {
    const archivo = join(base, 'ocupado')
    writeFileSync(archivo, 'mío')
    expect(await fail(['run', BUENA, '--out', archivo])).toMatch(/^SALIDA_NO_ESCRIBIBLE: .*ocupado.*ENOTDIR/)
    expect(await fail(['run', BUENA, '--out', join(archivo, 'x')])).toMatch(/^SALIDA_NO_ESCRIBIBLE/)
    expect(await fail(['run', BUENA, '--out', newSalida(), '--workspace', archivo])).toMatch(
      /^SALIDA_NO_ESCRIBIBLE: .*ocupado/,
    )
    expect(readFileSync(archivo, 'utf8')).toBe('mío')
  })

  it('for a folder of somebody else under the name of a result, which stays', async () => {
    const salida = putFiles(newSalida(), { 'saldos.csv/apuntes.txt': 'míos', 'resumen.json': 'viejo' })
    expect(await fail(['run', BUENA, '--out', salida])).toMatch(
      /^SALIDA_NO_ESCRIBIBLE: .*saldos\.csv.*EISDIR/,
    )
    expect(listFiles(salida)).toEqual(['resumen.json', 'saldos.csv/apuntes.txt'])
  })

  it('for results that would lie among the inputs, by whatever name', async () => {
    const antes = listFiles(BUENA)
    symlinkSync(BUENA, join(base, 'enlace'))
    expect(await fail(['run', BUENA, '--out', BUENA])).toMatch(/^SALIDA_ES_ENTRADA/)
    expect(await fail(['run', '.', '--out', '.'], { cwd: BUENA })).toMatch(/^SALIDA_ES_ENTRADA/)
    expect(await fail(['run', BUENA, '--out', join(base, 'enlace')])).toMatch(/^SALIDA_ES_ENTRADA/)
    expect(await fail(['run', BUENA, '--out', newSalida(), '--workspace', BUENA])).toMatch(
      /^SALIDA_ES_ENTRADA/,
    )
    expect(listFiles(BUENA)).toEqual(antes)
  })

  it('for a temporary folder that is not there', async () => {
    const linea = await fail(['run', BUENA, '--out', newSalida()], { env: { TMPDIR: join(base, 'nada') } })
    expect(linea).toMatch(/^DISCO_TEMPORAL: .*ENOENT.*TMPDIR/)
  })

  it.each([
    [['frobnicar'], /No existe el comando «frobnicar»/],
    [['run', '', '--out', 'x'], /Falta decir qué leer/],
    [['run', 'x'], /Falta --out/],
    [['run', 'x', '--out', '--json'], /A la opción --out le falta su valor/],
    [['run', 'x', '--out', 'y', '--workspace', ''], /A la opción --workspace le falta su valor/],
    [['run', 'x', '--out', 'y', '--cotre', '2025-01-31'], /No existe la opción --cotre/],
    [['run', 'x', '--out', 'y', '--out', 'z'], /La opción --out se dio dos veces/],
    [['run', 'x', '--out', 'y', '--json=si'], /La opción --json no lleva valor/],
    [['run', 'x', '--out', 'y', '--corte=2025-02-30'], /--corte «2025-02-30» no es una fecha/],
    [['run', 'x', '--out', 'y', '--lang', 'fr'], /--lang «fr»: solo es o en/],
    [['errores', 'NO_HAY'], /No hay un código «NO_HAY»/],
  ])('for a command that is not written so: %j', async (args, dicho) => {
    const linea = await fail(args, { cwd: base })
    expect(linea).toMatch(/^USO: /)
    expect(linea).toMatch(dicho)
  })
})

describe('exit status 0 and 1', () => {
  it('is 0 when every row was used, whatever the books show', async () => {
    const { estado, stderr } = await trazo(['run', BUENA, '--out', newSalida(), '--corte', '2031-01-01'])
    expect([estado, stderr]).toEqual([0, ''])
  })

  it('is 1 when a row was set aside, and the results are there', async () => {
    const carpeta = putFiles(join(base, 'con rechazo'), {
      'empresa.yaml': EMPRESA,
      'importaciones.csv': lines(
        IMPORTACIONES,
        entrada('254039991000001'),
        entrada('254039991000002', { cantidad: 'diez' }),
      ),
    })
    const salida = newSalida()
    const { estado, stdout, stderr } = await trazo(['run', carpeta, '--out', salida])
    expect([estado, stderr]).toEqual([1, ''])
    expect(stdout).toContain('rechazos.csv')
    expect(listFiles(salida)).toHaveLength(11)
  })
})

describe('what is said, and where', () => {
  it('--json prints resumen.json to the byte and nothing else; progress is only for terminals', async () => {
    const salida = newSalida()
    const { stdout, stderr } = await trazo(['run', BUENA, '--out', salida, '--json'])
    expect(stdout).toBe(readFileSync(join(salida, 'resumen.json'), 'utf8'))
    expect(stderr).toBe('')
  })

  it('without --json, a summary for people: company, cut-off, findings, and where to look', async () => {
    const salida = newSalida()
    const { stdout } = await trazo(['run', BUENA, '--out', salida])
    expect(stdout).toMatch(/^Planta de Museo, S\.A\. de C\.V\. · PMA010101AB1 · al 2025-01-10\n/)
    expect(stdout).toContain('PLAZO-01')
    expect(stdout).toContain(salida)
    expect(stdout).not.toContain('\u001b')
  })

  it('help, version and the meaning of a code', async () => {
    expect((await trazo([])).stdout).toContain('  run        Lee el Data Stage')
    expect((await trazo(['run', '--help'])).stdout).toContain('trazo run <ENTRADA>... --out <CARPETA>')
    expect((await trazo(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
    expect((await trazo(['errores', 'disco_lleno'])).stdout).toMatch(/^DISCO_LLENO\n.*espacio/)
    expect((await trazo(['errores', 'DISCO_LLENO', '--lang', 'en'])).stdout).toContain('Remedy: ')
  })
})
