/** Front door of comparisons: two books, what moved between them, and why. */
export type { Causa } from './causas.ts'
export { type Comparacion, compareLibros } from './comparar.ts'
export type { LadoDeLibro, LadoLeido } from './lado.ts'
export { COLUMNAS_MOVIDAS, type FilaMovida } from './movidas.ts'
export type { Totales } from './totales.ts'
