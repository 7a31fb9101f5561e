/** What every step of the book is given: law, cut-off and the facts of the company. No clock, no settings by the way. */

import type { Ley } from '#legal'
import type { Cadenas, Diccionarios, Empresa, Fuente } from '#records'

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
}
