/** Waste that waits in the lots it came from, until a waste movement reduces it, the oldest first. */
import type { LotesPeps } from './columnas.ts'
import { ANCHO, FILA, type Puestos } from './puestos.ts'

export class Desperdicios {
  readonly #lotes: LotesPeps
  readonly #puestos: Puestos
  /** First place of each queue that may have waste waiting. */
  readonly #head: Int32Array

  constructor(puestos: Puestos, lotes: LotesPeps) {
    this.#lotes = lotes
    this.#puestos = puestos
    this.#head = puestos.inicio.slice(0, -1)
  }

  /** Waste arises in a place, and waits there. */
  add(place: number, quantity: number): void {
    const { celdas, desperdicio, pendiente } = this.#puestos
    desperdicio[place] += quantity
    pendiente[place] += quantity
    const c = this.#lotes.cola[celdas[place * ANCHO + FILA]]
    if (place < this.#head[c]) this.#head[c] = place
  }

  /** Reduces what waits in a queue; answers what could not be. It leaves no match: waste was matched when it arose. */
  dispose(c: number, quantity: number): number {
    const { inicio, pendiente } = this.#puestos
    const end = inicio[c + 1]
    let needed = quantity
    let place = this.#head[c]
    for (; needed > 0 && place < end; place++) {
      needed -= this.#reduce(place, needed)
      if (pendiente[place] > 0) break
    }
    this.#head[c] = place
    return needed
  }

  /** The same at some places only. */
  disposeAt(places: Int32Array, quantity: number): number {
    return places.reduce((needed, place) => needed - this.#reduce(place, needed), quantity)
  }

  #reduce(place: number, needed: number): number {
    const { pendiente } = this.#puestos
    const reduced = Math.min(needed, pendiente[place])
    pendiente[place] -= reduced
    return reduced
  }
}
