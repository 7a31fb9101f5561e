/** Lying bars with their name before and their figure behind: origin by value. */
import type { Unidades } from './eje.ts'
import { ANCHO, chooseEscala, type Leyenda, line, rect, showValor, svg, text } from './lienzo.ts'

export interface DatosBarras extends Leyenda {
  readonly filas: readonly { readonly nombre: string; readonly pesos: number; readonly clase: string }[]
  readonly unidades: Unidades
}

const FILA = 16
const ARRIBA = 16
const IZQUIERDA = 112
const DERECHA = 44
const NOMBRE_MAX = 22

export function drawBarras(datos: DatosBarras): string {
  const max = Math.max(1, ...datos.filas.map((f) => f.pesos))
  const escala = chooseEscala(max)
  const alto = ARRIBA + datos.filas.length * FILA + 4
  const body = [text(0, 9, datos.unidades[escala.unidad], { cuerpo: 8.5 })]
  for (const [i, { nombre, pesos, clase }] of datos.filas.entries()) {
    const y = ARRIBA + i * FILA
    const ancho = ((ANCHO - IZQUIERDA - DERECHA) * pesos) / max
    body.push(
      text(IZQUIERDA - 6, y + 10.5, clip(nombre), { clase: 'tinta', ancla: 'end' }),
      rect(IZQUIERDA, y + 3, ancho, 9, clase),
      text(IZQUIERDA + ancho + 5, y + 10.5, showValor(pesos, escala), { clase: 'tinta' }),
    )
  }
  body.push(line(IZQUIERDA, ARRIBA, IZQUIERDA, alto - 3, 'tinta'))
  return svg(datos, alto, body)
}

function clip(nombre: string): string {
  return nombre.length > NOMBRE_MAX ? `${nombre.slice(0, NOMBRE_MAX - 1)}…` : nombre
}
