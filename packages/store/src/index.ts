/** Front door of the store: files of the run, the book on disk, its reconciliation with the State, its criteria. */

export {
  type Causa,
  COLUMNAS_MOVIDAS,
  type Comparacion,
  compareLibros,
  type FilaMovida,
  type LadoDeLibro,
  type LadoLeido,
  type Totales,
} from './comparacion/index.ts'
export {
  ANEXO30_CUENTA,
  type CuentaLeida,
  complementosDe,
  readCuenta,
  reconcileAnexo30,
  renglonesDeCuenta,
} from './complementos/index.ts'
export { type Conciliacion, reconcile } from './conciliacion/conciliar.ts'
export type { HallazgoJuzgado } from './criterios/hallazgo-juzgado.ts'
export { buildHallazgos } from './criterios/hallazgos-json.ts'
export { judge } from './criterios/juzgar.ts'
export { isFull } from './disco-lleno.ts'
export {
  FuenteEnDisco,
  FuenteRota,
  type FuentesAbiertas,
  findOriginales,
  Huella,
  type Lugar,
  type Originales,
  openOriginales,
  withHuella,
} from './fuentes/index.ts'
export { LibroEnDisco } from './libro/libro-en-disco.ts'
export { Paro } from './paro.ts'
export { type CorridaDeLibro, readCorrida, readDeclarado } from './rastro/contexto.ts'
export { readMaterial } from './rastro/material.ts'
export {
  findDeclarada,
  findSalidasDe,
  findSemillas,
  listPartidas,
  type Pregunta,
  type Semillas,
} from './rastro/semillas.ts'
export { type LineaPropuesta, type Propuesta, proposeLibro } from './reconstruccion/proponer.ts'
export { type CampoDeRelacion, nearest } from './reportes/columnas.ts'
export { openExporte, type Pedido } from './reportes/exportar.ts'
export { RELACIONES } from './reportes/relaciones/index.ts'
