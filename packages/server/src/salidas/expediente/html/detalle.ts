/** The sections after the first page, as HTML. */
import { type Hijo, Marca, makeTag } from '../marcado.ts'
import type { Bloque, Cita, FichaHallazgo, GraficaConDatos, Seccion } from '../vista.ts'
import { drawIconoDe, drawNota, drawTabla } from './partes.ts'

export function drawSeccion({ id, titulo, bloques }: Seccion, numero: number): Marca {
  return makeTag(
    'section',
    { class: 'seccion', id },
    makeTag('h2', {}, makeTag('span', { class: 'numero' }, String(numero)), ' ', titulo),
    bloques.map(drawBloque),
  )
}

export function drawBloque(bloque: Bloque): Hijo {
  if (bloque.tipo === 'tabla') return drawTabla(bloque.tabla)
  if (bloque.tipo === 'grafica') return drawGrafica(bloque.grafica)
  if (bloque.tipo === 'hallazgo') return drawHallazgo(bloque.hallazgo)
  if (bloque.tipo === 'tablas') {
    const columnas = bloque.tablas.map((tabla) => makeTag('div', {}, drawTabla(tabla)))
    return makeTag('div', { class: 'pareja igual' }, columnas)
  }
  const { titulo, texto } = bloque
  return [titulo === '' ? '' : makeTag('h3', {}, titulo), makeTag('p', {}, texto)]
}

function drawGrafica({ titulo, descripcion, svg, tabla, nota }: GraficaConDatos): Marca {
  return makeTag(
    'figure',
    {},
    makeTag('figcaption', {}, makeTag('h3', {}, titulo), drawNota(descripcion)),
    makeTag(
      'div',
      { class: 'pareja' },
      makeTag('div', { class: 'grafica' }, new Marca(svg)),
      makeTag('div', {}, drawTabla(tabla, titulo)),
    ),
    drawNota(nota),
  )
}

function drawHallazgo(ficha: FichaHallazgo): Marca {
  const { id, semaforo, palabra, pregunta, mensaje, datos, parrafos, evidencia } = ficha
  const referencia = makeTag('span', { class: 'ref' }, id)
  return makeTag(
    'article',
    { class: `hallazgo e-${semaforo}`, id },
    makeTag('p', { class: 'palabra' }, drawIconoDe(semaforo), palabra, referencia),
    makeTag('h3', {}, pregunta),
    mensaje === '' ? '' : makeTag('p', { class: 'mensaje' }, mensaje),
    makeTag('dl', { class: 'datos' }, datos.map(drawDato)),
    parrafos.map(({ rotulo, texto }) => makeTag('p', {}, makeTag('b', {}, `${rotulo}.`), ' ', texto)),
    drawCitas(ficha),
    evidencia ? drawTabla({ ...evidencia, titulo: '' }, `${evidencia.titulo} ${id}`) : '',
  )
}

function drawDato({ rotulo, valor }: FichaHallazgo['datos'][number]): Marca {
  return makeTag('div', {}, makeTag('dt', {}, rotulo), makeTag('dd', {}, valor))
}

function drawCitas({ citas, citas_titulo }: FichaHallazgo): Hijo {
  if (citas.length === 0) return ''
  const titulo = makeTag('p', {}, makeTag('b', {}, citas_titulo))
  return makeTag('div', { class: 'citas' }, titulo, makeTag('ul', {}, citas.map(drawCita)))
}

function drawCita({ texto, detalle, sin_verificar }: Cita): Marca {
  const duda = sin_verificar ? [' ', makeTag('span', { class: 'dudosa', 'aria-hidden': 'true' }, '?')] : ''
  return makeTag('li', {}, texto, ' ', makeTag('span', { class: 'nota' }, detalle, duda))
}
