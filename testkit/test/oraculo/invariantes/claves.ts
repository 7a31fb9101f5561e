import type { Row } from '../../../src/oraculo/index.ts'

/*
 * What must hold in any book, said without knowing how it was computed. Each function gives the sentences that fail.
 * They need distinct keys: a lot is told by its pedimento, partida and day.
 */

/** Text with fixed decimals to an integer of its last place. */
export function units(texto: string | undefined): bigint {
  return BigInt((texto ?? '').replace('.', ''))
}

export function total(filas: readonly Row[], campo: string): bigint {
  return filas.reduce((suma, fila) => suma + units(fila[campo]), 0n)
}

export function keyOf(fila: Row, campos: readonly string[]): string {
  return campos.map((campo) => fila[campo]).join(' ')
}

/** The lot of a match may be of another part than its component. */
export const DE_LOTE = ['pedimento', 'partida', 'fecha_entrada']
export const DE_ENTRADA = ['entrada_pedimento', 'entrada_partida', 'entrada_fecha']
export const DE_SALIDA = ['salida_tipo', 'salida_pedimento', 'salida_partida', 'salida_fecha', 'producto']
