/** The match as the product does it: both sides in order, then one pass. */
import { CONSUMO, matchPeps, type ResultadoPeps } from '@trazo/core/book'
import { type Orden, sortRows } from '@trazo/core/kernel'
import type { Desenlace } from './comprobacion.ts'
import type { Carga, Movimientos } from './datos.ts'

export interface Emparejado {
  readonly resultado: ResultadoPeps
  /** Row of the workload of each lot and exit, in order. */
  readonly lotes: Int32Array
  readonly salidas: Int32Array
}

export function runKernel({ partes, lotes, salidas }: Carga): Emparejado {
  const deLotes = sortRows(lotes.n, [lotes.fecha, lotes.pedimento])
  const deSalidas = sortRows(salidas.n, [salidas.fecha, salidas.pedimento])
  const resultado = matchPeps(
    { ...bring(lotes, deLotes), valor: deLotes.floats(lotes.valor) },
    { ...bring(salidas, deSalidas), clase: new Uint8Array(salidas.n).fill(CONSUMO), dirigidos: new Map() },
    partes,
  )
  return { resultado, lotes: deLotes.rows(), salidas: deSalidas.rows() }
}

function bring({ n, parte, fecha, cantidad }: Movimientos, orden: Orden) {
  return { n, cola: orden.ints(parte), fecha: orden.ints(fecha), cantidad: orden.floats(cantidad) }
}

/** The same in rows of the workload. */
export function finishKernel(carga: Carga, { resultado, lotes, salidas }: Emparejado): Desenlace {
  const saldo = carga.lotes.cantidad.slice()
  const valor_saldo = carga.lotes.valor.slice()
  const faltante = new Float64Array(carga.salidas.n)
  lotes.forEach((row, l) => {
    saldo[row] -= resultado.estado.descargada[l]
    valor_saldo[row] -= resultado.estado.valor[l]
  })
  salidas.forEach((row, s) => {
    faltante[row] = resultado.faltante[s]
  })
  return {
    n: resultado.n,
    salida: resultado.requerimiento.map((s) => salidas[s]),
    lote: resultado.lote.map((l) => lotes[l]),
    cantidad: resultado.cantidad,
    valor: resultado.valor,
    saldo,
    valor_saldo,
    faltante,
  }
}
