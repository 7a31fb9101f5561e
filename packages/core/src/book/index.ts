/** Front door of the book: declared tables in, lots, matches, shortfalls and balances out. */
export {
  CAUSAS_ANEXO30,
  type CausaAnexo30,
  conciliarCuenta,
  type LadosDeCuenta,
} from './anexo30/conciliar.ts'
export {
  bookCuenta,
  type Cargo,
  type ClaseDeCargo,
  type CuentaAnexo30,
  type DescargoDeCuenta,
} from './anexo30/cuenta.ts'
export { type ContextoDeRevision, RevisorAnexo30 } from './anexo30/revisar.ts'
export { resolveCorrelaciones } from './complemento/correlaciones.ts'
export { makeEnTarifa, makeUmtDe } from './complemento/tarifa.ts'
export type { Emparejar } from './contexto.ts'
export { resolveCorte } from './corte.ts'
export type { DiaDeLibro } from './custodia/conteos.ts'
export { bookCustodia } from './custodia/custodia.ts'
export { compareInventario } from './custodia/inventario.ts'
export { compareOrdenes, type Promedio } from './custodia/variacion.ts'
export type { HechosDeColas, LotesDeColas, SalidasDeColas } from './incremental/columnas.ts'
export { type Continuado, continueLibro } from './incremental/continuar.ts'
export { emptyPausa, type Pausa } from './incremental/pausa.ts'
export type { PorCola } from './incremental/por-cola.ts'
export { matchFrom } from './incremental/reusar.ts'
export { bookLibro } from './libro.ts'
export { matchOrdenado } from './peps/ordenado.ts'
export { CONSUMO, matchPeps, type ResultadoPeps } from './peps.ts'
export { assignComponentes } from './reconstruccion/asignacion.ts'
