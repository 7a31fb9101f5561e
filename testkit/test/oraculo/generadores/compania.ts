import fc from 'fast-check'
import type { Row } from '../../../src/oraculo/index.ts'
import type { Compania } from '../compania.ts'
import { alterno, familia, orden, saldoInicial } from './complemento.ts'
import { exportacion, importacion, lineaBom, movimiento } from './filas.ts'
import { pasos } from './pasos.ts'
import { DIAS, type Rasgos } from './piezas.ts'

function rows(fila: fc.Arbitrary<Row>, maximo: number, clave?: (fila: Row) => string): fc.Arbitrary<Row[]> {
  if (clave === undefined) return fc.array(fila, { maxLength: maximo, size: 'max' })
  return fc.uniqueArray(fila, { maxLength: maximo, size: 'max', selector: clave })
}

/** One company; the same seed gives the same company. */
export function compania(rasgos: Rasgos): fc.Arbitrary<Compania> {
  const distinta = (clave: (fila: Row) => string) => (rasgos.clavesDistintas ? clave : undefined)
  const deSalida = distinta((f) => [f.fecha, f.pedimento, f.partida, f.numero_parte].join())
  const deLote = distinta((f) => [f.fecha_entrada, f.pedimento, f.partida].join())
  const deLinea = distinta((f) => [f.producto, f.componente, f.vigente_desde, f.vigente_hasta].join())
  const oea = { tipo: 'oea', desde: '2023-02-15', hasta: '2024-02-14' }
  const iva = { tipo: 'iva_ieps', desde: '2020-01-01', hasta: '2026-12-31' }
  return fc.record({
    empresa: fc.record({
      certificaciones: fc.subarray([oea, iva, { tipo: 'oea', desde: '2024-08-31' }]),
      ...(rasgos.ordenes ? { consumo: fc.constantFrom('real', 'real', 'estandar') } : {}),
    }),
    importaciones: rows(importacion(rasgos), 16, deLote),
    exportaciones: rows(exportacion(rasgos), 8, deSalida),
    bom: rows(lineaBom(rasgos), 12, deLinea),
    movimientos: rows(movimiento(rasgos), 8, deSalida),
    unidades: pasos(rasgos),
    saldos_iniciales: some(rasgos.apertura, rows(saldoInicial(rasgos), 8, deLote)),
    familias: some(rasgos.parientes, rows(familia, 3)),
    alternos: some(rasgos.parientes, rows(alterno, 5)),
    ordenes_produccion: rasgos.ordenes
      ? fc.array(orden(rasgos), { maxLength: 5 }).map((ordenes) => ordenes.flatMap(numbered))
      : fc.constant([]),
  })
}

/** None, two times out of five; never, when the company does without. */
function some(has: boolean, filas: fc.Arbitrary<Row[]>): fc.Arbitrary<Row[]> {
  const ninguna = fc.constant<Row[]>([])
  return has ? fc.oneof({ weight: 3, arbitrary: filas }, { weight: 2, arbitrary: ninguna }) : ninguna
}

/** Orders have a number of their own each, so that rows of one never contradict those of another. */
function numbered(filas: readonly Row[], i: number): Row[] {
  return filas.map((fila) => ({ ...fila, orden: `OP-${i}` }))
}

/** A cut-off around the days of the data. */
export const corte: fc.Arbitrary<string> = fc.constantFrom(...DIAS)
