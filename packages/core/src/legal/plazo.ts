/** How long goods may stay, and until when (contract section 3.2). The figures come from `law/parametros`. */
import { addMonths, assert, type Dias, SIN_FECHA } from '#kernel'
import type { TipoBien } from '#records'
import type { Ley } from './ley.ts'
import { type ValorVigente, valorDe } from './valor.ts'

export interface Estancia {
  readonly tipo_bien: TipoBien
  readonly fecha_entrada: Dias
  /** Whether the company held an OEA certification on `fecha_entrada`. */
  readonly conOea: boolean
}

export interface Plazo {
  /** Calendar months; null when the stay is not counted in months (fixed assets: the life of the program). */
  readonly meses: number | null
  readonly cita: ValorVigente
}

/** The term of a lot, as of the day it entered. Only an OEA certification lengthens that of inputs. */
export function resolvePlazo(ley: Ley, estancia: Estancia): Plazo {
  const cita = findCita(ley, estancia)
  return { meses: typeof cita.valor === 'number' ? cita.valor : null, cita }
}

/** The last day in term, included; SIN_FECHA when there is none. */
export function vencimientoDe(ley: Ley, estancia: Estancia): Dias {
  const { meses } = resolvePlazo(ley, estancia)
  return meses === null ? SIN_FECHA : addMonths(estancia.fecha_entrada, meses)
}

const GENERAL: Record<TipoBien, string> = {
  insumo: 'plazo_insumo_meses',
  contenedor: 'plazo_contenedor_meses',
  activo_fijo: 'plazo_activo_fijo',
}

function findCita(ley: Ley, { tipo_bien, fecha_entrada, conOea }: Estancia): ValorVigente {
  const deOea =
    tipo_bien === 'insumo' && conOea ? valorDe(ley, 'plazo_insumo_oea_meses', fecha_entrada) : null
  const cita = deOea ?? valorDe(ley, GENERAL[tipo_bien], fecha_entrada)
  assert(cita !== null, `no term in force for ${tipo_bien}`)
  return cita
}
