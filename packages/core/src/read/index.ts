/** Front door of the readers: bytes in, columns and companies out. */
export { LectorDataStage, type LeidoDataStage } from './data-stage/lector.ts'
export {
  type DiccionariosDataStage,
  type LoteDataStage,
  makeDiccionariosDataStage,
} from './data-stage/lote.ts'
export { planEntregas } from './data-stage/plan.ts'
export { type DataStageResuelto, resolveDataStage } from './data-stage/resolucion/resolver.ts'
export { SECCIONES, sectionOf } from './data-stage/secciones/indice.ts'
export { codeInName } from './data-stage/secciones/nombre.ts'
export { sectionOfBytes } from './data-stage/secciones/reconocer.ts'
export { readEmpresa } from './empresa/empresa-yaml.ts'
export { readEscenario } from './escenario/escenario-yaml.ts'
export {
  BYTES_DE_MUESTRA,
  type Identidad,
  identify,
} from './identify/identidad.ts'
export { readLista69b } from './listas/lista-69b.ts'
export { LectorTablas } from './tables/lector-tablas.ts'
export { buffersOf, type PaqueteDeTablas } from './tables/paquete.ts'
export { decodeTexto } from './texto/utf8.ts'
