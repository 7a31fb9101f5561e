/** Families of parts: tariff item with NICO and its unit, duty, units, weights, prices, use. */
import { assert } from '@trazo/core/kernel'
import { NACIONALES, TARIFA, USO } from './familias-datos.ts'

/** Units of Anexo 22 appendix 7 that the plant uses: text of the company → key of the pedimento. */
export const UNIDADES = { KG: '1', G: '2', M: '3', PZA: '6', MIL: '11' } as const

export type Unidad = keyof typeof UNIDADES

/** Ranges are whole numbers, both ends included. */
export type Rango = readonly [number, number]

export interface Familia {
  readonly prefijo: string
  readonly nombre: string
  readonly variantes: readonly string[]
  readonly fraccion: string
  readonly nico: string
  readonly umt: Unidad
  /** Duty in percent. */
  readonly igi: number
  /** Unit of purchase, of stock and of the pedimento. */
  readonly unidad: Unidad
  /** Unit of the bill of materials, and how many of the stock unit make one of it. */
  readonly unidadBom: Unidad
  readonly factores: readonly string[]
  /** Milligrams of one stock unit. */
  readonly peso: Rango
  /** Ten-thousandths of a dollar for one stock unit. */
  readonly precio: Rango
  /** Thousandths of the bill's unit in one use. */
  readonly uso: Rango
  /** Per thousand of what is used. */
  readonly merma: number
  readonly desperdicio: number
  /** Thousandths of the stock unit in one pack. */
  readonly empaque: readonly number[]
  readonly origenes: readonly string[]
  /** How common the family is. */
  readonly parte: number
}

/** Stock unit, bill's unit, factors, packs: the ways in which things are bought. */
const COMPRAS = {
  pieza: ['PZA', 'PZA', ['1'], [100_000, 500_000]],
  metro: ['M', 'M', ['1'], [100_000, 305_000, 500_000]],
  kilo_metro: ['KG', 'M', ['0.0125', '0.008', '0.02', '0.005', '0.016'], [25_000, 50_000]],
  kilo_gramo: ['KG', 'G', ['0.001'], [5_000, 10_000]],
  millar: ['MIL', 'PZA', ['0.001'], [5_000, 10_000, 25_000]],
} as const

function readTabla(tabla: string): string[][] {
  return tabla
    .trim()
    .split('\n')
    .map((linea) => linea.split(' | '))
}

function readFamilias(): readonly Familia[] {
  const usos = new Map(readTabla(USO).map(([prefijo, ...celdas]) => [prefijo, celdas]))
  return readTabla(TARIFA).map((tarifa) => {
    const uso = usos.get(tarifa[0])
    assert(uso !== undefined && tarifa.length === 7 && uso.length === 8, `family ${tarifa[0]} is not whole`)
    return readFamilia(tarifa, uso)
  })
}

function readFamilia(tarifa: readonly string[], celdas: readonly string[]): Familia {
  const [prefijo, fraccion, nico, umt, igi, nombre, variantes] = tarifa
  const [compra, peso, precio, uso, merma, desperdicio, origenes, parte] = celdas
  assert(umt === 'KG' || umt === 'PZA', `tariff unit of ${prefijo}`)
  assert(compra in COMPRAS, `way of buying ${prefijo}`)
  const [unidad, unidadBom, factores, empaque] = COMPRAS[compra as keyof typeof COMPRAS]
  return {
    ...{ prefijo, nombre, fraccion, nico, umt, unidad, unidadBom, factores, empaque },
    variantes: variantes.split(', '),
    igi: Number(igi),
    peso: readRango(peso),
    precio: readRango(precio),
    uso: readRango(uso),
    merma: Number(merma),
    desperdicio: Number(desperdicio),
    origenes: origenes.split(' '),
    parte: Number(parte),
  }
}

function readRango(texto: string): Rango {
  const [min, max] = texto.split('-').map(Number)
  return [min, max]
}

const TODAS = readFamilias()

/** Imported under the program. */
export const FAMILIAS = TODAS.filter((familia) => !NACIONALES.includes(familia.prefijo))

/** Bought in Mexico: never temporary. */
export const FAMILIAS_NACIONALES = TODAS.filter((familia) => NACIONALES.includes(familia.prefijo))
