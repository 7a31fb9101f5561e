/**
 * The match of a run that has another one to start from: queues whose facts are the same keep their matches, those with
 * only later facts go on, and the rest are booked again. The answer is that of `matchPeps`, number by number.
 */
import { ColumnaEntera, pickBytes, pickFloats, pickInts } from '#kernel'
import {
  type EstadoPeps,
  emptyEstado,
  type LotesPeps,
  matchPeps,
  type Requerimientos,
  type ResultadoPeps,
} from '../peps.ts'
import { copyEstado, joinResultado } from './juntar.ts'
import { listNombrados, ordinalsOf, type PorCola, sortByCola, spread } from './por-cola.ts'
import { compareColas, INTACTA, REHECHA, type Repartos, SEGUIDA, type Suertes } from './suerte.ts'

export interface Reusado {
  readonly resultado: ResultadoPeps
  /** What the next run can start from. */
  readonly libro: PorCola
  /** How many queues were left alone, gone on with, and booked from their start. */
  readonly intactas: number
  readonly seguidas: number
  readonly rehechas: number
}

/** Matches with what an earlier run left, if any. `nombres`: what each queue is called in every run. */
export function matchFrom(
  anterior: PorCola | null,
  lotes: LotesPeps,
  requerimientos: Requerimientos,
  nombres: readonly string[],
): Reusado {
  const colas = nombres.length
  const deLotes = spread(lotes.n, lotes.cola, colas)
  const deSalidas = spread(requerimientos.n, requerimientos.cola, colas)
  const ordinalDeLote = ordinalsOf(deLotes, lotes.n)
  const repartos = {
    lotes: deLotes,
    salidas: deSalidas,
    nombrados: listNombrados(deSalidas, requerimientos, ordinalDeLote),
  }
  const acopladas = findAcopladas(lotes, requerimientos)
  const suertes = compareColas(anterior, nombres, lotes, requerimientos, repartos, acopladas)
  const count = (which: number) => suertes.suerte.reduce((sum, s) => sum + (s === which ? 1 : 0), 0)
  const resultado =
    count(REHECHA) === colas
      ? matchPeps(lotes, requerimientos, colas)
      : matchTouched(anterior, lotes, requerimientos, repartos, ordinalDeLote, suertes)
  return {
    resultado,
    libro: sortByCola(forget(nombres, acopladas), lotes, requerimientos, repartos, resultado),
    intactas: count(INTACTA),
    seguidas: count(SEGUIDA),
    rehechas: count(REHECHA),
  }
}

/** Matches what is left to match, and puts it together with what was kept. */
function matchTouched(
  anterior: PorCola | null,
  lotes: LotesPeps,
  requerimientos: Requerimientos,
  repartos: Repartos,
  ordinalDeLote: Int32Array,
  suertes: Suertes,
): ResultadoPeps {
  const parte = takeTouched(anterior, lotes, requerimientos, repartos, ordinalDeLote, suertes)
  const { length: colas } = suertes.suerte
  const resultado = matchPeps(parte.lotes, parte.requerimientos, colas, parte.estado)
  return joinResultado(anterior, lotes, requerimientos, repartos, suertes, { ...parte, resultado })
}

/** A queue that depended on others is not there to start from. */
function forget(nombres: readonly string[], acopladas: ReadonlySet<number>): string[] {
  return nombres.map((nombre, c) => (acopladas.has(c) ? '' : nombre))
}

/** Queues tied to others: they stand in for one another, or one names lots of the other. */
function findAcopladas(
  { cola: deLote }: LotesPeps,
  { alternos, dirigidos, cola }: Requerimientos,
): Set<number> {
  const acopladas = new Set<number>()
  for (const [own, others] of alternos ?? [])
    for (const c of [own, ...others]) if (others.length > 0) acopladas.add(c)
  for (const [r, named] of dirigidos)
    for (const lote of named) if (deLote[lote] !== cola[r]) acopladas.add(deLote[lote]).add(cola[r])
  return acopladas
}

interface Tocado {
  /** Row in the whole of each lot and of each requirement of the part. */
  readonly deLotes: Int32Array
  readonly deSalidas: Int32Array
  readonly lotes: LotesPeps
  readonly requerimientos: Requerimientos
  readonly estado: EstadoPeps
}

/** What has to be matched: all lots of touched queues, with the state they had, and the requirements not yet booked. */
function takeTouched(
  anterior: PorCola | null,
  lotes: LotesPeps,
  requerimientos: Requerimientos,
  repartos: Repartos,
  ordinalDeLote: Int32Array,
  { suerte, anterior: antes, iguales }: Suertes,
): Tocado {
  const deLotes = new ColumnaEntera()
  for (let row = 0; row < lotes.n; row++) {
    if (lotes.cola[row] >= 0 && suerte[lotes.cola[row]] !== INTACTA) deLotes.push(row)
  }
  const rows = deLotes.values()
  const estado = emptyEstado(rows.length)
  const partRow = new Int32Array(lotes.n)
  for (let i = 0; i < rows.length; i++) {
    partRow[rows[i]] = i
    const c = lotes.cola[rows[i]]
    const ordinal = ordinalDeLote[rows[i]]
    if (suerte[c] !== SEGUIDA || ordinal >= iguales[c]) continue
    copyEstado(anterior!.lotes.estado, anterior!.lotes.inicio[antes[c]] + ordinal, estado, i)
  }
  const salidas = pendingSalidas(anterior, requerimientos, repartos, suerte, antes)
  const dirigidos = new Map<number, Int32Array>()
  for (let i = 0; requerimientos.dirigidos.size > 0 && i < salidas.length; i++) {
    const named = requerimientos.dirigidos.get(salidas[i])
    if (named)
      dirigidos.set(
        i,
        named.map((lote) => partRow[lote]),
      )
  }
  return {
    deLotes: rows,
    deSalidas: salidas,
    lotes: {
      n: rows.length,
      cola: pickInts(lotes.cola, rows),
      fecha: pickInts(lotes.fecha, rows),
      cantidad: pickFloats(lotes.cantidad, rows),
      valor: pickFloats(lotes.valor, rows),
    },
    requerimientos: {
      n: salidas.length,
      cola: pickInts(requerimientos.cola, salidas),
      fecha: pickInts(requerimientos.fecha, salidas),
      cantidad: pickFloats(requerimientos.cantidad, salidas),
      clase: pickBytes(requerimientos.clase, salidas),
      dirigidos,
      ...(requerimientos.alternos && { alternos: requerimientos.alternos }),
    },
    estado,
  }
}

/** Rows of the requirements to match, in order; those without a queue are among them. */
function pendingSalidas(
  anterior: PorCola | null,
  { n, cola }: Requerimientos,
  { salidas: { inicio, fila } }: Repartos,
  suerte: Uint8Array,
  antes: Int32Array,
): Int32Array {
  const booked = new Uint8Array(n)
  for (let c = 0; c < suerte.length; c++) {
    if (suerte[c] === REHECHA) continue
    const { inicio: suyo } = anterior!.salidas
    const end = inicio[c] + suyo[antes[c] + 1] - suyo[antes[c]]
    for (let place = inicio[c]; place < end; place++) booked[fila[place]] = 1
  }
  const pending = new ColumnaEntera()
  for (let row = 0; row < n; row++) {
    if (cola[row] < 0 || booked[row] === 0) pending.push(row)
  }
  return pending.values()
}
