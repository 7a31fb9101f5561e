import type { ErrorRegistrado } from './registro.ts'

export const LIBRO = {} as const satisfies Record<string, ErrorRegistrado>
