/**
 * What each delivery says of each pedimento: how many rows by section, and a fingerprint of their content that does not
 * depend on their order. It is how one tells a repeated pedimento from a re-issued one without keeping its rows.
 */
import { assert, ColumnaEntera, ColumnaExacta } from '#kernel'
import { CONSERVADAS } from './secciones/indice.ts'

export class Conteo {
  /** By place: one pedimento in one delivery. */
  readonly pedimento = new ColumnaExacta()
  readonly entrega = new ColumnaEntera()
  #filas = new Int32Array(CONSERVADAS.length << 8)
  #huellas = new Int32Array(CONSERVADAS.length << 8)
  readonly #lugares: Map<number, number>[] = []
  #lastPedimento = NaN
  #lastEntrega = -1
  #lastLugar = -1

  /** How many places there are. */
  get length(): number {
    return this.pedimento.length
  }

  /** Place of a pedimento in a delivery, or undefined. */
  find(pedimento: number, entrega: number): number | undefined {
    return this.#lugares[entrega]?.get(pedimento)
  }

  /** Rows of a section at a place. */
  filas(lugar: number, seccion: number): number {
    return this.#filas[lugar * CONSERVADAS.length + seccion]
  }

  /** Whether two places hold the same rows of a section. */
  equal(a: number, b: number, seccion: number): boolean {
    const x = a * CONSERVADAS.length + seccion
    const y = b * CONSERVADAS.length + seccion
    return this.#filas[x] === this.#filas[y] && this.#huellas[x] === this.#huellas[y]
  }

  add(pedimento: number, entrega: number, seccion: number, huella: number): void {
    if (pedimento !== this.#lastPedimento || entrega !== this.#lastEntrega) {
      this.#lastPedimento = pedimento
      this.#lastEntrega = entrega
      this.#lastLugar = this.find(pedimento, entrega) ?? this.#open(pedimento, entrega)
    }
    const at = this.#lastLugar * CONSERVADAS.length + seccion
    this.#filas[at]++
    this.#huellas[at] = (this.#huellas[at] + huella) | 0
  }

  /** Forgets the rows of a section in a delivery: their file turned out broken. */
  discard(entrega: number, seccion: number): void {
    for (const lugar of this.#lugares[entrega]?.values() ?? []) {
      this.#filas[lugar * CONSERVADAS.length + seccion] = 0
      this.#huellas[lugar * CONSERVADAS.length + seccion] = 0
    }
  }

  #open(pedimento: number, entrega: number): number {
    assert(entrega >= 0, 'a row belongs to a delivery of the plan')
    const lugar = this.pedimento.length
    this.pedimento.push(pedimento)
    this.entrega.push(entrega)
    this.#lugares[entrega] ??= new Map()
    this.#lugares[entrega].set(pedimento, lugar)
    if ((lugar + 1) * CONSERVADAS.length > this.#filas.length) {
      this.#filas = grow(this.#filas)
      this.#huellas = grow(this.#huellas)
    }
    return lugar
  }
}

function grow(old: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(old.length * 2)
  wider.set(old)
  return wider
}
