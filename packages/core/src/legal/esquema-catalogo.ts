/** The shape of `law/catalogos/<id>/catalogo.yaml`: what a list is, who publishes it, and what must come out of it. */
import { z } from 'zod'
import { bilingue, confianza, fechaIso, fuente, identificador, texto } from './esquema.ts'

const columna = z.strictObject({
  nombre: identificador,
  descripcion: texto,
  requerida: z.boolean().default(false),
  /** Regular expression that every non-empty value matches from end to end. */
  patron: texto.optional(),
  /** Closed list of values. */
  valores: z.array(z.string()).optional(),
  /** `catalogo.columna` where every non-empty value must exist. */
  referencia: z
    .string()
    .regex(/^[a-z0-9_]+\.[a-z0-9_]+$/)
    .optional(),
})

export const esquemaCatalogo = z.strictObject({
  id: identificador,
  titulo: bilingue,
  publicador: texto,
  edicion: texto,
  origen: texto,
  licencia: texto,
  fuente,
  /** SHA-256 of the bytes of `datos.csv`, in hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  filas: z.strictObject({ min: z.int().min(1), max: z.int().min(1) }),
  /** Columns by which a row is looked up. */
  clave: z.array(identificador).min(1),
  /** true: several rows may share the key. */
  repetible: z.boolean().default(false),
  /** Names of the columns with the first and last day of each row; rows of one key must then follow without gap. */
  vigencia: z.strictObject({ desde: identificador, hasta: identificador }).optional(),
  columnas: z.array(columna).min(1),
  confianza,
  checked_on: fechaIso,
  notas: texto.optional(),
})

export type FichaCatalogo = z.infer<typeof esquemaCatalogo>
