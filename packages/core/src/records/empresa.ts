/** The company profile, as `empresa.yaml` declares it (contract section 2.1). Dates are days; `null` end means open. */
import type { Dias } from '#kernel'

export const MODALIDADES = ['industrial', 'servicios', 'albergue', 'controladora', 'tercerizacion'] as const
export type Modalidad = (typeof MODALIDADES)[number]

/** Which bill of materials exits are exploded by: the standard one, or what production orders consumed each month. */
export const CONSUMOS = ['estandar', 'real'] as const
export type ModoConsumo = (typeof CONSUMOS)[number]

export interface Certificacion {
  readonly tipo: 'iva_ieps' | 'oea'
  readonly rubro: string
  readonly desde: Dias
  readonly hasta: Dias | null
}

export interface Domicilio {
  readonly clave: string
  readonly tipo: string
  readonly cp: string
  readonly municipio: string
  readonly estado: string
}

export interface Empresa {
  readonly rfc: string
  readonly razon_social: string
  readonly programa_immex: string
  readonly modalidad: Modalidad
  readonly inicio_programa: Dias
  readonly certificaciones: readonly Certificacion[]
  readonly domicilios: readonly Domicilio[]
  /** `estandar` when it does not say. */
  readonly consumo?: ModoConsumo
}

/** Whether the company held an OEA certification on that day, both ends included. */
export function tieneOea(empresa: Empresa, fecha: Dias): boolean {
  return empresa.certificaciones.some(
    (c) => c.tipo === 'oea' && c.desde <= fecha && (c.hasta === null || fecha <= c.hasta),
  )
}
