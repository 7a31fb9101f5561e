/**
 * Pictures of a trace as SVG: what flows, and the life of a lot. Colours are classes that each renderer resolves. Nothing
 * is transparent: the PDF would list the degrees of transparency in no fixed order, and its bytes would change.
 */
import type { Dias } from '@trazo/core/kernel'
import { CLARO, escapeMarkup, OSCURO } from '../salidas/expediente/index.ts'
import type { NodoPuesto, Plano } from './sankey.ts'

const ANCHO = 720
/** Room for the names at either side, at most. */
const MARGEN_MAX = 190
const LETRA = 5.4
const BARRA = 9
const NOMBRE_MAX = 32
const CABEZA = 18

interface Leyenda {
  readonly id: string
  readonly titulo: string
  readonly descripcion: string
}

function svg({ id, titulo, descripcion }: Leyenda, alto: number, body: readonly string[]): string {
  return (
    `<svg viewBox="0 0 ${ANCHO} ${at(alto)}" role="img" aria-labelledby="${id}-t ${id}-d" xmlns="http://www.w3.org/2000/svg">` +
    `<title id="${id}-t">${escapeMarkup(titulo)}</title><desc id="${id}-d">${escapeMarkup(descripcion)}</desc>` +
    `${body.join('')}</svg>`
  )
}

/** `rotulos`: one title over each layer; `show`: the figure under the name of each node. */
export function drawSankey(
  plano: Plano,
  rotulos: readonly string[],
  show: (valor: bigint) => string,
  leyenda: Leyenda,
): string {
  const ultima = rotulos.length - 1
  const side = (nivel: number): number => {
    const textos = plano.nodos
      .filter((nodo) => nodo.nivel === nivel)
      .flatMap((nodo) => [shorten(nodo.nombre, NOMBRE_MAX), show(nodo.valor)])
    return Math.min(MARGEN_MAX, 10 + LETRA * Math.max(rotulos[nivel].length, ...textos.map((t) => t.length)))
  }
  const [izquierda, derecha] = [side(0), side(ultima)]
  const x = (nivel: number): number =>
    izquierda + (nivel * (ANCHO - izquierda - derecha - BARRA)) / Math.max(1, ultima)
  const bandas = plano.bandas.map(({ de, a, y1, y2, grueso }) => {
    const [x1, x2] = [x(de.nivel) + BARRA, x(a.nivel)]
    const medio = (x1 + x2) / 2
    const d = `M${at(x1)} ${at(y1 + CABEZA)}C${at(medio)} ${at(y1 + CABEZA)} ${at(medio)} ${at(y2 + CABEZA)} ${at(x2)} ${at(y2 + CABEZA)}`
    return `<path d="${d}" fill="none" class="s-regla" stroke-width="${at(grueso)}"/>`
  })
  const nodos = plano.nodos.map((nodo) => drawNodo(nodo, x(nodo.nivel), ultima, show))
  const titulos = rotulos.map((rotulo, i) =>
    text(i === 0 ? x(i) - 6 : i === ultima ? x(i) + BARRA + 6 : x(i) + BARRA / 2, 9, rotulo, {
      ancla: i === 0 ? 'end' : i === ultima ? 'start' : 'middle',
      clase: 'tenue',
      cuerpo: 9.5,
    }),
  )
  return svg(leyenda, plano.alto + CABEZA + 4, [...bandas, ...nodos, ...titulos])
}

function drawNodo(nodo: NodoPuesto, x: number, ultima: number, show: (valor: bigint) => string): string {
  const y = nodo.y + CABEZA
  const centro = y + nodo.alto / 2
  const izquierda = nodo.nivel === 0
  const [tx, ancla] = izquierda ? [x - 6, 'end'] : [x + BARRA + 6, 'start']
  const nombre = shorten(nodo.nombre, nodo.nivel === 0 || nodo.nivel === ultima ? NOMBRE_MAX : 20)
  const cifra = show(nodo.valor)
  const ancho = 5.2 * Math.max(nombre.length, cifra.length) + 6
  const fondo =
    nodo.nivel > 0 && nodo.nivel < ultima
      ? `<rect x="${at(tx - 3)}" y="${at(centro - 11)}" width="${at(ancho)}" height="23" class="f-papel"/>`
      : ''
  return (
    `<rect x="${at(x)}" y="${at(y)}" width="${BARRA}" height="${at(nodo.alto)}" class="f-${nodo.clase}"/>${fondo}` +
    text(tx, centro - 1.5, nombre, { ancla, clase: 'tinta', cuerpo: 10 }) +
    text(tx, centro + 9, cifra, { ancla, clase: 'tenue', cuerpo: 9 })
  )
}

