/** What the Anexo 24 workbook is made from: the resolved book, the declared tables, the findings. */
import type { Dias } from '@trazo/core/kernel'
import type { Empresa, Fuente, Hallazgo, Libro, NombreTabla, TablaLeida } from '@trazo/core/records'

export interface DatosAnexo24 {
  readonly empresa: Empresa
  readonly corte: Dias
  /** Version of the law data, and the digest of the run (`sha256:…`). */
  readonly ley: string
  readonly huella: string
  readonly libro: Libro
  readonly tablas: ReadonlyMap<NombreTabla, TablaLeida>
  /** The sources that `archivo` counts in. */
  readonly fuentes: readonly Fuente[]
  readonly hallazgos: readonly Hallazgo[]
  /** Rows of `conciliacion.csv`, in its columns and order. */
  readonly conciliacion: Iterable<readonly string[]> | AsyncIterable<readonly string[]>
}
