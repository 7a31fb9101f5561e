/** Front door of the readers: bytes in, columns and companies out. */
export { sectionOf } from './data-stage/secciones.ts'
export { readEmpresa } from './empresa/empresa-yaml.ts'
export {
  BYTES_DE_MUESTRA,
  type Delimitado,
  type Identidad,
  identify,
  type SeccionDe,
} from './identify/identidad.ts'
export type { FuenteTabla } from './tables/incidencias.ts'
export { type IdentidadTabla, LectorTablas } from './tables/lector-tablas.ts'
