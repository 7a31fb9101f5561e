/** Front door of the records: the vocabulary that rooms hand to each other. */

export { type Cadenas, type DestinoPedimento, type OrigenPedimento, SIN_CADENAS } from './cadena.ts'
export { createLike, createTabla } from './crear-tabla.ts'
export {
  CONSUMOS,
  type Empresa,
  MODALIDADES,
  type ModoConsumo,
  tieneOea,
} from './empresa.ts'
export { describeError, ERRORES, type ErrorRegistrado, type TextoDeError } from './errores/index.ts'
export {
  type ArchivoNombrado,
  type Escenario,
  ORDENES,
  type OrdenDescarga,
  type SalidaMovida,
  type SalidaNombrada,
} from './escenario.ts'
export type { Fuente, FuenteAbierta } from './fuente.ts'
export {
  ESTADOS,
  type Estado,
  type FilaEvidencia,
  type Fundamento,
  type Hallazgo,
  type Medida,
} from './hallazgo.ts'
export type { Aviso, Cuenta, Etapa, ListaRechazos, Rechazo } from './incidencia.ts'
export {
  CAUSAS_FALTANTE,
  type Capas,
  type CausaFaltante,
  CONCEPTOS,
  type Concepto,
  type Conservacion,
  type Descargos,
  ESTADOS_SALDO,
  type EstadoSaldo,
  EVIDENCIAS,
  type Faltantes,
  type Libro,
  type Lotes,
  ORIGENES,
  type Saldos,
  type Salidas,
  TIPOS_BIEN,
  type TipoBien,
} from './libro.ts'
export { joinRechazos, Rechazos, type RechazosEmpacados } from './rechazos.ts'
export {
  type CampoSpec,
  type Columna,
  columnaDecimal,
  columnaEntera,
  columnaExacta,
  columnaTexto,
  type Diccionarios,
  filasDe,
  SIN_ENTERO,
  type TablaLeida,
  type TablaSpec,
  type TipoCampo,
} from './tabla.ts'
export { type NombreTabla, TABLAS } from './tablas/index.ts'
