/** `trazo trace` from files to files: what it leaves, what it refuses, and what texts may not do. */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Paro } from '@trazo/store'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { SIN_AVANCE } from '../../src/avance.ts'
import { parseTrace, traceCommand } from '../../src/cli/trace.ts'
import { runPipeline } from '../../src/pipeline.ts'
import { fingerprint, newFolder, putFiles } from '../e2e/apoyo/carpetas.ts'
import { readCsv } from '../e2e/apoyo/csv.ts'
import {
  BOM,
  EMPRESA,
  EXPORTACIONES,
  entrada,
  IMPORTACIONES,
  lines,
  MOVIMIENTOS,
} from '../e2e/apoyo/plantas.ts'
import { LEY } from './aparte.ts'

const HOSTIL = '=HYPERLINK("x")<script>'
const carpeta = newFolder()
const planta = putFiles(join(carpeta, 'planta'), {
  'empresa.yaml': EMPRESA,
  'importaciones.csv': lines(
    IMPORTACIONES,
    entrada('26 24 3999 6000001'),
    entrada('26 24 3999 6000001', {
      partida: '2',
      parte: `"${HOSTIL.replaceAll('"', '""')}"`,
      cantidad: '60',
    }),
    entrada('26 24 3999 6000002', { clave: 'A1' }),
  ),
  'bom.csv': lines(BOM, 'P,A,0.5,PZA,,,,,', `P,"${HOSTIL.replaceAll('"', '""')}",3,PZA,,,,,`),
  'exportaciones.csv': lines(EXPORTACIONES, '26 24 3999 6100001,RT,2025-02-01,1,P,12,PZA'),
  'movimientos.csv': lines(MOVIMIENTOS, '2025-03-01,destruccion,A,1,PZA'),
})
const espacio = join(carpeta, 'espacio')
const escrito: string[] = []
let veces = 0

/** Runs the command; answers its exit status and the folder it wrote. */
async function trace(...mas: string[]): Promise<{ estado: number; salida: string }> {
  const salida = join(carpeta, `rastro ${veces++}`)
  return { estado: await traceCommand([...mas, '--out', salida]), salida }
}

async function refusal(...mas: string[]): Promise<string> {
  const error = await trace(...mas).then(
    () => null,
    (e: unknown) => e,
  )
  if (!(error instanceof Paro)) throw error
  return [error.codigo, ...Object.values(error.datos)].join(' · ')
}

beforeAll(async () => {
  vi.spyOn(process.stdout, 'write').mockImplementation((texto) => escrito.push(String(texto)) > 0)
  await runPipeline({
    entradas: [planta],
    salida: join(carpeta, 'salida'),
    corte: null,
    espacio,
    lang: 'es',
    ley: LEY,
    avance: SIN_AVANCE,
    breve: true,
  })
})
afterAll(() => vi.restoreAllMocks())

const deLote = ['--lote', '26-24-3999-6000001/1']

