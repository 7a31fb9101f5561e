/** Lines over months: entries against discharges. */
import type { DatosColumnas } from './columnas.ts'
import { ABAJO, ALTO, drawClaves, IZQUIERDA, LETRA, makeEje } from './eje.ts'
import { ANCHO, polyline, rect, svg, text } from './lienzo.ts'

/** Categories between two labels, counted from the last one. */
const PASO = 4

export function drawLineas(datos: DatosColumnas): string {
  const { categorias, series } = datos
  const { y, dibujo } = makeEje(Math.max(0, ...series.flatMap((s) => s.valores)), datos.unidades)
  const last = categorias.length - 1
  const x = (i: number): number => IZQUIERDA + 4 + ((ANCHO - IZQUIERDA - 8) * i) / Math.max(1, last)
  const body = [...dibujo, ...drawClaves(series, (left, clase) => rect(left, 5.5, 12, 2, clase))]
  for (let i = last; i >= 0; i -= PASO)
    body.push(text(x(i), ABAJO + 12, categorias[i], { ancla: i === last ? 'end' : 'middle', cuerpo: LETRA }))
  for (const { clase, valores } of series)
    body.push(
      polyline(
        valores.map((valor, i) => [x(i), y(valor)]),
        clase,
      ),
    )
  return svg(datos, ALTO, body)
}
