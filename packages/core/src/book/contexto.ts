/** What every step of the book is given: law, cut-off and the facts of the company. No clock, no settings by the way. */

import type { Ley } from '#legal'
import type { Cadenas, Diccionarios, Empresa, Fuente, Lotes, ModoConsumo } from '#records'
import type { LotesPeps, Requerimientos, ResultadoPeps } from './peps.ts'

export interface ContextoLibro {
  readonly ley: Ley
  readonly empresa: Empresa
  /** Last day of the state, included. */
  readonly corte: number
  readonly cadenas: Cadenas
  readonly diccionarios: Diccionarios
  /** Byte order of the part numbers: the rank of each id. */
  readonly rangos: Int32Array
  readonly fuentes: readonly Pick<Fuente, 'archivo'>[]
  /** Which bill of materials exits are exploded by; what the company says, when this does not. */
  readonly consumo?: ModoConsumo
  /** Who matches requirements with lots, when it is not `matchPeps` from nothing. */
  readonly emparejar?: Emparejar
}

/** Takes what `matchPeps` takes, and the lots as the book has them; answers what `matchPeps` answers. */
export type Emparejar = (
  porCola: LotesPeps,
  requerimientos: Requerimientos,
  colas: number,
  lotes: Lotes,
) => ResultadoPeps
