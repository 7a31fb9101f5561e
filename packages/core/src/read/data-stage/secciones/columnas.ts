/** Which column of a file is which column of a section, told from folded header names (formats section 1.2). */
import type { SeccionSpec } from './esquema.ts'

/** Other spellings seen: the right ones of names that SAT misspells, and one date column in the place of the other. */
const VARIANTES: Readonly<Record<string, readonly string[]>> = {
  indentfiscalproveedor: ['identfiscalproveedor'],
  indentfiscaldestinatario: ['identfiscaldestinatario'],
  municpiodestinatario: ['municipiodestinatario'],
  cantidadmumtarifa: ['cantidadumtarifa'],
  curpagentea: ['curpagenteaduanal', 'curpagente'],
  identificadorcaso: ['indentificadorcaso'],
  fechavalidacionpagor: ['fechavalidacionpagoreal', 'fechapagoreal'],
  fechapagoreal: ['fechavalidacionpagor', 'fechavalidacionpagoreal'],
}

const NONE: readonly string[] = []

export interface ColumnasHalladas {
  /** For each official header of the section, its column in the file, or -1. */
  readonly indices: readonly number[]
  /** Official headers that two columns of the file claim. */
  readonly repetidas: readonly string[]
  /** Columns of the file that no header claims. */
  readonly sobrantes: readonly number[]
}

/** A column with the official name is the column; without one, its variant. */
export function matchHeaders(spec: SeccionSpec, folded: readonly string[]): ColumnasHalladas {
  const taken = new Set<number>()
  const repetidas: string[] = []
  const indices = spec.plegados.map((official, i) => {
    const claims = claimsOf(official, spec, folded)
    if (claims.length > 1) repetidas.push(spec.encabezados[i])
    for (const claim of claims) taken.add(claim)
    return claims[0] ?? -1
  })
  const sobrantes = [...folded.keys()].filter((i) => folded[i] !== '' && !taken.has(i))
  return { indices, repetidas, sobrantes }
}

/** Which official headers of the section are there, under any of their spellings. For every file of a run: no lists made. */
export function countHeaders(
  spec: SeccionSpec,
  folded: ReadonlySet<string>,
): { halladas: number; propias: number } {
  let halladas = 0
  let propias = 0
  for (const official of spec.plegados) {
    if (!folded.has(official) && !variantsOf(official, spec).some((name) => folded.has(name))) continue
    halladas++
    if (spec.propios.includes(official)) propias++
  }
  return { halladas, propias }
}

function claimsOf(official: string, spec: SeccionSpec, folded: readonly string[]): number[] {
  const named = [...folded.keys()].filter((i) => folded[i] === official)
  const variants = variantsOf(official, spec)
  const others = [...folded.keys()].filter((i) => variants.includes(folded[i]))
  return [...named, ...others]
}

/** Other spellings of a header, unless they are another column of the same section. */
function variantsOf(official: string, spec: SeccionSpec): readonly string[] {
  const variants = VARIANTES[official]
  return variants === undefined ? NONE : variants.filter((name) => !spec.plegados.includes(name))
}
