/** `trazo report` as its users start it: files of a simulated plant, a workspace, and what cannot be given. */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { readXlsx } from 'hucre'
import { beforeAll, describe, expect, it } from 'vitest'
import { listFiles, newFolder, putFiles } from '../e2e/apoyo/carpetas.ts'
import { trazo } from '../e2e/apoyo/corrida.ts'
import { readCsv } from '../e2e/apoyo/csv.ts'
import { EMPRESA, entrada, IMPORTACIONES, lines, writeChica } from '../e2e/apoyo/plantas.ts'

const base = newFolder()
const espacio = join(base, 'corridas')
let planta = ''
let salidas = 0

const newSalida = () => join(base, `salida-${salidas++}`)

async function ok(...args: string[]): Promise<string> {
  const { estado, stdout, stderr } = await trazo(args)
  if (estado !== 0 && estado !== 1) throw new Error(stderr)
  return stdout
}

async function report(...args: string[]): Promise<string> {
  const salida = newSalida()
  await ok('report', ...args, '--workspace', espacio, '--out', salida)
  return salida
}

/** Refused with a coded line, and nothing written. */
async function refuse(...args: string[]): Promise<string> {
  const salida = newSalida()
  const { estado, stderr } = await trazo([...args, '--out', salida])
  expect([estado, existsSync(salida)]).toEqual([2, false])
  return stderr
}

beforeAll(async () => {
  planta = await writeChica(join(base, 'planta'))
  await ok('run', planta, '--out', join(base, 'larga'), '--workspace', espacio)
})

const SALDOS =
  'pedimento,partida,numero_parte,fecha_entrada,vencimiento,cantidad,descargada,desperdicio,desperdicio_pendiente,saldo,valor_saldo_mxn,estado'

describe('a report of a past day', () => {
  it.each(['2025-01-20', '2025-02-28', '2025-03-31'])(
    'as of %s is saldos.csv of a run up to it',
    async (corte) => {
      const corta = newSalida()
      await ok('run', planta, '--out', corta, '--corte', corte)
      const salida = await report('saldos', '--columnas', SALDOS, '--corte', corte)
      const saldos = readFileSync(join(salida, 'saldos.csv'), 'utf8')
      expect(saldos).toBe(readFileSync(join(corta, 'saldos.csv'), 'utf8'))
      expect(saldos.split('\n').length).toBeGreaterThan(5)
    },
  )
})

