/** Front door of the readers: bytes in, columns and companies out. */
export { resolveCadenas } from './data-stage/cadenas.ts'
export { type Entrega, resolveEntregas } from './data-stage/entregas.ts'
export type { Complemento } from './data-stage/ganadora.ts'
export {
  type ArchivoLeido,
  type EmitirLote,
  LectorDataStage,
  type LeidoDataStage,
} from './data-stage/lector.ts'
export type { IdentidadDataStage } from './data-stage/lector-archivo.ts'
export {
  type DiccionariosDataStage,
  type LoteDataStage,
  makeDiccionariosDataStage,
} from './data-stage/lote.ts'
export { codeInName, unknownCodeInName } from './data-stage/nombre.ts'
export { type PedimentosDataStage, type Rectificacion, resolvePedimentos } from './data-stage/pedimentos.ts'
export { type ArchivoDeSeccion, type PlanDeEntregas, planEntregas } from './data-stage/plan.ts'
export { sectionOfBytes } from './data-stage/reconocer.ts'
export { type DataStageResuelto, resolveDataStage } from './data-stage/resolucion.ts'
export { SECCIONES, sectionOf } from './data-stage/secciones.ts'
export { readEmpresa } from './empresa/empresa-yaml.ts'
export {
  BYTES_DE_MUESTRA,
  type Identidad,
  identify,
} from './identify/identidad.ts'
export { readLista69b } from './listas/lista-69b.ts'
export { LectorTablas } from './tables/lector-tablas.ts'
export { decodeTexto } from './texto/utf8.ts'
