/** Front door of compile: the evidence of a run put together — traces both ways, and the same as EPCIS events. */
export { type CuentaDeLote, type CuentaDeSalida, type Material, Rastreador } from './cuentas.ts'
export { streamEpcis } from './epcis.ts'
export { showDecimal, showFraccion } from './fraccion.ts'
export type {
  ColaDeParte,
  ConversionDeParte,
  DescargoTrazable,
  Estructura,
  FaltanteTrazable,
  LineaDeBom,
  LoteTrazable,
  Lugar,
  SalidaTrazable,
} from './material.ts'
export {
  COLUMNAS_RASTRO,
  COLUMNAS_RUTAS,
  listRenglonesDeLote,
  listRenglonesDeSalida,
  listRutas,
  showRuta,
} from './renglones.ts'
export type { Arista, Necesidad } from './reparto.ts'
