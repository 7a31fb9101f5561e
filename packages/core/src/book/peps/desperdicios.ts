/** Waste that waits in the lots it came from, until a waste movement reduces it, the oldest first. */
import type { EstadoPeps, LotesPeps } from './columnas.ts'
import { ANCHO, FILA, type Puestos } from './puestos.ts'

export class Desperdicios {
  readonly #cola: Int32Array
  readonly #puestos: Puestos
  readonly #estado: EstadoPeps
  /** First place of each queue that may have waste waiting. */
  readonly #head: Int32Array

  /** Keeps the waste columns of `estado`. */
  constructor(puestos: Puestos, { cola }: LotesPeps, estado: EstadoPeps) {
    this.#cola = cola
    this.#puestos = puestos
    this.#estado = estado
    this.#head = puestos.inicio.slice(0, -1)
  }

  /** Waste arises in a place, and waits there. */
  add(place: number, quantity: number): void {
    const lote = this.#puestos.celdas[place * ANCHO + FILA]
    this.#estado.desperdicio[lote] += quantity
    this.#estado.pendiente[lote] += quantity
    const c = this.#cola[lote]
    if (place < this.#head[c]) this.#head[c] = place
  }

  /** Reduces what waits in a queue; answers what could not be. It leaves no match: waste was matched when it arose. */
  dispose(c: number, quantity: number): number {
    const end = this.#puestos.inicio[c + 1]
    let needed = quantity
    let place = this.#head[c]
    while (needed > 0 && place < end) {
      needed -= this.#reduce(place, needed)
      if (needed > 0) place++
    }
    this.#head[c] = place
    return needed
  }

  /** The same at some places only. */
  disposeAt(places: Int32Array, quantity: number): number {
    return places.reduce((needed, place) => needed - this.#reduce(place, needed), quantity)
  }

  #reduce(place: number, needed: number): number {
    const { pendiente } = this.#estado
    const lote = this.#puestos.celdas[place * ANCHO + FILA]
    const reduced = Math.min(needed, pendiente[lote])
    pendiente[lote] -= reduced
    return reduced
  }
}
