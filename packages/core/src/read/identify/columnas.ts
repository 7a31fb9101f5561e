/** Which column of a file is which column of a table, told from folded header names. */
import type { TablaSpec } from '#records'
import { foldHeader } from '../texto/encabezado.ts'

export interface Emparejadas {
  /** For each field of the table, the index of its column in the file, or -1. */
  readonly origen: readonly number[]
  /** How many fields have their column. */
  readonly halladas: number
  /** Required fields without a column. */
  readonly faltantes: readonly string[]
  /** Fields that two columns claim, neither by the canonical name. */
  readonly repetidas: readonly string[]
  /** Indexes of named columns that no field claims. */
  readonly sobrantes: readonly number[]
}

/** A column with the canonical name is the field; without one, the alias. Two that claim the same are told, not chosen. */
export function matchColumns(spec: TablaSpec, header: readonly string[]): Emparejadas {
  const taken = new Set<number>()
  const repetidas: string[] = []
  const faltantes: string[] = []
  const canonicals = foldedNames(spec)
  const origen = spec.campos.map((campo, i) => {
    const canonical = canonicals[i]
    let claims = indexesOf(header, (name) => name === canonical)
    if (claims.length === 0) claims = indexesOf(header, (name) => campo.alias.includes(name))
    if (claims.length > 1) repetidas.push(campo.nombre)
    if (claims.length === 0 && campo.obligatorio) faltantes.push(campo.nombre)
    for (const index of claims) taken.add(index)
    return claims[0] ?? -1
  })
  const sobrantes = indexesOf(header, (name, index) => name !== '' && !taken.has(index))
  return { origen, halladas: origen.filter((i) => i >= 0).length, faltantes, repetidas, sobrantes }
}

/** Canonical names, folded once for each table. */
function foldedNames(spec: TablaSpec): readonly string[] {
  const known = folded.get(spec) ?? spec.campos.map((campo) => foldHeader(campo.nombre))
  folded.set(spec, known)
  return known
}

const folded = new WeakMap<TablaSpec, readonly string[]>()

function indexesOf(names: readonly string[], test: (name: string, index: number) => boolean): number[] {
  return names.flatMap((name, index) => (test(name, index) ? [index] : []))
}
