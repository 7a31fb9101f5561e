/** From the line that a row of the book names back to the declared row, for what the book does not carry. */
import { columnaTexto, type TablaLeida } from '@trazo/core/records'

/** Looks a declared text up by source and line; empty when the table or the row is not there. */
export type BuscaTexto = (archivo: number, linea: number) => string

export function findTexto(tabla: TablaLeida | undefined, nombre: string): BuscaTexto {
  if (!tabla) return () => ''
  const { ids, diccionario } = columnaTexto(tabla, nombre)
  const find = findFila(tabla)
  return (archivo, linea) => {
    const fila = find(archivo, linea)
    return fila < 0 ? '' : diccionario.text(ids[fila])
  }
}

/** Source and line → row of the table, or -1. Rows are looked up in order of (source, line), made once. */
function findFila(tabla: TablaLeida): (archivo: number, linea: number) => number {
  const archivos = tabla.archivo.values()
  const lineas = tabla.linea.values()
  const compare = (fila: number, archivo: number, linea: number): number =>
    archivos[fila] - archivo || lineas[fila] - linea
  const order = Int32Array.from(lineas, (_, fila) => fila)
  if (order.some((fila) => fila > 0 && compare(fila - 1, archivos[fila], lineas[fila]) > 0))
    order.sort((a, b) => compare(a, archivos[b], lineas[b]))
  return (archivo, linea) => {
    let low = 0
    let high = order.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const side = compare(order[middle], archivo, linea)
      if (side === 0) return order[middle]
      if (side < 0) low = middle + 1
      else high = middle - 1
    }
    return -1
  }
}
