import { parseFecha } from '@trazo/core/kernel'
import { type CriterioEmpacado, esquemaTarjeta, type Ley } from '@trazo/core/legal'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { evaluate } from '../../src/criterios/evaluar.ts'
import { buildHallazgos } from '../../src/criterios/hallazgos-json.ts'
import { judge } from '../../src/criterios/juzgar.ts'
import type { LibroEnDisco } from '../../src/libro/libro-en-disco.ts'
import { openLeyDelRepositorio } from '../ley.ts'
import { createLibroVacio } from '../libro-vacio.ts'
import { setUp } from './montaje.ts'
import type { Filas } from './situacion.ts'

const corte = parseFecha('2026-10-31')!
const dos = (texto: string) => ({ es: texto, en: `${texto} (en)` })

let ley: Ley
let libro: LibroEnDisco
beforeAll(async () => {
  ley = await openLeyDelRepositorio()
  libro = await createLibroVacio(ley)
})
afterAll(() => libro.close())

/** A criterion on sales below a floor that it names; each part can be changed. */
function makeCriterio(cambios: object = {}, consulta = CONSULTA): CriterioEmpacado {
  const tarjeta = esquemaTarjeta.parse({
    id: 'PRUEBA-01',
    version: 3,
    grupo: 'cumplimiento',
    naturaleza: 'legal',
    severidad: 3,
    pregunta: dos('¿Vende?'),
    fundamento: [
      {
        norma: 'Norma vieja',
        vigente_desde: 'inicio',
        vigente_hasta: '2025-12-31',
        consultado: '2026-11-20',
        confianza: 'alta',
      },
      { norma: 'Norma nueva', vigente_desde: '2026-01-01', consultado: '2026-11-20', confianza: 'media' },
    ],
    parametros: ['exportacion_minima_usd'],
    bandas: [
      { menor_que: 'exportacion_minima_usd', estado: 'incumple' },
      { desde: 'exportacion_minima_usd', estado: 'cumple' },
    ],
    necesita: ['ventas'],
    medida: { unidad: 'MXN', descripcion: dos('Suma de ventas') },
    textos: { empresa: dos('Vendió {{total_mxn}} de {{exportacion_minima_usd}}'), supervisor: dos('x') },
    remedio: dos('Venda más'),
    exculpatorias: [],
    ...cambios,
  })
  return { tarjeta, consulta, casos: [] }
}

const CONSULTA = `-- medida
select sum(nacional_mxn) as valor, sum(nacional_mxn) as total_mxn, count(*) as meses from ventas
-- evidencia
select mes, nacional_mxn, archivo, linea from ventas order by mes`

async function inside<T>(datos: Record<string, Filas>, run: () => Promise<T>): Promise<T> {
  await libro.run('begin')
  try {
    await setUp(libro, new Map(Object.entries(datos)))
    return await run()
  } finally {
    await libro.run('rollback')
  }
}

function evaluateOn(datos: Record<string, Filas>, criterio = makeCriterio(), lang: 'es' | 'en' = 'es') {
  return inside(datos, () => evaluate(libro, ley, criterio, { corte, lang }))
}

const VENTAS = [
  { mes: '2026-02-01', nacional_mxn: '200000.10' },
  { mes: '2026-01-01', nacional_mxn: '100000' },
]

