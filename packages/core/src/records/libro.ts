/**
 * The book: lots, exits, matches and balances as columns. Resolved, not declared: every value here was concluded from
 * declared rows by rules of the contract. Quantities are micros and money centavos, in Float64Array as safe integers;
 * dates are days (SIN_FECHA when there is none); texts are ids into the dictionaries of the book.
 * Rows of every table stand in the total order of the contract (section 3, rule 6).
 */
import type { Diccionario } from '#kernel'

export const TIPOS_BIEN = ['insumo', 'contenedor', 'activo_fijo'] as const
export type TipoBien = (typeof TIPOS_BIEN)[number]

export const CONCEPTOS = ['consumo', 'desperdicio', 'directo'] as const
export type Concepto = (typeof CONCEPTOS)[number]

export const CAUSAS_FALTANTE = ['saldo', 'lote', 'unidad', 'bom'] as const
export type CausaFaltante = (typeof CAUSAS_FALTANTE)[number]

export const ESTADOS_SALDO = ['vigente', 'vencido', 'agotado'] as const
export type EstadoSaldo = (typeof ESTADOS_SALDO)[number]

/** What stands behind a lot: its import line, or what an opening balance rests on. */
export const EVIDENCIAS = ['pedimento', 'declarado', 'sistema_anterior', 'conteo'] as const

export const ORIGENES = ['temporal', 'nacional', 'definitivo'] as const

/** Every temporary-import line and opening balance, fixed assets included, in order of (fecha_entrada, pedimento, partida, position). */
export interface Lotes {
  readonly n: number
  readonly pedimento: Float64Array
  readonly partida: Int32Array
  readonly clave: Int32Array
  readonly parte: Int32Array
  /** Index into TIPOS_BIEN. */
  readonly tipo_bien: Uint8Array
  readonly fraccion: Int32Array
  readonly fecha_entrada: Int32Array
  readonly vencimiento: Int32Array
  readonly cantidad: Float64Array
  readonly unidad: Int32Array
  readonly valor_aduana: Float64Array
  readonly pais_origen: Int32Array
  /** Index into EVIDENCIAS. */
  readonly evidencia: Uint8Array
  readonly archivo: Int32Array
  readonly linea: Int32Array
}

/** Every export line that discharges and every movement, dated on or before the cut-off, in the order of exits. */
export interface Salidas {
  readonly n: number
  /** Key of the pedimento, or type of the movement. */
  readonly tipo: Int32Array
  /** 1 when it is a movement, 0 when it is an export line. */
  readonly es_movimiento: Uint8Array
  readonly pedimento: Float64Array
  readonly partida: Int32Array
  readonly fecha: Int32Array
  readonly parte: Int32Array
  readonly cantidad: Float64Array
  readonly unidad: Int32Array
  /** centavos of USD; NaN for movements and empty cells. */
  readonly valor_usd: Float64Array
  readonly archivo: Int32Array
  readonly linea: Int32Array
}

/**
 * Every match of an exit with a lot, in the order of exits, then component, then concept, then PEPS. `componente` is
 * the part asked for; the lot is of another number when a family or an alternate gave it, its own lots coming first.
 */
export interface Descargos {
  readonly n: number
  /** Row of Salidas. */
  readonly salida: Int32Array
  readonly componente: Int32Array
  /** Row of Lotes. */
  readonly lote: Int32Array
  readonly cantidad: Float64Array
  readonly valor_aduana: Float64Array
  readonly dias_vencido: Int32Array
  /** Index into CONCEPTOS. */
  readonly concepto: Uint8Array
}

/** What an exit needed and no lot could give, in the order of exits, then component, then concept. */
export interface Faltantes {
  readonly n: number
  readonly salida: Int32Array
  readonly componente: Int32Array
  readonly requerida: Float64Array
  readonly faltante: Float64Array
  /** Index into CAUSAS_FALTANTE. */
  readonly causa: Uint8Array
}

/**
 * National and definitive components that the bill of materials of each exit asked for: never discharged, kept for
 * content and for the materials used. In the order of exits, then component and unit by name, then origin.
 */
export interface Capas {
  readonly n: number
  /** Row of Salidas. */
  readonly salida: Int32Array
  readonly componente: Int32Array
  /** Unit of the line of the bill of materials. */
  readonly unidad: Int32Array
  /** Index into ORIGENES, never that of `temporal`. */
  readonly origen: Uint8Array
  /** Exit × (cantidad + merma), exact, rounded once. */
  readonly cantidad: Float64Array
  readonly desperdicio: Float64Array
}

/** One row per lot, same order and length as Lotes (fixed assets included, with their whole balance). */
export interface Saldos {
  readonly descargada: Float64Array
  readonly desperdicio: Float64Array
  readonly desperdicio_pendiente: Float64Array
  readonly saldo: Float64Array
  readonly valor_saldo: Float64Array
  /** Index into ESTADOS_SALDO, at the cut-off. */
  readonly estado: Uint8Array
}

/** Sums that must hold on every run (contract section 3, rule 10). Totals are bigint micros and centavos. */
export interface Conservacion {
  readonly cantidad: bigint
  readonly descargada: bigint
  readonly desperdicio: bigint
  readonly desperdicio_pendiente: bigint
  readonly saldo: bigint
  readonly requerida: bigint
  readonly encontrada: bigint
  readonly faltante: bigint
  readonly valor_lotes: bigint
  readonly valor_descargado: bigint
  readonly valor_saldo: bigint
}

export interface Libro {
  readonly corte: number
  readonly lotes: Lotes
  readonly salidas: Salidas
  readonly descargos: Descargos
  readonly faltantes: Faltantes
  readonly saldos: Saldos
  readonly capas: Capas
  readonly conservacion: Conservacion
  readonly partes: Diccionario
  readonly unidades: Diccionario
  readonly claves: Diccionario
  readonly fracciones: Diccionario
  readonly paises: Diccionario
}
