/** Front door of the book: declared tables in, lots, matches, shortfalls and balances out. */
export type { ContextoLibro } from './contexto.ts'
export { resolveCorte } from './corte.ts'
export { bookLibro, type TablasDeEmpresa } from './libro.ts'
export {
  CONSUMO,
  DESPERDICIO,
  type EstadoPeps,
  emptyEstado,
  type LotesPeps,
  matchPeps,
  type Requerimientos,
  type ResultadoPeps,
  SALIDA_DESPERDICIO,
} from './peps.ts'
