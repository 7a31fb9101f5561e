import fc from 'fast-check'
import type { Row } from '../../src/oraculo/index.ts'
import type { Compania } from './compania.ts'

/*
 * Small nasty companies: few parts, few days and few pedimentos, so that everything collides with everything.
 * Days sit around month ends, the edges of an OEA certification and the terms that start on them.
 */

export type Rasgos = {
  /** Which parts have units other than PZA: none, materials only, or all. */
  unidades: 'ninguna' | 'materiales' | 'todas'
  /** Decimals of quantities and BOM lines. */
  decimales: number
  /** Lines that may close a cycle. */
  ciclos: boolean
  /** No two rows of one table with the same key. */
  clavesDistintas: boolean
}

export const TODO: Rasgos = { unidades: 'todas', decimales: 6, ciclos: true, clavesDistintas: false }

/** Products first: a line leads from an earlier part to a later one, unless it is there to close a cycle. */
const PARTES = ['P', 'S', 's', 'M2', 'M10', 'ñ']
const PRIMER_MATERIAL = 3

const PARES = PARTES.slice(0, PRIMER_MATERIAL).flatMap((producto, i) =>
  PARTES.slice(i + 1).map((componente) => ({ producto, componente })),
)
const VUELTAS = [
  { producto: 'P', componente: 'P' },
  { producto: 'S', componente: 'P' },
  { producto: 's', componente: 'P' },
  { producto: 's', componente: 'S' },
]

const DIAS = [
  ...['2022-08-30', '2022-08-31', '2023-02-14', '2023-02-15', '2023-08-31', '2024-01-31', '2024-02-14'],
  ...['2024-02-15', '2024-02-28', '2024-02-29', '2024-03-01', '2024-03-02', '2024-08-30', '2024-08-31'],
  ...['2024-12-31', '2025-01-01', '2025-02-28', '2025-07-31', '2025-08-01', '2025-08-15', '2026-02-28'],
]

const dia = fc.constantFrom(...DIAS)
const quizaDia = fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 2, arbitrary: dia })
const parte = fc.constantFrom(...PARTES)
const entrada = fc.constantFrom('000000000000001', '244030004000002', '244030004000010')
const salida = fc.constantFrom('000000000000002', '244030004000002', '244030004900001')
const partida = fc.integer({ min: 1, max: 12 }).map(String)

function decimal(maximo: number, decimales: number, minimo = 1): fc.Arbitrary<string> {
  const tope = maximo * 10 ** decimales
  return fc.integer({ min: minimo, max: tope }).map((n) => {
    const cifras = String(n).padStart(decimales + 1, '0')
    return decimales === 0 ? cifras : `${cifras.slice(0, -decimales)}.${cifras.slice(-decimales)}`
  })
}

/** A quantity: whole, tiny or with every decimal allowed. */
function cantidad(maximo: number, decimales: number): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 1, max: maximo }).map(String) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: decimales }).chain((d) => decimal(1, d)) },
    { weight: 2, arbitrary: decimal(maximo, decimales) },
  )
}

function unidad({ unidades }: Rasgos, numeroParte: string): fc.Arbitrary<string> {
  const variada = unidades === 'todas' || (unidades === 'materiales' && isMaterial(numeroParte))
  return variada ? fc.constantFrom('PZA', 'PZA', 'PZA', 'CAJA', 'KG') : fc.constant('PZA')
}

function isMaterial(numeroParte: string): boolean {
  return PARTES.indexOf(numeroParte) >= PRIMER_MATERIAL
}

function medida(rasgos: Rasgos, numeroParte: string, maximo: number): fc.Arbitrary<Row> {
  return fc.record({
    numero_parte: fc.constant(numeroParte),
    cantidad: cantidad(maximo, rasgos.decimales),
    unidad: unidad(rasgos, numeroParte),
  })
}

function importacion(rasgos: Rasgos): fc.Arbitrary<Row> {
  const valor = fc.oneof(fc.constantFrom('0', '0.01', '0.05', '1', '100.00'), decimal(2000, 2, 0))
  return fc
    .tuple(
      parte.chain((p) => medida(rasgos, p, 40)),
      fc.record({
        pedimento: entrada,
        clave: fc.constantFrom('IN', 'IN', 'IN', 'V1', 'AF', 'A1'),
        fecha_entrada: dia,
        partida,
        fraccion: fc.constantFrom('85369099', '01012101', ''),
        valor_aduana_mxn: valor,
        pais_origen: fc.constantFrom('USA', 'CHN', ''),
        tipo_bien: fc.constantFrom('', '', '', 'insumo', 'contenedor', 'activo_fijo'),
      }),
    )
    .map(([que, resto]) => ({ ...que, ...resto }))
}

