/** Tolerances of the law as data, as values that a query takes. */
import { assert, type Dias } from '@trazo/core/kernel'
import { decimalDe, type Ley } from '@trazo/core/legal'
import { type Parametro, toDecimalSql } from '../libro/lectura.ts'

/** The value in force on the cut-off; a tolerance without one is our bug. */
export function toleranciaSql(ley: Ley, id: string, corte: Dias): Parametro {
  const valor = decimalDe(ley, id, corte)
  assert(valor !== null, `${id} has no value on the cut-off`)
  return toDecimalSql(valor)
}
