/**
 * Charts as SVG text. Small on purpose: 360 units wide, so that letters stay readable on a phone and beside a table.
 * Colours are classes (`f-…` fill, `s-…` stroke) that each renderer resolves. Geometry may be floats; figures may not,
 * and come already written.
 */
import { escapeMarkup } from '../marcado.ts'

export const ANCHO = 360

export interface Leyenda {
  readonly id: string
  readonly titulo: string
  readonly descripcion: string
}

/** An amount of pesos for geometry only, and the unit its axis is in. */
export interface Escala {
  readonly divisor: number
  readonly unidad: 'millones' | 'miles' | 'pesos'
}

/** A whole chart, with the words that stand for it when it cannot be seen. */
export function svg({ id, titulo, descripcion }: Leyenda, alto: number, body: readonly string[]): string {
  return (
    `<svg viewBox="0 0 ${ANCHO} ${alto}" role="img" aria-labelledby="${id}-t ${id}-d" xmlns="http://www.w3.org/2000/svg">` +
    `<title id="${id}-t">${escapeMarkup(titulo)}</title><desc id="${id}-d">${escapeMarkup(descripcion)}</desc>` +
    `${body.join('')}</svg>`
  )
}

export function rect(x: number, y: number, ancho: number, alto: number, clase: string): string {
  return `<rect x="${at(x)}" y="${at(y)}" width="${at(ancho)}" height="${at(alto)}" class="f-${clase}"/>`
}

export function line(x1: number, y1: number, x2: number, y2: number, clase: string): string {
  return `<line x1="${at(x1)}" y1="${at(y1)}" x2="${at(x2)}" y2="${at(y2)}" class="s-${clase}" stroke-width="0.7"/>`
}

export function text(
  x: number,
  y: number,
  texto: string,
  { clase = 'tenue', ancla = 'start', cuerpo = 9 }: { clase?: string; ancla?: string; cuerpo?: number } = {},
): string {
  return `<text x="${at(x)}" y="${at(y)}" text-anchor="${ancla}" font-size="${cuerpo}" class="f-${clase}">${escapeMarkup(texto)}</text>`
}

/** A line over points; dashed, so that two are told apart in grey as well. */
export function polyline(
  points: readonly (readonly [number, number])[],
  clase: string,
  dashed: boolean,
): string {
  const path = points.map(([x, y]) => `${at(x)},${at(y)}`).join(' ')
  return `<polyline points="${path}" fill="none" class="s-${clase}" stroke-width="1.4" stroke-linejoin="round"${dashed ? ' stroke-dasharray="4 2"' : ''}/>`
}

/** A coordinate with one decimal: enough for the eye, and the same text everywhere. */
function at(value: number): string {
  return String(Math.round(value * 10) / 10)
}

/** centavos → pesos as a float, for geometry. */
export function toPesos(centavos: bigint): number {
  return Number(centavos) / 100
}

export function chooseEscala(max: number): Escala {
  if (max >= 1e6) return { divisor: 1e6, unidad: 'millones' }
  return max >= 1e4 ? { divisor: 1e3, unidad: 'miles' } : { divisor: 1, unidad: 'pesos' }
}

/** Round marks from zero to just past `max`; at most five. */
export function listMarcas(max: number): readonly number[] {
  if (max <= 0) return [0, 1]
  const raw = max / 4
  const power = 10 ** Math.floor(Math.log10(raw))
  const step = power * ([1, 2, 2.5, 5, 10].find((m) => m * power >= raw * 0.999) ?? 10)
  return Array.from({ length: Math.ceil(max / step - 1e-9) + 1 }, (_, i) => i * step)
}

/** A mark of an axis: no more decimals than it needs. */
export function showMarca(value: number): string {
  return String(Math.round(value * 1000) / 1000).replace(/\B(?=(\d{3})+(\.|$))/g, ',')
}

/** The figure on a bar, in the unit of its axis. */
export function showValor(pesos: number, { divisor }: Escala): string {
  const value = pesos / divisor
  if (value > 0 && value < 0.05) return '<0.1'
  return showMarca(value >= 100 ? Math.round(value) : Math.round(value * 10) / 10)
}
