import type { Row } from '../../src/oraculo/index.ts'

/** Rows as a CSV text with these columns; the values of these tests never hold a comma. */
export function writeCsv(columnas: readonly string[], filas: readonly Row[]): string {
  return [columnas.join(','), ...filas.map((fila) => columnas.map((c) => fila[c] ?? '').join(','))]
    .map((linea) => `${linea}\n`)
    .join('')
}

/** The rows of a CSV text, by the names in its header. */
export function readCsv(texto: string): Row[] {
  const [cabeza = [], ...filas] = texto
    .split('\n')
    .filter((linea) => linea !== '')
    .map((linea) => linea.split(','))
  return filas.map((celdas) => Object.fromEntries(cabeza.map((columna, i) => [columna, celdas[i] ?? ''])))
}
