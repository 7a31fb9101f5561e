/** A finding: what a criterion concluded, with its measure, its threshold, its law and its evidence (contract section 5). */

export const ESTADOS = ['cumple', 'atencion', 'incumple', 'no_evaluable'] as const
export type Estado = (typeof ESTADOS)[number]

export interface Medida {
  /** Decimal text; never a float. */
  readonly valor: string
  readonly unidad: string
}

export interface Fundamento {
  readonly norma: string
  readonly fuente: string
  readonly vigente_desde: string
  readonly vigente_hasta: string
  readonly consultado: string
  readonly confianza: 'alta' | 'media' | 'baja' | 'sin_verificar'
}

export interface FilaEvidencia {
  readonly [campo: string]: string | number | FuenteEvidencia | undefined
  readonly fuente: FuenteEvidencia
}

export interface FuenteEvidencia {
  readonly archivo: string
  readonly linea: number
  readonly sha256: string
}

export interface Hallazgo {
  readonly criterio: string
  readonly version: number
  readonly grupo: string
  readonly naturaleza: 'legal' | 'presuncion' | 'heuristica'
  readonly severidad: number
  readonly estado: Estado
  readonly pregunta: string
  readonly mensaje: string
  readonly medida: Medida | null
  readonly umbral: Medida | null
  readonly fundamento: readonly Fundamento[]
  /** `filas` holds the first rows in a total order; `total` says how many there are in all. */
  readonly evidencia: { readonly total: number; readonly filas: readonly FilaEvidencia[] }
  /** What is missing, when it could not be assessed. */
  readonly faltan: readonly string[]
  readonly remedio: string
}
