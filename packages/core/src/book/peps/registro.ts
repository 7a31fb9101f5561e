/**
 * What every discharge order has in common: requirements gone through once in the order of exits, matches written as
 * they come, directed ones, alternates, waste. Which lot of a queue goes first is left to who serves it.
 */
import { shareRounded } from '#kernel'
import {
  DESPERDICIO,
  type EstadoPeps,
  type LotesPeps,
  type Requerimientos,
  type ResultadoPeps,
  SALIDA_DESPERDICIO,
} from './columnas.ts'
import { type Puestos, placesOf, stateOf } from './puestos.ts'

/** Takes what requirement `r` needs from queue `c` on a day; answers what it still needs. */
export type Servir = (r: number, c: number, fecha: number, quantity: number) => number

export class Registro {
  readonly #lotes: LotesPeps
  readonly #req: Requerimientos
  readonly #puestos: Puestos
  /** Place of each lot, for directed requirements. */
  readonly #place: Int32Array
  /** First place of each queue that may have waste waiting. */
  readonly #wasteHead: Int32Array
  /** Matches as they come. Every match empties a lot or ends a requirement, so there are at most as many as both. */
  readonly #requerimiento: Int32Array
  readonly #lote: Int32Array
  readonly #cantidad: Float64Array
  readonly #valor: Float64Array
  #n = 0

  constructor(puestos: Puestos, lotes: LotesPeps, requerimientos: Requerimientos) {
    this.#lotes = lotes
    this.#req = requerimientos
    this.#puestos = puestos
    this.#place = requerimientos.dirigidos.size > 0 ? placesOf(puestos, lotes.n) : new Int32Array(0)
    this.#wasteHead = puestos.inicio.slice(0, -1)
    const most = puestos.fila.length + requerimientos.n
    this.#requerimiento = new Int32Array(most)
    this.#lote = new Int32Array(most)
    this.#cantidad = new Float64Array(most)
    this.#valor = new Float64Array(most)
  }

  /** Goes through the requirements in order; the columns of matches are views of what was set aside for them. */
  serveAll(serve: Servir, inicial: EstadoPeps | null): ResultadoPeps {
    const { n, orden, cola, fecha, cantidad, clase, dirigidos } = this.#req
    const faltante = new Float64Array(n)
    const anyNamed = dirigidos.size > 0
    for (let i = 0; i < n; i++) {
      const r = orden ? orden[i] : i
      const c = cola[r]
      const named = anyNamed ? dirigidos.get(r) : undefined
      if (c < 0) faltante[r] = cantidad[r]
      else if (named) faltante[r] = this.#serveNamed(r, named)
      else if (clase[r] === SALIDA_DESPERDICIO) faltante[r] = this.#dispose(c, cantidad[r])
      else {
        const rest = serve(r, c, fecha[r], cantidad[r])
        if (rest > 0) faltante[r] = this.#serveAlternates(r, c, rest, serve)
      }
    }
    const found = this.#n
    return {
      n: found,
      requerimiento: this.#requerimiento.subarray(0, found),
      lote: this.#lote.subarray(0, found),
      cantidad: this.#cantidad.subarray(0, found),
      valor: this.#valor.subarray(0, found),
      faltante,
      estado: stateOf(this.#puestos, this.#lotes.n, inicial),
    }
  }

  /** Notes what left a lot, and what remains there, with its share of the lot's value. */
  record(r: number, place: number, taken: number, saldo: number): void {
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
    const c = this.#lotes.cola[fila[place]]
    if (place < this.#wasteHead[c]) this.#wasteHead[c] = place
  }

  #serveAlternates(r: number, c: number, quantity: number, serve: Servir): number {
    let needed = quantity
    for (const other of this.#req.alternos?.get(c) ?? []) {
      if (needed > 0) needed = serve(r, other, this.#req.fecha[r], needed)
    }
    return needed
  }

  /** A directed requirement goes through the lots it names, one by one, and leaves the rest unmet. */
  #serveNamed(r: number, named: Int32Array): number {
    const { fecha, cantidad, clase } = this.#req
    const { fecha: entrada, saldo } = this.#puestos
    let needed = cantidad[r]
    for (const lote of named) {
      const place = this.#place[lote]
      if (clase[r] === SALIDA_DESPERDICIO) needed -= this.#reduce(place, needed)
      else if (needed > 0 && saldo[place] > 0 && entrada[place] <= fecha[r]) {
        const taken = Math.min(needed, saldo[place])
        this.record(r, place, taken, saldo[place] - taken)
        needed -= taken
      }
    }
    return needed
  }

  /** Reduces the waste that waits in a queue, oldest first. It leaves no match: the waste was matched when it arose. */
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