describe('a trace of a run that was kept', () => {
  test('leaves the rows, the ways, the picture, the proofs, the events and the index that names them', async () => {
    const { estado, salida } = await trace('--workspace', espacio, ...deLote)
    expect(estado).toBe(0)
    const { archivos, cuadra, lotes } = JSON.parse(readFileSync(join(salida, 'rastro.json'), 'utf8'))
    expect([...Object.keys(archivos), 'rastro.json'].sort()).toEqual(readdirSync(salida).sort())
    expect(cuadra).toBe(true)
    expect(lotes).toEqual([
      expect.objectContaining({
        cantidad: '10.000000',
        descargada: '7.000000',
        saldo: '3.000000',
        descargos: 2,
      }),
    ])
    expect(readCsv(salida, 'rastro.csv').map((fila) => `${fila.renglon} ${fila.cantidad}`)).toEqual([
      'entrada 10.000000',
      'descargo 6.000000',
      'descargo 1.000000',
      'saldo 3.000000',
    ])
    expect(readFileSync(join(salida, 'prueba.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('quotes the rows word for word, with the citation of the term and what adds up', async () => {
    const { salida } = await trace('--workspace', espacio, ...deLote)
    const html = readFileSync(join(salida, 'prueba.html'), 'utf8')
    expect(html).toContain('26 24 3999 6000001,IN,2025-01-10,1,A,10,PZA,100,USA')
    expect(html).toContain('suma: 7\u00a0PZA descargado + 3\u00a0PZA saldo = 10\u00a0PZA que entró')
    expect(html).toContain('Ley Aduanera, art. 108')
  })

  test('is the same bytes as one of the inputs themselves, and as itself again', async () => {
    const guardado = await trace('--workspace', espacio, ...deLote)
    const otra = await trace('--workspace', espacio, ...deLote)
    const suelto = await trace(planta, ...deLote)
    expect(fingerprint(otra.salida)).toEqual(fingerprint(guardado.salida))
    expect(fingerprint(suelto.salida)).toEqual(fingerprint(guardado.salida))
  })

  test('says what was read of each row when the files are no longer kept', async () => {
    const sinFuentes = join(carpeta, 'sin fuentes')
    cpSync(espacio, sinFuentes, { recursive: true })
    rmSync(join(sinFuentes, 'fuentes'), { recursive: true })
    const { salida } = await trace('--workspace', sinFuentes, ...deLote, '--lang', 'en')
    const html = readFileSync(join(salida, 'prueba.html'), 'utf8')
    expect(html).toContain('numero_parte=A · cantidad=10.000000 · unidad=PZA')
    expect(html).toContain('what was read of each row is shown')
  })

  test('keeps what was in the folder, the index of a run among it', async () => {
    const salida = putFiles(join(carpeta, 'ajena'), { 'resumen.json': '{}', 'notas.txt': 'mías' })
    await traceCommand(['--workspace', espacio, ...deLote, '--out', salida])
    expect(readFileSync(join(salida, 'resumen.json'), 'utf8')).toBe('{}')
    expect(existsSync(join(salida, 'notas.txt')) && existsSync(join(salida, 'rastro.csv'))).toBe(true)
  })
})

describe('an exit', () => {
  test('of a part whose name would act in a page or a sheet does nothing', async () => {
    const { estado, salida } = await trace('--workspace', espacio, '--salida', '262439996100001')
    expect(estado).toBe(0)
    for (const nombre of ['prueba.html', 'sankey.svg'])
      expect(readFileSync(join(salida, nombre), 'utf8')).not.toContain('<script')
    expect(readCsv(salida, 'rutas.csv').map((fila) => fila.componente)).toEqual([HOSTIL, 'A'])
    const { epcisBody } = JSON.parse(readFileSync(join(salida, 'epcis.jsonld'), 'utf8'))
    expect(epcisBody.eventList).toHaveLength(4)
  })

  test('by its place in a file is the movement that stands there', async () => {
    const { salida } = await trace('--workspace', espacio, '--movimiento', 'movimientos.csv:2')
    expect(readCsv(salida, 'rastro.csv').map((fila) => `${fila.renglon} ${fila.salida_tipo}`)).toEqual([
      'requerida destruccion',
      'descargo destruccion',
    ])
  })

  test('and the lots of one part go on one proof, a sheet each', async () => {
    const { salida } = await trace('--workspace', espacio, '--parte', 'A')
    const html = readFileSync(join(salida, 'prueba.html'), 'utf8')
    expect(html.match(/<section class="ficha/g)).toHaveLength(2)
  })
})

test('rows of two files of one name are quoted each from its own, with both fingerprints', async () => {
  const enero = putFiles(join(carpeta, 'enero'), {
    'empresa.yaml': EMPRESA,
    'importaciones.csv': lines(IMPORTACIONES, entrada('26 24 3999 6000001')),
    'exportaciones.csv': lines(EXPORTACIONES, '26 24 3999 6100001,RT,2025-02-01,1,A,4,PZA'),
  })
  const febrero = putFiles(join(carpeta, 'febrero'), {
    'exportaciones.csv': lines(EXPORTACIONES, '26 24 3999 6100002,RT,2025-02-20,1,A,5,PZA'),
  })
  const { salida } = await trace(enero, febrero, ...deLote)
  const html = readFileSync(join(salida, 'prueba.html'), 'utf8')
  expect(html).toContain('26 24 3999 6100001,RT,2025-02-01,1,A,4,PZA')
  expect(html).toContain('26 24 3999 6100002,RT,2025-02-20,1,A,5,PZA')
  for (const planta of [enero, febrero]) expect(html).toContain(fingerprint(planta)['exportaciones.csv'])
})

describe('what there is nothing to follow of', () => {
  const en = ['--workspace', espacio]

  test('is said in one line, with what may be asked instead', async () => {
    expect(await refusal(...en, '--lote', '262439996009999')).toBe('RASTRO_DESCONOCIDO · 26 24 3999 6009999')
    expect(await refusal(...en, '--lote', '262439996000001/9')).toBe('RASTRO_OTRA_PARTIDA · 9 · 1, 2')
    expect(await refusal(...en, '--lote', '262439996000002/1')).toBe(
      'RASTRO_SIN_EFECTO · 26 24 3999 6000002/1 · importaciones.csv · 4',
    )
    expect(await refusal(...en, '--parte', 'NADIE')).toBe('RASTRO_DESCONOCIDO · NADIE')
    expect(await refusal(...en, '--movimiento', 'movimientos.csv:99')).toBe(
      'RASTRO_DESCONOCIDO · movimientos.csv:99',
    )
  })

  test('among runs, is a run that was not kept, or a book that is gone', async () => {
    expect(await refusal(...en, '--corrida', 'ffff', ...deLote)).toContain('CORRIDA_DESCONOCIDA · ffff')
    expect(await refusal('--workspace', join(carpeta, 'nada'), ...deLote)).toContain('ESPACIO_AUSENTE')
    const sinLibro = join(carpeta, 'sin libro')
    cpSync(espacio, sinLibro, { recursive: true })
    const [huella] = readdirSync(join(sinLibro, 'corridas'))
    rmSync(join(sinLibro, 'corridas', huella, 'libro.duckdb'))
    expect(await refusal('--workspace', sinLibro, ...deLote)).toContain('CORRIDA_ALTERADA')
  })

  test('leaves nothing behind', async () => {
    await refusal(...en, '--lote', '262439996009999')
    expect(existsSync(join(carpeta, `rastro ${veces - 1}`))).toBe(false)
    expect(readdirSync(carpeta).filter((nombre) => nombre.endsWith('.parcial'))).toEqual([])
  })
})

describe('the arguments', () => {
  const say = (...argv: string[]): string => {
    try {
      return JSON.stringify(parseTrace(argv).pregunta)
    } catch (error) {
      return (error as Paro).datos.detalle
    }
  }
  const bien = ['planta', '--out', 's']

  test('name one thing to trace, written as people write it', () => {
    expect(say(...bien, '--lote', '06 24 3999 6000001/2')).toBe(
      '{"por":"lote","pedimento":"062439996000001","partida":2}',
    )
    expect(say(...bien, '--salida', '262439996000001')).toContain('"partida":null')
    expect(say(...bien, '--movimiento', 'a/b:c.zip!d.csv:12')).toBe(
      '{"por":"movimiento","archivo":"a/b:c.zip!d.csv","linea":12}',
    )
    expect(say(...bien, '--parte', 'X/1:2')).toBe('{"por":"parte","numero_parte":"X/1:2"}')
  })

  test('take an hour west of UTC as it is written', () => {
    expect(parseTrace([...bien, '--parte', 'A', '--huso', '-05:00']).huso).toBe('-05:00')
  })

  test('that cannot be followed are refused with what was expected', () => {
    expect(say(...bien)).toContain('--lote, --salida, --movimiento o --parte')
    expect(say(...bien, '--parte', 'A', '--lote', '262439996000001')).toContain('una cosa')
    expect(say(...bien, '--lote', '123')).toContain('15 dígitos')
    expect(say(...bien, '--lote', '262439996000001/0')).toContain('15 dígitos')
    expect(say(...bien, '--movimiento', 'movimientos.csv')).toContain('ARCHIVO:LINEA')
    expect(say(...bien, '--parte', 'A', '--corrida', 'ab')).toContain('--workspace')
    expect(say(...bien, '--parte', 'A', '--huso', 'CST')).toContain('-06:00')
    expect(say('--workspace', 'w', 'planta', '--out', 's', '--parte', 'A')).toContain('planta')
    expect(say('--out', 's', '--parte', 'A')).toContain('qué leer')
    expect(say('planta', '--parte', 'A')).toContain('--out')
  })
})
