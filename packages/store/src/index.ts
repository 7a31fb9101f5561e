/** Front door of the store: files of the run, the book on disk, its reconciliation with the State, its criteria. */
export {
  FuenteEnDisco,
  FuenteRota,
  type FuentesAbiertas,
  Huella,
  LIMITES,
  type Limites,
  openFuentes,
  withHuella,
} from './fuentes/index.ts'
export type { Celda, Fila, Parametro, Parametros } from './libro/lectura.ts'
export { LibroEnDisco, type OpcionesDeDisco } from './libro/libro-en-disco.ts'
export { Paro } from './paro.ts'
