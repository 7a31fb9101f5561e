/** The value of a parameter as of a date, with the citation that goes into the finding. */
import { assert, type Decimal, type Dias, parseDecimal } from '#kernel'
import type { Fundamento } from '#records'
import type { Ley } from './ley.ts'
import { findVigente } from './vigencia.ts'

export interface ValorVigente extends Fundamento {
  /** An integer, or decimal text, or a word, as the file of the parameter writes it. */
  readonly valor: string | number
  readonly unidad: string
}

/** The value in force on `fecha`, or null when none is. A parameter that is not in `law/` is our bug. */
export function valorDe(ley: Ley, parametro: string, fecha: Dias): ValorVigente | null {
  const abierto = ley.parametros.get(parametro)
  assert(abierto !== undefined, `no parameter ${parametro} in law/`)
  return findVigente(abierto.valores, fecha)?.valor ?? null
}

/** The same as an integer; a value that is not one is our bug. */
export function enteroDe(ley: Ley, parametro: string, fecha: Dias): number | null {
  const vigente = valorDe(ley, parametro, fecha)
  if (vigente === null) return null
  assert(typeof vigente.valor === 'number', `${parametro} is not an integer`)
  return vigente.valor
}

/** The same as an exact decimal; a value that is not one is our bug. */
export function decimalDe(ley: Ley, parametro: string, fecha: Dias): Decimal | null {
  const vigente = valorDe(ley, parametro, fecha)
  if (vigente === null) return null
  const decimal = parseDecimal(String(vigente.valor))
  assert(decimal !== null, `${parametro} is not a number`)
  return decimal
}
