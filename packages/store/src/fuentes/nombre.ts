/** Names of files, as a stranger may have written them. */
import { join } from 'node:path'
import { decodeTexto } from '@trazo/core/read'
import { type Entry, getFileNameLowLevel } from 'yauzl'

/** A place on the disk. Names there are bytes, and those that are no UTF-8 cannot be told by a string. */
export type Ruta = string | Buffer

export function joinRuta(carpeta: Ruta, nombre: Buffer): Ruta {
  const texto = nombre.toString()
  if (typeof carpeta === 'string' && Buffer.from(texto).equals(nombre)) return join(carpeta, texto)
  return Buffer.concat([Buffer.from(carpeta as string), Buffer.from('/'), nombre])
}

/** Characters that a report would obey instead of showing: line ends, terminal commands, changes of direction. */
const INVISIBLE = /[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu

/** A name as reports show it, in one line; bytes that are no UTF-8 are read as Windows-1252. */
export function showName(nombre: string | Uint8Array): string {
  const texto = typeof nombre === 'string' ? nombre : decodeTexto(nombre)
  return texto.replace(INVISIBLE, (c) => (c < ' ' ? String.fromCharCode(0x2400 + c.charCodeAt(0)) : '\u2421'))
}

/** Left behind by an operating system or an open spreadsheet: not data of anybody. */
export function isHidden(nombre: string): boolean {
  if (nombre === '.') return false
  return nombre.startsWith('.') || nombre.startsWith('~$') || nombre === '__MACOSX' || nombre === 'Thumbs.db'
}

/** Last part of a name, after folders and ZIPs. */
export function baseName(archivo: string): string {
  return archivo.slice(Math.max(archivo.lastIndexOf('/'), archivo.lastIndexOf('!')) + 1)
}

/** Name of a member as its ZIP means it, backslashes kept. */
export function nameOf(entry: Entry): string {
  return getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true)
}

/** A name that would lead out of its folder, were it ever used as a path. */
export function isTrick(nombre: string): boolean {
  return (
    nombre === '' ||
    /^[a-zA-Z]:/.test(nombre) ||
    nombre.startsWith('/') ||
    nombre.includes('\\') ||
    nombre.includes('\0') ||
    nombre.split('/').includes('..')
  )
}
