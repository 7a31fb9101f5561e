/** The 26 sections of a delivery, and which of them a header is (formats sections 1.1 to 1.3). */
import { countHeaders } from './columnas.ts'
import type { SeccionSpec } from './esquema.ts'
import { GENERALES } from './generales.ts'
import { codeInName } from './nombre.ts'
import { PARTIDAS } from './partidas.ts'
import { POSTERIORES } from './posteriores.ts'

export const SECCIONES: ReadonlyMap<string, SeccionSpec> = new Map(
  [...GENERALES, ...PARTIDAS, ...POSTERIORES].map((spec) => [spec.codigo, spec]),
)

/** Sections whose rows are kept and belong to a pedimento, in a fixed order. */
export const CONSERVADAS: readonly string[] = [...SECCIONES.values()]
  .filter((spec) => spec.campos.some((campo) => campo.nombre === 'pedimento'))
  .map((spec) => spec.codigo)

/** Joins the codes that share one header and that the name of the file does not tell apart. */
const ENTRE = '|'
/** A header is a section when it holds this share of the columns that are that section's own. */
const PARTE_MINIMA = 0.6

/**
 * Folded header names → code of the section (`501` … `Resumen`), or null when it is none. The best match of the whole
 * set wins. 510 and 702 have the same header: the answer is `510|702` unless the name of the file tells which; the reader
 * asks the name too, and sets aside what stays undecided with DS_SECCION_AMBIGUA.
 */
export function sectionOf(folded: readonly string[], archivo = ''): string | null {
  const names = new Set(folded.filter((name) => name !== ''))
  let best = 0
  let codigos: string[] = []
  for (const spec of SECCIONES.values()) {
    const score = scoreOf(spec, names)
    if (score > best) codigos = []
    if (score > 0 && score >= best) {
      best = score
      codigos.push(spec.codigo)
    }
  }
  return codigos.length === 0 ? null : settleSection(codigos.join(ENTRE), archivo)
}

/** An undecided code, decided by the name of the file when it names one of them. */
export function settleSection(seccion: string, archivo: string): string {
  const named = codeInName(archivo)
  return named !== null && seccion.split(ENTRE).includes(named) ? named : seccion
}

/** Shared columns over all columns of both, or 0 when it cannot be this section. */
function scoreOf(spec: SeccionSpec, folded: ReadonlySet<string>): number {
  const { halladas, propias } = countHeaders(spec, folded)
  if (propias < spec.propios.length * PARTE_MINIMA) return 0
  return halladas / (spec.encabezados.length + folded.size - halladas)
}
