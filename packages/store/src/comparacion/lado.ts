/** One of the two runs that are compared: its sealed book, and the folder of its results. */
export interface LadoDeLibro {
  /** Path of `libro.duckdb`. */
  readonly libro: string
  /** Folder that holds `resumen.json` and `hallazgos.json`. */
  readonly resultados: string
}
