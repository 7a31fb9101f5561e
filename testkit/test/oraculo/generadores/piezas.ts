import fc from 'fast-check'

/*
 * Small nasty companies: few parts, few days and few pedimentos, so that everything collides with everything.
 * Days sit around month ends, the edges of an OEA certification and the terms that start on them.
 */

export type Rasgos = {
  /** Which parts have units other than PZA: none, materials only, or all. */
  unidades: 'ninguna' | 'materiales' | 'todas'
  /** Decimals of quantities and BOM lines. */
  decimales: number
  /** Lines that may close a cycle. */
  ciclos: boolean
  /** No two rows of one table with the same key. */
  clavesDistintas: boolean
  /** Families and alternates. */
  parientes: boolean
  /** Opening balances. */
  apertura: boolean
  /** Production orders, which some companies take for their bill of materials. */
  ordenes: boolean
}

export const CUALQUIERA: Rasgos = {
  unidades: 'todas',
  decimales: 6,
  ciclos: true,
  clavesDistintas: false,
  parientes: true,
  apertura: true,
  ordenes: false,
}
/** With orders a cycle would be closed by them: those companies have none. */
export const CON_ORDENES: Rasgos = { ...CUALQUIERA, ciclos: false, ordenes: true }

/** Products first: a line leads from an earlier part to a later one, unless it is there to close a cycle. */
export const PARTES = ['P', 'S', 's', 'M2', 'M10', 'ñ']
export const PRIMER_MATERIAL = 3

export const DIAS = [
  ...['2022-08-30', '2022-08-31', '2023-02-14', '2023-02-15', '2023-08-31', '2024-01-31', '2024-02-14'],
  ...['2024-02-15', '2024-02-28', '2024-02-29', '2024-03-01', '2024-03-02', '2024-08-30', '2024-08-31'],
  ...['2024-12-31', '2025-01-01', '2025-02-28', '2025-07-31', '2025-08-01', '2025-08-15', '2026-02-28'],
]

/** The first, three times out of four. */
export function often<T>(comun: fc.Arbitrary<T>, raro: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ weight: 3, arbitrary: comun }, { weight: 1, arbitrary: raro })
}

export function decimal(maximo: number, decimales: number, minimo = 1): fc.Arbitrary<string> {
  const tope = maximo * 10 ** decimales
  return fc.integer({ min: minimo, max: tope }).map((n) => {
    const cifras = String(n).padStart(decimales + 1, '0')
    return decimales === 0 ? cifras : `${cifras.slice(0, -decimales)}.${cifras.slice(-decimales)}`
  })
}

/** A quantity: whole, tiny or with every decimal allowed. */
export function cantidad(maximo: number, decimales: number): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 1, max: maximo }).map(String) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: decimales }).chain((d) => decimal(1, d)) },
    { weight: 2, arbitrary: decimal(maximo, decimales) },
  )
}

export function unidad({ unidades }: Rasgos, numeroParte: string): fc.Arbitrary<string> {
  const variada = unidades === 'todas' || (unidades === 'materiales' && isMaterial(numeroParte))
  return variada ? often(fc.constant('PZA'), fc.constantFrom('CAJA', 'KG')) : fc.constant('PZA')
}

export function isMaterial(numeroParte: string): boolean {
  return PARTES.indexOf(numeroParte) >= PRIMER_MATERIAL
}
