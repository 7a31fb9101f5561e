/** The match as the product does it: order both sides, then one merge per part. */
import { CONSUMO, matchPeps, type ResultadoPeps } from '@trazo/core/book'
import { orderRows, pickFloats, pickInts } from '@trazo/core/kernel'
import type { Carga, Movimientos } from './datos.ts'

export function runKernel({ partes, lotes, salidas }: Carga): ResultadoPeps {
  const l = order(lotes)
  const s = order(salidas)
  return matchPeps(
    { n: lotes.n, cola: l.parte, fecha: l.fecha, cantidad: l.cantidad, valor: l.valor },
    {
      n: salidas.n,
      cola: s.parte,
      fecha: s.fecha,
      cantidad: s.cantidad,
      clase: new Uint8Array(salidas.n).fill(CONSUMO),
      dirigidos: new Map(),
    },
    partes,
  )
}

function order(m: Movimientos) {
  const rows = orderRows(m.n, [m.fecha, m.pedimento])
  return {
    parte: pickInts(m.parte, rows),
    fecha: pickInts(m.fecha, rows),
    cantidad: pickFloats(m.cantidad, rows),
    valor: pickFloats(m.valor, rows),
  }
}