export interface Vida {
  readonly desde: Dias
  readonly corte: Dias
  /** null when the lot has no term. */
  readonly vencimiento: Dias | null
  /** Balance after each day with matches, as a share of the lot from 0 to 1; in order. */
  readonly saldos: readonly { readonly dia: Dias; readonly parte: number }[]
  readonly rotulos: {
    readonly entrada: string
    readonly corte: string
    readonly vencimiento: string
    readonly saldo: string
  }
}

const VIDA = { alto: 108, arriba: 20, abajo: 84, izquierda: 4, derecha: 716 } as const

/** The balance as a staircase from its entry to the cut-off, with the end of its term. */
export function drawVida({ desde, corte, vencimiento, saldos, rotulos }: Vida, leyenda: Leyenda): string {
  const { alto, arriba, abajo, izquierda, derecha } = VIDA
  const hasta = Math.max(corte, vencimiento ?? corte, desde + 1)
  const x = (dia: Dias): number => izquierda + ((dia - desde) * (derecha - izquierda)) / (hasta - desde)
  const y = (parte: number): number => abajo - parte * (abajo - arriba)
  const puntos: [number, number][] = [[x(desde), y(1)]]
  let parte = 1
  for (const saldo of saldos) {
    puntos.push([x(saldo.dia), y(parte)], [x(saldo.dia), y(saldo.parte)])
    parte = saldo.parte
  }
  puntos.push([x(corte), y(parte)])
  const linea = puntos.map(([px, py]) => `${at(px)},${at(py)}`).join(' ')
  const area = `${linea} ${at(x(corte))},${abajo} ${at(x(desde))},${abajo}`
  const marca = (dia: Dias, clase: string, guion: string): string =>
    `<line x1="${at(x(dia))}" y1="${arriba - 8}" x2="${at(x(dia))}" y2="${abajo}" class="s-${clase}" stroke-width="1"${guion}/>`
  const side = (px: number): string => (px > 560 ? 'end' : px < 160 ? 'start' : 'middle')
  const vence =
    vencimiento === null
      ? ''
      : text(x(vencimiento), 9, rotulos.vencimiento, { ancla: side(x(vencimiento)), clase: 'mal', cuerpo: 9 })
  return svg(leyenda, alto, [
    `<polygon points="${area}" class="f-regla"/>`,
    `<line x1="${izquierda}" y1="${abajo}" x2="${derecha}" y2="${abajo}" class="s-regla" stroke-width="1"/>`,
    `<polyline points="${linea}" fill="none" class="s-acento" stroke-width="1.6"/>`,
    marca(corte, 'tenue', ''),
    vencimiento === null ? '' : marca(vencimiento, 'mal', ' stroke-dasharray="4 2"') + vence,
    text(izquierda, abajo + 13, rotulos.entrada, { ancla: 'start', clase: 'tenue', cuerpo: 9 }),
    text(x(corte), abajo + (x(corte) < 330 ? 23 : 13), rotulos.corte, {
      ancla: side(x(corte)),
      clase: 'tenue',
      cuerpo: 9,
    }),
    text(izquierda, arriba - 11, rotulos.saldo, { ancla: 'start', clase: 'tenue', cuerpo: 9 }),
  ])
}

/** An SVG that stands by itself: its colours within, for light and dark. */
export function standAlone(dibujo: string): string {
  const rules = (colores: Readonly<Record<string, string>>): string =>
    Object.entries(colores)
      .map(([nombre, color]) => `.f-${nombre}{fill:${color}}.s-${nombre}{stroke:${color}}`)
      .join('')
  const style = [
    'svg{font-family:system-ui,"Liberation Sans",Arial,sans-serif;',
    `background:${CLARO.papel}}${rules(CLARO)}`,
    `@media (prefers-color-scheme:dark){svg{background:${OSCURO.papel}}${rules(OSCURO)}}`,
  ].join('')
  return `<?xml version="1.0" encoding="UTF-8"?>\n${dibujo.replace('<title', `<style>${style}</style><title`)}\n`
}

function text(
  x: number,
  y: number,
  texto: string,
  { ancla, clase, cuerpo }: { ancla: string; clase: string; cuerpo: number },
): string {
  return `<text x="${at(x)}" y="${at(y)}" text-anchor="${ancla}" font-size="${cuerpo}" class="f-${clase}">${escapeMarkup(texto)}</text>`
}

function shorten(texto: string, max: number): string {
  const letras = [...texto]
  return letras.length <= max ? texto : `${letras.slice(0, max - 1).join('')}…`
}

/** A coordinate with one decimal: enough for the eye, and the same text everywhere. */
function at(value: number): string {
  return String(Math.round(value * 10) / 10)
}
