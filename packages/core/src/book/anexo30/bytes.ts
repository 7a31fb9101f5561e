/** Whether a file is text as the layouts ask for. */

/** The first byte that is no UTF-8, a null or a byte order mark included, and its line; null when there is none. */
export function findBadByte(bytes: Uint8Array): { linea: number; valor: string } | null {
  let linea = 1
  for (let i = 0; i < bytes.length; ) {
    const size = sizeOfUtf8(bytes, i)
    if (size === 0) return { linea, valor: `0x${bytes[i].toString(16).padStart(2, '0')}` }
    if (bytes[i] === 10) linea++
    i += size
  }
  return null
}

/** Bytes of the character that starts there; 0 when none does. */
function sizeOfUtf8(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]
  if (lead === 0 || (at === 0 && lead === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)) return 0
  if (lead < 0x80) return 1
  if (lead < 0xc2 || lead > 0xf4) return 0
  const size = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
  for (let i = 1; i < size; i++) if ((bytes[at + i] & 0xc0) !== 0x80) return 0
  return size
}
