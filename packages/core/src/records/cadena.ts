/** What the State's files say happened to a pedimento after it was filed (contract section 3, rule 9; formats section 1.4). */
import type { Dias } from '#kernel'

/** One pedimento that another one replaced, or that was withdrawn. */
export interface DestinoPedimento {
  readonly pedimento: number
  /** The last paid rectifier of its chain; NaN when it was withdrawn and nothing replaces it. */
  readonly vigente: number
  readonly estado: 'rectificado' | 'eliminado'
}

/** The last node of a chain: which pedimento it descends from, and what it keeps of it. */
export interface OrigenPedimento {
  readonly pedimento: number
  readonly original: number
  /** Key of the original (`IN`, `RT` …), empty when the chain starts outside the delivery. */
  readonly clave: string
  /** Entry date of the original (SIN_FECHA when unknown). */
  readonly fecha: Dias
  /** Every pedimento of the chain, oldest first, this one included. */
  readonly cadena: readonly number[]
}

export interface Cadenas {
  readonly destino: ReadonlyMap<number, DestinoPedimento>
  readonly origen: ReadonlyMap<number, OrigenPedimento>
}

export const SIN_CADENAS: Cadenas = { destino: new Map(), origen: new Map() }
