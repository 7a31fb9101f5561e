/** Matches as they come, in columns. */
import { shareRounded } from '#kernel'
import type { ResultadoPeps } from './columnas.ts'
import { ANCHO, CANTIDAD, COMPARTIDO, FILA, SALDO, VALOR } from './puestos.ts'

export class Descargas {
  readonly #celdas: Float64Array
  readonly #requerimiento: Int32Array
  readonly #lote: Int32Array
  readonly #cantidad: Float64Array
  readonly #valor: Float64Array
  #n = 0

  /** Room for `most` matches; only what is written takes memory. */
  constructor(celdas: Float64Array, most: number) {
    this.#celdas = celdas
    this.#requerimiento = new Int32Array(most)
    this.#lote = new Int32Array(most)
    this.#cantidad = new Float64Array(most)
    this.#valor = new Float64Array(most)
  }

  /** Notes that a requirement takes `taken` from the lot of a place, of the `saldo` it has, with its share of value. */
  record(requerimiento: number, place: number, taken: number, saldo: number): void {
    const celdas = this.#celdas
    const at = place * ANCHO
    const cantidad = celdas[at + CANTIDAD]
    const left = saldo - taken
    const shared = shareRounded(celdas[at + VALOR], cantidad - left, cantidad)
    const m = this.#n++
    this.#requerimiento[m] = requerimiento
    this.#lote[m] = celdas[at + FILA]
    this.#cantidad[m] = taken
    this.#valor[m] = shared - celdas[at + COMPARTIDO]
    celdas[at + COMPARTIDO] = shared
    celdas[at + SALDO] = left
  }

  /** The matches so far, as views. */
  columns(): Omit<ResultadoPeps, 'faltante' | 'estado'> {
    const n = this.#n
    return {
      n,
      requerimiento: this.#requerimiento.subarray(0, n),
      lote: this.#lote.subarray(0, n),
      cantidad: this.#cantidad.subarray(0, n),
      valor: this.#valor.subarray(0, n),
    }
  }
}
