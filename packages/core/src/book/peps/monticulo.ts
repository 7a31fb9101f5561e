/** A heap of places: the one with the least priority on top, the earlier place first among equals. */

export class Monticulo {
  readonly #prioridad: Float64Array
  readonly #places: number[] = []

  /** `prioridad` by place. */
  constructor(prioridad: Float64Array) {
    this.#prioridad = prioridad
  }

  get size(): number {
    return this.#places.length
  }

  peek(): number {
    return this.#places[0]
  }

  push(place: number): void {
    const places = this.#places
    let at = places.push(place) - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!this.#goesBefore(place, places[parent])) break
      places[at] = places[parent]
      at = parent
    }
    places[at] = place
  }

  /** Takes the top off, of a heap that has one. */
  pop(): void {
    const places = this.#places
    const place = places.pop()!
    if (places.length === 0) return
    let at = 0
    for (let child = 1; child < places.length; child = at * 2 + 1) {
      const right = child + 1
      if (right < places.length && this.#goesBefore(places[right], places[child])) child = right
      if (!this.#goesBefore(places[child], place)) break
      places[at] = places[child]
      at = child
    }
    places[at] = place
  }

  #goesBefore(a: number, b: number): boolean {
    const difference = this.#prioridad[a] - this.#prioridad[b]
    return difference < 0 || (difference === 0 && a < b)
  }
}
