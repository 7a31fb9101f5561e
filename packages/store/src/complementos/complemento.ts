/**
 * Complements: files that a run writes beside those of the contract, each from what the book on disk holds. A complement
 * whose tables the company did not bring has nothing to say, and its file is not written.
 */
import type { Dias } from '@trazo/core/kernel'
import type { Ley } from '@trazo/core/legal'
import type { NombreTabla } from '@trazo/core/records'
import type { Lang } from '../idioma.ts'
import type { LibroEnDisco } from '../libro/libro-en-disco.ts'

export interface ContextoComplemento {
  readonly ley: Ley
  readonly corte: Dias
  readonly lang: Lang
}

export interface Complemento {
  /** Name of its file, without `.csv`. */
  readonly nombre: string
  readonly columnas: readonly string[]
  /** It is written when any of these tables has rows. */
  readonly tablas: readonly NombreTabla[]
  /** A condition over the book that is enough without them. */
  readonly cuando?: string
  /** Its rows in their order, one text per column; an empty cell is ''. */
  filas(libro: LibroEnDisco, contexto: ContextoComplemento): AsyncIterable<readonly string[]>
}
