/** The first page, as HTML. */
import { type Hijo, Marca, makeTag } from '../marcado.ts'
import type { Accion, Cifra, EstadoCriterio, GraficaConDatos, Portada, Vista } from '../vista.ts'
import { drawIconoDe, drawNota, drawTabla, makeAncha } from './partes.ts'

export function drawPortada({ titulo, documento, portada }: Vista): Marca {
  const { fechas, graficas, aviso } = portada
  const proximas = makeTag(
    'section',
    {},
    makeTag('h2', {}, fechas.titulo),
    drawTabla({ ...fechas, titulo: '' }, fechas.titulo),
  )
  return makeTag(
    'header',
    { class: 'portada' },
    makeTag('p', { class: 'documento' }, documento),
    makeTag('h1', {}, titulo),
    makeTag('p', { class: 'identidad' }, portada.identidad.join(' · ')),
    drawEstado(portada),
    makeTag('dl', { class: 'cifras' }, portada.cifras.map(drawCifra)),
    drawAcciones(portada),
    makeTag('div', { class: 'pareja' }, proximas, drawEstados(portada)),
    graficas.length === 0 ? '' : makeTag('div', { class: 'pareja igual' }, graficas.map(drawMiniatura)),
    makeTag('p', { class: 'aviso' }, aviso),
  )
}

function drawEstado({ semaforo, palabra, titular, cuenta }: Portada): Marca {
  return makeTag(
    'div',
    { class: `estado e-${semaforo}` },
    makeTag('p', { class: 'semaforo' }, drawIconoDe(semaforo), palabra),
    makeTag(
      'div',
      {},
      makeTag('p', { class: 'titular' }, titular),
      makeTag('p', { class: 'cuenta' }, cuenta),
    ),
  )
}

function drawCifra({ semaforo, rotulo, valor, nota }: Cifra): Marca {
  return makeTag(
    'div',
    { class: `e-${semaforo}` },
    makeTag('dt', {}, rotulo),
    makeTag('dd', { class: 'valor' }, valor),
    makeTag('dd', { class: 'nota' }, nota),
  )
}

function drawAcciones({ acciones }: Portada): Marca {
  const { titulo, columnas, filas, nada, mas } = acciones
  const encabezado = columnas.map((columna, i) =>
    makeTag('th', { scope: 'col', class: i === 2 ? 'cifra' : '' }, columna),
  )
  const tabla = makeTag(
    'table',
    { class: 'acciones' },
    makeTag('thead', {}, makeTag('tr', {}, encabezado)),
    makeTag('tbody', {}, filas.map(drawAccion)),
  )
  return makeTag(
    'section',
    {},
    makeTag('h2', {}, titulo),
    filas.length === 0 ? makeTag('p', {}, nada) : makeAncha(titulo, tabla),
    drawMas(mas),
  )
}

function drawAccion({ semaforo, criterio, cuando, que, en_juego }: Accion): Marca {
  const referencia = makeTag('a', { class: 'ref', href: `#${criterio}` }, criterio)
  return makeTag(
    'tr',
    { class: `e-${semaforo}` },
    makeTag('th', { scope: 'row' }, makeTag('span', { class: 'cuando' }, drawIconoDe(semaforo), cuando)),
    makeTag('td', {}, que, ' ', referencia),
    makeTag('td', { class: 'cifra' }, en_juego),
  )
}

function drawEstados({ estados, estados_titulo, estados_mas }: Portada): Marca {
  const lista = makeTag('ul', { class: 'estados' }, estados.map(drawEstadoDeCriterio))
  return makeTag('section', {}, makeTag('h2', {}, estados_titulo), lista, drawMas(estados_mas))
}

function drawEstadoDeCriterio({ semaforo, palabra, criterio, pregunta, medida }: EstadoCriterio): Marca {
  return makeTag(
    'li',
    { class: `e-${semaforo}` },
    makeTag('span', { class: 'palabra' }, drawIconoDe(semaforo), palabra),
    ' ',
    makeTag('a', { href: `#${criterio}` }, pregunta),
    ' ',
    makeTag('span', { class: 'medida' }, medida),
  )
}

function drawMas(texto: string): Hijo {
  return texto === '' ? '' : makeTag('p', { class: 'nota' }, makeTag('a', { href: '#hallazgos' }, texto))
}

function drawMiniatura({ titulo, svg }: GraficaConDatos): Marca {
  return makeTag('div', { class: 'grafica' }, drawNota(titulo), new Marca(svg))
}
