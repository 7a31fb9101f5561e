/**
 * Lots in the order of their queues. A place is a position in that order, and everything that the match asks of the lot
 * that stands there lies together in memory, because a queue is visited between visits to thousands of others.
 */
import { assert } from '#kernel'
import { type EstadoPeps, emptyEstado, type LotesPeps } from './columnas.ts'

/** Cells of a place, in `celdas`. Only the last two change. */
export const FILA = 0
export const FECHA = 1
export const CANTIDAD = 2
export const VALOR = 3
export const SALDO = 4
export const COMPARTIDO = 5
export const ANCHO = 6

export interface Puestos {
  /** First place of each queue, and one more for the end of the last. */
  readonly inicio: Int32Array
  /** ANCHO cells for each place: row, date, quantity, value, what is left, and the value already shared out. */
  readonly celdas: Float64Array
}

/** Places lots with a counting sort, which keeps their order; those without a queue get no place. */
export function placeLotes(lotes: LotesPeps, colas: number, inicial: EstadoPeps | null): Puestos {
  const { n, cola, fecha, cantidad, valor } = lotes
  const inicio = countQueues(cola, n, colas)
  const places = inicio[colas]
  const celdas = new Float64Array(places * ANCHO)
  const next = inicio.slice(0, colas)
  for (let row = 0; row < n; row++) {
    if (cola[row] < 0) continue
    const at = next[cola[row]]++ * ANCHO
    celdas[at + FILA] = row
    celdas[at + FECHA] = fecha[row]
    celdas[at + CANTIDAD] = cantidad[row]
    celdas[at + VALOR] = valor[row]
    celdas[at + SALDO] = cantidad[row]
  }
  if (inicial) resume(celdas, inicial)
  return { inicio, celdas }
}

function countQueues(cola: Int32Array, n: number, colas: number): Int32Array {
  const inicio = new Int32Array(colas + 1)
  for (let i = 0; i < n; i++) if (cola[i] >= 0) inicio[cola[i] + 1]++
  for (let c = 0; c < colas; c++) inicio[c + 1] += inicio[c]
  return inicio
}

function resume(celdas: Float64Array, inicial: EstadoPeps): void {
  for (let at = 0; at < celdas.length; at += ANCHO) {
    const row = celdas[at + FILA]
    celdas[at + SALDO] -= inicial.descargada[row] + inicial.desperdicio[row]
    assert(celdas[at + SALDO] >= 0, 'a lot starts with more discharged than it holds')
    celdas[at + COMPARTIDO] = inicial.valor[row]
  }
}

/** The state that a run starts from, to be changed: a copy of the one it was given, or zeros. */
export function startEstado(n: number, inicial: EstadoPeps | null): EstadoPeps {
  if (!inicial) return emptyEstado(n)
  const { descargada, desperdicio, pendiente, valor } = inicial
  return {
    descargada: descargada.slice(0, n),
    desperdicio: desperdicio.slice(0, n),
    pendiente: pendiente.slice(0, n),
    valor: valor.slice(0, n),
  }
}

/**
 * Writes what was discharged of each lot, and its value, in the lot's own row. `head` is the place of each queue before
 * which all lots are empty and after which none was touched; without it every place is looked at, which takes longer.
 */
export function settleEstado(
  { inicio, celdas }: Puestos,
  { n, cola, cantidad, valor }: LotesPeps,
  estado: EstadoPeps,
  head: Int32Array | null,
): void {
  const next = inicio.slice(0, -1)
  for (let row = 0; row < n; row++) {
    const c = cola[row]
    if (c < 0) continue
    const place = next[c]++
    if (head && place > head[c]) continue
    const gone = head !== null && place < head[c] && cantidad[row] > 0
    const at = place * ANCHO
    const left = gone ? 0 : celdas[at + SALDO]
    estado.descargada[row] = cantidad[row] - left - estado.desperdicio[row]
    estado.valor[row] = gone ? valor[row] : celdas[at + COMPARTIDO]
  }
}

/** The places of the lots that each directed requirement names; lots without one are left out. */
export function namedPlaces(
  dirigidos: ReadonlyMap<number, Int32Array>,
  { celdas }: Puestos,
  n: number,
): ReadonlyMap<number, Int32Array> {
  if (dirigidos.size === 0) return dirigidos
  const places = new Int32Array(n).fill(-1)
  for (let at = 0; at < celdas.length; at += ANCHO) places[celdas[at + FILA]] = at / ANCHO
  const found = new Map<number, Int32Array>()
  for (const [r, lotes] of dirigidos) {
    found.set(
      r,
      lotes.map((lote) => places[lote]).filter((place) => place >= 0),
    )
  }
  return found
}
