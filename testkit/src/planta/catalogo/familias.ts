/**
 * What an electric-harness plant buys, by family: tariff item with NICO and its unit, duty, units, weights, prices, use.
 * ORIGIN of `fraccion`, `nico`, `umt`, `igi`: TIGIE with NICO, public table of about April 2026, checked on 2026-11-20.
 * Weights, prices and rates of use are invented within what is plausible.
 */

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
  readonly umt: 'KG' | 'PZA'
  /** Duty in percent. */
  readonly igi: number
  /** Unit of purchase, of stock and of the pedimento. */
  readonly unidad: Unidad
  /** Unit of the bill of materials, and how many of the stock unit make one of it, as text; equal units: '1'. */
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

type Tarifa = readonly [fraccion: string, nico: string, umt: 'KG' | 'PZA', igi: number]
type Uso = readonly [uso: Rango, merma: number, desperdicio: number]

function pieza(
  prefijo: string,
  nombre: string,
  variantes: readonly string[],
  [fraccion, nico, umt, igi]: Tarifa,
  peso: Rango,
  precio: Rango,
  [uso, merma, desperdicio]: Uso,
  origenes: readonly string[],
  parte: number,
): Familia {
  const base = { prefijo, nombre, variantes, fraccion, nico, umt, igi, peso, precio, uso, merma, desperdicio }
  return {
    ...base,
    unidad: 'PZA',
    unidadBom: 'PZA',
    factores: ['1'],
    empaque: [100_000, 500_000],
    origenes,
    parte,
  }
}

const COLORES = ['rojo', 'negro', 'azul', 'verde', 'blanco', 'café']
const ASIA = ['CHN', 'CHN', 'TWN', 'VNM']

export const CABLE: Familia = {
  ...pieza(
    'CAB',
    'Cable de cobre aislado',
    [...COLORES, 'gris', 'naranja'],
    ['85444999', '04', 'KG', 5],
    [1_000_000, 1_000_000],
    [88_000, 142_000],
    [[350, 4_500], 20, 15],
    ['USA', 'USA', 'CHN'],
    5,
  ),
  unidad: 'KG',
  unidadBom: 'M',
  factores: ['0.0125', '0.008', '0.02', '0.005', '0.016'],
  empaque: [25_000, 50_000],
}

export const SOLDADURA: Familia = {
  ...pieza(
    'SOL',
    'Soldadura en alambre',
    ['sin plomo', 'con fundente'],
    ['83113099', '99', 'KG', 30],
    [1_000_000, 1_000_000],
    [280_000, 450_000],
    [[400, 3_500], 50, 20],
    ['USA', 'MYS'],
    1,
  ),
  unidad: 'KG',
  unidadBom: 'G',
  factores: ['0.001'],
  empaque: [5_000, 10_000],
}

export const TERMINAL: Familia = {
  ...pieza(
    'TER',
    'Terminal de conexión',
    ['de ojillo', 'de bandera', 'hembra', 'macho', 'estañada'],
    ['85369099', '99', 'KG', 0],
    [900_000, 2_500_000],
    [180_000, 600_000],
    [[2_000, 24_000], 5, 3],
    ['USA', 'TWN', 'CHN'],
    4,
  ),
  unidad: 'MIL',
  unidadBom: 'PZA',
  factores: ['0.001'],
  empaque: [5_000, 10_000, 25_000],
}

const METRO = { unidad: 'M', unidadBom: 'M', empaque: [100_000, 305_000, 500_000] } as const

