/** Which sources a second thread reads while this one reads the others: whole tables, so that each keeps its order. */
import type { Identificada } from '../identificacion.ts'

/** What a thread must find to read before it is worth starting: some tenths of a second. */
export const BYTES_PARA_DOS = 16 * 1024 * 1024

/**
 * Sources → those for the second thread, in order; none when it does not pay. A workbook may hold any table, so with one
 * among the sources everything is read here. Data Stage is always read here, because its rows go on to the book as read.
 */
export function splitFuentes(
  halladas: readonly Identificada[],
  minimo: number = BYTES_PARA_DOS,
): readonly number[] {
  if (halladas.some(({ identidad }) => identidad.clase === 'xlsx')) return []
  const tablas = new Map<string, { indices: number[]; bytes: number }>()
  let own = 0
  for (const [indice, { fuente, identidad }] of halladas.entries()) {
    if (identidad.clase === 'data_stage') own += fuente.bytes_total
    if (identidad.clase !== 'tabla') continue
    const tabla = tablas.get(identidad.nombre) ?? { indices: [], bytes: 0 }
    tablas.set(identidad.nombre, tabla)
    tabla.indices.push(indice)
    tabla.bytes += fuente.bytes_total
  }
  const theirs: number[] = []
  let other = 0
  for (const { indices, bytes } of [...tablas.values()].sort((a, b) => b.bytes - a.bytes)) {
    if (other > own) own += bytes
    else {
      other += bytes
      theirs.push(...indices)
    }
  }
  const pays = own + other >= minimo && Math.min(own, other) >= minimo / 8
  return pays ? theirs.sort((a, b) => a - b) : []
}
