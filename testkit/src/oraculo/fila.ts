/** One row of a table as text, by canonical column name. */
export type Row = Record<string, string>

/** The field without outer spaces; a missing column is an empty field. */
export function field(fila: Row, campo: string): string {
  return (fila[campo] ?? '').trim()
}

/** A pedimento as its 15 digits. */
export function digits(pedimento: string): string {
  return pedimento.replace(/[ -]/g, '')
}

type Clave = string | number

/** Order of UTF-8 bytes, which is the order of code points. */
export function compareBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}

/** A sorted copy by the list of keys; equal keys keep their position. */
export function sortBy<T>(cosas: readonly T[], claves: (cosa: T) => Clave[]): T[] {
  return [...cosas].sort((a, b) => {
    const deB = claves(b)
    for (const [i, clave] of claves(a).entries()) {
      const otra = deB[i] as Clave
      const orden = typeof clave === 'number' ? clave - Number(otra) : compareBytes(clave, String(otra))
      if (orden !== 0) return orden
    }
    return 0
  })
}
