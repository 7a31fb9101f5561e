/** The shape of `law/reportes/formatos/<id>.yaml`: a text file that goes to the authority, record by record and field by field. */
import { z } from 'zod'
import { bilingue, confianza, fechaDesde, fechaIso, fuente, identificador, texto } from './esquema.ts'

/** `lista`: one of `opciones`. `monto`: decimal point and at most `decimales` places. */
export const TIPOS_DE_CAMPO = [
  'texto',
  'digitos',
  'monto',
  'fecha',
  'pedimento',
  'fraccion',
  'lista',
] as const

const campo = z.strictObject({
  campo: identificador,
  titulo: texto,
  tipo: z.enum(TIPOS_DE_CAMPO),
  /** Characters, both ends included. */
  minimo: z.int().default(1),
  maximo: z.int(),
  decimales: z.int().optional(),
  opciones: z.array(texto).optional(),
  confianza,
  nota: texto.optional(),
})

const registro = z.strictObject({
  id: identificador,
  /** The text that the record starts with; absent when it has none. */
  codigo: texto.optional(),
  titulo: bilingue,
  /** The file begins with it, once. */
  encabezado: z.boolean().default(false),
  campos: z.array(campo).min(1),
})

export const esquemaFormato = z.strictObject({
  id: identificador,
  titulo: bilingue,
  desde: fechaDesde,
  hasta: fechaIso.optional(),
  norma: texto,
  fuente,
  confianza,
  checked_on: fechaIso,
  delimitador: z.literal('|'),
  fin_de_linea: z.enum(['crlf', 'lf']),
  /** What nobody has confirmed of it, in words that the user is shown. */
  por_confirmar: bilingue,
  registros: z.array(registro).min(1),
  /** Key of a pedimento or kind of notice of the file → the movements of the company that it reports. */
  claves: z.array(
    z.strictObject({ clave: texto, movimientos: z.array(texto).default([]), nota: texto.optional() }),
  ),
  /** Period as the file writes it → its months. */
  periodos: z.record(texto, z.array(z.int().min(1).max(12)).min(1)).default({}),
})

export type Formato = z.infer<typeof esquemaFormato>
export type RegistroDeFormato = z.infer<typeof registro>
export type CampoDeFormato = z.infer<typeof campo>
