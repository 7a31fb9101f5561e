/**
 * What one unit of a product takes of each bought part on a day: this side's own reading of the contract (section 3, rule 4),
 * written apart from the book so that one can catch the other.
 */
import {
  addDecimal,
  assert,
  type Decimal,
  type Dias,
  multiplyDecimal,
  parseDecimal,
  SIN_FECHA,
} from '@trazo/core/kernel'
import type { LineaBom, Parte } from '../modelo.ts'

/** Stock units of a part in one piece of a product. */
export interface Consumo {
  readonly consumo: Decimal
  readonly desperdicio: Decimal
}

const CERO: Decimal = { unidades: 0n, escala: 0 }
const UNO: Decimal = { unidades: 1n, escala: 0 }

interface Linea {
  readonly componente: string
  readonly total: Decimal
  readonly desperdicio: Decimal
  readonly temporal: boolean
  readonly desde: Dias
  readonly hasta: Dias
}

export class Explosion {
  readonly #lineas = new Map<string, Linea[]>()
  readonly #partes: ReadonlyMap<string, Parte>
  readonly #cortes: number[]
  readonly #memoria = new Map<string, ReadonlyMap<string, Consumo>>()

  constructor(bom: readonly LineaBom[], partes: ReadonlyMap<string, Parte>) {
    this.#partes = partes
    for (const linea of bom) {
      const lineas = this.#lineas.get(linea.producto) ?? []
      lineas.push(readLinea(linea))
      this.#lineas.set(linea.producto, lineas)
    }
    this.#cortes = [...new Set(bom.map((l) => l.desde).filter((d) => d !== SIN_FECHA))].sort((a, b) => a - b)
  }

  /** Temporary parts only, each with its total over every path. */
  explode(producto: string, dia: Dias): ReadonlyMap<string, Consumo> {
    const tramo = this.#cortes.filter((corte) => corte <= dia).length
    const key = `${producto}|${tramo}`
    const known = this.#memoria.get(key)
    if (known !== undefined) return known
    const totales = new Map<string, Consumo>()
    this.#walk(producto, dia, UNO, totales, 0)
    this.#memoria.set(key, totales)
    return totales
  }

  #walk(producto: string, dia: Dias, factor: Decimal, totales: Map<string, Consumo>, nivel: number): void {
    assert(nivel < 10, `the bill of ${producto} closes on itself`)
    for (const linea of this.#lineas.get(producto) ?? []) {
      if (!linea.temporal || dia < linea.desde || (linea.hasta !== SIN_FECHA && dia > linea.hasta)) continue
      const consumo = multiplyDecimal(factor, linea.total)
      const parte = this.#partes.get(linea.componente)
      if (parte === undefined) {
        this.#walk(linea.componente, dia, consumo, totales, nivel + 1)
        continue
      }
      const previo = totales.get(parte.numero) ?? { consumo: CERO, desperdicio: CERO }
      const desperdicio = multiplyDecimal(factor, linea.desperdicio)
      totales.set(parte.numero, {
        consumo: addDecimal(previo.consumo, multiplyDecimal(consumo, parte.factor)),
        desperdicio: addDecimal(previo.desperdicio, multiplyDecimal(desperdicio, parte.factor)),
      })
    }
  }
}

function readLinea(linea: LineaBom): Linea {
  const { componente, desde, hasta } = linea
  const total = addDecimal(readDecimal(linea.cantidad), readDecimal(linea.merma))
  const desperdicio = readDecimal(linea.desperdicio)
  return { componente, total, desperdicio, temporal: linea.origen === 'temporal', desde, hasta }
}

function readDecimal(text: string): Decimal {
  if (text === '') return CERO
  const value = parseDecimal(text)
  assert(value !== null, `not a decimal: ${text}`)
  return value
}
