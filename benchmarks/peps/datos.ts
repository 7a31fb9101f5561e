/**
 * The workload of the match: a company with 20,000 parts, Zipf demand, five years of dates, lots and exits 1 : 2,
 * in no order. Quantities in micros, values in centavos, dates in days.
 */
import { makeAzar } from '../azar.ts'

export const PARTES = 20_000
const DIAS = 5 * 365
const PRIMER_DIA = 18_262
/** A prime, so that pedimentos are all different and in no order. */
const PASO = 7_368_787

export interface Movimientos {
  readonly n: number
  readonly parte: Int32Array
  readonly fecha: Int32Array
  readonly pedimento: Float64Array
  readonly cantidad: Float64Array
  /** Zero for exits. */
  readonly valor: Float64Array
}

export interface Carga {
  readonly partes: number
  readonly lotes: Movimientos
  readonly salidas: Movimientos
}

export function makeCarga(lineas: number, seed = 7): Carga {
  const tablas: Movimientos[] = []
  drawCarga(lineas, lineas, (_, movimientos) => tablas.push(movimientos), seed)
  return { partes: PARTES, lotes: tablas[0], salidas: tablas[1] }
}

/** The same workload in pieces of no more than `trozo` lines: those of lots, then those of exits. */
export function drawCarga(
  lineas: number,
  trozo: number,
  visit: (tabla: 'lotes' | 'salidas', movimientos: Movimientos) => void,
  seed = 7,
): void {
  const azar = makeAzar(seed)
  const parte = makeZipf(azar)
  const lotes = Math.round(lineas / 3)
  for (const tabla of ['lotes', 'salidas'] as const) {
    const n = tabla === 'lotes' ? lotes : lineas - lotes
    for (let from = 0; from < n; from += trozo) {
      visit(tabla, fill(n, from, Math.min(n, from + trozo), azar, parte, tabla === 'lotes'))
    }
  }
}

/** Lines from one to another of a table of `n`. */
function fill(
  n: number,
  from: number,
  to: number,
  azar: () => number,
  parte: () => number,
  deLotes: boolean,
): Movimientos {
  const out = makeMovimientos(to - from)
  const most = deLotes ? 2_000_000 : 1_000_000
  for (let i = from; i < to; i++) {
    const at = i - from
    out.parte[at] = parte()
    out.fecha[at] = PRIMER_DIA + Math.floor(azar() * DIAS)
    out.pedimento[at] = 240_000_000_000_000 + ((i * PASO) % n)
    out.cantidad[at] = (1 + Math.floor(azar() * most)) * 1000
    out.valor[at] = deLotes ? 1 + Math.floor(azar() * 10_000_000) : 0
  }
  return out
}

export function makeMovimientos(n: number): Movimientos {
  return {
    n,
    parte: new Int32Array(n),
    fecha: new Int32Array(n),
    pedimento: new Float64Array(n),
    cantidad: new Float64Array(n),
    valor: new Float64Array(n),
  }
}

/** Part numbers drawn with weight 1 / rank. */
function makeZipf(azar: () => number): () => number {
  const cumulative = new Float64Array(PARTES)
  let total = 0
  for (let p = 0; p < PARTES; p++) {
    total += 1 / (p + 1)
    cumulative[p] = total
  }
  return () => {
    const target = azar() * total
    let from = 0
    let to = PARTES - 1
    while (from < to) {
      const middle = (from + to) >> 1
      if (cumulative[middle] < target) from = middle + 1
      else to = middle
    }
    return from
  }
}
