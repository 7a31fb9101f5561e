/** Front door of the kernel: exact numbers, dates, ids, order. */
export { assert, BugError } from './assert.ts'
export { ColumnaEntera, ColumnaExacta, pickBytes, pickFloats, pickInts } from './columna.ts'
export {
  addDecimal,
  type Decimal,
  divideHalfAway,
  formatCantidad,
  formatDinero,
  formatScaled,
  multiplyDecimal,
  PLACES_CANTIDAD,
  PLACES_DINERO,
  parseDecimal,
  pow10,
  scaleDecimal,
  toSafe,
} from './decimal.ts'
export { compareText, Diccionario, type EntradasDeDiccionario } from './diccionario.ts'
export { addMonths, type Dias, formatFecha, makeFecha, parseFecha, SIN_FECHA, yearOf } from './fecha.ts'
export { type Orden, orderRows, sortRows } from './orden.ts'
export { composePedimento, formatPedimento, parsePedimento, showPedimento } from './pedimento.ts'
export {
  addRacional,
  equalRacional,
  type Factor,
  invertRacional,
  makeFactor,
  multiplyRacional,
  multiplyRounded,
  type Racional,
  racionalOf,
  settleEstimate,
  shareRounded,
  UNO,
} from './racional.ts'