describe('a report as files', () => {
  it('says beside its CSV whose it is, as of when, of which run and what each column is', async () => {
    const salida = await report('a_entradas', '--corte', '2025-03-31')
    expect(listFiles(salida)).toEqual(['a_entradas.csv', 'a_entradas.info.json'])
    const { huella, empresa } = JSON.parse(readFileSync(join(base, 'larga', 'resumen.json'), 'utf8'))
    const info = JSON.parse(readFileSync(join(salida, 'a_entradas.info.json'), 'utf8'))
    expect(info).toMatchObject({ huella, corte: '2025-03-31', empresa: { rfc: empresa.rfc } })
    expect(info.renglones).toBe(readCsv(salida, 'a_entradas.csv').length)
    expect(info.columnas[0]).toEqual({ campo: 'pedimento', titulo: 'Número de pedimento' })
    expect(info.notas[0]).toContain('Anexo 24, apartado A')
  })

  it('is no input of the next run, though it lies among the files', async () => {
    const dentro = join(planta, 'reportes')
    for (const formato of ['csv', 'xlsx']) {
      const salida = join(dentro, formato)
      await ok('report', 'entradas', '--workspace', espacio, '--formato', formato, '--out', salida)
    }
    const salida = newSalida()
    await ok('run', planta, '--out', salida)
    rmSync(dentro, { recursive: true })
    const { avisos } = JSON.parse(readFileSync(join(salida, 'resumen.json'), 'utf8'))
    expect(avisos.filter((a: { codigo: string }) => a.codigo === 'RESULTADOS_PREVIOS')).toHaveLength(2)
    const lotes = (carpeta: string) => readFileSync(join(carpeta, 'lotes.csv'), 'utf8')
    expect(lotes(salida)).toBe(lotes(join(base, 'larga')))
  })

  it('holds the same rows as a workbook, under the official wording', async () => {
    const salida = await report('a_salidas', '--formato', 'xlsx')
    const filas = readCsv(await report('a_salidas'), 'a_salidas.csv')
    const { sheets } = await readXlsx(readFileSync(join(salida, 'a_salidas.xlsx')))
    const [portada, hoja] = sheets
    expect([portada.name, hoja.name]).toEqual(['Portada', 'Reporte'])
    const rows = hoja.rows.map((row) => row.map((celda) => String(celda ?? '')))
    expect(rows[1][0]).toMatch(
      /^RFC \S+ · Programa IMMEX \S+ · Corte 2025-\d\d-\d\d · Ley \S+ · Huella sha256:/,
    )
    const titulos = rows.findIndex((row) => row[1] === 'Número de pedimento')
    expect(titulos).toBeGreaterThan(0)
    expect(rows.length - titulos - 1).toBe(filas.length)
    expect(rows[titulos + 1][0]).toBe(filas[0].tipo)
  })

  it('gives the origin of each datum in section C, and no hours that nobody told', async () => {
    const [fila] = readCsv(await report('c_entradas'), 'c_entradas.csv')
    expect(fila.origen_archivo).toMatch(/importaciones/)
    expect(Number(fila.origen_linea)).toBeGreaterThan(1)
    expect(fila.origen_sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(fila.horas_registro).toBe('')
  })

  it('answers a question of auditors with more conditions of the user', async () => {
    const salida = await report('--preset', 'salidas_por_clave', '--donde', 'tipo=RT')
    const filas = readCsv(salida, 'salidas_por_clave.csv')
    expect(new Set(filas.map(({ tipo }) => tipo))).toEqual(new Set(['RT']))
    const total = readCsv(join(base, 'larga'), 'lotes.csv').length
    expect(total).toBeGreaterThan(0)
    const todas = readCsv(await report('salidas', '--donde', 'tipo=RT'), 'salidas.csv')
    expect(filas.reduce((sum, { renglones }) => sum + Number(renglones), 0)).toBe(todas.length)
  })

  it('says where each fixed asset is that day: moved, out for repair, back', async () => {
    const activos = putFiles(join(base, 'activos'), {
      'empresa.yaml': EMPRESA,
      'importaciones.csv': lines(IMPORTACIONES, entrada('252439995000044', { clave: 'AF', cantidad: '2' })),
      'activos_fijos.csv': lines(
        'pedimento,partida,numero_parte,serie,fecha_entrada,domicilio',
        '252439995000044,1,A,S-1,2025-01-10,P1',
        '252439995000044,1,A,S-2,2025-01-10,P1',
      ),
      'traslados.csv': lines('fecha,numero_parte,serie,domicilio_destino', '2025-03-01,A,S-1,B1'),
      'reparaciones.csv': lines(
        'numero_parte,serie,pedimento_salida,fecha_salida,pedimento_retorno,fecha_retorno',
        'A,S-2,252439996000500,2025-02-02,252439996000640,2025-04-20',
      ),
    })
    const lugar = join(base, 'con activos')
    await ok('run', activos, '--out', newSalida(), '--corte', '2025-05-31', '--workspace', lugar)
    const where = async (corte: string) => {
      const salida = newSalida()
      await ok('report', 'a_activo_fijo', '--workspace', lugar, '--corte', corte, '--out', salida)
      return readCsv(salida, 'a_activo_fijo.csv').map((b) => [b.serie, b.domicilio, b.situacion].join(' '))
    }
    expect(await where('2025-02-28')).toEqual(['S-1 P1 en_uso', 'S-2 P1 en_reparacion'])
    expect(await where('2025-04-30')).toEqual(['S-1 B1 en_uso', 'S-2 P1 en_uso'])
  })

  it('is ordered from the greatest down as the guide writes it, the minus after a blank', async () => {
    const valores = readCsv(await report('saldos', '--orden', '-valor_saldo_mxn'), 'saldos.csv').map(
      ({ valor_saldo_mxn }) => Number(valor_saldo_mxn),
    )
    expect(new Set(valores).size).toBeGreaterThan(1)
    expect(valores).toEqual([...valores].sort((a, b) => b - a))
  })

  it('can be of a run named by the beginning of its digest', async () => {
    const { huella } = JSON.parse(readFileSync(join(base, 'larga', 'resumen.json'), 'utf8'))
    const salida = await report('contribuyente', '--corrida', huella.slice(7, 19))
    expect(readCsv(salida, 'contribuyente.csv').length).toBeGreaterThan(0)
  })

  it('reads files as well, and leaves nothing else behind', async () => {
    const salida = newSalida()
    await ok('report', 'a_saldos', planta, '--out', salida)
    expect(listFiles(salida)).toEqual(['a_saldos.csv', 'a_saldos.info.json'])
    const { estado, stderr } = await trazo(['report', 'a_saldos', planta, '--out', planta])
    expect([estado, stderr]).toEqual([2, expect.stringContaining('SALIDA_ES_ENTRADA')])
  })
})

describe('what cannot be given', () => {
  it.each<[string, string[], RegExp]>([
    [
      'an unknown report',
      ['report', 'a_entrada', '--workspace', espacio],
      /REPORTE_DESCONOCIDO: .*a_entradas/,
    ],
    [
      'a report and a question at once',
      ['report', 'a_saldos', '--preset', 'vencidos', '--workspace', espacio],
      /USO: .*no los dos/,
    ],
    [
      'an unknown column',
      ['report', 'saldos', '--columnas', 'saldo,valr', '--workspace', espacio],
      /REPORTE_SIN_COLUMNA: .*saldos/,
    ],
    [
      'a broken condition',
      ['report', 'saldos', '--donde', 'saldo>1', '--workspace', espacio],
      /FILTRO_INVALIDO/,
    ],
    ['a later day', ['report', 'saldos', '--corte', '2031-01-01', '--workspace', espacio], /CORTE_POSTERIOR/],
    [
      'section C before it was',
      ['report', 'c_saldos', '--corte', '2024-11-14', '--workspace', espacio],
      /REPORTE_SIN_VIGENCIA: .*2024-11-15/,
    ],
    [
      'an unknown run',
      ['report', 'saldos', '--corrida', 'ffffffff', '--workspace', espacio],
      /CORRIDA_DESCONOCIDA/,
    ],
    ['no report', ['report', '--workspace', espacio], /USO: .*--list/],
    ['no book', ['report', 'saldos'], /USO: .*--workspace/],
    ['files and a workspace', ['report', 'saldos', 'x', '--workspace', espacio], /USO/],
    ['another format', ['report', 'saldos', '--formato', 'pdf', '--workspace', espacio], /USO: .*csv/],
  ])('%s is refused', async (_, args, linea) => {
    expect(await refuse(...args)).toMatch(linea)
  })
})

it('the list names every report with its norm and how sure it is', async () => {
  const lista = await ok('report', '--list')
  expect(lista).toMatch(/c_entradas .*apartado C.*2024-11-15, confirmado en dos o más fuentes/)
  expect(lista).toContain('vencidos')
  expect(await ok('report', '--list', '--lang', 'en')).toContain('Customs module: entries')
})
