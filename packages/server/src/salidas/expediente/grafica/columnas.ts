/** Upright bars, stacked by series: ageing, expiry calendar. */
import { ABAJO, ALTO, drawClaves, IZQUIERDA, LETRA, makeEje, type Serie, type Unidades } from './eje.ts'
import { ANCHO, type Leyenda, rect, showValor, svg, text } from './lienzo.ts'

export interface DatosColumnas extends Leyenda {
  readonly categorias: readonly string[]
  readonly series: readonly Serie[]
  readonly unidades: Unidades
}

export function drawColumnas(datos: DatosColumnas): string {
  const { categorias, series } = datos
  const totals = categorias.map((_, i) => series.reduce((sum, s) => sum + s.valores[i], 0))
  const { escala, y, dibujo } = makeEje(Math.max(0, ...totals), datos.unidades)
  const slot = (ANCHO - IZQUIERDA) / categorias.length
  const width = Math.min(30, slot * 0.6)
  const body = [...dibujo]
  if (series.length > 1) body.push(...drawClaves(series, (x, { clase }) => rect(x + 3, 2, 8, 8, clase)))
  for (const [i, categoria] of categorias.entries()) {
    const middle = IZQUIERDA + slot * (i + 0.5)
    let base = 0
    for (const { clase, valores } of series) {
      const height = y(base) - y(base + valores[i])
      if (valores[i] > 0) body.push(rect(middle - width / 2, y(base + valores[i]), width, height, clase))
      base += valores[i]
    }
    const valor = showValor(totals[i], escala)
    if (totals[i] > 0)
      body.push(text(middle, y(base) - 4, valor, { clase: 'tinta', ancla: 'middle', cuerpo: LETRA }))
    body.push(text(middle, ABAJO + 12, categoria, { ancla: 'middle', cuerpo: LETRA }))
  }
  return svg(datos, ALTO, body)
}
