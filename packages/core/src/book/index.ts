/** Front door of the book: declared tables in, lots, matches, shortfalls and balances out. */
export { type FraccionEn, resolveCorrelaciones } from './correlaciones.ts'
export { resolveCorte } from './corte.ts'
export type { HechosDeColas, LotesDeColas, SalidasDeColas } from './incremental/columnas.ts'
export { type Continuado, continueLibro } from './incremental/continuar.ts'
export { emptyPausa, type Pausa } from './incremental/pausa.ts'
export { bookLibro } from './libro.ts'
export { CONSUMO, matchPeps, type ResultadoPeps } from './peps.ts'
export { assignComponentes } from './reconstruccion/asignacion.ts'
