/** Widths of the columns of a table on paper: shares in proportion to what each one has to say. */
import type { Tabla } from './vista.ts'

/** Texts past this length are set on more than one line; figures never are. */
const TEXTO_MAX = 40
const CODIGO_MAX = 42
/** Room between columns, in characters. */
const AIRE = 2

/** One share per column. A whole SHA-256 keeps its line; titles may be set on several. */
export function computeAnchos({ columnas, filas }: Tabla): readonly number[] {
  return columnas.map(({ titulo, tipo }, i) => {
    const palabras = titulo.split(' ').map(measure)
    const celdas = filas.map((fila) => measure(fila[i]))
    const largo = Math.max(...palabras, ...celdas)
    if (tipo === 'cifra') return AIRE + largo
    const entero = filas.some((fila) => /^[0-9a-f]{64}$/.test(fila[i]))
    const max = tipo === 'texto' ? TEXTO_MAX : entero ? 64 : CODIGO_MAX
    return AIRE + Math.min(max, tipo === 'texto' ? largo : largo * 1.05)
  })
}

/** Length in digits of the book letter, whose capitals are wider. */
function measure(texto: string): number {
  return texto.length + 0.4 * texto.replace(/[^A-ZÁÉÍÓÚÑ]/g, '').length
}
