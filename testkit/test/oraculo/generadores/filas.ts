import fc from 'fast-check'
import type { Row } from '../../../src/oraculo/index.ts'
import { cantidad, DIAS, decimal, often, PARTES, PRIMER_MATERIAL, type Rasgos, unidad } from './piezas.ts'

export const PARES = PARTES.slice(0, PRIMER_MATERIAL).flatMap((producto, i) =>
  PARTES.slice(i + 1).map((componente) => ({ producto, componente })),
)
const VUELTAS = [
  { producto: 'P', componente: 'P' },
  { producto: 'S', componente: 'P' },
  { producto: 's', componente: 'P' },
  { producto: 's', componente: 'S' },
]

const dia = fc.constantFrom(...DIAS)
export const quizaDia = often(fc.constant(''), dia)
export const diaDeEntrada = often(fc.constantFrom(...DIAS.slice(0, 11)), dia)
const diaDeSalida = often(fc.constantFrom(...DIAS.slice(6)), dia)
export const parte = fc.constantFrom(...PARTES)
export const parteDeLote = often(fc.constantFrom(...PARTES.slice(PRIMER_MATERIAL)), parte)
export const entrada = fc.constantFrom('000000000000001', '244030004000002', '244030004000010')
const salida = fc.constantFrom('000000000000002', '244030004000002', '244030004900001')
export const partida = fc.constantFrom('1', '2', '10')
const quizaSalida = often(salida, fc.constant(''))
const quizaPartida = often(partida, fc.constant(''))

/** What and how much; one quantity in four may be `veces` as large. */
function medida(rasgos: Rasgos, numeroParte: string, maximo: number, veces: number): fc.Arbitrary<Row> {
  return fc.record({
    numero_parte: fc.constant(numeroParte),
    cantidad: often(cantidad(maximo, rasgos.decimales), cantidad(maximo * veces, rasgos.decimales)),
    unidad: unidad(rasgos, numeroParte),
  })
}

export function importacion(rasgos: Rasgos): fc.Arbitrary<Row> {
  const valor = fc.oneof(fc.constantFrom('0', '0.01', '0.05', '1', '987654321.09'), decimal(2000, 2, 0))
  return fc
    .tuple(
      parteDeLote.chain((p) => medida(rasgos, p, 60, 100_000)),
      fc.record({
        pedimento: entrada,
        clave: often(fc.constant('IN'), fc.constantFrom('V1', 'AF', 'A1')),
        fecha_entrada: diaDeEntrada,
        partida,
        fraccion: fc.constantFrom('85369099', '01012101', ''),
        valor_aduana_mxn: valor,
        pais_origen: fc.constantFrom('USA', 'CHN', ''),
        tipo_bien: often(fc.constant(''), fc.constantFrom('insumo', 'contenedor', 'activo_fijo')),
      }),
    )
    .map(([que, resto]) => ({ ...que, ...resto }))
}

export function exportacion(rasgos: Rasgos): fc.Arbitrary<Row> {
  return fc
    .tuple(
      parte.chain((p) => medida(rasgos, p, 15, 1000)),
      fc.record({
        pedimento: salida,
        clave: often(fc.constant('RT'), fc.constantFrom('V1', 'V5', 'F4', 'A1')),
        fecha: diaDeSalida,
        partida,
      }),
    )
    .map(([que, resto]) => ({ ...que, ...resto }))
}

const TIPOS = [
  ...['cambio_regimen', 'destruccion', 'donacion', 'retorno_mismo_estado', 'transferencia', 'regularizacion'],
  ...['ajuste_salida', 'retorno_desperdicio', 'destruccion_desperdicio', 'venta_desperdicio'],
  ...['retorno_rechazo', 'donacion_desperdicio', 'constancia'],
]

export function movimiento(rasgos: Rasgos): fc.Arbitrary<Row> {
  return fc
    .tuple(
      parte.chain((p) => medida(rasgos, p, 15, 1000)),
      fc.record({
        fecha: diaDeSalida,
        tipo: fc.constantFrom(...TIPOS),
        pedimento: quizaSalida,
        partida: quizaPartida,
      }),
      often(fc.constant({}), fc.record({ entrada_pedimento: entrada, entrada_partida: quizaPartida })),
    )
    .map(([que, resto, dirigida]) => ({ ...que, ...resto, ...dirigida }))
}

export function lineaBom(rasgos: Rasgos): fc.Arbitrary<Row> {
  const par = fc.constantFrom(...PARES, ...(rasgos.ciclos ? VUELTAS : []))
  return par.chain(({ producto, componente }) =>
    fc.record({
      producto: fc.constant(producto),
      componente: fc.constant(componente),
      cantidad: cantidad(3, rasgos.decimales),
      unidad: unidad(rasgos, componente),
      merma: fc.oneof(fc.constant(''), decimal(1, rasgos.decimales, 0)),
      desperdicio: fc.oneof(fc.constantFrom('', '0'), decimal(1, rasgos.decimales, 0)),
      origen: often(fc.constantFrom('', 'temporal'), fc.constantFrom('nacional', 'definitivo')),
      vigente_desde: quizaDia,
      vigente_hasta: quizaDia,
    }),
  )
}
