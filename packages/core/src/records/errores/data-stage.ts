import type { ErrorRegistrado } from './registro.ts'

export const DATA_STAGE = {} as const satisfies Record<string, ErrorRegistrado>
