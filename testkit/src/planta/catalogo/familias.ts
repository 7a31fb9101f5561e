/**
 * What an electric-harness plant buys, by family.
 * ORIGIN of `fraccion`, `nico`, `umt`, `igi`: TIGIE with NICO, public table of about April 2026, checked on 2026-11-20.
 * Weights, prices and rates of use are invented within what is plausible.
 */
import { assert } from '@trazo/core/kernel'

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

/** prefijo | nombre | variantes | fraccion | nico | umt | igi | compra | peso | precio | uso | merma | desperdicio | origenes | parte */
const TEMPORALES = `
CAB | Cable de cobre aislado | rojo, negro, azul, verde, blanco, café, gris | 85444999 | 04 | KG | 5 | kilo_metro | 1000000-1000000 | 88000-142000 | 350-4500 | 20 | 15 | USA USA CHN | 5
SOL | Soldadura en alambre | sin plomo, con fundente | 83113099 | 99 | KG | 30 | kilo_gramo | 1000000-1000000 | 280000-450000 | 400-3500 | 50 | 20 | USA MYS | 1
TER | Terminal de conexión | de ojillo, de bandera, hembra, macho, estañada | 85369099 | 99 | KG | 0 | millar | 900000-2500000 | 180000-600000 | 2000-24000 | 5 | 3 | USA TWN CHN | 4
CAM | Cable multiconductor blindado | 4 hilos, 6 hilos, 8 hilos | 85444999 | 04 | KG | 5 | metro | 30000-90000 | 6000-24000 | 500-3000 | 15 | 10 | USA KOR | 3
TUB | Tubo termocontráctil | 3 mm, 6 mm, 9 mm, 12 mm | 39173291 | 00 | KG | 7 | metro | 4000-18000 | 1200-5000 | 50-600 | 20 | 20 | USA JPN CHN | 3
COR | Tubo corrugado | 7 mm, 10 mm, 13 mm | 39173999 | 00 | KG | 7 | metro | 15000-40000 | 2000-7000 | 300-2500 | 15 | 15 | USA USA DEU | 2
CTA | Cinta adhesiva de tela | 19 mm, 25 mm | 39191001 | 00 | KG | 7 | metro | 3000-7000 | 200-600 | 300-2000 | 10 | 10 | USA KOR | 2
CON | Conector | 2 vías, 4 vías, 6 vías, 8 vías, 12 vías, 16 vías | 85366999 | 99 | KG | 0 | pieza | 4000-30000 | 2500-38000 | 1000-4000 | 5 | 0 | USA JPN CHN DEU | 6
CIN | Cincho de sujeción | 100 mm, 150 mm, 200 mm | 39269014 | 00 | KG | 25 | pieza | 600-2500 | 100-400 | 2000-9000 | 10 | 0 | TWN CHN | 2
CAR | Carcasa moldeada | superior, inferior, con tapa | 85389001 | 00 | PZA | 0 | pieza | 15000-90000 | 4000-22000 | 1000-2000 | 10 | 10 | MEX MEX CHN | 4
SEL | Sello de caucho | pasamuros, para conector | 40169304 | 99 | KG | 25 | pieza | 800-6000 | 300-3000 | 1000-6000 | 10 | 5 | USA THA | 2
TOR | Tornillo de acero | M3, M4, M5 | 73181504 | 00 | KG | 35 | pieza | 900-4000 | 80-300 | 2000-8000 | 5 | 0 | TWN CHN | 2
ARA | Arandela de acero | M3, M4, M5 | 73182291 | 99 | KG | 35 | pieza | 300-1200 | 40-150 | 2000-8000 | 5 | 0 | TWN CHN | 1
SOP | Soporte de acero troquelado | izquierdo, derecho, central | 73269099 | 99 | KG | 35 | pieza | 40000-180000 | 2500-12000 | 1000-2000 | 5 | 0 | MEX USA | 2
AIS | Aislador de plástico | corto, largo | 85472004 | 00 | KG | 0 | pieza | 2000-9000 | 500-4000 | 1000-4000 | 5 | 0 | USA CHN | 2
TCI | Circuito impreso sin montar | dos caras, cuatro capas | 85340004 | 99 | PZA | 0 | pieza | 12000-45000 | 8000-50000 | 1000-1000 | 10 | 5 | CHN CHN TWN VNM | 3
CIR | Circuito integrado | controlador, regulador, amplificador | 85423999 | 99 | PZA | 0 | pieza | 200-1500 | 5000-60000 | 1000-3000 | 5 | 0 | TWN MYS KOR | 4
RES | Resistencia fija | 10 k, 4.7 k, 220 | 85332101 | 00 | KG | 0 | pieza | 10-60 | 40-200 | 2000-16000 | 10 | 0 | CHN CHN TWN VNM | 2
CAP | Capacitor cerámico multicapas | 100 nF, 10 uF | 85322404 | 00 | PZA | 0 | pieza | 10-90 | 60-500 | 2000-12000 | 10 | 0 | JPN KOR CHN | 2
DIO | Diodo de silicio | rectificador, zener | 85411001 | 99 | KG | 0 | pieza | 60-400 | 200-1200 | 1000-6000 | 10 | 0 | MYS CHN | 2
LED | Diodo emisor de luz | verde, ámbar | 85414101 | 00 | KG | 0 | pieza | 40-300 | 300-2000 | 1000-4000 | 10 | 0 | CHN CHN TWN VNM | 1
REL | Relevador | 12 V, 24 V | 85364999 | 99 | KG | 0 | pieza | 9000-30000 | 9000-45000 | 1000-3000 | 5 | 0 | JPN DEU CHN | 2
FUS | Fusible | 5 A, 10 A, 20 A | 85361099 | 99 | KG | 0 | pieza | 800-3000 | 800-5000 | 1000-4000 | 5 | 0 | USA CHN | 1
INT | Microinterruptor | de palanca, de botón | 85365099 | 99 | KG | 0 | pieza | 3000-12000 | 6000-30000 | 1000-2000 | 5 | 0 | JPN CHN | 1
`

const NACIONALES = `
CAJ | Caja de cartón corrugado | chica, mediana, grande | 48191001 | 00 | KG | 25 | pieza | 180000-900000 | 3000-16000 | 50-250 | 0 | 0 | MEX | 3
ETI | Etiqueta impresa | de producto, de rastreo | 48211001 | 00 | KG | 25 | pieza | 200-900 | 60-300 | 1000-2000 | 0 | 0 | MEX | 2
BOL | Bolsa de polietileno | antiestática, con cierre | 39232101 | 00 | KG | 7 | pieza | 2000-9000 | 150-700 | 1000-1000 | 0 | 0 | MEX | 1
`

function readFamilias(tabla: string): readonly Familia[] {
  return tabla.trim().split('\n').map(readFamilia)
}

function readFamilia(linea: string): Familia {
  const celdas = linea.split(' | ')
  assert(celdas.length === 15, `a family with ${celdas.length} cells: ${linea}`)
  const [
    prefijo,
    nombre,
    variantes,
    fraccion,
    nico,
    umt,
    igi,
    compra,
    peso,
    precio,
    uso,
    merma,
    desperdicio,
  ] = celdas
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
    origenes: celdas[13].split(' '),
    parte: Number(celdas[14]),
  }
}

function readRango(texto: string): Rango {
  const [min, max] = texto.split('-').map(Number)
  return [min, max]
}

/** Imported under the program. */
export const FAMILIAS = readFamilias(TEMPORALES)

/** Bought in Mexico: never temporary. */
export const FAMILIAS_NACIONALES = readFamilias(NACIONALES)
