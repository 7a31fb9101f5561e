/** Exits → what they need of which part, exact, rounded once (contract section 3, rules 4 and 5). */
import {
  ColumnaEntera,
  ColumnaExacta,
  type Factor,
  makeFactor,
  multiplyRacional,
  multiplyRounded,
  pickInts,
  type Racional,
  UNO,
} from '#kernel'
import type { Lotes, Salidas } from '#records'
import type { Almacen } from './almacen.ts'
import type { Explosiones } from './explosion.ts'
import { CONSUMO, DESPERDICIO, type Requerimientos, SALIDA_DESPERDICIO } from './peps.ts'
import type { SalidasResueltas } from './salidas.ts'

export interface RequerimientosDeSalidas extends Requerimientos {
  /** Row of Salidas. */
  readonly salida: Int32Array
  readonly parte: Int32Array
  /** Exit that asks for more than can be counted exactly → the part it asks that of. */
  readonly incontables: ReadonlyMap<number, number>
}

export interface Fabrica {
  readonly almacen: Almacen
  readonly explosiones: Explosiones
  readonly canonica: (id: number) => number
}

/** What an exit does with the part it names. */
export type Modo = 'explota' | 'como_tal' | 'desperdicio'

/**
 * Movements of waste reduce the waste that waits instead of consuming lots. Goods that were rejected leave as they came,
 * even when the company makes them; everything else is exploded on the days it has a bill of materials.
 */
export function modoDe(tipo: string): Modo {
  if (tipo.endsWith('_desperdicio')) return 'desperdicio'
  return tipo === 'retorno_rechazo' ? 'como_tal' : 'explota'
}

/** Whether an exit is exploded: it may be, and its part has a bill of materials that day. */
export function isExplotada(
  { tipo, es_movimiento, parte, fecha }: Salidas,
  s: number,
  tipoDe: (id: number) => string,
  explosiones: Explosiones,
): boolean {
  if (es_movimiento[s] === 1 && modoDe(tipoDe(tipo[s])) !== 'explota') return false
  return explosiones.hasBom(parte[s], fecha[s])
}

/** Requirements in the order of exits, then component by name, then consumption before waste. */
export function requireOf(
  resueltas: SalidasResueltas,
  lotes: Lotes,
  cola: Int32Array,
  fabrica: Fabrica,
  tipoDe: (id: number) => string,
  sucesor: (pedimento: number) => number,
): RequerimientosDeSalidas {
  const { salidas } = resueltas
  const out = new Necesidades(salidas, fabrica)
  for (let s = 0; s < salidas.n; s++) {
    if (isExplotada(salidas, s, tipoDe, fabrica.explosiones)) out.pushExplosion(s)
    else {
      const waste = salidas.es_movimiento[s] === 1 && modoDe(tipoDe(salidas.tipo[s])) === 'desperdicio'
      out.pushItself(s, waste ? SALIDA_DESPERDICIO : CONSUMO)
    }
  }
  const salida = out.salida.values().slice()
  return {
    n: salida.length,
    salida,
    parte: out.parte.values().slice(),
    cola: out.cola.values().slice(),
    fecha: pickInts(salidas.fecha, salida),
    cantidad: out.cantidad.values().slice(),
    clase: new Uint8Array(out.clase.values()),
    incontables: out.incontables,
    dirigidos: findDirigidos(out, resueltas, lotes, cola, fabrica.almacen, sucesor),
    alternos: fabrica.almacen.suplentes,
  }
}

/** Requirements as growing columns; one that rounds to nothing is left out. */
class Necesidades {
  readonly #salidas: Salidas
  readonly #fabrica: Fabrica
  readonly salida = new ColumnaEntera()
  readonly parte = new ColumnaEntera()
  readonly cola = new ColumnaEntera()
  readonly clase = new ColumnaEntera()
  readonly cantidad = new ColumnaExacta()
  readonly incontables = new Map<number, number>()

  constructor(salidas: Salidas, fabrica: Fabrica) {
    this.#salidas = salidas
    this.#fabrica = fabrica
  }

  /** A part that leaves as itself, in the unit it is kept in when that can be told. */
  pushItself(s: number, clase: number): void {
    const { parte, unidad, cantidad, fecha } = this.#salidas
    const { almacen, canonica } = this.#fabrica
    const { cola, factor } = almacen.resolve(parte[s], canonica(unidad[s]), fecha[s])
    const required = factor === UNO ? cantidad[s] : multiplyRounded(cantidad[s], makeFactor(factor))
    this.#push(s, parte[s], cola, required, clase)
  }

  /** An exit in a unit that its product does not convert to is a need of the product itself, which nothing can meet. */
  pushExplosion(s: number): void {
    const { parte, unidad, cantidad, fecha } = this.#salidas
    const { almacen, canonica, explosiones } = this.#fabrica
    const factor = almacen.factorDeProducto(parte[s], canonica(unidad[s]), fecha[s])
    if (!factor) {
      this.#push(s, parte[s], -1, cantidad[s], CONSUMO)
      return
    }
    for (const c of explosiones.explode(parte[s], fecha[s]).temporales) {
      this.#push(s, c.parte, c.cola, multiplyRounded(cantidad[s], scale(c.consumo, factor)), CONSUMO)
      if (c.desperdicio.num === 0n) continue
      this.#push(s, c.parte, c.cola, multiplyRounded(cantidad[s], scale(c.desperdicio, factor)), DESPERDICIO)
    }
  }

  #push(s: number, parte: number, cola: number, required: number, clase: number): void {
    if (required === 0) return
    if (required > Number.MAX_SAFE_INTEGER) this.incontables.set(s, parte)
    this.salida.push(s)
    this.parte.push(parte)
    this.cola.push(cola)
    this.clase.push(clase)
    this.cantidad.push(required)
  }
}

/** A factor per unit of the product, for an exit counted in another unit. */
export function scale(factor: Factor, by: Racional): Factor {
  return by === UNO ? factor : makeFactor(multiplyRacional(factor, by))
}

/** Lots that each directed requirement names: those of its part in that pedimento, and partida when it says one. */
function findDirigidos(
  out: Necesidades,
  { entrada_pedimento, entrada_partida }: SalidasResueltas,
  lotes: Lotes,
  cola: Int32Array,
  almacen: Almacen,
  sucesor: (pedimento: number) => number,
): Map<number, Int32Array> {
  const dirigidos = new Map<number, Int32Array>()
  if (!entrada_pedimento.some((pedimento) => !Number.isNaN(pedimento))) return dirigidos
  const byPedimento = new Map<number, number[]>()
  lotes.pedimento.forEach((pedimento, l) => {
    const known = byPedimento.get(pedimento)
    if (known) known.push(l)
    else byPedimento.set(pedimento, [l])
  })
  for (let r = 0; r < out.salida.length; r++) {
    const s = out.salida.at(r)
    if (Number.isNaN(entrada_pedimento[s])) continue
    const named =
      byPedimento.get(entrada_pedimento[s]) ?? byPedimento.get(sucesor(entrada_pedimento[s])) ?? []
    const partida = entrada_partida[s]
    const suya = almacen.propia(out.cola.at(r))
    const ofPart = named.filter(
      (l) => cola[l] === suya && cola[l] >= 0 && (partida < 0 || lotes.partida[l] === partida),
    )
    dirigidos.set(r, Int32Array.from(ofPart))
  }
  return dirigidos
}
