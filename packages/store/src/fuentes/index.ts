/** Front door of the sources: files in folders and ZIPs, streamed and fingerprinted. */
export { FuenteEnDisco } from './fuente.ts'
export { Huella, withHuella } from './huella.ts'
export { type FuentesAbiertas, openFuentes } from './open-fuentes.ts'
export { FuenteRota } from './rota.ts'
