/** `trazo anexo30` as its users start it, on a simulated plant that is certified and on one that is not. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { listFiles, newFolder, putFiles } from '../e2e/apoyo/carpetas.ts'
import { trazo } from '../e2e/apoyo/corrida.ts'
import { type Fila, readCsv } from '../e2e/apoyo/csv.ts'
import { EMPRESA, entrada, IMPORTACIONES, lines, writeChica } from '../e2e/apoyo/plantas.ts'

const base = newFolder()
const espacio = join(base, 'corridas')
const [inicial, descargos, cuenta] = ['inicial', 'descargos', 'cuenta'].map((nombre) => join(base, nombre))
let planta = ''

async function ok(...args: string[]): Promise<string> {
  const { estado, stdout, stderr } = await trazo(args)
  if (estado !== 0 && estado !== 1) throw new Error(stderr)
  return stdout
}

const centavos = (texto: string) => BigInt(texto.replace('.', ''))
const sum = (filas: readonly Fila[], columna: string) =>
  filas.reduce((total, fila) => total + centavos(fila[columna] || '0.00'), 0n)
const txts = (carpeta: string) => listFiles(carpeta).filter((nombre) => nombre.endsWith('.txt'))
const read = (carpeta: string, nombre: string) => readFileSync(join(carpeta, nombre), 'utf8')

beforeAll(async () => {
  planta = await writeChica(join(base, 'planta'), { meses: 8 })
  await ok('run', planta, '--out', join(base, 'larga'), '--workspace', espacio)
  await ok('anexo30', 'inicial', '--workspace', espacio, '--out', inicial)
  await ok('anexo30', 'descargos', '--workspace', espacio, '--out', descargos)
  await ok('anexo30', 'cuenta', '--workspace', espacio, '--out', cuenta)
})

describe('the account of a plant', () => {
  it('is the file that its run left beside the results', () => {
    expect(read(cuenta, 'anexo30_cuenta.csv')).toBe(read(join(base, 'larga'), 'anexo30_cuenta.csv'))
  })

  it('adds up: charges, what each discharge took, and what no charge covers', () => {
    const cargos = readCsv(cuenta, 'anexo30_cuenta.csv').filter(({ estado }) => estado !== 'sobredescargo')
    const tomado = readCsv(cuenta, 'anexo30_afectaciones.csv')
    const informado = readCsv(descargos, 'anexo30_descargos.csv').filter(
      ({ se_informa }) => se_informa === 'si',
    )
    expect(cargos.length).toBeGreaterThan(20)
    expect(sum(cargos, 'valor_descargado_mxn')).toBe(sum(tomado, 'valor_descargado_mxn'))
    expect(sum(informado, 'cubierto_mxn')).toBe(sum(tomado, 'valor_descargado_mxn'))
    expect(sum(cargos, 'valor_cargo_mxn') - sum(cargos, 'saldo_cuenta_mxn')).toBe(
      sum(tomado, 'valor_descargado_mxn'),
    )
    expect(sum(cargos, 'credito_descargado_mxn')).toBe(sum(tomado, 'credito_descargado_mxn'))
    expect(sum(tomado, 'credito_descargado_mxn')).toBeGreaterThan(0n)
  })

  it('says that its layouts are to be confirmed, and whose the files are', () => {
    const info = JSON.parse(read(inicial, 'anexo30_inventario_inicial.info.json'))
    expect(info.notas[0]).toContain('Manual técnico')
    expect(info.notas[1]).toMatch(/a más tardar el 2025-05-01/)
    expect(info.identificacion).toMatch(/^RFC .* · Corte .* · Huella sha256:/)
  })
})

describe('its text files', () => {
  it('report each item of a key and month once, and all that is discharged', () => {
    const informado = readCsv(descargos, 'anexo30_descargos.csv').filter(
      ({ se_informa }) => se_informa === 'si',
    )
    const lineas = txts(descargos).flatMap((nombre) => read(descargos, nombre).split('\r\n'))
    const valores = lineas
      .filter((linea) => linea.startsWith('03|'))
      .map((linea) => centavos(linea.split('|')[2]))
    expect(valores.reduce((total, valor) => total + valor, 0n)).toBe(sum(informado, 'valor_descargado_mxn'))
    expect(txts(descargos)).toContain('anexo30_descargos_RT_2025-06.txt')
  })

  it('pass their own review, against the book', async () => {
    const rutas = [
      ...txts(inicial).map((n) => join(inicial, n)),
      ...txts(descargos).map((n) => join(descargos, n)),
    ]
    const { estado, stdout } = await trazo(['anexo30', 'revisar', ...rutas, '--workspace', espacio])
    expect(stdout).toContain('por corregir: 0')
    expect(estado).toBe(0)
  })

  it('of one month only are those of that month', async () => {
    const salida = join(base, 'junio')
    await ok('anexo30', 'descargos', '--workspace', espacio, '--out', salida, '--mes', '2025-06')
    expect(txts(salida)).toEqual(txts(descargos).filter((nombre) => nombre.includes('2025-06')))
    const fechas = readCsv(salida, 'anexo30_descargos.csv').map(({ fecha }) => fecha.slice(0, 7))
    expect(new Set(fechas)).toEqual(new Set(['2025-06']))
  })

  it('with a line spoiled are told line, field, value and remedy, on the screen and in a file', async () => {
    const malo = join(base, 'malo.txt')
    writeFileSync(malo, read(descargos, 'anexo30_descargos_RT_2025-06.txt').replace(/\|N\r\n/, '|Z\r\n'))
    const salida = join(base, 'revision')
    const { estado, stdout } = await trazo(['anexo30', 'revisar', malo, '--out', salida])
    expect(estado).toBe(1)
    expect(stdout).toMatch(/^malo\.txt:2 activo_fijo: A30_VALOR: .*«Z».*S, N/)
    expect(readCsv(salida, 'revision_anexo30.csv')).toMatchObject([
      {
        archivo: 'malo.txt',
        linea: '2',
        campo: 'activo_fijo',
        valor: 'Z',
        esperado: 'S, N',
        codigo: 'A30_VALOR',
      },
    ])
  })
})

describe('the three-way reconciliation', () => {
  async function reconcile(edit: (filas: string[][]) => string[][]): Promise<Fila[]> {
    const propias = readCsv(cuenta, 'anexo30_cuenta.csv')
      .filter(({ estado, activo_fijo }) => estado !== 'sobredescargo' && activo_fijo === 'N')
      .map((c) => [c.pedimento, c.fraccion, c.fecha, c.valor_cargo_mxn, c.valor_descargado_mxn])
    const filas = [['pedimento', 'fraccion', 'fecha', 'cargo_mxn', 'descargo_mxn'], ...edit(propias)]
    const archivo = join(newFolder(), 'cuenta_anexo30.csv')
    writeFileSync(archivo, `${filas.map((fila) => fila.join(',')).join('\n')}\n`)
    const salida = newFolder()
    await ok('anexo30', 'conciliar', planta, archivo, '--out', salida)
    const soloInsumos = new Set(propias.map(([pedimento, fraccion]) => `${pedimento} ${fraccion}`))
    return readCsv(salida, 'conciliacion_anexo30.csv').filter(({ pedimento, fraccion }) =>
      soloInsumos.has(`${pedimento} ${fraccion}`),
    )
  }

  it('finds nothing where the authority shows the same account', async () => {
    expect(await reconcile((filas) => filas)).toEqual([])
  })

  it('names the cause of each planted difference', async () => {
    let [sinCargo, sobre] = [
      ['', ''],
      ['', ''],
    ]
    const diferencias = await reconcile((filas) => {
      const [primera, segunda, ...resto] = filas
      sinCargo = primera
      sobre = segunda
      return [
        [segunda[0], segunda[1], segunda[2], segunda[3], `${Number(segunda[3].split('.')[0]) + 500}.00`],
        ...resto,
      ]
    })
    const causas = diferencias.map(({ pedimento, fraccion, campo, causa }) => [
      pedimento,
      fraccion,
      campo,
      causa,
    ])
    expect(causas).toContainEqual([sinCargo[0], sinCargo[1], 'cargo', 'sin_cargo'])
    expect(causas).toContainEqual([sobre[0], sobre[1], 'descargo', 'sobredescargo'])
    expect(causas.length).toBe(2)
  })
})

describe('what cannot be done', () => {
  const sinCertificar = putFiles(join(base, 'sin-certificar'), {
    'empresa.yaml': EMPRESA,
    'importaciones.csv': lines(IMPORTACIONES, entrada('254039991000001')),
  })

  it.each<[string, () => string[], RegExp]>([
    ['an account of who has none', () => ['cuenta', sinCertificar], /ANEXO30_SIN_CREDITO/],
    [
      'a reconciliation without the other side',
      () => ['conciliar', '--workspace', espacio],
      /ANEXO30_SIN_CUENTA/,
    ],
    [
      'a day after the run',
      () => ['cuenta', '--workspace', espacio, '--corte', '2031-01-01'],
      /CORTE_POSTERIOR/,
    ],
    [
      'a month that is none',
      () => ['descargos', '--workspace', espacio, '--mes', '2025-13'],
      /USO: .*AAAA-MM/,
    ],
    ['an unknown order', () => ['cerrar', '--workspace', espacio], /USO: .*revisar/],
  ])('%s is refused', async (_, args, linea) => {
    const salida = join(base, `rechazada-${args()[0]}`)
    const { estado, stderr } = await trazo(['anexo30', ...args(), '--out', salida])
    expect(stderr).toMatch(linea)
    expect([estado, existsSync(salida)]).toEqual([2, false])
  })

  it('a file that is not there is told by its name', async () => {
    const { estado, stderr } = await trazo(['anexo30', 'revisar', join(base, 'no-hay.txt')])
    expect([estado, stderr]).toEqual([2, expect.stringMatching(/ENTRADA_NO_EXISTE: .*no-hay\.txt/)])
  })
})
