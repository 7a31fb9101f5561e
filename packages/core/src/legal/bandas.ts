/** Bands turn a measure into a state. They cover every number once: no gap, no overlap, no default. */
import { assert, type Decimal, type Dias, parseDecimal, scaleDecimal } from '#kernel'
import type { Estado } from '#records'
import type { Banda, Tarjeta } from './esquema-criterio.ts'
import type { Ley } from './ley.ts'
import { valorDe } from './valor.ts'

interface Cota {
  /** Decimal text, or the id of a parameter. */
  readonly valor: string
  readonly incluida: boolean
}

function cotaInferior(banda: Banda): Cota | null {
  if (banda.desde !== undefined) return { valor: String(banda.desde), incluida: true }
  return banda.mayor_que === undefined ? null : { valor: String(banda.mayor_que), incluida: false }
}

function cotaSuperior(banda: Banda): Cota | null {
  if (banda.hasta !== undefined) return { valor: String(banda.hasta), incluida: true }
  return banda.menor_que === undefined ? null : { valor: String(banda.menor_que), incluida: false }
}

function compareDecimal(a: Decimal, b: Decimal): number {
  const places = Math.max(a.escala, b.escala)
  const difference = scaleDecimal(a, places) - scaleDecimal(b, places)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The parameters that the bands name. */
export function parametrosDeBandas(bandas: readonly Banda[]): string[] {
  const cotas = bandas.flatMap((banda) => [cotaInferior(banda), cotaSuperior(banda)])
  return cotas.filter((cota) => cota !== null && parseDecimal(cota.valor) === null).map((cota) => cota!.valor)
}

/** What keeps the bands, in their written order, from covering every number exactly once; `[index, sentence]` each. */
export function checkBandas(bandas: readonly Banda[]): [number, string][] {
  const problemas: [number, string][] = []
  bandas.forEach((banda, i) => {
    const abajo = cotaInferior(banda)
    const arriba = cotaSuperior(banda)
    if (banda.desde !== undefined && banda.mayor_que !== undefined)
      problemas.push([i, 'dos cotas inferiores'])
    if (banda.hasta !== undefined && banda.menor_que !== undefined)
      problemas.push([i, 'dos cotas superiores'])
    if (i === 0 && abajo) problemas.push([i, 'hueco: la primera banda no lleva cota inferior'])
    if (i === bandas.length - 1 && arriba)
      problemas.push([i, 'hueco: la última banda no lleva cota superior'])
    if (isEmpty(abajo, arriba)) problemas.push([i, 'la banda está vacía'])
    const mensaje = i === 0 ? null : checkJunta(cotaSuperior(bandas[i - 1]), abajo)
    if (mensaje) problemas.push([i, mensaje])
  })
  return problemas
}

function isEmpty(abajo: Cota | null, arriba: Cota | null): boolean {
  const a = abajo && parseDecimal(abajo.valor)
  const b = arriba && parseDecimal(arriba.valor)
  if (!a || !b) return false
  const order = compareDecimal(a, b)
  return order > 0 || (order === 0 && !(abajo.incluida && arriba.incluida))
}

function checkJunta(arriba: Cota | null, abajo: Cota | null): string | null {
  if (!arriba || !abajo) return 'traslape: entre dos bandas van una cota superior y una inferior'
  const a = parseDecimal(arriba.valor)
  const b = parseDecimal(abajo.valor)
  if (arriba.valor !== abajo.valor && (!a || !b))
    return `no se puede comprobar que ${arriba.valor} y ${abajo.valor} se toquen`
  const order = a && b ? compareDecimal(a, b) : 0
  if (order < 0 || (order === 0 && !arriba.incluida && !abajo.incluida))
    return `hueco entre ${arriba.valor} y ${abajo.valor}`
  if (order > 0 || (arriba.incluida && abajo.incluida)) return `traslape en ${abajo.valor}`
  return null
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
