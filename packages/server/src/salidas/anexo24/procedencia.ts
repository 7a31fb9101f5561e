/** From the line that a row of the book names back to the declared row, for what the book does not carry. */
import type { Diccionario } from '@trazo/core/kernel'
import { columnaTexto, type TablaLeida } from '@trazo/core/records'
import type { Renglon } from '../hoja.ts'

/** Writes a declared text, looked up by source and line; an empty cell when the table or the row is not there. */
export type EscribeTexto = (renglon: Renglon, archivo: number, linea: number) => void

/** One writer for each of the columns named, which look their row up together. */
export function findTextos(
  tabla: TablaLeida | undefined,
  ...nombres: readonly string[]
): readonly EscribeTexto[] {
  if (!tabla) return nombres.map(() => (renglon) => renglon.vacio())
  const find = findFila(tabla)
  return nombres.map((nombre) => {
    const { ids, diccionario } = columnaTexto(tabla, nombre)
    return (renglon, archivo, linea) => writeId(renglon, diccionario, ids[find(archivo, linea)])
  })
}

function writeId(renglon: Renglon, diccionario: Diccionario, id: number | undefined): void {
  if (id === undefined) renglon.vacio()
  else renglon.id(diccionario, id)
}

/**
 * Source and line → row of the table, or -1. Rows are looked up in order of (source, line), made once; the row last
 * found answers for the next columns, and where nothing was set aside a line is as far down as its number.
 */
function findFila(tabla: TablaLeida): (archivo: number, linea: number) => number {
  const archivos = tabla.archivo.values()
  const lineas = tabla.linea.values()
  const compare = (fila: number, archivo: number, linea: number): number =>
    archivos[fila] - archivo || lineas[fila] - linea
  const order = orderFilas(archivos, lineas)
  const at = (place: number) => (order === null ? place : order[place])
  let last = -1
  return (archivo, linea) => {
    if (last >= 0 && compare(at(last), archivo, linea) === 0) return at(last)
    let low = 0
    let high = lineas.length - 1
    for (let middle = linea - FIRST_LINE; low <= high; middle = (low + high) >> 1) {
      if (middle < low || middle > high) middle = (low + high) >> 1
      const side = compare(at(middle), archivo, linea)
      if (side === 0) {
        last = middle
        return at(middle)
      }
      if (side < 0) low = middle + 1
      else high = middle - 1
    }
    return -1
  }
}

/** Line of the first row below a header. */
const FIRST_LINE = 2

/** Rows in order of (source, line), or null when they stand so already. */
function orderFilas(archivos: Int32Array, lineas: Int32Array): Int32Array | null {
  let sorted = true
  for (let fila = 1; fila < lineas.length && sorted; fila++)
    sorted =
      archivos[fila - 1] < archivos[fila] ||
      (archivos[fila - 1] === archivos[fila] && lineas[fila - 1] <= lineas[fila])
  if (sorted) return null
  const order = Int32Array.from(lineas, (_, fila) => fila)
  return order.sort((a, b) => archivos[a] - archivos[b] || lineas[a] - lineas[b])
}
