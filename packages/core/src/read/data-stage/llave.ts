/** The three columns of a key → 15 digits, asked of the kernel once per run of equal keys: rows of one pedimento come together. */
import { composePedimento, type Dias, yearOf } from '#kernel'

/** Longer columns are no key. */
const LONGEST = 8
const decoder = new TextDecoder('latin1')

/** Digits of a pedimento without its year. */
export const SIN_YEAR = 1e13

export class CompositorDeLlave {
  readonly #last = new Uint8Array(3 * (LONGEST + 1))
  readonly #next = new Uint8Array(3 * (LONGEST + 1))
  #lastYear = NaN
  #result = NaN

  /** Windows of patente, number and section, and the date of the year → pedimento; NaN when they are no key. */
  compose(bytes: Uint8Array, from: Int32Array, to: Int32Array, fecha: Dias): number {
    const year = yearOfKnown(fecha)
    if (year !== this.#lastYear) this.#last.fill(0)
    this.#lastYear = year
    if (!this.#take(bytes, from, to)) return NaN
    if (this.#isLast()) return this.#result
    this.#last.set(this.#next)
    const [patente, numero, seccion] = [0, 1, 2].map((i) => decoder.decode(bytes.subarray(from[i], to[i])))
    const complete = patente !== '' && numero !== '' && seccion !== ''
    this.#result = (complete ? composePedimento(patente, numero, seccion, year) : null) ?? NaN
    return this.#result
  }

  /** Copies the windows beside the last ones, each with its length before it. */
  #take(bytes: Uint8Array, from: Int32Array, to: Int32Array): boolean {
    const next = this.#next
    for (let f = 0; f < 3; f++) {
      const size = to[f] - from[f]
      if (size > LONGEST) return false
      const at = f * (LONGEST + 1)
      next[at] = size + 1
      for (let i = 0; i < size; i++) next[at + 1 + i] = bytes[from[f] + i]
    }
    return true
  }

  #isLast(): boolean {
    const last = this.#last
    const next = this.#next
    for (let f = 0; f < last.length; f += LONGEST + 1)
      for (let i = 0; i < next[f]; i++) if (next[f + i] !== last[f + i]) return false
    return true
  }
}

/** Years of the few thousand days that files hold, asked of the kernel once each. */
const years = new Map<Dias, number>()

function yearOfKnown(fecha: Dias): number {
  const known = years.get(fecha)
  if (known !== undefined) return known
  const year = yearOf(fecha)
  years.set(fecha, year)
  return year
}
