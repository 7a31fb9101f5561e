/** Codes of the readers of the company's tables and of public lists. */
import type { ErrorRegistrado } from './registro.ts'
import { ARCHIVOS } from './tablas/archivos.ts'
import { FECHAS } from './tablas/fechas.ts'
import { LISTAS } from './tablas/listas.ts'
import { RENGLONES } from './tablas/renglones.ts'
import { VALORES } from './tablas/valores.ts'

export const TABLAS_ERRORES = {
  ...VALORES,
  ...FECHAS,
  ...RENGLONES,
  ...ARCHIVOS,
  ...LISTAS,
} as const satisfies Record<string, ErrorRegistrado>
