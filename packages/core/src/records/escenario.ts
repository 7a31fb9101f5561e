/** A what-if scenario, as its file declares it: what would be otherwise. Dates are days; what is not said stays as it is. */
import type { Dias } from '#kernel'
import type { Certificacion, ModoConsumo } from './empresa.ts'

/** Which lot goes first: the oldest (the rule), the newest, the one that expires first, or by value of one unit. */
export const ORDENES = ['peps', 'ueps', 'vencimiento', 'mayor_valor', 'menor_valor'] as const
export type OrdenDescarga = (typeof ORDENES)[number]

/** Exits of a pedimento, or only those of one of its lines. */
export interface SalidaNombrada {
  readonly pedimento: number
  /** null for all of them. */
  readonly partida: number | null
  /** Line of the scenario file that names it. */
  readonly linea: number
}

export interface SalidaMovida extends SalidaNombrada {
  readonly fecha: Dias
}

export interface CertificacionQuitada {
  readonly tipo: Certificacion['tipo']
  /** null for all of that kind. */
  readonly desde: Dias | null
  readonly linea: number
}

/** A file beside the scenario, as it was written, with the line that names it. */
export interface ArchivoNombrado {
  readonly ruta: string
  readonly linea: number
}

export interface Escenario {
  readonly nombre: string
  readonly orden: OrdenDescarga
  readonly consumo: ModoConsumo | null
  readonly bom: ArchivoNombrado | null
  readonly mover_salidas: readonly SalidaMovida[]
  readonly quitar_salidas: readonly SalidaNombrada[]
  readonly certificaciones: {
    readonly agregar: readonly Certificacion[]
    readonly quitar: readonly CertificacionQuitada[]
  }
  readonly ley: ArchivoNombrado | null
  readonly corte: Dias | null
}
