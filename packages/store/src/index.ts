/** Front door of the store: the book on disk, its reconciliation with the State's data, and its criteria. */
export type { Celda, Fila, Parametro, Parametros } from './libro/lectura.ts'
export { LibroEnDisco, type OpcionesDeDisco } from './libro/libro-en-disco.ts'
