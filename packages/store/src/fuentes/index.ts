/** Front door of the sources: files in folders and ZIPs, streamed and fingerprinted. */

export type { Lugar } from './carpeta.ts'
export { FuenteEnDisco } from './fuente.ts'
export { Huella, withHuella } from './huella.ts'
export { type FuentesAbiertas, findOriginales, type Originales, openOriginales } from './open-fuentes.ts'
export { FuenteRota } from './rota.ts'