export const FAMILIAS: readonly Familia[] = [
  CABLE,
  SOLDADURA,
  TERMINAL,
  {
    ...pieza(
      'CAM',
      'Cable multiconductor blindado',
      ['4 hilos', '6 hilos', '8 hilos'],
      ['85444999', '04', 'KG', 5],
      [30_000, 90_000],
      [6_000, 24_000],
      [[500, 3_000], 15, 10],
      ['USA', 'KOR'],
      3,
    ),
    ...METRO,
  },
  {
    ...pieza(
      'TUB',
      'Tubo termocontráctil',
      ['3 mm', '6 mm', '9 mm', '12 mm'],
      ['39173291', '00', 'KG', 7],
      [4_000, 18_000],
      [1_200, 5_000],
      [[50, 600], 20, 20],
      ['USA', 'JPN', 'CHN'],
      3,
    ),
    ...METRO,
  },
  {
    ...pieza(
      'COR',
      'Tubo corrugado',
      ['7 mm', '10 mm', '13 mm'],
      ['39173999', '00', 'KG', 7],
      [15_000, 40_000],
      [2_000, 7_000],
      [[300, 2_500], 15, 15],
      ['USA', 'USA', 'DEU'],
      2,
    ),
    ...METRO,
  },
  {
    ...pieza(
      'CTA',
      'Cinta adhesiva de tela',
      ['19 mm', '25 mm'],
      ['39191001', '00', 'KG', 7],
      [3_000, 7_000],
      [200, 600],
      [[300, 2_000], 10, 10],
      ['USA', 'KOR'],
      2,
    ),
    ...METRO,
  },
  pieza(
    'CON',
    'Conector',
    ['2 vías', '4 vías', '6 vías', '8 vías', '12 vías', '16 vías'],
    ['85366999', '99', 'KG', 0],
    [4_000, 30_000],
    [2_500, 38_000],
    [[1_000, 4_000], 5, 0],
    ['USA', 'JPN', 'CHN', 'DEU'],
    6,
  ),
  pieza(
    'CIN',
    'Cincho de sujeción',
    ['100 mm', '150 mm', '200 mm'],
    ['39269014', '00', 'KG', 25],
    [600, 2_500],
    [100, 400],
    [[2_000, 9_000], 10, 0],
    ['TWN', 'CHN'],
    2,
  ),
  pieza(
    'CAR',
    'Carcasa moldeada',
    ['superior', 'inferior', 'con tapa'],
    ['85389001', '00', 'PZA', 0],
    [15_000, 90_000],
    [4_000, 22_000],
    [[1_000, 2_000], 10, 10],
    ['MEX', 'MEX', 'CHN'],
    4,
  ),
  pieza(
    'SEL',
    'Sello de caucho',
    ['pasamuros', 'para conector'],
    ['40169304', '99', 'KG', 25],
    [800, 6_000],
    [300, 3_000],
    [[1_000, 6_000], 10, 5],
    ['USA', 'THA'],
    2,
  ),
  pieza(
    'TOR',
    'Tornillo de acero',
    ['M3', 'M4', 'M5'],
    ['73181504', '00', 'KG', 35],
    [900, 4_000],
    [80, 300],
    [[2_000, 8_000], 5, 0],
    ['TWN', 'CHN'],
    2,
  ),
  pieza(
    'ARA',
    'Arandela de acero',
    ['M3', 'M4', 'M5'],
    ['73182291', '99', 'KG', 35],
    [300, 1_200],
    [40, 150],
    [[2_000, 8_000], 5, 0],
    ['TWN', 'CHN'],
    1,
  ),
  pieza(
    'SOP',
    'Soporte de acero troquelado',
    ['izquierdo', 'derecho', 'central'],
    ['73269099', '99', 'KG', 35],
    [40_000, 180_000],
    [2_500, 12_000],
    [[1_000, 2_000], 5, 0],
    ['MEX', 'USA'],
    2,
  ),
  pieza(
    'AIS',
    'Aislador de plástico',
    ['corto', 'largo'],
    ['85472004', '00', 'KG', 0],
    [2_000, 9_000],
    [500, 4_000],
    [[1_000, 4_000], 5, 0],
    ['USA', 'CHN'],
    2,
  ),
  pieza(
    'TCI',
    'Circuito impreso sin montar',
    ['dos caras', 'cuatro capas'],
    ['85340004', '99', 'PZA', 0],
    [12_000, 45_000],
    [8_000, 50_000],
    [[1_000, 1_000], 10, 5],
    ASIA,
    3,
  ),
  pieza(
    'CIR',
    'Circuito integrado',
    ['controlador', 'regulador', 'amplificador'],
    ['85423999', '99', 'PZA', 0],
    [200, 1_500],
    [5_000, 60_000],
    [[1_000, 3_000], 5, 0],
    ['TWN', 'MYS', 'KOR'],
    4,
  ),
  pieza(
    'RES',
    'Resistencia fija',
    ['10 k', '4.7 k', '220'],
    ['85332101', '00', 'KG', 0],
    [10, 60],
    [40, 200],
    [[2_000, 16_000], 10, 0],
    ASIA,
    2,
  ),
  pieza(
    'CAP',
    'Capacitor cerámico multicapas',
    ['100 nF', '10 uF'],
    ['85322404', '00', 'PZA', 0],
    [10, 90],
    [60, 500],
    [[2_000, 12_000], 10, 0],
    ['JPN', 'KOR', 'CHN'],
    2,
  ),
  pieza(
    'DIO',
    'Diodo de silicio',
    ['rectificador', 'zener'],
    ['85411001', '99', 'KG', 0],
    [60, 400],
    [200, 1_200],
    [[1_000, 6_000], 10, 0],
    ['MYS', 'CHN'],
    2,
  ),
  pieza(
    'LED',
    'Diodo emisor de luz',
    ['verde', 'ámbar'],
    ['85414101', '00', 'KG', 0],
    [40, 300],
    [300, 2_000],
    [[1_000, 4_000], 10, 0],
    ASIA,
    1,
  ),
  pieza(
    'REL',
    'Relevador',
    ['12 V', '24 V'],
    ['85364999', '99', 'KG', 0],
    [9_000, 30_000],
    [9_000, 45_000],
    [[1_000, 3_000], 5, 0],
    ['JPN', 'DEU', 'CHN'],
    2,
  ),
  pieza(
    'FUS',
    'Fusible',
    ['5 A', '10 A', '20 A'],
    ['85361099', '99', 'KG', 0],
    [800, 3_000],
    [800, 5_000],
    [[1_000, 4_000], 5, 0],
    ['USA', 'CHN'],
    1,
  ),
  pieza(
    'INT',
    'Microinterruptor',
    ['de palanca', 'de botón'],
    ['85365099', '99', 'KG', 0],
    [3_000, 12_000],
    [6_000, 30_000],
    [[1_000, 2_000], 5, 0],
    ['JPN', 'CHN'],
    1,
  ),
]

/** Bought in Mexico: never temporary. */
export const FAMILIAS_NACIONALES: readonly Familia[] = [
  pieza(
    'CAJ',
    'Caja de cartón corrugado',
    ['chica', 'mediana', 'grande'],
    ['48191001', '00', 'KG', 25],
    [180_000, 900_000],
    [3_000, 16_000],
    [[50, 250], 0, 0],
    ['MEX'],
    3,
  ),
  pieza(
    'ETI',
    'Etiqueta impresa',
    ['de producto', 'de rastreo'],
    ['48211001', '00', 'KG', 25],
    [200, 900],
    [60, 300],
    [[1_000, 2_000], 0, 0],
    ['MEX'],
    2,
  ),
  pieza(
    'BOL',
    'Bolsa de polietileno',
    ['antiestática', 'con cierre'],
    ['39232101', '00', 'KG', 7],
    [2_000, 9_000],
    [150, 700],
    [[1_000, 1_000], 0, 0],
    ['MEX'],
    1,
  ),
]