function exportacion(rasgos: Rasgos): fc.Arbitrary<Row> {
  return fc
    .tuple(
      parte.chain((p) => medida(rasgos, p, 15)),
      fc.record({
        pedimento: salida,
        clave: fc.constantFrom('RT', 'RT', 'RT', 'V1', 'V5', 'F4', 'A1'),
        fecha: dia,
        partida,
      }),
    )
    .map(([que, resto]) => ({ ...que, ...resto }))
}

const TIPOS = [
  ...['cambio_regimen', 'destruccion', 'donacion', 'retorno_mismo_estado', 'transferencia', 'regularizacion'],
  ...['ajuste_salida', 'retorno_desperdicio', 'destruccion_desperdicio', 'venta_desperdicio'],
]

function movimiento(rasgos: Rasgos): fc.Arbitrary<Row> {
  return fc
    .tuple(
      parte.chain((p) => medida(rasgos, p, 15)),
      fc.record({ fecha: dia, tipo: fc.constantFrom(...TIPOS), pedimento: salida, partida }),
      fc.oneof(
        fc.constant({}),
        fc.record({ entrada_pedimento: entrada }),
        fc.record({ entrada_pedimento: entrada, entrada_partida: partida }),
      ),
    )
    .map(([que, resto, dirigida]) => ({ ...que, ...resto, ...dirigida }))
}

function lineaBom(rasgos: Rasgos): fc.Arbitrary<Row> {
  const par = fc.constantFrom(...PARES, ...(rasgos.ciclos ? VUELTAS : []))
  return par.chain(({ producto, componente }) =>
    fc.record({
      producto: fc.constant(producto),
      componente: fc.constant(componente),
      cantidad: cantidad(3, rasgos.decimales),
      unidad: unidad(rasgos, componente),
      merma: fc.oneof(fc.constant(''), decimal(1, rasgos.decimales, 0)),
      desperdicio: fc.oneof(fc.constantFrom('', '0'), decimal(1, rasgos.decimales, 0)),
      origen: fc.constantFrom('', '', 'temporal', 'temporal', 'nacional', 'definitivo'),
      vigente_desde: quizaDia,
      vigente_hasta: quizaDia,
    }),
  )
}

/** Rows of one part: each unit leads on to one later unit or to none, so there is one way between any two. */
function pasosDe(numeroParte: string): fc.Arbitrary<Row[]> {
  const factor = fc.constantFrom('12', '0.5', '3', '7', '0.453592', '0.1')
  return fc
    .tuple(
      fc.shuffledSubarray(['PZA', 'CAJA', 'KG'], { minLength: 3 }),
      fc.tuple(fc.nat(2), fc.nat(1)),
      factor,
      factor,
    )
    .map(([[x, y, z], [deX, deY], uno, dos]) => [
      ...(deX === 0 ? [] : [{ numero_parte: numeroParte, de: x, a: deX === 1 ? y : z, factor: uno }]),
      ...(deY === 0 ? [] : [{ numero_parte: numeroParte, de: y, a: z, factor: dos }]),
    ])
    .map((filas) => filas as Row[])
}

function pasos({ unidades }: Rasgos): fc.Arbitrary<Row[]> {
  if (unidades === 'ninguna') return fc.constant([])
  const conUnidades = unidades === 'todas' ? PARTES : PARTES.filter(isMaterial)
  return fc.tuple(...conUnidades.map(pasosDe)).map((filas) => filas.flat())
}

function rows(fila: fc.Arbitrary<Row>, maximo: number, clave?: (fila: Row) => string): fc.Arbitrary<Row[]> {
  if (clave === undefined) return fc.array(fila, { maxLength: maximo })
  return fc.uniqueArray(fila, { maxLength: maximo, selector: clave })
}

/** One company; the same seed gives the same company. */
export function compania(rasgos: Rasgos): fc.Arbitrary<Compania> {
  const distinta = (clave: (fila: Row) => string) => (rasgos.clavesDistintas ? clave : undefined)
  const deSalida = distinta((f) => [f.fecha, f.pedimento, f.partida, f.numero_parte].join())
  const deLote = distinta((f) => [f.fecha_entrada, f.pedimento, f.partida].join())
  const oea = { tipo: 'oea', desde: '2023-02-15', hasta: '2024-02-14' }
  const iva = { tipo: 'iva_ieps', desde: '2020-01-01', hasta: '2026-12-31' }
  return fc.record({
    empresa: fc.record({
      certificaciones: fc.subarray([oea, iva, { tipo: 'oea', desde: '2024-08-31' }]),
    }),
    importaciones: rows(importacion(rasgos), 14, deLote),
    exportaciones: rows(exportacion(rasgos), 8, deSalida),
    bom: fc.array(lineaBom(rasgos), { maxLength: 10 }),
    movimientos: rows(movimiento(rasgos), 8, deSalida),
    unidades: pasos(rasgos),
  })
}

/** A cut-off around the days of the data. */
export const corte: fc.Arbitrary<string> = fc.constantFrom(...DIAS)
