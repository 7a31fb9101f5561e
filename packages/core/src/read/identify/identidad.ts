/** What a file is, told from its first bytes (contract section 2: what a file is, is told from its content). */
import type { NombreTabla } from '#records'
import { type Delimitador, detectDelimiter, foldHeader, headerFields } from '../texto/encabezado.ts'
import { decodeTexto } from '../texto/utf8.ts'
import { type Certeza, matchTable } from './tabla.ts'

/** A delimited text file: what cuts its fields, and the line of its header, counted from 1. */
export interface Delimitado {
  readonly delimitador: Delimitador
  readonly linea: number
}

export type Identidad =
  | ({ readonly clase: 'tabla'; readonly nombre: NombreTabla } & Delimitado)
  | ({ readonly clase: 'data_stage'; readonly seccion: string } & Delimitado)
  | ({ readonly clase: 'lista_69b' } & Delimitado)
  | { readonly clase: 'empresa' | 'xlsx' | 'zip' | 'pdf' | 'vacio' | 'desconocido' }

/** The Data Stage section that a folded header is, or null. */
export type SeccionDe = (folded: readonly string[]) => string | null

/** How much of the file `identify` wants to see. */
export const BYTES_DE_MUESTRA = 1 << 16

/** A title, a legend and blank lines may come before the header, but not more than these lines. */
const RENGLONES_DE_BUSQUEDA = 20

/**
 * The first bytes of a file and its name → what it is. The name decides only what content cannot.
 * `sectionOf` recognises Data Stage headers.
 */
export function identify(head: Uint8Array, nombre: string, sectionOf: SeccionDe): Identidad {
  const clase = classOfBytes(head)
  if (clase) return { clase }
  const text = decodeTexto(head.subarray(0, BYTES_DE_MUESTRA))
  if (text.trim() === '') return { clase: 'vacio' }
  if (isCompanyProfile(text, nombre)) return { clase: 'empresa' }
  return findHeader(text, nombre, sectionOf) ?? { clase: 'desconocido' }
}

/** Formats that carry their own mark. An OLE2 container is an old or an encrypted workbook: the workbook reader says which. */
function classOfBytes(head: Uint8Array): 'xlsx' | 'zip' | 'pdf' | 'vacio' | null {
  if (head.length === 0) return 'vacio'
  const starts = (...mark: number[]) => mark.every((byte, i) => head[i] === byte)
  if (starts(0x25, 0x50, 0x44, 0x46)) return 'pdf'
  if (starts(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'xlsx'
  if (starts(0x50, 0x4b, 0x05, 0x06)) return 'zip'
  return starts(0x50, 0x4b, 0x03, 0x04) ? (isWorkbookPart(firstMember(head)) ? 'xlsx' : 'zip') : null
}

/** Name of the first member of a ZIP. */
function firstMember(head: Uint8Array): string {
  const length = head[26] + head[27] * 256
  return new TextDecoder().decode(head.subarray(30, 30 + length))
}

/** Told by its first member alone: a ZIP of workbooks holds the same names further in. */
function isWorkbookPart(nombre: string): boolean {
  return /^(\[Content_Types\]\.xml$|_rels\/|xl\/|docProps\/|customXml\/)/.test(nombre)
}

/** `rfc` and `programa_immex` as keys at the left margin. */
function isCompanyProfile(text: string, nombre: string): boolean {
  if (/(^|\/)empresa\.ya?ml$/i.test(nombre)) return true
  return /^["']?rfc["']?[ \t]*:/m.test(text) && /^["']?programa_immex["']?[ \t]*:/m.test(text)
}

function findHeader(text: string, nombre: string, sectionOf: SeccionDe): Identidad | null {
  let best: { identidad: Identidad; certeza: Certeza } | null = null
  const rank: Record<Certeza, number> = { distintivo: 2, completo: 1, parcial: 0 }
  for (const [index, line] of text.split(/\r?\n/, RENGLONES_DE_BUSQUEDA).entries()) {
    const delimitador = detectDelimiter(line)
    const place = { delimitador, linea: index + 1 }
    const folded = headerFields(line, delimitador).map(foldHeader)
    const seccion = sectionOf(folded)
    if (seccion) return { clase: 'data_stage', seccion, ...place }
    if (folded[1] === 'rfc' && folded.includes('situaciondelcontribuyente'))
      return { clase: 'lista_69b', ...place }
    const table = matchTable(folded, nombre)
    if (table?.certeza === 'distintivo' && best?.certeza !== 'distintivo')
      return { clase: 'tabla', nombre: table.nombre, ...place }
    if (table && (best === null || rank[table.certeza] > rank[best.certeza]))
      best = { identidad: { clase: 'tabla', nombre: table.nombre, ...place }, certeza: table.certeza }
  }
  return best?.identidad ?? null
}
