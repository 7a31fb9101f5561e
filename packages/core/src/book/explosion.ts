/**
 * The explosion of a product through all levels of its bill of materials (contract section 3, rule 4).
 * A factor is the sum, over every path, of the product of `(cantidad + merma)` along it; the waste of a component is
 * its own line's `desperdicio` times the factor of its parent, summed over the paths. Both are exact.
 * The result only changes on days when some line below the product starts or ends, so it is kept per interval.
 */
import { addRacional, type Factor, makeFactor, multiplyRacional, type Racional } from '#kernel'
import type { Bom, LineaBom } from './bom.ts'

/** What one unit of a product takes of one component, in a unit of that component. */
export interface Componente {
  readonly parte: number
  /** Unit the factors are counted in. */
  readonly unidad: number
  /** Queue of lots of that unit, -1 when there is none. */
  readonly cola: number
  readonly consumo: Factor
  readonly desperdicio: Factor
}

/** How units of parts turn into one another; the store of lots answers. */
export interface Medidas {
  /** A quantity of a part that is discharged as itself → the unit it is kept in. */
  resolve(parte: number, unidad: number): { cola: number; unidad: number; factor: Racional }
  /** A quantity of a part that is exploded → the unit it is built in; null when nobody says how. */
  factorDeProducto(parte: number, unidad: number, fecha: number): Racional | null
  /** Days on which the answer for an exploded part may change. */
  diasDeProducto(parte: number): readonly number[]
}

interface Suma {
  parte: number
  unidad: number
  cola: number
  consumo: Racional
  desperdicio: Racional
}

const CERO: Racional = { num: 0n, den: 1n }

export class Explosiones {
  readonly #bom: Bom
  readonly #medidas: Medidas
  readonly #ranks: Int32Array
  readonly #unitRanks: Int32Array
  readonly #changes = new Map<number, number[]>()
  readonly #sums = new Map<number, Map<number, readonly Suma[]>>()
  readonly #done = new Map<number, Map<number, readonly Componente[]>>()

  /** `ranks`: byte order of the part names and of the unit names, so that components come out by name. */
  constructor(bom: Bom, medidas: Medidas, ranks: Int32Array, unitRanks: Int32Array) {
    this.#bom = bom
    this.#medidas = medidas
    this.#ranks = ranks
    this.#unitRanks = unitRanks
  }

  /** Whether a part has a line valid on that day; if not, it is discharged as itself. */
  hasBom(parte: number, fecha: number): boolean {
    return this.#bom.get(parte)?.some((linea) => isValid(linea, fecha)) ?? false
  }

  /** Components of one unit of a product on a day, by name; factors that are zero are left out. */
  explode(producto: number, fecha: number): readonly Componente[] {
    const interval = this.#interval(producto, fecha)
    const known = this.#done.get(producto)?.get(interval)
    if (known) return known
    const componentes = this.#sum(producto, fecha)
      .filter((s) => s.consumo.num > 0n || s.desperdicio.num > 0n)
      .map((s) => ({
        parte: s.parte,
        unidad: s.unidad,
        cola: s.cola,
        consumo: makeFactor(s.consumo),
        desperdicio: makeFactor(s.desperdicio),
      }))
      .sort(
        (a, b) =>
          this.#ranks[a.parte] - this.#ranks[b.parte] ||
          this.#unitRanks[a.unidad] - this.#unitRanks[b.unidad],
      )
    remember(this.#done, producto, interval, componentes)
    return componentes
  }

  #sum(producto: number, fecha: number): readonly Suma[] {
    const interval = this.#interval(producto, fecha)
    const known = this.#sums.get(producto)?.get(interval)
    if (known) return known
    const sums = new Map<string, Suma>()
    for (const linea of this.#bom.get(producto) ?? []) {
      if (linea.temporal && isValid(linea, fecha)) this.#addLine(sums, linea, fecha)
    }
    const result = [...sums.values()]
    remember(this.#sums, producto, interval, result)
    return result
  }

  #addLine(sums: Map<string, Suma>, linea: LineaBom, fecha: number): void {
    const { componente: parte } = linea
    if (!this.hasBom(parte, fecha)) {
      const { cola, unidad, factor } = this.#medidas.resolve(parte, linea.unidad)
      const consumo = multiplyRacional(linea.consumo, factor)
      add(sums, { parte, unidad, cola, consumo, desperdicio: multiplyRacional(linea.desperdicio, factor) })
      return
    }
    const factor = this.#medidas.factorDeProducto(parte, linea.unidad, fecha)
    if (!factor) {
      add(sums, { parte, unidad: linea.unidad, cola: -1, consumo: linea.consumo, desperdicio: CERO })
      return
    }
    const veces = multiplyRacional(linea.consumo, factor)
    for (const hijo of this.#sum(parte, fecha)) {
      const consumo = multiplyRacional(veces, hijo.consumo)
      add(sums, { ...hijo, consumo, desperdicio: multiplyRacional(veces, hijo.desperdicio) })
    }
  }

  /** Which interval between changes a day falls in: how many changes are not after it. */
  #interval(producto: number, fecha: number): number {
    const changes = this.#changesOf(producto)
    let from = 0
    let to = changes.length
    while (from < to) {
      const middle = (from + to) >> 1
      if (changes[middle] <= fecha) from = middle + 1
      else to = middle
    }
    return from
  }

  /** Days on which something changes at any level below a product: a line starts or ends, a unit becomes known; ascending. */
  #changesOf(producto: number): readonly number[] {
    const known = this.#changes.get(producto)
    if (known) return known
    const days = new Set<number>()
    const seen = new Set<number>([producto])
    for (const node of seen) {
      for (const dia of this.#medidas.diasDeProducto(node)) days.add(dia)
      for (const linea of this.#bom.get(node) ?? []) {
        days.add(linea.desde).add(linea.hasta + 1)
        seen.add(linea.componente)
      }
    }
    const sorted = [...days].sort((a, b) => a - b)
    this.#changes.set(producto, sorted)
    return sorted
  }
}

function isValid(linea: LineaBom, fecha: number): boolean {
  return linea.desde <= fecha && fecha <= linea.hasta
}

function add(sums: Map<string, Suma>, suma: Suma): void {
  const key = `${suma.parte}/${suma.unidad}`
  const known = sums.get(key)
  if (!known) sums.set(key, suma)
  else {
    known.consumo = addRacional(known.consumo, suma.consumo)
    known.desperdicio = addRacional(known.desperdicio, suma.desperdicio)
  }
}

function remember<V>(cache: Map<number, Map<number, V>>, producto: number, interval: number, value: V): void {
  const deProducto = cache.get(producto)
  if (deProducto) deProducto.set(interval, value)
  else cache.set(producto, new Map([[interval, value]]))
}
