/** What the engine says of a criterion: the finding of the records, and beside it how it was reached. */
import type { Fundamento, Hallazgo } from '@trazo/core/records'
import type { Celda } from '../libro/lectura.ts'

/** The value of a parameter that took part, with its citation. */
export interface ParametroUsado extends Fundamento {
  readonly id: string
  readonly valor: string
  readonly unidad: string
}

export interface HallazgoJuzgado extends Hallazgo {
  /** Measure minus threshold, as decimal text; null when there is no measure or no threshold. */
  readonly margen: string | null
  /** How the measure is computed, in words. */
  readonly formula: string
  /** Every other figure of the measure's row. */
  readonly cifras: Readonly<Record<string, Celda>>
  readonly parametros: readonly ParametroUsado[]
}
