/** How figures are written for people. No locale of the machine: the same bytes everywhere. */
import {
  type Decimal,
  type Dias,
  formatFecha,
  formatScaled,
  PLACES_CANTIDAD,
  PLACES_DINERO,
  parseDecimal,
  parseFecha,
  SIN_FECHA,
  scaleDecimal,
  showPedimento,
} from '@trazo/core/kernel'
import type { Medida } from '@trazo/core/records'
import type { Lang } from '../../lang.ts'
import { nameUnidad } from './textos/unidades.ts'

const MESES: Readonly<Record<Lang, readonly string[]>> = {
  es: ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
}
const NO_BREAK = '\u00a0'
const MINUS = '\u2212'

/** `-1234567` → `−1,234,567`. */
export function showEntero(valor: number | bigint): string {
  return groupDecimal(String(valor))
}

/** centavos → `$1,234,567.89`, for a column that names its currency. */
export function showImporte(centavos: number | bigint): string {
  const text = groupDecimal(formatScaled(centavos, PLACES_DINERO))
  return text.startsWith(MINUS) ? `${MINUS}$${text.slice(1)}` : `$${text}`
}

/** centavos → `$1,234,567.89 MXN`. */
export function showDinero(centavos: number | bigint, moneda = 'MXN'): string {
  return `${showImporte(centavos)}${NO_BREAK}${moneda}`
}

/** micros → `1,234.5`, without the zeros that say nothing. */
export function showCantidad(micros: number | bigint): string {
  return groupDecimal(formatScaled(micros, PLACES_CANTIDAD).replace(/\.?0+$/, ''))
}

/** days → `15 mar 2026`. */
export function showFecha(dias: Dias, lang: Lang): string {
  if (dias === SIN_FECHA) return ''
  const [year, month, day] = formatFecha(dias).split('-')
  return [Number(day), MESES[lang][Number(month) - 1], year].join(NO_BREAK)
}

/** ISO text → `15 mar 2026`; any other text as it is. */
export function showFechaIso(texto: string, lang: Lang): string {
  const dias = /^\d{4}-\d{2}-\d{2}$/.test(texto) ? parseFecha(texto) : null
  return dias === null ? texto : showFecha(dias, lang)
}

/** days → `mar 2026`. */
export function showMes(dias: Dias, lang: Lang): string {
  return showFecha(dias, lang).split(NO_BREAK).slice(1).join(NO_BREAK)
}

/** A measure with its unit: money as money, percentages as such, anything else with its unit behind. */
export function showMedida({ valor, unidad }: Medida, lang: Lang): string {
  const decimal = parseDecimal(valor)
  if (!decimal) return valor
  if (unidad === 'MXN' || unidad === 'USD') return showDinero(scaleDecimal(decimal, PLACES_DINERO), unidad)
  const text = groupDecimal(valor.includes('.') ? valor.replace(/\.?0+$/, '') : valor)
  if (unidad === '%' || unidad === 'pct') return `${showCentesimos(decimal)}${NO_BREAK}%`
  return unidad ? `${text}${NO_BREAK}${nameUnidad(unidad, lang)}` : text
}

/** A share, to hundredths. */
function showCentesimos(decimal: Decimal): string {
  return groupDecimal(formatScaled(scaleDecimal(decimal, 2), 2).replace(/\.?0+$/, ''))
}

/** A cell of evidence, told by the name of its column: money, pedimentos and exact quantities as people read them. */
export function showCampo(nombre: string, valor: string | number): string {
  const texto = String(valor)
  const decimal = parseDecimal(texto)
  if (/pedimento$/.test(nombre) && /^\d{15}$/.test(texto)) return showPedimento(Number(texto))
  if (decimal && /_(mxn|usd)$/.test(nombre)) return showImporte(scaleDecimal(decimal, PLACES_DINERO))
  if (decimal && /^-?\d+\.\d{6}$/.test(texto)) return showCantidad(scaleDecimal(decimal, PLACES_CANTIDAD))
  return texto
}

/** Whether a column of evidence holds figures, and so stands to the right. */
export function isCifra(nombre: string): boolean {
  return /_(mxn|usd|pct|dias)$|^(cantidad|saldo|requerida|faltante|diferencia|dias\w*|partida|linea)$/.test(
    nombre,
  )
}

/** `sha256:0123…` → its first twelve digits. */
export function shortHuella(huella: string): string {
  return huella.replace(/^sha256:/, '').slice(0, 12)
}

function groupDecimal(text: string): string {
  const [, sign, whole, fraction = ''] = /^(-?)(\d+)(\.\d+)?$/.exec(text) ?? ['', '', text]
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${sign ? MINUS : ''}${grouped}${fraction}`
}
