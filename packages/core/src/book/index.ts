/** Front door of the book: declared tables in, lots, matches, shortfalls and balances out. */
export { resolveCorte } from './corte.ts'
export { bookLibro } from './libro.ts'
export { CONSUMO, matchPeps, type ResultadoPeps } from './peps.ts'
