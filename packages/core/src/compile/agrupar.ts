/** Rows by a text of theirs, in their order. */
export function groupFilas<T>(filas: readonly T[], keyOf: (fila: T) => string): Map<string, T[]> {
  const grupos = new Map<string, T[]>()
  for (const fila of filas) {
    const grupo = grupos.get(keyOf(fila))
    if (grupo) grupo.push(fila)
    else grupos.set(keyOf(fila), [fila])
  }
  return grupos
}
