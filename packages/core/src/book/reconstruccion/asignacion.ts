/**
 * Which goods of the pedimentos are which components of the bill of materials, when nobody wrote it down: each component
 * is given to the group of goods whose arrivals best explain what production took of it over time.
 *
 * A group is what Data Stage tells apart (tariff item, description, unit); several components may be of one group. Goods
 * cannot be used before they arrive, and a plant does not buy much more than it uses: the cost of a group is how far its
 * arrivals are from that. Every component goes to the group where it costs least; then single moves and exchanges are
 * tried until none helps. Weights are inferences, never quantities of the book: floats are fine here, and sums run in a
 * fixed order, so that the same data give the same answer.
 */
import { assert } from '#kernel'

/** What arrives or is used, accumulated at the end of each period; all series of one call have the same length. */
export type Serie = Float64Array

/** Weights, against how much the stock comes and goes: of goods used before they arrived, and of goods left at the end. */
const PESO_FALTA = 4
const PESO_SOBRA = 0.25
/** Rounds of improvement; a few are enough, and this many is never reached in practice. */
const VUELTAS = 40
/** Of more components than this, only moves are tried: pairs grow with the square. */
const CON_INTERCAMBIOS = 600

/**
 * Components → groups (-1 when it can be of none), both in a fixed order, which settles ties.
 * `puede`: whether a component can be of a group at all.
 */
export function assignComponentes(
  componentes: readonly Serie[],
  grupos: readonly Serie[],
  puede: (componente: number, grupo: number) => boolean,
): Int32Array {
  return new Asignador(componentes, grupos, puede).run()
}

class Asignador {
  readonly #componentes: readonly Serie[]
  readonly #grupos: readonly Serie[]
  readonly #puede: (componente: number, grupo: number) => boolean
  readonly #grupo: Int32Array
  readonly #usado: Float64Array[]
  readonly #costo: Float64Array

  constructor(
    componentes: readonly Serie[],
    grupos: readonly Serie[],
    puede: (componente: number, grupo: number) => boolean,
  ) {
    this.#componentes = componentes
    this.#grupos = grupos
    this.#puede = puede
    this.#grupo = new Int32Array(componentes.length).fill(-1)
    const periodos = (grupos[0] ?? componentes[0])?.length ?? 0
    for (const serie of [...componentes, ...grupos])
      assert(serie.length === periodos, 'series of different lengths')
    this.#usado = grupos.map(() => new Float64Array(periodos))
    this.#costo = Float64Array.from(grupos, (_, g) => this.#costOf(g, null, null))
  }

  run(): Int32Array {
    for (const c of this.#largestFirst()) {
      const { grupo } = this.#bestMove(c)
      if (grupo >= 0) this.#move(c, grupo)
    }
    for (let vuelta = 0; vuelta < VUELTAS; vuelta++) if (!this.#improve()) break
    return this.#grupo
  }

  #largestFirst(): number[] {
    const share = (c: number) => last(this.#componentes[c])
    return Array.from(this.#componentes.keys()).sort((a, b) => share(b) - share(a))
  }

  /** One round of moves and exchanges; whether any helped. */
  #improve(): boolean {
    let helped = false
    for (const c of this.#componentes.keys()) {
      const { grupo, cambio } = this.#bestMove(c)
      if (cambio < -1e-9) {
        this.#move(c, grupo)
        helped = true
      }
    }
    if (this.#componentes.length > CON_INTERCAMBIOS) return helped
    for (const a of this.#componentes.keys())
      for (let b = a + 1; b < this.#componentes.length; b++) if (this.#tryExchange(a, b)) helped = true
    return helped
  }

  /** The other group where a component costs least, and what moving it there changes. */
  #bestMove(c: number): { grupo: number; cambio: number } {
    const serie = this.#componentes[c]
    const from = this.#grupo[c]
    const leave = from < 0 ? 0 : this.#costOf(from, null, serie) - this.#costo[from]
    let best = { grupo: -1, cambio: Number.POSITIVE_INFINITY }
    for (let g = 0; g < this.#grupos.length; g++) {
      // Stryker disable next-line ConditionalExpression: once more into its own group never costs less
      if (g === from) continue
      if (!this.#puede(c, g)) continue
      const cambio = leave + this.#costOf(g, serie, null) - this.#costo[g]
      if (cambio < best.cambio) best = { grupo: g, cambio }
    }
    return best
  }

  #tryExchange(a: number, b: number): boolean {
    const [ga, gb] = [this.#grupo[a], this.#grupo[b]]
    // Stryker disable next-line ConditionalExpression,LogicalOperator: of none, or of one group, no exchange helps
    if (ga < 0 || gb < 0 || ga === gb) return false
    if (!this.#puede(a, gb) || !this.#puede(b, ga)) return false
    const [ca, cb] = [this.#componentes[a], this.#componentes[b]]
    const cambio = this.#costOf(ga, cb, ca) + this.#costOf(gb, ca, cb) - this.#costo[ga] - this.#costo[gb]
    if (cambio >= -1e-9) return false
    this.#move(a, gb)
    this.#move(b, ga)
    return true
  }

  #move(c: number, to: number): void {
    const acumulado = this.#componentes[c]
    const from = this.#grupo[c]
    for (let t = 0; t < acumulado.length; t++) {
      if (from >= 0) this.#usado[from][t] -= acumulado[t]
      this.#usado[to][t] += acumulado[t]
    }
    this.#grupo[c] = to
    if (from >= 0) this.#costo[from] = this.#costOf(from, null, null)
    this.#costo[to] = this.#costOf(to, null, null)
  }

  /** Cost of a group with one component more and another one less, relative to what arrived of it. */
  #costOf(g: number, mas: Serie | null, menos: Serie | null): number {
    const llegado = this.#grupos[g]
    const usado = this.#usado[g]
    const n = llegado.length
    const stock = (t: number) => llegado[t] - usado[t] - (mas ? mas[t] : 0) + (menos ? menos[t] : 0)
    let media = 0
    for (let t = 0; t < n; t++) media += stock(t) / n
    let falta = 0
    let vaiven = 0
    for (let t = 0; t < n; t++) {
      falta += Math.max(0, -stock(t))
      vaiven += Math.abs(stock(t) - media)
    }
    const sobra = Math.max(0, stock(n - 1))
    const total = last(llegado)
    return total > 0 ? ((PESO_FALTA * falta + vaiven) / n + PESO_SOBRA * sobra) / total : 0
  }
}

function last(values: Float64Array): number {
  return values.at(-1) ?? 0
}
