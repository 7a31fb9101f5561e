/**
 * The explosion of a product through all levels of its bill of materials (contract section 3, rule 4).
 * A factor is the sum, over every path, of the product of `(cantidad + merma)` along it; the waste of a component is
 * its own line's `desperdicio` times the factor of its parent, summed over the paths. Both are exact. National and
 * definitive lines end their path and are kept apart: they are never discharged.
 * The result only changes on days when some line below the product starts or ends, so it is kept per interval.
 */
import { addRacional, type Factor, makeFactor, multiplyRacional, type Racional } from '#kernel'
import { type Bom, type LineaBom, TEMPORAL } from './bom.ts'
import { intervalOf, isVigente, sortDays } from './vigencia.ts'

/** What one unit of a product takes of one component, in a unit of that component. */
export interface Componente {
  readonly parte: number
  /** Unit the factors are counted in. */
  readonly unidad: number
  /** Queue of lots of that unit, -1 when there is none. */
  readonly cola: number
  /** Index into ORIGENES. */
  readonly origen: number
  readonly consumo: Factor
  readonly desperdicio: Factor
}

export interface Explosion {
  readonly temporales: readonly Componente[]
  /** National and definitive ones. */
  readonly otros: readonly Componente[]
}

/** How units of parts turn into one another; the store of lots answers. */
export interface Medidas {
  /** A quantity of a part that a bill of materials asks for → the unit it is kept in. */
  resolveComponente(
    parte: number,
    unidad: number,
    fecha: number,
  ): { cola: number; unidad: number; factor: Racional }
  /** A quantity of a part that is exploded → the unit it is built in; null when nobody says how. */
  factorDeProducto(parte: number, unidad: number, fecha: number): Racional | null
  /** Days on which the answers for a part may change; whether it is `construida`, on some day, from others. */
  diasDe(parte: number, construida: boolean): readonly number[]
}

interface Suma {
  parte: number
  unidad: number
  cola: number
  origen: number
  consumo: Racional
  desperdicio: Racional
}

const CERO: Racional = { num: 0n, den: 1n }

export class Explosiones {
  readonly #bom: Bom
  readonly #medidas: Medidas
  readonly #ranks: Int32Array
  readonly #unitRanks: Int32Array
  readonly #changes = new Map<number, readonly number[]>()
  readonly #sums = new Map<number, (readonly Suma[])[]>()
  readonly #done = new Map<number, Explosion[]>()
  #hasOtros: boolean | null = null

  /** `ranks`: byte order of the part names and of the unit names, so that components come out by name. */
  constructor(bom: Bom, medidas: Medidas, ranks: Int32Array, unitRanks: Int32Array) {
    this.#bom = bom
    this.#medidas = medidas
    this.#ranks = ranks
    this.#unitRanks = unitRanks
  }

  /** Whether some line is of national or definitive material. */
  get hasOtros(): boolean {
    this.#hasOtros ??= [...this.#bom.values()].some((lineas) => lineas.some((l) => l.origen !== TEMPORAL))
    return this.#hasOtros
  }

  /** Whether a part has a line valid on that day; if not, it is discharged as itself. */
  hasBom(parte: number, fecha: number): boolean {
    const lineas = this.#bom.get(parte)
    if (lineas) for (const linea of lineas) if (isVigente(linea, fecha)) return true
    return false
  }

  /** Components of one unit of a product on a day, by name; factors that are zero are left out. */
  explode(producto: number, fecha: number): Explosion {
    const interval = this.#interval(producto, fecha)
    const known = this.#done.get(producto)
    if (known?.[interval]) return known[interval]
    const componentes = this.#sum(producto, fecha)
      .filter((s) => s.consumo.num > 0n || s.desperdicio.num > 0n)
      .map((s) => ({ ...s, consumo: makeFactor(s.consumo), desperdicio: makeFactor(s.desperdicio) }))
      .sort(
        (a, b) =>
          this.#ranks[a.parte] - this.#ranks[b.parte] ||
          this.#unitRanks[a.unidad] - this.#unitRanks[b.unidad] ||
          a.origen - b.origen,
      )
    const explosion = {
      temporales: componentes.filter(({ origen }) => origen === TEMPORAL),
      otros: componentes.filter(({ origen }) => origen !== TEMPORAL),
    }
    remember(this.#done, producto, interval, explosion)
    return explosion
  }

  #sum(producto: number, fecha: number): readonly Suma[] {
    const interval = this.#interval(producto, fecha)
    const known = this.#sums.get(producto)?.[interval]
    if (known) return known
    const sums = new Map<string, Suma>()
    for (const linea of this.#bom.get(producto) ?? []) {
      if (isVigente(linea, fecha)) this.#addLine(sums, linea, fecha)
    }
    const result = [...sums.values()]
    remember(this.#sums, producto, interval, result)
    return result
  }

  #addLine(sums: Map<string, Suma>, linea: LineaBom, fecha: number): void {
    const { componente: parte, origen } = linea
    if (origen !== TEMPORAL) {
      const { unidad, consumo, desperdicio } = linea
      add(sums, { parte, unidad, cola: -1, origen, consumo, desperdicio })
      return
    }
    if (!this.hasBom(parte, fecha)) {
      const { cola, unidad, factor } = this.#medidas.resolveComponente(parte, linea.unidad, fecha)
      const consumo = multiplyRacional(linea.consumo, factor)
      const desperdicio = multiplyRacional(linea.desperdicio, factor)
      add(sums, { parte, unidad, cola, origen, consumo, desperdicio })
      return
    }
    const factor = this.#medidas.factorDeProducto(parte, linea.unidad, fecha)
    if (!factor) {
      const { unidad, consumo } = linea
      add(sums, { parte, unidad, cola: -1, origen, consumo, desperdicio: CERO })
      return
    }
    const veces = multiplyRacional(linea.consumo, factor)
    for (const hijo of this.#sum(parte, fecha)) {
      const consumo = multiplyRacional(veces, hijo.consumo)
      add(sums, { ...hijo, consumo, desperdicio: multiplyRacional(veces, hijo.desperdicio) })
    }
  }

  /** Which interval between changes a day falls in. */
  #interval(producto: number, fecha: number): number {
    return intervalOf(this.diasDe(producto), fecha)
  }

  /** Days on which something changes at any level below a product: a line starts or ends, a unit becomes known; ascending. */
  diasDe(producto: number): readonly number[] {
    const known = this.#changes.get(producto)
    if (known) return known
    const days = new Set<number>()
    const seen = new Set<number>([producto])
    for (const node of seen) {
      for (const dia of this.#medidas.diasDe(node, this.#bom.has(node))) days.add(dia)
      for (const linea of this.#bom.get(node) ?? []) {
        days.add(linea.desde).add(linea.hasta + 1)
        seen.add(linea.componente)
      }
    }
    const sorted = sortDays(days)
    this.#changes.set(producto, sorted)
    return sorted
  }
}

function add(sums: Map<string, Suma>, suma: Suma): void {
  const key = `${suma.parte}/${suma.unidad}/${suma.origen}`
  const known = sums.get(key)
  if (!known) sums.set(key, suma)
  else {
    known.consumo = addRacional(known.consumo, suma.consumo)
    known.desperdicio = addRacional(known.desperdicio, suma.desperdicio)
  }
}

function remember<V>(cache: Map<number, V[]>, producto: number, interval: number, value: V): void {
  const deProducto = cache.get(producto)
  if (deProducto) deProducto[interval] = value
  else {
    const nuevo: V[] = []
    nuevo[interval] = value
    cache.set(producto, nuevo)
  }
}
