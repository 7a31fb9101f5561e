/** Exits → what they need of which part, exact, rounded once (contract section 3, rules 4 and 5). */
import { makeFactor, multiplyRounded, UNO } from '#kernel'
import type { Lotes, Salidas } from '#records'
import type { Almacen } from './almacen.ts'
import type { Explosiones } from './explosion.ts'
import { Materiales, SIN_LISTA } from './materiales.ts'
import { CONSUMO, type Requerimientos, SALIDA_DESPERDICIO } from './peps.ts'
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
  /** How many parts there are. */
  readonly partes: number
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
  const materiales = new Materiales(fabrica.explosiones, fabrica.almacen, fabrica.partes)
  const deSalida = new Int32Array(salidas.n)
  let most = 0
  for (let s = 0; s < salidas.n; s++) {
    const modo = salidas.es_movimiento[s] === 1 ? modoDe(tipoDe(salidas.tipo[s])) : 'explota'
    const unidad = fabrica.canonica(salidas.unidad[s])
    const lista = modo === 'explota' ? materiales.find(salidas.parte[s], unidad, salidas.fecha[s]) : SIN_LISTA
    deSalida[s] = lista === SIN_LISTA && modo === 'desperdicio' ? ES_DESPERDICIO : lista
    most += lista === SIN_LISTA ? 1 : materiales.inicio(lista + 1) - materiales.inicio(lista)
  }
  const out = new Necesidades(salidas, fabrica, materiales, most)
  for (let s = 0; s < salidas.n; s++) {
    if (deSalida[s] >= 0) out.pushExplosion(s, deSalida[s])
    else out.pushItself(s, deSalida[s] === ES_DESPERDICIO ? SALIDA_DESPERDICIO : CONSUMO)
  }
  const columnas = out.columns()
  return {
    ...columnas,
    incontables: out.incontables,
    dirigidos: findDirigidos(columnas, resueltas, lotes, cola, fabrica.almacen, sucesor),
    alternos: fabrica.almacen.suplentes,
  }
}

type Columnas = Pick<
  RequerimientosDeSalidas,
  'n' | 'salida' | 'parte' | 'cola' | 'fecha' | 'cantidad' | 'clase'
>

/** In place of a list, for an exit of waste. */
const ES_DESPERDICIO = -2

/** Requirements as columns with room for all; one that rounds to nothing is left out. */
class Necesidades {
  readonly #salidas: Salidas
  readonly #fabrica: Fabrica
  readonly #materiales: Materiales
  readonly #salida: Int32Array
  readonly #parte: Int32Array
  readonly #cola: Int32Array
  readonly #fecha: Int32Array
  readonly #clase: Uint8Array
  readonly #cantidad: Float64Array
  #n = 0
  readonly incontables = new Map<number, number>()

  constructor(salidas: Salidas, fabrica: Fabrica, materiales: Materiales, most: number) {
    this.#salidas = salidas
    this.#fabrica = fabrica
    this.#materiales = materiales
    this.#salida = new Int32Array(most)
    this.#parte = new Int32Array(most)
    this.#cola = new Int32Array(most)
    this.#fecha = new Int32Array(most)
    this.#clase = new Uint8Array(most)
    this.#cantidad = new Float64Array(most)
  }

  /** A part that leaves as itself, in the unit it is kept in when that can be told. */
  pushItself(s: number, clase: number): void {
    const { parte, unidad, cantidad, fecha } = this.#salidas
    const { almacen, canonica } = this.#fabrica
    const { cola, factor } = almacen.resolve(parte[s], canonica(unidad[s]), fecha[s])
    const required = factor === UNO ? cantidad[s] : multiplyRounded(cantidad[s], makeFactor(factor))
    this.#push(s, parte[s], cola, required, clase)
  }

  pushExplosion(s: number, lista: number): void {
    const materiales = this.#materiales
    const cantidad = this.#salidas.cantidad[s]
    const end = materiales.inicio(lista + 1)
    for (let c = materiales.inicio(lista); c < end; c++) {
      this.#push(
        s,
        materiales.parte(c),
        materiales.cola(c),
        materiales.require(c, cantidad),
        materiales.clase(c),
      )
    }
  }

  /** The requirements so far, as views. */
  columns(): Columnas {
    const n = this.#n
    return {
      n,
      salida: this.#salida.subarray(0, n),
      parte: this.#parte.subarray(0, n),
      cola: this.#cola.subarray(0, n),
      fecha: this.#fecha.subarray(0, n),
      cantidad: this.#cantidad.subarray(0, n),
      clase: this.#clase.subarray(0, n),
    }
  }

  #push(s: number, parte: number, cola: number, required: number, clase: number): void {
    if (required === 0) return
    if (required > Number.MAX_SAFE_INTEGER) this.incontables.set(s, parte)
    const r = this.#n++
    this.#salida[r] = s
    this.#parte[r] = parte
    this.#cola[r] = cola
    this.#fecha[r] = this.#salidas.fecha[s]
    this.#clase[r] = clase
    this.#cantidad[r] = required
  }
}

/** Lots that each directed requirement names: those of its part in that pedimento, and partida when it says one. */
function findDirigidos(
  { n, salida, cola: colas }: Columnas,
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
  for (let r = 0; r < n; r++) {
    const s = salida[r]
    if (Number.isNaN(entrada_pedimento[s])) continue
    const named =
      byPedimento.get(entrada_pedimento[s]) ?? byPedimento.get(sucesor(entrada_pedimento[s])) ?? []
    const partida = entrada_partida[s]
    const suya = almacen.propia(colas[r])
    const ofPart = named.filter(
      (l) => cola[l] === suya && cola[l] >= 0 && (partida < 0 || lotes.partida[l] === partida),
    )
    dirigidos.set(r, Int32Array.from(ofPart))
  }
  return dirigidos
}
