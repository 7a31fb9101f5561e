/** The match as the product does it: order both sides, then one merge per part. */
import { CONSUMO, matchPeps, type ResultadoPeps } from '@trazo/core/book'
import { orderRows, pickFloats, pickInts } from '@trazo/core/kernel'
import type { Carga, Movimientos } from './datos.ts'
import type { Comprobacion } from './sql.ts'

type Ordenados = ReturnType<typeof order>

export interface Emparejado {
  readonly resultado: ResultadoPeps
  readonly lotes: Ordenados
  readonly salidas: Ordenados
}

export function runKernel({ partes, lotes, salidas }: Carga): Emparejado {
  const l = order(lotes)
  const s = order(salidas)
  const resultado = matchPeps(
    {
      n: lotes.n,
      cola: l.parte,
      fecha: l.fecha,
      cantidad: l.cantidad,
      valor: pickFloats(lotes.valor, l.rows),
    },
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
  return { resultado, lotes: l, salidas: s }
}

/** The figures that the SQL form gives of its own matches. */
export function checkKernel(carga: Carga, { resultado, lotes, salidas }: Emparejado): Comprobacion {
  let cantidad = 0n
  let firma = 0n
  for (let m = 0; m < resultado.n; m++) {
    const quantity = resultado.cantidad[m]
    const salida = carga.salidas.pedimento[salidas.rows[resultado.requerimiento[m]]] % 1_000_003
    const lote = carga.lotes.pedimento[lotes.rows[resultado.lote[m]]] % 1_000_033
    cantidad += BigInt(quantity)
    firma +=
      BigInt((salida * 31 + lote) * (Math.floor(quantity / 1000) % 10_007)) + BigInt(resultado.valor[m])
  }
  return { descargos: resultado.n, cantidad: String(cantidad), firma: String(firma) }
}

function order(m: Movimientos) {
  const rows = orderRows(m.n, [m.fecha, m.pedimento])
  return {
    parte: pickInts(m.parte, rows),
    fecha: pickInts(m.fecha, rows),
    rows,
    cantidad: pickFloats(m.cantidad, rows),
  }
}
