/** The report as one HTML file: nothing loaded from outside, no script, readable on a phone and on paper. */
import type { Lang } from '../../lang.ts'
import { OSCURO_Y_CLARO } from './estilo.ts'
import { drawSeccion } from './html/detalle.ts'
import { drawPortada } from './html/portada.ts'
import { type Hijo, joinHijos, Marca, makeTag } from './marcado.ts'
import type { Vista } from './vista.ts'

/** No resource may be fetched and no script run, whatever a cell says. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/** View → the bytes of `expediente.html`, as text. Same view, same text. */
export function drawHtml(vista: Vista): string {
  const { lang, titulo, documento, pie, portada, secciones } = vista
  const detalle = secciones.map((seccion, i) => [new Marca('\n'), drawSeccion(seccion, i + 1)])
  const body = [
    makeTag('main', {}, drawPortada(vista), drawContenido(vista), detalle),
    makeTag('footer', {}, makeTag('p', {}, pie), makeTag('p', {}, portada.aviso)),
  ]
  return wrapPagina({ lang, titulo: `${titulo} · ${documento}`, pie }, body)
}

export interface Pagina {
  readonly lang: Lang
  readonly titulo: string
  /** Foot of each printed page. */
  readonly pie: string
  /** Rules of style added to those of every page. */
  readonly estilo?: string
}

/** A whole page around its body. */
export function wrapPagina({ lang, titulo, pie, estilo = '' }: Pagina, body: Hijo): string {
  return `<!doctype html>
<html lang="${lang === 'es' ? 'es-MX' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="color-scheme" content="light dark">
${makeTag('title', {}, titulo).texto}
<style>${makeStyle(pie)}${estilo}</style>
</head>
${makeTag('body', {}, new Marca(joinHijos(body))).texto}
</html>
`
}

/** The style sheet, with the foot of each printed page written in as a CSS string. */
function makeStyle(pie: string): string {
  const quoted = [...pie].map((c) => (/[\w ]/.test(c) ? c : `\\${c.codePointAt(0)?.toString(16)} `)).join('')
  return OSCURO_Y_CLARO.replace('PIE_DE_PAGINA', quoted)
}

function drawContenido({ contenido, secciones }: Vista): Marca {
  const items = secciones.map(({ id, titulo }) => makeTag('li', {}, makeTag('a', { href: `#${id}` }, titulo)))
  return makeTag('nav', { 'aria-label': contenido }, makeTag('ol', {}, items))
}
