/** Bands turn a measure into a state. They cover every number once (`revisar-bandas.ts`), so there is no default. */
import { assert, type Decimal, type Dias, parseDecimal, scaleDecimal } from '#kernel'
import type { Estado } from '#records'
import type { Banda, Tarjeta } from './esquema-criterio.ts'
import type { Ley } from './ley.ts'
import { valorDe } from './valor.ts'

/** One end of a band; null in its place means that the band has no end on that side. */
export interface Cota {
  /** Decimal text, or the id of a parameter. */
  readonly valor: string
  readonly incluida: boolean
}

export function cotaInferior(banda: Banda): Cota | null {
  if (banda.desde !== undefined) return { valor: String(banda.desde), incluida: true }
  return banda.mayor_que === undefined ? null : { valor: String(banda.mayor_que), incluida: false }
}

export function cotaSuperior(banda: Banda): Cota | null {
  if (banda.hasta !== undefined) return { valor: String(banda.hasta), incluida: true }
  return banda.menor_que === undefined ? null : { valor: String(banda.menor_que), incluida: false }
}

export function compareDecimal(a: Decimal, b: Decimal): number {
  const places = Math.max(a.escala, b.escala)
  const difference = scaleDecimal(a, places) - scaleDecimal(b, places)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The state of a measure, and the bound that decided it; `umbral` is null when a single band covers all. */
export interface EstadoDeBanda {
  readonly estado: Estado
  readonly umbral: string | null
}

/**
 * Decimal text of a measure → state under the bands of the card, with parameters as of `fecha`.
 * `no_evaluable` when a parameter has no value in force that day. The card must have bands.
 */
export function estadoDeBanda(ley: Ley, tarjeta: Tarjeta, medida: string, fecha: Dias): EstadoDeBanda {
  const valor = parseDecimal(medida)
  assert(valor !== null, `${tarjeta.id}: the measure is not a decimal: ${medida}`)
  assert(tarjeta.bandas !== undefined, `${tarjeta.id} has no bands`)
  for (const banda of tarjeta.bandas) {
    const [abajo, arriba] = [cotaInferior(banda), cotaSuperior(banda)]
    const [a, b] = [abajo && resolveCota(ley, abajo, fecha), arriba && resolveCota(ley, arriba, fecha)]
    if ((abajo && !a) || (arriba && !b)) return { estado: 'no_evaluable', umbral: null }
    if (a && compareDecimal(valor, a.decimal) < (abajo?.incluida ? 0 : 1)) continue
    if (b && compareDecimal(valor, b.decimal) > (arriba?.incluida ? 0 : -1)) continue
    return { estado: banda.estado, umbral: a?.texto ?? b?.texto ?? null }
  }
  assert(false, `${tarjeta.id}: no band holds ${medida}`)
}

function resolveCota(ley: Ley, cota: Cota, fecha: Dias): { decimal: Decimal; texto: string } | null {
  const literal = parseDecimal(cota.valor)
  if (literal) return { decimal: literal, texto: cota.valor }
  const vigente = valorDe(ley, cota.valor, fecha)
  if (!vigente) return null
  const decimal = parseDecimal(String(vigente.valor))
  assert(decimal !== null, `${cota.valor} is not a number`)
  return { decimal, texto: String(vigente.valor) }
}