test('a finding carries measure, threshold, margin, law in force, words and evidence with its lines', async () => {
  expect(await evaluateOn({ ventas: VENTAS })).toEqual({
    criterio: 'PRUEBA-01',
    version: 3,
    grupo: 'cumplimiento',
    naturaleza: 'legal',
    severidad: 3,
    estado: 'incumple',
    medida: { valor: '300000.100000', unidad: 'MXN' },
    umbral: { valor: '500000', unidad: 'MXN' },
    fundamento: [
      {
        norma: 'Norma nueva',
        fuente: '',
        vigente_desde: '2026-01-01',
        vigente_hasta: '',
        consultado: '2026-11-20',
        confianza: 'media',
      },
    ],
    evidencia: {
      total: 2,
      filas: [
        {
          mes: '2026-01-01',
          nacional_mxn: '100000.00',
          fuente: { archivo: 'caso.csv', linea: 3, sha256: '0'.repeat(64) },
        },
        {
          mes: '2026-02-01',
          nacional_mxn: '200000.10',
          fuente: { archivo: 'caso.csv', linea: 2, sha256: '0'.repeat(64) },
        },
      ],
    },
    faltan: [],
    remedio: 'Venda más',
    pregunta: '¿Vende?',
    mensaje: 'Vendió 300,000.10 de 500,000.00',
    margen: '-199999.900000',
    formula: 'Suma de ventas',
    cifras: { total_mxn: '300000.10', meses: 2 },
    parametros: [
      expect.objectContaining({
        id: 'exportacion_minima_usd',
        valor: '500000',
        unidad: 'USD',
        confianza: 'alta',
      }),
    ],
  })
})

test('a criterion that is met asks for nothing', async () => {
  const hallazgo = await evaluateOn({ ventas: [{ mes: '2026-01-01', nacional_mxn: '500000' }] })
  expect(hallazgo).toMatchObject({ estado: 'cumple', remedio: '', margen: '0.000000' })
})

test('the words come in the language asked for', async () => {
  const hallazgo = await evaluateOn({ ventas: VENTAS }, makeCriterio(), 'en')
  expect(hallazgo).toMatchObject({
    pregunta: '¿Vende? (en)',
    remedio: 'Venda más (en)',
    formula: 'Suma de ventas (en)',
  })
  const falta = await evaluateOn({}, makeCriterio(), 'en')
  expect(falta.mensaje).toMatch(/^It cannot be assessed: missing the table ventas/)
})

test('a missing table is never a breach and never a pass', async () => {
  const hallazgo = await evaluateOn({})
  expect(hallazgo).toMatchObject({
    estado: 'no_evaluable',
    medida: null,
    umbral: null,
    margen: null,
    evidencia: { total: 0, filas: [] },
    faltan: ['la tabla ventas (al menos: mes, nacional_mxn, exportacion_mxn)'],
  })
})

test('a rule that was not in force that day is not applied', async () => {
  const futura = {
    norma: 'Norma futura',
    vigente_desde: '2027-01-01',
    consultado: '2026-11-20',
    confianza: 'alta',
  }
  const hallazgo = await evaluateOn({ ventas: VENTAS }, makeCriterio({ fundamento: [futura] }))
  expect(hallazgo).toMatchObject({
    estado: 'no_evaluable',
    faltan: ['una norma en vigor en la fecha de corte'],
  })
})

test('a parameter without a value that day leaves the question open', async () => {
  const criterio = makeCriterio({
    parametros: ['plazo_insumo_oea_meses'],
    bandas: [{ estado: 'cumple' }],
    textos: { empresa: dos('x'), supervisor: dos('x') },
  })
  const antes = parseFecha('2019-10-31')!
  const hallazgo = await inside({ ventas: VENTAS }, () =>
    evaluate(libro, ley, criterio, { corte: antes, lang: 'es' }),
  )
  expect(hallazgo.estado).toBe('no_evaluable')
  expect(hallazgo.faltan[0]).toContain('plazo_insumo_oea_meses')
})

test('only the first two hundred rows of evidence are kept, and all are counted', async () => {
  const ventas = Array.from({ length: 205 }, (_, i) => ({ mes: '2026-01-01', nacional_mxn: String(i) }))
  const consulta = CONSULTA.replace('order by mes', 'order by nacional_mxn desc')
  const { evidencia } = await evaluateOn({ ventas }, makeCriterio({}, consulta))
  expect(evidencia.total).toBe(205)
  expect(evidencia.filas).toHaveLength(200)
  expect(evidencia.filas[0]).toMatchObject({ nacional_mxn: '204.00', fuente: { linea: 206 } })
})

