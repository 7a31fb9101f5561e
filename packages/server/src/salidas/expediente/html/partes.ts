/** What the first page and the detail share: the state with its icon, notes, tables. */
import type { Semaforo } from '../../semaforo.ts'
import { drawIcono } from '../iconos.ts'
import { type Hijo, Marca, makeTag } from '../marcado.ts'
import type { Tabla } from '../vista.ts'

/** Cells up to this length keep their line. */
const BREVE = 24

export function drawIconoDe(semaforo: Semaforo): Marca {
  return makeTag('span', { class: 'icono' }, new Marca(drawIcono(semaforo)))
}

export function drawNota(texto: string): Hijo {
  return texto === '' ? '' : makeTag('p', { class: 'nota' }, texto)
}

/** Something wider than a phone: it scrolls by itself, with the keyboard too. */
export function makeAncha(rotulo: string, contenido: Marca): Marca {
  return makeTag(
    'div',
    { class: 'ancha', tabindex: '0', role: rotulo && 'region', 'aria-label': rotulo },
    contenido,
  )
}

/** A table with its title above and its note below; `rotulo` names it when it shows no title. */
export function drawTabla({ titulo, columnas, filas, nota, densa }: Tabla, rotulo = titulo): Hijo {
  const clases = columnas.map(({ tipo }, i) =>
    tipo === 'texto' ? (filas.every((fila) => fila[i].length <= BREVE) ? 'junto' : '') : tipo,
  )
  const encabezado = columnas.map(({ titulo }, i) =>
    makeTag('th', { scope: 'col', class: clases[i] }, titulo),
  )
  const cuerpo = filas.map((fila) =>
    makeTag(
      'tr',
      {},
      fila.map((celda, i) =>
        i === 0
          ? makeTag('th', { scope: 'row', class: clases[i] }, celda)
          : makeTag('td', { class: clases[i] }, celda),
      ),
    ),
  )
  const titulada = columnas.some((c) => c.titulo !== '')
  const tabla = makeTag(
    'table',
    { class: densa ? 'densa' : '' },
    titulada ? makeTag('thead', {}, makeTag('tr', {}, encabezado)) : '',
    makeTag('tbody', {}, cuerpo),
  )
  return [
    titulo === '' ? '' : makeTag('h3', {}, titulo),
    filas.length === 0 ? '' : makeAncha(rotulo, tabla),
    drawNota(nota),
  ]
}
