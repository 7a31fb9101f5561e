/** Which of the company's tables a header is (contract section 2.3). Content decides; the file name only breaks a tie. */
import { type NombreTabla, TABLAS, type TablaSpec } from '#records'
import { foldHeader } from '../texto/encabezado.ts'
import { type Emparejadas, matchColumns } from './columnas.ts'

/**
 * How sure it is, best first: `distintivo`: every column that sets the table apart is there; `completo`: every required
 * one is, and no table explains the header better; `parcial`: most are, so the reader can say which one is missing.
 */
const CERTEZAS = ['distintivo', 'completo', 'parcial'] as const
export type Certeza = (typeof CERTEZAS)[number]

export interface Candidata {
  readonly nombre: NombreTabla
  readonly certeza: Certeza
}

interface Ajuste {
  readonly spec: TablaSpec
  readonly nombre: NombreTabla
  readonly columnas: Emparejadas
  readonly nombrada: boolean
}

const NOMBRES = Object.keys(TABLAS) as NombreTabla[]

/** Folded header names and the name of the file (or sheet) → the table, or null. */
export function matchTable(folded: readonly string[], archivo: string): Candidata | null {
  const named = tableNamed(archivo)
  const fits = NOMBRES.map(
    (nombre): Ajuste => ({
      spec: TABLAS[nombre],
      nombre,
      columnas: matchColumns(TABLAS[nombre], folded),
      nombrada: nombre === named,
    }),
  )
  const most = Math.max(...fits.map((fit) => fit.columnas.halladas))
  for (const certeza of CERTEZAS) {
    const best = pickBest(
      fits.filter((fit) => satisfies(fit, certeza, most)),
      certeza,
    )
    if (best) return { nombre: best.nombre, certeza }
  }
  return null
}

/** The table that the file is named after, by its whole name or its first word; the longest when one holds another. */
export function tableNamed(archivo: string): NombreTabla | null {
  const name = foldHeader(archivo.slice(archivo.lastIndexOf('/') + 1).replace(/\.[^.]*$/, ''))
  const held = NOMBRES.filter((nombre) => name.includes(foldHeader(nombre.replace(/_.*/, ''))))
  const full = (nombre: NombreTabla) => (name.includes(foldHeader(nombre)) ? 1 : 0)
  held.sort((a, b) => full(b) - full(a) || b.length - a.length || NOMBRES.indexOf(a) - NOMBRES.indexOf(b))
  return held[0] ?? null
}

function satisfies(fit: Ajuste, certeza: Certeza, most: number): boolean {
  const { spec, columnas } = fit
  const required = spec.campos.filter((campo) => campo.obligatorio).length
  switch (certeza) {
    case 'distintivo':
      return spec.campos.every(
        (campo, i) => !spec.distintivos.includes(campo.nombre) || columnas.origen[i] >= 0,
      )
    case 'completo':
      return required >= 2 && columnas.faltantes.length === 0 && (columnas.halladas === most || fit.nombrada)
    case 'parcial':
      return fit.nombrada
        ? columnas.halladas >= 2
        : columnas.halladas >= 3 && (required - columnas.faltantes.length) * 2 >= required
  }
}

/** Most columns explained, then nothing missing, then the order of the contract; the name goes first where content cannot tell. */
function pickBest(fits: readonly Ajuste[], certeza: Certeza): Ajuste | undefined {
  const byName = (a: Ajuste, b: Ajuste) => Number(b.nombrada) - Number(a.nombrada)
  return [...fits].sort(
    (a, b) =>
      (certeza === 'distintivo' ? 0 : byName(a, b)) ||
      b.columnas.halladas - a.columnas.halladas ||
      a.columnas.faltantes.length - b.columnas.faltantes.length ||
      byName(a, b),
  )[0]
}
