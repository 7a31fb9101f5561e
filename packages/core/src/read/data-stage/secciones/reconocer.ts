/** A section told from the first bytes of a file, for those who only need to know that it is one. */
import { detectDelimiter, foldHeader, headerFields } from '../../texto/encabezado.ts'
import { sectionOf } from './indice.ts'

const decoder = new TextDecoder('latin1')

/** Code of the section whose header is the first line, or null. Names of columns are plain letters in any encoding. */
export function sectionOfBytes(head: Uint8Array, archivo: string): string | null {
  const newline = head.indexOf(10)
  const line = decoder.decode(newline < 0 ? head : head.subarray(0, newline))
  if (!/pedimento|folio/i.test(line)) return null
  return sectionOf(headerFields(line, detectDelimiter(line)).map(foldHeader), archivo)
}
