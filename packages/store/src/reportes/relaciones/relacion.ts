/** A relation that reports read: every field that the book can give of one kind of row, as of a past cut-off. */

export interface MomentoDeReporte {
  /** Last day, included, as a literal of SQL (`DATE '2026-10-31'`). */
  readonly corte: string
}

export interface Relacion {
  readonly nombre: string
  /** The field, if any, without which its quantities never add up. */
  readonly unidad?: string
  /** It reads `pendiente_al_corte` and `fraccion_al_corte`, which cost a pass over the matches and are made for it. */
  readonly preparada?: boolean
  /** A query with a field `fila` that gives its rows a total order. */
  sql(momento: MomentoDeReporte): string
}

/** Where a row came from, and the hours until it was recorded, which no file tells. */
export function origenDe(archivo: string, linea: string): string {
  return `(select fu.archivo from fuente fu where fu.indice = ${archivo}) as origen_archivo, ${linea} as origen_linea,
    (select fu.sha256 from fuente fu where fu.indice = ${archivo}) as origen_sha256, cast(null as INTEGER) as horas_registro`
}
