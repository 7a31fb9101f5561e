/** CSV as the contract writes it (section 4), read by a second hand. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Fila = Readonly<Record<string, string>>

/** Fields of every record; quotes may hold commas, quotes and line ends. */
export function splitCsv(texto: string): string[][] {
  const filas: string[][] = []
  let fila: string[] = []
  for (const [, quoted, plain, end] of texto.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    if (end === '' && fila.length === 0 && !quoted && !plain) break
    fila.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    filas.push(fila)
    fila = []
  }
  return filas
}

export function parseCsv(texto: string): Fila[] {
  const [encabezado, ...filas] = splitCsv(texto)
  return filas.map((fila) => Object.fromEntries(encabezado.map((columna, i) => [columna, fila[i]])))
}

export function readCsv(carpeta: string, nombre: string): Fila[] {
  return parseCsv(readFileSync(join(carpeta, nombre), 'utf8'))
}

/** The contract's own columns of `conciliacion.csv`: which file a difference stands in is beside them. */
export function readConciliacion(carpeta: string): string[][] {
  return splitCsv(readFileSync(join(carpeta, 'conciliacion.csv'), 'utf8')).map((fila) => fila.slice(0, 7))
}
