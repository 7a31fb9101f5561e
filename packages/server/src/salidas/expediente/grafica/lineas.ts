/** Lines over months: entries against discharges. */
import type { DatosColumnas } from './columnas.ts'
import { ABAJO, ALTO, drawClaves, IZQUIERDA, LETRA, makeEje, type Serie } from './eje.ts'
import { ANCHO, polyline, svg, text } from './lienzo.ts'

/** Categories between two labels, counted from the last one. */
const PASO = 6

export function drawLineas(datos: DatosColumnas): string {
  const { categorias, series } = datos
  const { y, dibujo } = makeEje(Math.max(0, ...series.flatMap((s) => s.valores)), datos.unidades)
  const last = categorias.length - 1
  const x = (i: number): number => IZQUIERDA + 4 + ((ANCHO - IZQUIERDA - 8) * i) / Math.max(1, last)
  const body = [...dibujo, ...drawClaves(series, drawMuestra)]
  for (let i = last; i >= 0; i -= PASO)
    body.push(text(x(i), ABAJO + 12, categorias[i], { ancla: i === last ? 'end' : 'middle', cuerpo: LETRA }))
  for (const { clase, valores, punteada } of series) {
    const points = valores.map((valor, i) => [x(i), y(valor)] as const)
    body.push(polyline(points, clase, punteada === true))
  }
  return svg(datos, ALTO, body)
}

function drawMuestra(x: number, { clase, punteada }: Serie): string {
  return polyline([[x - 2, 6.5] as const, [x + 12, 6.5] as const], clase, punteada === true)
}
