/** `prueba.html`: one page with every proof; nothing loaded from outside, a sheet of paper each. */
import { drawBloque, Marca, makeTag, wrapPagina } from '../salidas/expediente/index.ts'
import type { Ficha, Figura, Prueba } from './ficha.ts'

const ESTILO = `
.ficha{border-top:3px solid var(--estado);padding-top:.8rem;margin-top:3rem}
.ficha:first-of-type{margin-top:1.2rem}
.ficha h2{font-size:1.5rem;margin:.1rem 0}
.ficha .palabra{display:inline-block;margin:.5rem 0 0}
.ficha .titular{margin:.2rem 0 .4rem}
.sumas{list-style:none;margin:.4rem 0 1rem;padding:.5rem .8rem;background:var(--fondo);font-size:.9rem}
.cifras{grid-template-columns:repeat(4,1fr);gap:0 1.4rem;margin:1rem 0}
.cifras .valor{font-size:1.1rem}
.ficha figure{margin:1.4rem 0;max-width:none}
.ficha figure svg{display:block;width:100%;height:auto;min-width:30rem}
.ficha .codigo{white-space:pre-wrap}
@media (max-width:44rem){.cifras{grid-template-columns:repeat(2,1fr)}}
@media print{.ficha{break-before:page;margin-top:0}.ficha:first-of-type{break-before:auto}
.ficha figure{max-width:44rem;margin:.6rem auto}.ficha figure svg{min-width:0}main>h1{font-size:1.3rem}}
`

export function drawPruebaHtml(prueba: Prueba): string {
  const { lang, titulo, documento, razon_social, identidad, corrida, pie, fichas, mas, aviso } = prueba
  const body = [
    makeTag(
      'main',
      {},
      makeTag('p', { class: 'documento' }, documento),
      makeTag('h1', {}, razon_social),
      makeTag('p', { class: 'identidad' }, `${identidad} · ${corrida}`),
      mas === '' ? '' : makeTag('p', { class: 'nota' }, mas),
      fichas.map(drawFicha),
    ),
    makeTag('footer', {}, makeTag('p', {}, pie), makeTag('p', {}, aviso)),
  ]
  return wrapPagina({ lang, titulo: `${titulo} · ${documento}`, pie, estilo: ESTILO }, body)
}

function drawFicha(ficha: Ficha): Marca {
  return makeTag(
    'section',
    { class: `ficha e-${ficha.semaforo}`, id: ficha.id },
    makeTag('h2', {}, ficha.titulo),
    makeTag('p', { class: 'nota' }, ficha.identidad),
    ficha.avisos.map((aviso) => makeTag('p', { class: 'nota' }, aviso)),
    makeTag('p', { class: 'palabra' }, ficha.palabra),
    makeTag('p', { class: 'titular' }, ficha.titular),
    ficha.sumas.length === 0
      ? ''
      : makeTag(
          'ul',
          { class: 'sumas' },
          ficha.sumas.map((suma) => makeTag('li', {}, suma)),
        ),
    ficha.cifras.length === 0 ? '' : makeTag('dl', { class: 'cifras' }, ficha.cifras.map(drawCifra)),
    ficha.figuras.map(drawFigura),
    ficha.bloques.map(drawBloque),
    drawCitas(ficha),
  )
}

function drawCifra({ rotulo, valor, nota }: Ficha['cifras'][number]): Marca {
  const partes = [makeTag('dt', {}, rotulo), makeTag('dd', { class: 'valor' }, valor)]
  return makeTag('div', {}, ...partes, makeTag('dd', { class: 'nota' }, nota))
}

function drawFigura({ titulo, descripcion, svg }: Figura): Marca {
  const caption = makeTag(
    'figcaption',
    {},
    makeTag('h3', {}, titulo),
    makeTag('p', { class: 'nota' }, descripcion),
  )
  return makeTag('figure', {}, caption, makeTag('div', { class: 'ancha', tabindex: '0' }, new Marca(svg)))
}

function drawCitas({ citas, citas_titulo, citas_nota }: Ficha): Marca | string {
  if (citas.length === 0) return ''
  const items = citas.map(({ texto, detalle, sin_verificar }) =>
    makeTag(
      'li',
      {},
      texto,
      ' ',
      makeTag('span', { class: 'nota' }, detalle),
      sin_verificar ? [' ', makeTag('span', { class: 'dudosa', 'aria-hidden': 'true' }, '?')] : '',
    ),
  )
  return makeTag(
    'div',
    { class: 'citas' },
    makeTag('p', {}, makeTag('b', {}, citas_titulo)),
    makeTag('ul', {}, items),
    citas_nota === '' ? '' : makeTag('p', { class: 'nota' }, citas_nota),
  )
}
