/**
 * The PEPS match: the hot loop of the house. Columns in, columns out, no object per row.
 *
 * Lots and requirements stand in their total orders (contract section 3, rule 6). Lots are spread to queues, one per
 * part, and every queue remembers the first of its lots that may have balance. Requirements are then gone through once,
 * in the order of exits, each taking from the head of its queue, so that matches come out where they belong. Rules 4,
 * 7 and 8 of the contract are all here:
 * - a requirement takes from the oldest lot with balance whose entry date is not after it;
 * - what cannot be met is recorded once and never matched later;
 * - a directed one takes only from the lots it names;
 * - waste leaves its lot when it arises and waits there until a waste movement reduces it;
 * - a lot's value is shared so that matches plus balance add up to the lot, to the centavo.
 */
import { shareRounded } from '#kernel'
import {
  DESPERDICIO,
  type EstadoPeps,
  type LotesPeps,
  type Requerimientos,
  type ResultadoPeps,
  SALIDA_DESPERDICIO,
} from './peps/columnas.ts'
import { type Puestos, placeLotes, placesOf, stateOf } from './peps/puestos.ts'

export {
  CONSUMO,
  DESPERDICIO,
  type EstadoPeps,
  emptyEstado,
  type LotesPeps,
  type Requerimientos,
  type ResultadoPeps,
  SALIDA_DESPERDICIO,
} from './peps/columnas.ts'

/** Matches every requirement, from nothing or from the state another run ended in, which is read and not changed. */
export function matchPeps(
  lotes: LotesPeps,
  requerimientos: Requerimientos,
  colas: number,
  inicial: EstadoPeps | null = null,
): ResultadoPeps {
  const puestos = placeLotes(lotes, colas, inicial)
  const emparejador = new Emparejador(puestos, lotes, requerimientos)
  const faltante = emparejador.matchAll()
  return { ...emparejador.matches(), faltante, estado: stateOf(puestos, lotes.n, inicial) }
}

class Emparejador {
  readonly #req: Requerimientos
  readonly #puestos: Puestos
  /** Place and queue of each lot, for directed requirements. */
  readonly #place: Int32Array
  readonly #queue: Int32Array
  /** First place of each queue that may have balance, and the first that may have waste waiting. */
  readonly #head: Int32Array
  readonly #wasteHead: Int32Array
  /** Matches as they come. Every match empties a lot or ends a requirement, so there are at most as many as both. */
  readonly #requerimiento: Int32Array
  readonly #lote: Int32Array
  readonly #cantidad: Float64Array
  readonly #valor: Float64Array
  #n = 0

  constructor(puestos: Puestos, lotes: LotesPeps, requerimientos: Requerimientos) {
    this.#req = requerimientos
    this.#puestos = puestos
    this.#place = requerimientos.dirigidos.size > 0 ? placesOf(puestos, lotes.n) : new Int32Array(0)
    this.#queue = lotes.cola
    this.#head = puestos.inicio.slice(0, -1)
    this.#wasteHead = puestos.inicio.slice(0, -1)
    const most = puestos.fila.length + requerimientos.n
    this.#requerimiento = new Int32Array(most)
    this.#lote = new Int32Array(most)
    this.#cantidad = new Float64Array(most)
    this.#valor = new Float64Array(most)
  }

  /** Goes through the requirements in order; answers what each one could not get. */
  matchAll(): Float64Array {
    const { n, orden, cola, fecha, cantidad, clase, dirigidos } = this.#req
    const faltante = new Float64Array(n)
    const anyNamed = dirigidos.size > 0
    for (let i = 0; i < n; i++) {
      const r = orden ? orden[i] : i
      const c = cola[r]
      const named = anyNamed ? dirigidos.get(r) : undefined
      if (c < 0) faltante[r] = cantidad[r]
      else if (named) faltante[r] = this.#matchNamed(r, named)
      else if (clase[r] === SALIDA_DESPERDICIO) faltante[r] = this.#dispose(c, cantidad[r])
      else {
        const rest = this.#take(r, c, fecha[r], cantidad[r])
        faltante[r] = rest > 0 ? this.#takeAlternates(r, c, rest) : 0
      }
    }
    return faltante
  }

