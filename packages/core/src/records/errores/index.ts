/** Front door of the error registry: every code the program can say, joined from the rooms that say them. */
import { ANEXO_30 } from './anexo30.ts'
import { CORRIDAS } from './corridas.ts'
import { DATA_STAGE } from './data-stage.ts'
import { ESCENARIO } from './escenario.ts'
import { ESPACIO } from './espacio.ts'
import { FUENTES } from './fuentes.ts'
import { LANZADOR } from './lanzador.ts'
import { LIBRO } from './libro.ts'
import { PAROS } from './paros.ts'
import { RASTRO } from './rastro.ts'
import { RECONSTRUCCION } from './reconstruccion.ts'
import type { ErrorRegistrado } from './registro.ts'
import { REPORTES } from './reportes.ts'
import { TABLAS_ERRORES } from './tablas.ts'

export type { ErrorRegistrado, TextoDeError } from './registro.ts'

export const ERRORES: Readonly<Record<string, ErrorRegistrado>> = {
  ...PAROS,
  ...CORRIDAS,
  ...ESPACIO,
  ...LANZADOR,
  ...FUENTES,
  ...TABLAS_ERRORES,
  ...DATA_STAGE,
  ...LIBRO,
  ...REPORTES,
  ...ANEXO_30,
  ...RASTRO,
  ...RECONSTRUCCION,
  ...ESCENARIO,
}

/** The sentence of a code in a language, filled with the values of the incident. */
export function describeError(
  codigo: string,
  lang: 'es' | 'en',
  datos: Readonly<Record<string, string>> = {},
): string {
  const registrado = ERRORES[codigo]
  if (!registrado) return codigo
  const { oracion, remedio } = registrado[lang]
  return `${oracion} ${remedio}`.replace(/\{\{(\w+)\}\}/g, (_, name: string) => datos[name] ?? '')
}
