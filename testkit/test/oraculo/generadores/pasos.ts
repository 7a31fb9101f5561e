import fc from 'fast-check'
import type { Row } from '../../../src/oraculo/index.ts'
import { isMaterial, PARTES, type Rasgos } from './piezas.ts'

/** Rows of one part: each unit leads on to one later unit or to none, so there is one way between any two. */
function pasosDe(numeroParte: string): fc.Arbitrary<Row[]> {
  const factor = fc.constantFrom('12', '0.5', '3', '7', '0.453592', '0.1')
  return fc
    .tuple(
      fc.shuffledSubarray(['PZA', 'CAJA', 'KG'], { minLength: 3 }),
      fc.tuple(fc.nat(2), fc.nat(1)),
      factor,
      factor,
    )
    .map(([[x, y, z], [deX, deY], uno, dos]) => [
      ...(deX === 0 ? [] : [{ numero_parte: numeroParte, de: x, a: deX === 1 ? y : z, factor: uno }]),
      ...(deY === 0 ? [] : [{ numero_parte: numeroParte, de: y, a: z, factor: dos }]),
    ])
    .chain((filas) =>
      fc.tuple(...filas.map((fila) => enElTiempo(fila as Row))).map((partes) => partes.flat()),
    )
}

/** A row for ever, from or until a day, or with another factor from some day on; never two of them on one day. */
function enElTiempo(fila: Row): fc.Arbitrary<Row[]> {
  return fc.constantFrom<Row[]>(
    [fila],
    [fila],
    [{ ...fila, vigente_desde: '2024-02-15' }],
    [{ ...fila, vigente_hasta: '2024-08-30' }],
    [
      { ...fila, vigente_hasta: '2024-02-29' },
      { ...fila, vigente_desde: '2024-03-01', factor: '4' },
    ],
  )
}

/** The `unidades` of a company. */
export function pasos({ unidades }: Rasgos): fc.Arbitrary<Row[]> {
  if (unidades === 'ninguna') return fc.constant([])
  const conUnidades = unidades === 'todas' ? PARTES : PARTES.filter(isMaterial)
  return fc.tuple(...conUnidades.map(pasosDe)).map((filas) => filas.flat())
}