test('a measure of several rows, without a state, or evidence without a line is our mistake', async () => {
  const sinSuma = CONSULTA.replace(
    'select sum(nacional_mxn) as valor, sum(nacional_mxn) as total_mxn, count(*) as meses',
    'select 1 as valor',
  )
  await expect(evaluateOn({ ventas: VENTAS }, makeCriterio({}, sinSuma))).rejects.toThrow(/2 rows/)
  const porConsulta = makeCriterio({ bandas: undefined, estado_por_consulta: true })
  await expect(evaluateOn({ ventas: VENTAS }, porConsulta)).rejects.toThrow(/no state/)
  const sinLinea = CONSULTA.replace('archivo, linea', 'null as archivo, null as linea')
  await expect(evaluateOn({ ventas: VENTAS }, makeCriterio({}, sinLinea))).rejects.toThrow(/without its line/)
  const callada = CONSULTA.replace('sum(nacional_mxn) as valor', 'null as valor')
  await expect(evaluateOn({ ventas: VENTAS }, makeCriterio({}, callada))).rejects.toThrow(/missing/)
})

test('a book without data gives one open answer per criterion, in order of ids, and counts them', async () => {
  const { output, cuentas } = await judge(libro, ley, { corte, lang: 'es' })
  expect(output.map((h) => h.criterio)).toEqual([...ley.criterios.keys()].sort())
  expect(new Set(output.map((h) => h.estado))).toEqual(new Set(['no_evaluable']))
  const n = ley.criterios.size
  expect(cuentas).toEqual([
    { de: 'criterios', leidas: n, usadas: 0, ignoradas: n, apartadas: 0, repetidas: 0 },
  ])
})

test('every text of every criterion can be said in its states and in both languages', async () => {
  for (const lang of ['es', 'en'] as const) {
    const hallazgos = await inside(
      {
        importaciones: [{}],
        exportaciones: [{ fecha: '2025-03-01', valor_comercial_usd: '600000' }],
        ds_pedimento: [{}],
        empresa: [{ inicio_programa: '2024-01-01' }],
        conciliacion_cuenta: [{ concepto: 'pedimentos_comparados', n: 1 }],
        lote: [
          { fecha_entrada: '2024-01-10', valor_aduana_mxn: '5', tipo_bien: 'insumo' },
          { fecha_entrada: '2026-01-10', valor_aduana_mxn: '5', tipo_bien: 'insumo' },
        ],
      },
      () => judge(libro, ley, { corte, lang }),
    )
    for (const { criterio, mensaje, estado } of hallazgos.output) {
      expect(estado, criterio).toBe('cumple')
      expect(mensaje, criterio).not.toMatch(/[{}]/)
      expect(mensaje.length, criterio).toBeGreaterThan(20)
    }
  }
})

test('hallazgos.json has the keys of the contract first and in its order', async () => {
  const hallazgo = await evaluateOn({ ventas: VENTAS })
  const json = buildHallazgos({ rfc: 'PEJ010101AAA', corte, ley, huella: 'sha256:00' }, [hallazgo])
  expect(Object.keys(json)).toEqual(['empresa', 'corte', 'ley', 'huella', 'hallazgos', 'perfil'])
  expect(json).toMatchObject({
    empresa: { rfc: 'PEJ010101AAA' },
    corte: '2026-10-31',
    ley: ley.version,
    huella: 'sha256:00',
  })
  const [first] = json.hallazgos
  expect(Object.keys(first).slice(0, 12)).toEqual([
    'criterio',
    'version',
    'grupo',
    'naturaleza',
    'severidad',
    'estado',
    'medida',
    'umbral',
    'fundamento',
    'evidencia',
    'faltan',
    'remedio',
  ])
})
