import type { ErrorRegistrado } from './registro.ts'

export const FUENTES = {} as const satisfies Record<string, ErrorRegistrado>
