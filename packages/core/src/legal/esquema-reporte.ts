/** The shape of `law/reportes/<id>.yaml`, of its presets and of its text files: what a report must carry, by date. */
import { z } from 'zod'
import { bilingue, confianza, fechaDesde, fechaIso, fuente, identificador, texto } from './esquema.ts'

export const SECCIONES = ['A', 'B', 'C'] as const

const columna = z.strictObject({
  /** Field of the relation that the report reads. */
  campo: identificador,
  /** The wording of the norm. */
  titulo: texto,
  /** Set when this column is less sure than its set. */
  confianza: confianza.optional(),
  nota: texto.optional(),
})

/** The columns in force from a day on, and where that comes from. */
const conjunto = z.strictObject({
  desde: fechaDesde,
  hasta: fechaIso.optional(),
  norma: texto,
  fuente,
  confianza,
  /** Report whose columns come first, as they stand on the same day. */
  hereda: identificador.optional(),
  columnas: z.array(columna),
  notas: z.array(bilingue).default([]),
})

export const esquemaReporte = z.strictObject({
  id: identificador,
  seccion: z.enum(SECCIONES),
  titulo: bilingue,
  /** Relation of the book that it reads (`store/reportes`). */
  lee: identificador,
  checked_on: fechaIso,
  conjuntos: z.array(conjunto).min(1),
})

/** A question that auditors ask, as a choice of columns, rows and order over a relation. Ours, not the law's. */
export const esquemaPreset = z.strictObject({
  id: identificador,
  titulo: bilingue,
  uso: bilingue,
  lee: identificador,
  columnas: z.array(identificador).min(1),
  donde: z.array(texto).default([]),
  agrupar: z.array(identificador).default([]),
  orden: z.array(texto).default([]),
})

export type Reporte = z.infer<typeof esquemaReporte>
export type ConjuntoDeColumnas = z.infer<typeof conjunto>
export type ColumnaDeReporte = z.infer<typeof columna>
export type Preset = z.infer<typeof esquemaPreset>
