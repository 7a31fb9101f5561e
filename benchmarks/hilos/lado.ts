/**
 * One thread's half of the match: the parts below a limit, or the others. First it picks its own lines, puts them in
 * order and matches them, asking nobody; then, when the other side has left its exits in order too, it copies its
 * matches to where they belong among all.
 */
import { CONSUMO, matchPeps, type ResultadoPeps } from '@trazo/core/book'
import { pickFloats, pickInts, sortRows } from '@trazo/core/kernel'
import type { Carga, Movimientos } from '../peps/datos.ts'
import type { Entrega, Final } from './compartido.ts'

/** The first part of the second side, so that both have about as many lines. */
export function cutPartes({ partes, lotes, salidas }: Carga): number {
  const count = new Int32Array(partes)
  for (const { n, parte } of [lotes, salidas]) for (let i = 0; i < n; i++) count[parte[i]]++
  const half = (lotes.n + salidas.n) / 2
  let lines = 0
  let parte = 0
  while (parte < partes && lines + count[parte] / 2 < half) lines += count[parte++]
  return parte
}

/** What a side keeps to itself between its two steps. */
export interface Mitad {
  readonly resultado: ResultadoPeps
  /** Rows of the workload, in order. */
  readonly lotes: Int32Array
  readonly salidas: Int32Array
}

export function matchLado(carga: Carga, lado: number, entrega: Entrega): Mitad {
  const corte = cutPartes(carga)
  const lotes = ordered(carga.lotes, lado, corte)
  const salidas = ordered(carga.salidas, lado, corte)
  const resultado = matchPeps(
    { ...lotes, valor: lotes.floats(carga.lotes.valor) },
    { ...salidas, clase: new Uint8Array(salidas.n).fill(CONSUMO), dirigidos: new Map() },
    carga.partes,
  )
  entrega.fecha.set(salidas.fecha)
  entrega.pedimento.set(salidas.floats(carga.salidas.pedimento))
  const { hasta } = entrega
  for (let m = 0; m < resultado.n; m++) hasta[resultado.requerimiento[m]]++
  for (let s = 1; s < salidas.n; s++) hasta[s] += hasta[s - 1]
  return { resultado, lotes: lotes.rows(), salidas: salidas.rows() }
}

/** The lines of one side in order of date and pedimento. */
function ordered(m: Movimientos, lado: number, corte: number) {
  const mine = rowsOf(m, lado, corte)
  const fecha = pickInts(m.fecha, mine)
  const orden = sortRows(mine.length, [fecha, pickFloats(m.pedimento, mine)])
  const floats = (from: Float64Array) => orden.floats(pickFloats(from, mine))
  return {
    n: mine.length,
    cola: orden.ints(pickInts(m.parte, mine)),
    fecha: orden.ints(fecha),
    cantidad: floats(m.cantidad),
    floats,
    rows: () => orden.ints(mine),
  }
}

function rowsOf({ n, parte }: Movimientos, lado: number, corte: number): Int32Array {
  const rows = new Int32Array(n)
  let count = 0
  for (let i = 0; i < n; i++) {
    rows[count] = i
    count += Number(parte[i] >= corte) === lado ? 1 : 0
  }
  return rows.subarray(0, count)
}

/** How many exits of the other side go before each of a run of ours: the two sides are merged, one row at a time. */
export class Mezcla {
  readonly #ours: Entrega
  readonly #theirs: Entrega
  readonly #count: number
  /** Exits of the other side passed so far. */
  passed = 0

  constructor(ours: Entrega, theirs: Entrega, count: number) {
    this.#ours = ours
    this.#theirs = theirs
    this.#count = count
  }

  /** Passes the exits of the other side that go before exit `s` of ours; answers how many matches they have. */
  pass(s: number): number {
    const day = this.#ours.fecha[s]
    const pedimento = this.#ours.pedimento[s]
    const { fecha, pedimento: otro, hasta } = this.#theirs
    let t = this.passed
    while (t < this.#count && (fecha[t] < day || (fecha[t] === day && otro[t] < pedimento))) t++
    this.passed = t
    return t > 0 ? hasta[t - 1] : 0
  }

  /** Begins at some exit of ours without walking there. */
  jumpTo(s: number): void {
    const { fecha } = this.#theirs
    let from = 0
    let to = this.#count
    while (from < to) {
      const middle = (from + to) >> 1
      if (fecha[middle] < this.#ours.fecha[s]) from = middle + 1
      else to = middle
    }
    this.passed = from
  }
}

/** Copies the exits from `desde` to `hasta` of one side, and their matches, to where they belong. */
export function placeTramo(
  { resultado, salidas }: Mitad,
  ours: Entrega,
  theirs: Entrega,
  count: number,
  tramo: { desde: number; hasta: number; primerLote: number },
  final: Final,
): void {
  if (tramo.desde === tramo.hasta) return
  const { lote, cantidad, valor, faltante } = resultado
  const mezcla = new Mezcla(ours, theirs, count)
  mezcla.jumpTo(tramo.desde)
  let m = tramo.desde > 0 ? ours.hasta[tramo.desde - 1] : 0
  for (let s = tramo.desde; s < tramo.hasta; s++) {
    let out = m + mezcla.pass(s)
    const at = s + mezcla.passed
    final.salidas[at] = salidas[s]
    final.faltante[at] = faltante[s]
    for (const end = ours.hasta[s]; m < end; m++, out++) {
      final.requerimiento[out] = at
      final.lote[out] = tramo.primerLote + lote[m]
      final.cantidad[out] = cantidad[m]
      final.valor[out] = valor[m]
    }
  }
}

/** Puts the lots of a side after those of the sides before it. */
export function placeLotesDe({ lotes, resultado }: Mitad, primero: number, final: Final): void {
  final.lotes.set(lotes, primero)
  final.descargada.set(resultado.estado.descargada, primero)
  final.valor_compartido.set(resultado.estado.valor, primero)
}
