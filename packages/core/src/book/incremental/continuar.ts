/**
 * A ledger that goes on: only the queues that new facts touch are booked, and the result is that of booking everything.
 *
 * Queues are independent, and a requirement takes only from lots that are not after it. So a queue whose new facts all
 * come after its last requirement goes on from its open lots; one with a late fact, or that loses one, is booked again
 * from its start, and only then is its history read. Queues that stand in for others (`alternos`) are not for this.
 */
import { SIN_FECHA } from '#kernel'
import { matchPeps, type ResultadoPeps } from '../peps.ts'
import {
  type HechosDeColas,
  joinLotes,
  joinSalidas,
  type LotesConEstado,
  orderHechos,
  pickLotes,
  pickSalidas,
  type SalidasDeColas,
} from './columnas.ts'
import { comesAfter, keepLotes, lastOf, type Pausa, pickAbiertos, sortByQueue } from './pausa.ts'

export interface Historia {
  readonly pausa: Pausa
  /** All facts of some queues, given in ascending order; asked for only when those queues are booked again. */
  read(colas: Int32Array): HechosDeColas
}

/** What arrived: new facts, and facts that are no more, by id, with their queue. A rectified fact is both. */
export interface Novedades extends HechosDeColas {
  readonly bajas: {
    readonly lotes: ReadonlyMap<number, number>
    readonly salidas: ReadonlyMap<number, number>
  }
}

export interface Continuado {
  /** Queues that went on from where they stopped, and queues booked again from their start. Ascending. */
  readonly seguidas: Int32Array
  readonly rehechas: Int32Array
  /** What was booked now, in the order of the ledger; lots with what became of them. */
  readonly lotes: LotesConEstado
  readonly salidas: SalidasDeColas
  /** Matches by row of those two; they follow the history's in queues that went on, and replace them in the others. */
  readonly resultado: ResultadoPeps
  /** Where the whole ledger stops now. */
  readonly pausa: Pausa
}

const INTACTA = 0
const SEGUIDA = 1
const REHECHA = 2

/** Books what `novedades` touch. Neither the history nor its columns are changed. */
export function continueLibro(historia: Historia, novedades: Novedades): Continuado {
  const { pausa } = historia
  const suerte = classify(pausa, novedades)
  const rehechas = colasWith(suerte, REHECHA)
  const antes = rehechas.length > 0 ? [historia.read(rehechas)] : []
  const { bajas } = novedades

  const abiertos = keepLotes(pausa.abiertos, (l) => suerte[pausa.abiertos.cola[l]] === SEGUIDA)
  const deAntes = antes.map(({ lotes }) => without(joinLotes([lotes]), bajas.lotes, pickLotes))
  const todos = joinLotes([abiertos, ...deAntes, novedades.lotes])
  const lotes = pickLotes(todos, orderHechos(todos))
  const previas = antes.map((hechos) => without(hechos.salidas, bajas.salidas, pickSalidas))
  const todas = joinSalidas([novedades.salidas, ...previas])
  const salidas = pickSalidas(todas, orderHechos(todas))

  const resultado = matchPeps(
    lotes,
    { ...salidas, dirigidos: nameRows(lotes, salidas) },
    suerte.length,
    lotes.estado,
  )
  const booked = { ...lotes, estado: resultado.estado }
  const intactos = keepLotes(pausa.abiertos, (l) => suerte[pausa.abiertos.cola[l]] === INTACTA)
  return {
    seguidas: colasWith(suerte, SEGUIDA),
    rehechas,
    lotes: booked,
    salidas,
    resultado,
    pausa: {
      ...lastOf(pausa, suerte.length, salidas, (c) => suerte[c] === REHECHA),
      abiertos: sortByQueue(joinLotes([intactos, pickAbiertos(booked)])),
    },
  }
}

/** What becomes of each queue. */
function classify(pausa: Pausa, { lotes, salidas, bajas }: Novedades): Uint8Array {
  const suerte = new Uint8Array(countColas(pausa, lotes.cola, salidas.cola))
  const touch = (cola: number, late: boolean) => {
    suerte[cola] = Math.max(suerte[cola], late ? REHECHA : SEGUIDA)
  }
  for (let l = 0; l < lotes.n; l++) {
    const last = lotes.cola[l] < pausa.colas ? pausa.fecha[lotes.cola[l]] : SIN_FECHA
    touch(lotes.cola[l], lotes.fecha[l] <= last)
  }
  for (let r = 0; r < salidas.n; r++) touch(salidas.cola[r], !comesAfter(pausa, salidas, r))
  for (const cola of [...bajas.lotes.values(), ...bajas.salidas.values()]) touch(cola, true)
  return suerte
}

function countColas(pausa: Pausa, ...columnas: readonly Int32Array[]): number {
  let most = pausa.colas
  for (const columna of columnas) for (const cola of columna) if (cola >= most) most = cola + 1
  return most
}

function colasWith(suerte: Uint8Array, which: number): Int32Array {
  const colas: number[] = []
  for (let c = 0; c < suerte.length; c++) if (suerte[c] === which) colas.push(c)
  return Int32Array.from(colas)
}

function without<T extends { readonly n: number; readonly id: Int32Array }>(
  hechos: T,
  bajas: ReadonlyMap<number, number>,
  pick: (from: T, rows: Int32Array) => T,
): T {
  if (bajas.size === 0) return hechos
  const rows: number[] = []
  for (let i = 0; i < hechos.n; i++) if (!bajas.has(hechos.id[i])) rows.push(i)
  return pick(hechos, Int32Array.from(rows))
}

/** Directed requirements, by row: the rows of the lots they name. A lot that is not here has nothing left to give. */
function nameRows(lotes: LotesConEstado, salidas: SalidasDeColas): Map<number, Int32Array> {
  const named = new Map<number, Int32Array>()
  if (salidas.dirigidos.size === 0) return named
  const rowOf = new Map<number, number>()
  for (let l = 0; l < lotes.n; l++) rowOf.set(lotes.id[l], l)
  for (let r = 0; r < salidas.n; r++) {
    const ids = salidas.dirigidos.get(salidas.id[r])
    if (!ids) continue
    const rows = ids.map((id) => rowOf.get(id)).filter((row) => row !== undefined)
    named.set(r, Int32Array.from(rows).sort())
  }
  return named
}
