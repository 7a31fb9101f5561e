import fc from 'fast-check'
import type { Row } from '../../../src/oraculo/index.ts'
import type { Compania } from '../compania.ts'
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
    }),
    importaciones: rows(importacion(rasgos), 16, deLote),
    exportaciones: rows(exportacion(rasgos), 8, deSalida),
    bom: rows(lineaBom(rasgos), 12, deLinea),
    movimientos: rows(movimiento(rasgos), 8, deSalida),
    unidades: pasos(rasgos),
  })
}

/** A cut-off around the days of the data. */
export const corte: fc.Arbitrary<string> = fc.constantFrom(...DIAS)
