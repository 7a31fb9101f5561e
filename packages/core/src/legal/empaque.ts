/** `dist/ley.json`: the folder `law/`, checked and packed into one file with a fingerprint. */
import type { FichaCatalogo } from './esquema-catalogo.ts'
import type { Caso, Tarjeta } from './esquema-criterio.ts'
import type { Formato } from './esquema-formato.ts'
import type { Parametro } from './esquema-parametro.ts'
import type { Preset, Reporte } from './esquema-reporte.ts'

export interface CatalogoEmpacado {
  readonly ficha: FichaCatalogo
  /** One list of texts per row, in the order of `ficha.columnas`. */
  readonly filas: readonly (readonly string[])[]
}

export interface CriterioEmpacado {
  readonly tarjeta: Tarjeta
  /** The text of `query.sql`. */
  readonly consulta: string
  readonly casos: readonly Caso[]
}

/** What the fingerprint covers. Lists in byte order of their ids. */
export interface ContenidoDeLey {
  readonly formato: 1
  readonly version: string
  readonly parametros: readonly Parametro[]
  readonly catalogos: readonly CatalogoEmpacado[]
  readonly criterios: readonly CriterioEmpacado[]
  readonly reportes: readonly Reporte[]
  readonly presets: readonly Preset[]
  readonly formatos: readonly Formato[]
}

export interface LeyEmpacada extends ContenidoDeLey {
  /** `sha256:` and the hexadecimal digest of the JSON of the content. */
  readonly huella: string
}
