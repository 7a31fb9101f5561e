/** Which files came together as one delivery, and in which order they are read. Nothing here depends on arrival order. */

import { settleSection } from './secciones/indice.ts'
import { baseName, containerName, prefixInName } from './secciones/nombre.ts'

/** A file known to be a section. `origen` tells files that came together (same ZIP, same folder) and nothing else. */
export interface ArchivoDeSeccion {
  readonly indice: number
  readonly archivo: string
  readonly origen: string
  readonly seccion: string
}

export interface EntregaPlaneada {
  readonly indice: number
  /** Folio of the request, when the names of the files carry it. */
  readonly folio: string
  /** As it is shown: the folio, else the ZIP or folder. */
  readonly nombre: string
  readonly archivos: readonly ArchivoDeSeccion[]
}

export interface PlanDeEntregas {
  readonly entregas: readonly EntregaPlaneada[]
  /** File → delivery. */
  readonly de: ReadonlyMap<number, number>
  /** The order to read files in: 501 first, because rows without dates take the year of their pedimento from there. */
  readonly orden: readonly number[]
}

/**
 * Files of sections, in the order of the sources → deliveries. Files with the same folio are one delivery; without a
 * folio, those of one ZIP or folder. A delivery has each section once: when a folio or folder has one twice (an edited
 * copy beside the ZIP), its places are told apart, and in one place the first copies from the second ones.
 */
export function planEntregas(declarados: readonly ArchivoDeSeccion[]): PlanDeEntregas {
  const archivos = declarados.map((a) => ({ ...a, seccion: settleSection(a.seccion, a.archivo) }))
  const porFolio = groupBy(archivos, (a) => prefixInName(a.archivo) || `/${a.origen}`)
  const grupos = [...porFolio.values()].flatMap((grupo) =>
    hasRepeats(grupo) ? [...groupBy(grupo, (a) => a.origen).values()].flatMap(splitCopies) : [grupo],
  )
  const entregas = grupos.map((grupo, indice) => describe(grupo, indice))
  const de = new Map(entregas.flatMap((e) => e.archivos.map((a) => [a.indice, e.indice] as const)))
  const first = (a: ArchivoDeSeccion) => (a.seccion === '501' ? 0 : 1)
  const orden = [...archivos].sort((a, b) => first(a) - first(b)).map((a) => a.indice)
  return { entregas, de, orden }
}

function describe(archivos: ArchivoDeSeccion[], indice: number): EntregaPlaneada {
  const { archivo } = archivos[0]
  const prefijo = prefixInName(archivo)
  const folio = /^\d+$/.test(prefijo) ? prefijo : ''
  return { indice, folio, nombre: prefijo || baseName(containerName(archivo)) || archivo, archivos }
}

function hasRepeats(grupo: readonly ArchivoDeSeccion[]): boolean {
  return new Set(grupo.map((a) => a.seccion)).size < grupo.length
}

/** The k-th file of each section goes to the k-th delivery. */
function splitCopies(grupo: readonly ArchivoDeSeccion[]): ArchivoDeSeccion[][] {
  const seen = new Map<string, number>()
  const copias = groupBy(grupo, ({ seccion }) => {
    const times = seen.get(seccion) ?? 0
    seen.set(seccion, times + 1)
    return String(times)
  })
  return [...copias.values()]
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const k = key(item)
    const group = groups.get(k)
    if (group) group.push(item)
    else groups.set(k, [item])
  }
  return groups
}
