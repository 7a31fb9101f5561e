/**
 * The workload of the match: a company with 20,000 parts, Zipf demand, five years of dates, lots and exits 1 : 2,
 * in no order. Quantities in micros, values in centavos, dates in days.
 */
import { makeAzar } from '../azar.ts'

const PARTES = 20_000
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
  const azar = makeAzar(seed)
  const parte = makeZipf(azar)
  const n = Math.round(lineas / 3)
  const lotes = fill(n, azar, parte, 2_000_000_000, true)
  return { partes: PARTES, lotes, salidas: fill(lineas - n, azar, parte, 1_000_000_000, false) }
}

function fill(
  n: number,
  azar: () => number,
  parte: () => number,
  most: number,
  valued: boolean,
): Movimientos {
  const out = {
    n,
    parte: new Int32Array(n),
    fecha: new Int32Array(n),
    pedimento: new Float64Array(n),
    cantidad: new Float64Array(n),
    valor: new Float64Array(n),
  }
  for (let i = 0; i < n; i++) {
    out.parte[i] = parte()
    out.fecha[i] = PRIMER_DIA + Math.floor(azar() * DIAS)
    out.pedimento[i] = 240_000_000_000_000 + ((i * PASO) % n)
    out.cantidad[i] = (1 + Math.floor(azar() * (most / 1000))) * 1000
    out.valor[i] = valued ? 1 + Math.floor(azar() * 10_000_000) : 0
  }
  return out
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
