import type { ErrorRegistrado } from './registro.ts'

export const TABLAS_ERRORES = {} as const satisfies Record<string, ErrorRegistrado>
