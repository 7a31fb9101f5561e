/** Exits → what they need of which part, exact, rounded once (contract section 3, rules 4 and 5). */
import {
  ColumnaEntera,
  ColumnaExacta,
  type Factor,
  makeFactor,
  multiplyRacional,
  multiplyRounded,
  type Racional,
  UNO,
} from '#kernel'
import type { Lotes } from '#records'
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

/** Which movements reduce the waste that waits instead of consuming lots. */
export function isSalidaDesperdicio(tipo: string): boolean {
  return tipo.endsWith('_desperdicio')
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
  const out = new Salida(fabrica.almacen)
  for (let s = 0; s < salidas.n; s++) {
    const parte = salidas.parte[s]
    const unidad = fabrica.canonica(salidas.unidad[s])
    if (salidas.es_movimiento[s] && isSalidaDesperdicio(tipoDe(salidas.tipo[s]))) {
      out.pushItself(s, parte, unidad, salidas.cantidad[s], SALIDA_DESPERDICIO)
    } else if (fabrica.explosiones.hasBom(parte, salidas.fecha[s])) {
      explode(out, resueltas, s, unidad, fabrica)
    } else out.pushItself(s, parte, unidad, salidas.cantidad[s], CONSUMO)
  }
  const salida = out.salida.values().slice()
  return {
    n: salida.length,
    salida,
    parte: out.parte.values().slice(),
    cola: out.cola.values().slice(),
    fecha: salida.map((s) => salidas.fecha[s]),
    cantidad: out.cantidad.values().slice(),
    clase: Uint8Array.from(out.clase.values()),
    incontables: out.incontables,
    dirigidos: findDirigidos(out, resueltas, lotes, cola, sucesor),
  }
}

/** An exit in a unit that its product does not convert to is a need of the product itself, which nothing can meet. */
function explode(
  out: Salida,
  { salidas }: SalidasResueltas,
  s: number,
  unidad: number,
  fabrica: Fabrica,
): void {
  const producto = salidas.parte[s]
  const cantidad = salidas.cantidad[s]
  const factor = fabrica.almacen.factorDeProducto(producto, unidad, salidas.fecha[s])
  if (!factor) {
    out.push(s, producto, -1, cantidad, CONSUMO)
    return
  }
  for (const c of fabrica.explosiones.explode(producto, salidas.fecha[s])) {
    out.push(s, c.parte, c.cola, multiplyRounded(cantidad, scale(c.consumo, factor)), CONSUMO)
    out.push(s, c.parte, c.cola, multiplyRounded(cantidad, scale(c.desperdicio, factor)), DESPERDICIO)
  }
}

function scale(factor: Factor, by: Racional): Factor {
  return by === UNO ? factor : makeFactor(multiplyRacional(factor, by))
}

/** Requirements as growing columns; one that rounds to nothing is left out. */
class Salida {
  readonly #almacen: Almacen
  readonly salida = new ColumnaEntera()
  readonly parte = new ColumnaEntera()
  readonly cola = new ColumnaEntera()
  readonly clase = new ColumnaEntera()
  readonly cantidad = new ColumnaExacta()
  readonly incontables = new Map<number, number>()

  constructor(almacen: Almacen) {
    this.#almacen = almacen
  }

  /** A part that leaves as itself, in the unit it is kept in when that can be told. */
  pushItself(s: number, parte: number, unidad: number, cantidad: number, clase: number): void {
    const { cola, factor } = this.#almacen.resolve(parte, unidad)
    const required = factor === UNO ? cantidad : multiplyRounded(cantidad, makeFactor(factor))
    this.push(s, parte, cola, required, clase)
  }

  push(s: number, parte: number, cola: number, required: number, clase: number): void {
    if (required === 0) return
    if (required > Number.MAX_SAFE_INTEGER) this.incontables.set(s, parte)
    this.salida.push(s)
    this.parte.push(parte)
    this.cola.push(cola)
    this.clase.push(clase)
    this.cantidad.push(required)
  }
}

/** Lots that each directed requirement names: those of its part in that pedimento, and partida when it says one. */
function findDirigidos(
  out: Salida,
  { entrada_pedimento, entrada_partida }: SalidasResueltas,
  lotes: Lotes,
  cola: Int32Array,
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
    const ofPart = named.filter(
      (l) => cola[l] === out.cola.at(r) && cola[l] >= 0 && (partida < 0 || lotes.partida[l] === partida),
    )
    dirigidos.set(r, Int32Array.from(ofPart))
  }
  return dirigidos
}
