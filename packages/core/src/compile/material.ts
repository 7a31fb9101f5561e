/**
 * What a trace is made of: the rows of the book that touch the traced lots or exits, and the declared lines that say
 * how products are built. Quantities are micros and money centavos, as `bigint`; dates are days; texts are as stored.
 */
import type { Dias, Racional } from '#kernel'
import type { CausaFaltante, Concepto, EstadoSaldo, TipoBien } from '#records'

/** Where a row was declared: the file, its line (from 1, header counted) and the SHA-256 of the whole file. */
export interface Lugar {
  readonly archivo: string
  readonly linea: number
  readonly sha256: string
}

export interface LoteTrazable {
  /** Its place in the total order of lots. */
  readonly fila: number
  readonly pedimento: string
  readonly partida: number
  readonly clave: string
  readonly numero_parte: string
  readonly tipo_bien: TipoBien
  readonly fraccion: string
  readonly fecha_entrada: Dias
  /** SIN_FECHA for fixed assets. */
  readonly vencimiento: Dias
  readonly cantidad: bigint
  readonly unidad: string
  readonly valor_aduana: bigint
  readonly pais_origen: string
  readonly desperdicio_pendiente: bigint
  readonly saldo: bigint
  readonly valor_saldo: bigint
  readonly estado: EstadoSaldo
  readonly lugar: Lugar
}

export interface SalidaTrazable {
  readonly fila: number
  /** Key of the pedimento, or type of the movement. */
  readonly tipo: string
  readonly es_movimiento: boolean
  /** Empty when a movement has none. */
  readonly pedimento: string
  readonly partida: number | null
  readonly fecha: Dias
  readonly numero_parte: string
  readonly cantidad: bigint
  readonly unidad: string
  readonly lugar: Lugar
}

export interface DescargoTrazable {
  readonly fila: number
  readonly salida: number
  readonly lote: number
  /** The part that was needed; that of the lot may be an alternate. */
  readonly componente: string
  readonly cantidad: bigint
  readonly valor_aduana: bigint
  readonly dias_vencido: number
  readonly concepto: Concepto
}

export interface FaltanteTrazable {
  readonly salida: number
  readonly componente: string
  readonly requerida: bigint
  readonly faltante: bigint
  readonly causa: CausaFaltante
}

/** A line of a bill of materials as declared; open ends of validity are SIN_FECHA. */
export interface LineaDeBom {
  readonly producto: string
  readonly componente: string
  readonly unidad: string
  /** cantidad + merma, per unit of the product. */
  readonly consumo: Racional
  readonly desperdicio: Racional
  /** Empty means `temporal`. */
  readonly origen: string
  readonly desde: Dias
  readonly hasta: Dias
  readonly lugar: Lugar
}

/** `1 de = factor a`, for a part, while it is in force; open ends are SIN_FECHA. */
export interface ConversionDeParte {
  readonly numero_parte: string
  readonly de: string
  readonly a: string
  readonly factor: Racional
  readonly desde: Dias
  readonly hasta: Dias
}

/** A unit that the lots of a part are kept in, and the day of the oldest lot in it. */
export interface ColaDeParte {
  readonly numero_parte: string
  readonly unidad: string
  readonly desde: Dias
}

/** How products are built. Lines in order of (file, line), units and queues in that of the book. */
export interface Estructura {
  readonly bom: readonly LineaDeBom[]
  readonly conversiones: readonly ConversionDeParte[]
  readonly colas: readonly ColaDeParte[]
  /** Part → the part that stands for its family; parts without one are not in it. */
  readonly familias: ReadonlyMap<string, string>
  /** Part → those that may stand in for it. */
  readonly alternos: ReadonlyMap<string, readonly string[]>
}

/** Any way of writing a unit → one that stands for all of them. */
export type Canonica = (unidad: string) => string
