/** The small pieces that every file of `law/` shares: dates, confidence words, texts in two languages, sources. */
import { z } from 'zod'
import { parseFecha } from '#kernel'

/** 2 or more sources · one source · sources that conflict or are doubtful · nobody has confirmed it. */
export const CONFIANZAS = ['alta', 'media', 'baja', 'sin_verificar'] as const
export type Confianza = (typeof CONFIANZAS)[number]

/** Written where the law is older than what anybody dated: in force on every day up to the next value. */
export const INICIO = 'inicio'

export const texto = z.string().trim().min(1)
export const identificador = z.string().regex(/^[a-z][a-z0-9_]*$/)
export const confianza = z.enum(CONFIANZAS)
export const bilingue = z.strictObject({ es: texto, en: texto })

const ISO = /^\d{4}-\d{2}-\d{2}$/
export const fechaIso = z
  .string()
  .refine((t) => ISO.test(t) && parseFecha(t) !== null, 'debe ser un día que existe, AAAA-MM-DD')
export const fechaDesde = z.union([z.literal(INICIO), fechaIso], {
  error: `debe ser \`${INICIO}\` o un día que existe, AAAA-MM-DD`,
})

/** One source or a list of them; packed as one text. */
export const fuente = z.union([texto, z.array(texto).min(1)]).transform(joinFuentes)

function joinFuentes(fuentes: string | string[]): string {
  return typeof fuentes === 'string' ? fuentes : fuentes.join(' ; ')
}

/** What is wrong with one file of `law/`: where in it, and a sentence in Spanish. */
export interface Problema {
  readonly campo: string
  readonly mensaje: string
}

/** The issues of a schema as problems, the path written `valores.0.norma`. */
export function problemasDe(error: z.ZodError): Problema[] {
  return error.issues.map((issue) => ({ campo: issue.path.join('.'), mensaje: issue.message }))
}
