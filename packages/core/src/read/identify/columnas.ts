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
export function matchColumns(spec: TablaSpec, folded: readonly string[]): Emparejadas {
  const taken = new Set<number>()
  const repetidas: string[] = []
  const faltantes: string[] = []
  const origen = spec.campos.map((campo) => {
    const canonical = foldHeader(campo.nombre)
    let claims = indexesOf(folded, (name) => name === canonical)
    if (claims.length === 0) claims = indexesOf(folded, (name) => campo.alias.includes(name))
    if (claims.length > 1) repetidas.push(campo.nombre)
    if (claims.length === 0 && campo.obligatorio) faltantes.push(campo.nombre)
    for (const index of claims) taken.add(index)
    return claims[0] ?? -1
  })
  const sobrantes = indexesOf(folded, (name, index) => name !== '' && !taken.has(index))
  return { origen, halladas: origen.filter((i) => i >= 0).length, faltantes, repetidas, sobrantes }
}

function indexesOf(names: readonly string[], test: (name: string, index: number) => boolean): number[] {
  return names.flatMap((name, index) => (test(name, index) ? [index] : []))
}
