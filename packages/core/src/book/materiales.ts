/**
 * Explosions as columns: what a product takes of each component, in an interval and a unit, as cells that lie together,
 * so that the exits of a ledger, which come in any order of products, touch little memory and no object.
 */
import {
  ColumnaEntera,
  ColumnaExacta,
  type Factor,
  makeFactor,
  multiplyRacional,
  multiplyRounded,
  type Racional,
  settleEstimate,
  UNO,
} from '#kernel'
import type { Almacen } from './almacen.ts'
import type { Componente, Explosiones } from './explosion.ts'
import { CONSUMO, DESPERDICIO } from './peps.ts'
import { intervalOf } from './vigencia.ts'

/** Answered for a part that is not built that day. */
export const SIN_LISTA = -1
const NO_SABIDA = -2

/** A factor per unit of the product, for an exit counted in another unit. */
export function scale(factor: Factor, by: Racional): Factor {
  return by === UNO ? factor : makeFactor(multiplyRacional(factor, by))
}

export class Materiales {
  readonly #explosiones: Explosiones
  readonly #almacen: Almacen
  /** Part → where its intervals begin in `#primera`, plus one; 0 when nobody has asked. */
  readonly #lugar: Int32Array
  readonly #dias: (readonly number[])[] = []
  readonly #indice: Int32Array
  /** First list of each interval of a part, SIN_LISTA or NO_SABIDA; the one for another unit follows by `#otra`. */
  readonly #primera = new ColumnaEntera()
  readonly #otra = new ColumnaEntera()
  readonly #unidad = new ColumnaEntera()
  /** First cell of each list, and of the one to come. */
  readonly #inicio = new ColumnaEntera()
  readonly #parte = new ColumnaEntera()
  readonly #cola = new ColumnaEntera()
  readonly #clase = new ColumnaEntera()
  readonly #aprox = new ColumnaExacta()
  readonly #factores: Factor[] = []

  /** `partes`: how many parts there are. */
  constructor(explosiones: Explosiones, almacen: Almacen, partes: number) {
    this.#explosiones = explosiones
    this.#almacen = almacen
    this.#lugar = new Int32Array(partes)
    this.#indice = new Int32Array(partes)
    this.#inicio.push(0)
  }

  /** The list of a product on a day, exploded, for a quantity in that (canonical) unit, or SIN_LISTA. */
  find(producto: number, unidad: number, fecha: number): number {
    if (this.#lugar[producto] === 0) this.#enter(producto)
    const dias = this.#dias[this.#indice[producto]]
    const at = this.#lugar[producto] - 1 + (dias.length === 0 ? 0 : intervalOf(dias, fecha))
    let lista = this.#primera.at(at)
    if (lista === SIN_LISTA) return SIN_LISTA
    while (lista !== NO_SABIDA) {
      if (this.#unidad.at(lista) === unidad) return lista
      lista = this.#otra.at(lista)
    }
    return this.#write(at, producto, unidad, fecha)
  }

  /** First cell of a list; those of the next one come right after its own. */
  inicio(lista: number): number {
    return this.#inicio.at(lista)
  }

  parte(celda: number): number {
    return this.#parte.at(celda)
  }

  cola(celda: number): number {
    return this.#cola.at(celda)
  }

  /** CONSUMO or DESPERDICIO. */
  clase(celda: number): number {
    return this.#clase.at(celda)
  }

  /** What a quantity of the product takes of the component of a cell, rounded once. */
  require(celda: number, cantidad: number): number {
    const settled = settleEstimate(cantidad * this.#aprox.at(celda))
    return settled >= 0 ? settled : multiplyRounded(cantidad, this.#factores[celda])
  }

  #enter(producto: number): void {
    const dias = this.#explosiones.diasDe(producto)
    this.#indice[producto] = this.#dias.push(dias) - 1
    this.#lugar[producto] = this.#primera.length + 1
    for (let i = 0; i <= dias.length; i++) this.#primera.push(NO_SABIDA)
  }

  #write(at: number, producto: number, unidad: number, fecha: number): number {
    const primera = this.#primera.values()
    if (!this.#explosiones.hasBom(producto, fecha)) {
      primera[at] = SIN_LISTA
      return SIN_LISTA
    }
    const factor = this.#almacen.factorDeProducto(producto, unidad, fecha)
    // In a unit that the product does not convert to it is a need of the product itself, which nothing can meet.
    if (!factor) this.#cell(producto, -1, CONSUMO, makeFactor(UNO))
    else for (const c of this.#explosiones.explode(producto, fecha).temporales) this.#component(c, factor)
    const lista = this.#unidad.length
    this.#unidad.push(unidad)
    this.#otra.push(primera[at])
    this.#inicio.push(this.#parte.length)
    primera[at] = lista
    return lista
  }

  #component({ parte, cola, consumo, desperdicio }: Componente, factor: Racional): void {
    this.#cell(parte, cola, CONSUMO, scale(consumo, factor))
    if (desperdicio.num !== 0n) this.#cell(parte, cola, DESPERDICIO, scale(desperdicio, factor))
  }

  #cell(parte: number, cola: number, clase: number, factor: Factor): void {
    this.#parte.push(parte)
    this.#cola.push(cola)
    this.#clase.push(clase)
    this.#aprox.push(factor.aprox)
    this.#factores.push(factor)
  }
}
