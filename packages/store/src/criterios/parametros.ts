/** The parameters of a card as of the cut-off: for the query, and as citations of the finding. */
import { type Dias, parseDecimal } from '@trazo/core/kernel'
import { type Ley, type Tarjeta, valorDe } from '@trazo/core/legal'
import { type Parametro, toDecimalSql, toFechaSql } from '../libro/lectura.ts'
import type { ParametroUsado } from './hallazgo-juzgado.ts'

export interface ParametrosDeTarjeta {
  /** By name without `$`; `corte` among them. */
  readonly paraConsulta: Readonly<Record<string, Parametro>>
  readonly usados: readonly ParametroUsado[]
  /** Ids of those without a value in force that day. */
  readonly faltan: readonly string[]
}

export function resolveParametros(ley: Ley, tarjeta: Tarjeta, corte: Dias): ParametrosDeTarjeta {
  const paraConsulta: Record<string, Parametro> = { corte: toFechaSql(corte) }
  const usados: ParametroUsado[] = []
  const faltan: string[] = []
  for (const id of tarjeta.parametros) {
    const vigente = valorDe(ley, id, corte)
    if (!vigente) faltan.push(`parametro.${id}`)
    else {
      const { valor, ...cita } = vigente
      paraConsulta[id] = toParametro(valor)
      usados.push({ id, valor: String(valor), ...cita })
    }
  }
  return { paraConsulta, usados, faltan }
}

function toParametro(valor: string | number): Parametro {
  const decimal = typeof valor === 'string' ? parseDecimal(valor) : null
  return decimal ? toDecimalSql(decimal) : valor
}
