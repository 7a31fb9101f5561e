/** What a stage has to say about data that is not as it should be. Said in codes; sentences are written at the edge. */

/** A row set aside: it does not enter the book, and nothing of it is lost (contract section 2.3). */
export interface Rechazo {
  readonly archivo: string
  /** Counted from 1, the header included; 0 when the whole file is set aside. */
  readonly linea: number
  readonly campo: string
  readonly valor: string
  /** A code of the registry (`errores/`). */
  readonly codigo: string
  /** Values that the sentence of the code names, such as `esperado`. */
  readonly datos?: Readonly<Record<string, string>>
}

/** Rows set aside, to be gone through as they came. There may be millions: they are not turned into an array. */
export interface ListaRechazos extends Iterable<Rechazo> {
  readonly length: number
}

/** A remark that sets nothing aside: a gap between months, a repeated file, an unknown column. */
export interface Aviso {
  readonly codigo: string
  readonly archivo: string
  readonly linea?: number
  readonly datos?: Readonly<Record<string, string>>
}

/** How many rows came in and what became of each: `leidas = usadas + ignoradas + apartadas + repetidas`, always. */
export interface Cuenta {
  /** What was counted: a file, a table, a section. */
  readonly de: string
  readonly leidas: number
  readonly usadas: number
  readonly ignoradas: number
  readonly apartadas: number
  readonly repetidas: number
}

/** The shape every stage of the pipeline returns: it never throws on bad data, and its counts add up. */
export interface Etapa<Output> {
  readonly output: Output
  readonly rechazos: ListaRechazos
  readonly avisos: readonly Aviso[]
  readonly cuentas: readonly Cuenta[]
}
