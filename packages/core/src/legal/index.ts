/** Front door of legal: the law as of a date, and the checks that its packer runs. */
export { estadoDeBanda } from './bandas.ts'
export { Catalogo } from './catalogo.ts'
export { describeConfianza, formatCita, fundamentoDe } from './citas.ts'
export { type EfectoDeClave, efectoDeClave } from './claves.ts'
export type { CatalogoEmpacado, ContenidoDeLey, CriterioEmpacado, LeyEmpacada } from './empaque.ts'
export { type Confianza, type Problema, problemasDe } from './esquema.ts'
export { esquemaCatalogo } from './esquema-catalogo.ts'
export { type Banda, type Caso, esquemaCasos, esquemaTarjeta, type Tarjeta } from './esquema-criterio.ts'
export {
  type CampoDeFormato,
  esquemaFormato,
  type Formato,
  type RegistroDeFormato,
} from './esquema-formato.ts'
export { esquemaParametro, type Parametro } from './esquema-parametro.ts'
export { esquemaPreset, esquemaReporte } from './esquema-reporte.ts'
export { type Ley, openLey, REQUERIDOS } from './ley.ts'
export { resolvePlazo, vencimientoDe } from './plazo.ts'
export { type ConjuntoVigente, conjuntoDe, formatoDe } from './reportes.ts'
export { checkCatalogo, checkReferencias } from './revisar-catalogo.ts'
export { checkCriterio } from './revisar-criterio.ts'
export { checkParametro } from './revisar-parametro.ts'
export { checkFormato, checkPreset, checkReporte } from './revisar-reporte.ts'
export { unidadCanonica } from './unidades.ts'
export { decimalDe, enteroDe, valorDe } from './valor.ts'
