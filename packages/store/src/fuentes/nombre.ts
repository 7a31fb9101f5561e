/** Names of files, as a stranger may have written them. */
import { type Entry, getFileNameLowLevel } from 'yauzl'

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
