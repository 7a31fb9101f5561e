/**
 * Sentences of a card, filled. `{{name}}` is a figure of the measure's row; `{{#incumple}}…{{/incumple}}` is said only
 * in that state. A figure ends in its unit: `_mxn` and `_usd` are written with two decimals, `_pct` with up to two.
 */
import { assert, divideHalfAway, parseDecimal, pow10 } from '@trazo/core/kernel'
import { ESTADOS, type Estado } from '@trazo/core/records'
import type { Celda } from '../libro/lectura.ts'

export type Cifras = Readonly<Record<string, Celda>>

const SECCION = new RegExp(`\\{\\{#(${ESTADOS.join('|')})\\}\\}([^]*?)\\{\\{/\\1\\}\\}`, 'g')
const CIFRA = /\{\{(\w+)\}\}/g

/** The template in a state, with its figures. A figure that the query does not give is our bug. */
export function fillTexto(plantilla: string, estado: Estado, cifras: Cifras): string {
  const dicho = plantilla.replace(SECCION, (_, seccion: string, texto: string) =>
    seccion === estado ? texto : '',
  )
  const lleno = dicho.replace(CIFRA, (_, nombre: string) => {
    const valor = cifras[nombre]
    assert(valor !== undefined, `the text names {{${nombre}}}, which the query does not give: ${plantilla}`)
    return formatCifra(nombre, valor)
  })
  return lleno.replace(/\s+/g, ' ').trim()
}

function formatCifra(nombre: string, valor: Celda): string {
  if (valor === null) return '—'
  if (Array.isArray(valor)) return valor.map((celda) => formatCifra(nombre, celda)).join(', ')
  const decimal = typeof valor === 'boolean' ? null : parseDecimal(String(valor))
  if (decimal === null) return String(valor)
  if (!/_(mxn|usd|pct)$/.test(nombre))
    return typeof valor === 'number' ? groupMiles(String(valor)) : String(valor)
  const centesimos =
    decimal.escala <= 2
      ? decimal.unidades * pow10(2 - decimal.escala)
      : divideHalfAway(decimal.unidades, pow10(decimal.escala - 2))
  const digits = String(centesimos < 0n ? -centesimos : centesimos).padStart(3, '0')
  const sign = centesimos < 0n ? '-' : ''
  const fraction = nombre.endsWith('_pct') ? digits.slice(-2).replace(/0+$/, '') : digits.slice(-2)
  return sign + groupMiles(digits.slice(0, -2)) + (fraction === '' ? '' : `.${fraction}`)
}

/** `1234567` → `1,234,567`, as Mexico and the United States write it. */
function groupMiles(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',')
}
