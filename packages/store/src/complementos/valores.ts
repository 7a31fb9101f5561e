/** Values of the law as data that a query takes. One without a value on the cut-off is our bug: theirs hold from the start. */
import { assert, type Dias } from '@trazo/core/kernel'
import { decimalDe, enteroDe, type Ley } from '@trazo/core/legal'
import { type Parametro, toDecimalSql } from '../libro/lectura.ts'

export function decimalSql(ley: Ley, id: string, corte: Dias): Parametro {
  const valor = decimalDe(ley, id, corte)
  assert(valor !== null, `${id} has no value on the cut-off`)
  return toDecimalSql(valor)
}

export function enteroSql(ley: Ley, id: string, corte: Dias): number {
  const valor = enteroDe(ley, id, corte)
  assert(valor !== null, `${id} has no value on the cut-off`)
  return valor
}