  /** The matches so far; the columns are views of what was set aside for them. */
  matches(): Omit<ResultadoPeps, 'faltante' | 'estado'> {
    const n = this.#n
    return {
      n,
      requerimiento: this.#requerimiento.subarray(0, n),
      lote: this.#lote.subarray(0, n),
      cantidad: this.#cantidad.subarray(0, n),
      valor: this.#valor.subarray(0, n),
    }
  }

  /** Takes what a requirement needs from a queue, oldest lot first; answers what is still needed. */
  #take(r: number, c: number, fecha: number, quantity: number): number {
    const { inicio, saldo, fecha: entrada } = this.#puestos
    const end = inicio[c + 1]
    let needed = quantity
    let at = this.#head[c]
    while (needed > 0 && at < end && entrada[at] <= fecha) {
      const available = saldo[at]
      if (available > needed) {
        this.#record(r, at, needed, available - needed)
        needed = 0
      } else {
        if (available > 0) this.#record(r, at, available, 0)
        needed -= available
        at++
      }
    }
    this.#head[c] = at
    return needed
  }

  #takeAlternates(r: number, c: number, quantity: number): number {
    let needed = quantity
    for (const other of this.#req.alternos?.get(c) ?? []) {
      if (needed > 0) needed = this.#take(r, other, this.#req.fecha[r], needed)
    }
    return needed
  }

  /** Notes what left a lot, and what remains there, with its share of the lot's value. */
  #record(r: number, place: number, taken: number, saldo: number): void {
    const puestos = this.#puestos
    const cantidad = puestos.cantidad[place]
    const shared = shareRounded(puestos.valor[place], cantidad - saldo, cantidad)
    const m = this.#n++
    this.#requerimiento[m] = r
    this.#lote[m] = puestos.fila[place]
    this.#cantidad[m] = taken
    this.#valor[m] = shared - puestos.compartido[place]
    puestos.compartido[place] = shared
    puestos.saldo[place] = saldo
    if (this.#req.clase[r] === DESPERDICIO) this.#recordWaste(place, taken)
  }

  #recordWaste(place: number, taken: number): void {
    const { fila, desperdicio, pendiente } = this.#puestos
    desperdicio[place] += taken
    pendiente[place] += taken
    const c = this.#queue[fila[place]]
    if (place < this.#wasteHead[c]) this.#wasteHead[c] = place
  }

  /** A directed requirement goes through the lots it names, one by one, and leaves the rest unmet. */
  #matchNamed(r: number, named: Int32Array): number {
    const { fecha, cantidad, clase } = this.#req
    const { fecha: entrada, saldo } = this.#puestos
    let needed = cantidad[r]
    for (const lote of named) {
      const place = this.#place[lote]
      if (clase[r] === SALIDA_DESPERDICIO) needed -= this.#reduce(place, needed)
      else if (needed > 0 && saldo[place] > 0 && entrada[place] <= fecha[r]) {
        const taken = Math.min(needed, saldo[place])
        this.#record(r, place, taken, saldo[place] - taken)
        needed -= taken
      }
    }
    return needed
  }

  /** Reduces the waste that waits in a queue, in order. It leaves no match: the waste was matched when it arose. */
  #dispose(c: number, quantity: number): number {
    const { inicio, pendiente } = this.#puestos
    const end = inicio[c + 1]
    let needed = quantity
    let at = this.#wasteHead[c]
    for (; needed > 0 && at < end; at++) {
      needed -= this.#reduce(at, needed)
      if (pendiente[at] > 0) break
    }
    this.#wasteHead[c] = at
    return needed
  }

  #reduce(place: number, needed: number): number {
    const taken = Math.min(needed, this.#puestos.pendiente[place])
    this.#puestos.pendiente[place] -= taken
    return taken
  }
}
