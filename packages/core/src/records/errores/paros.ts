import type { ErrorRegistrado } from './registro.ts'

export const PAROS = {} as const satisfies Record<string, ErrorRegistrado>
