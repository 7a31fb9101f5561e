/**
 * The facts of a simulated plant, before anybody writes them down. Quantities in micros (10^-6), money in centavos,
 * weights in milligrams, exchange rates in 10^-5 pesos, dates in days: whole numbers everywhere.
 */
import type { Decimal, Dias } from '@trazo/core/kernel'
import type { Familia, Unidad } from './catalogo/familias.ts'
import type { NombreRuta } from './catalogo/rutas.ts'
import type { Cliente, Contraparte } from './catalogo/terceros.ts'

export type Origen = 'temporal' | 'nacional' | 'definitivo'

/** A purchased part number. */
export interface Parte {
  readonly numero: string
  readonly descripcion: string
  readonly familia: Familia
  readonly origen: Origen
  /** Stock units in one unit of the bill of materials. */
  readonly factor: Decimal
  readonly peso: number
  /** Ten-thousandths of a dollar for one stock unit. */
  readonly precio: number
  readonly empaque: number
  readonly pais: string
  readonly ruta: NombreRuta
}

/** One line of the bill of materials, as the company writes it. */
export interface LineaBom {
  readonly producto: string
  readonly componente: string
  readonly cantidad: string
  readonly unidad: Unidad
  readonly merma: string
  readonly desperdicio: string
  readonly origen: Origen
  readonly desde: Dias
  readonly hasta: Dias
}

export interface Producto {
  readonly numero: string
  readonly descripcion: string
  readonly fraccion: string
  readonly nico: string
  /** Unit of the tariff item, by its appendix 7 name. */
  readonly umt: Unidad
  readonly peso: number
  /** Centavos of a dollar for one piece, and the part of it that is added in Mexico. */
  readonly precio: number
  readonly agregado: number
  readonly cliente: Cliente
  readonly ruta: NombreRuta
}

/** One part number inside a partida. */
export interface Renglon {
  readonly numero_parte: string
  readonly descripcion: string
  readonly cantidad: number
  readonly peso: number
  readonly usd: number
  readonly mxn: number
  readonly tercero: string
  readonly factura: string
}

export type TipoBien = 'insumo' | 'contenedor' | 'activo_fijo'

/** One item of a pedimento: goods of one tariff item, unit and country, of one or several part numbers. */
export interface Partida {
  readonly secuencia: number
  readonly fraccion: string
  readonly nico: string
  readonly descripcion: string
  readonly unidad: Unidad
  readonly umt: Unidad
  readonly igi: number
  readonly pais: string
  readonly paisTercero: string
  readonly tipoBien: TipoBien
  readonly renglones: readonly Renglon[]
  readonly series: readonly string[]
  /** Whole pesos added in Mexico, on exports. */
  readonly agregado: number
}

/** Which table of the company records it: none for what was withdrawn, or recorded under another pedimento. */
export type Registro = 'importaciones' | 'exportaciones' | 'movimientos' | 'activos_fijos' | 'ninguno'

export interface Rectificacion {
  readonly anterior: Operacion
  readonly original: Operacion
}

/** A pedimento, with the truth about it. */
export interface Operacion {
  /** 15 digits; given once all operations of the plant are known (NaN before). */
  pedimento: number
  readonly clave: string
  readonly tipo: 1 | 2
  readonly tipoPedimento: 1 | 2 | 7
  readonly ruta: NombreRuta
  /** Day of entry, or of exit. */
  readonly fecha: Dias
  readonly pago: Dias
  /** Day of validation: its year numbers the pedimento. */
  readonly validacion: Dias
  /** Seconds after midnight of the payment. */
  readonly hora: number
  readonly tipoCambio: number
  readonly fletes: number
  readonly partidas: readonly Partida[]
  readonly registro: Registro
  /** What the company recorded under this number, when it is not what was filed. */
  readonly partidasEmpresa: readonly Partida[] | null
  readonly contraparte: Contraparte | null
  readonly rectifica: Rectificacion | null
  /** Lots that a change of regime says it discharges. */
  readonly descargos: readonly {
    readonly operacion: Operacion
    readonly partida: number
    readonly cantidad: number
  }[]
  /** Months after that of payment in which the State's file brings it. */
  readonly retraso: number
  /** True for waste. */
  readonly desperdicio: boolean
}

export interface Movimiento {
  readonly fecha: Dias
  readonly tipo: string
  readonly numero_parte: string
  readonly cantidad: number
  readonly unidad: Unidad
  readonly operacion: Operacion | null
  readonly partida: number
  readonly entrada: { readonly operacion: Operacion; readonly partida: number } | null
  readonly documento: string
}

export interface Activo {
  readonly operacion: Operacion
  readonly partida: number
  readonly renglon: Renglon
  readonly fraccion: string
  readonly serie: string
  readonly mxn: number
  readonly domicilio: string
  readonly baja: Operacion | null
}
