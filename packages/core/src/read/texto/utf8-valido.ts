/** Which bytes are valid UTF-8, told without making a string. */

/** Where the first byte above 0x7F is, or the length. Sixteen bytes at a time: this runs over every file. */
export function firstHighByte(bytes: Uint8Array): number {
  const length = bytes.length
  let i = 0
  while (i < length && (bytes.byteOffset + i) % 4 !== 0) {
    if (bytes[i] > 0x7f) return i
    i++
  }
  if (i === length) return length
  const words = new Int32Array(bytes.buffer, bytes.byteOffset + i, (length - i) >> 2)
  const whole = words.length & ~3
  let w = 0
  while (w < whole && ((words[w] | words[w + 1] | words[w + 2] | words[w + 3]) & 0x80808080) === 0) w += 4
  while (w < words.length && (words[w] & 0x80808080) === 0) w++
  i += w * 4
  while (i < length && bytes[i] <= 0x7f) i++
  return i
}

/**
 * Reads from `from` on: `valid` is where the first byte that is not valid UTF-8 is, or the length; `partial` when that
 * byte begins a character that the end of the bytes cuts. No overlong forms, no surrogates, nothing above U+10FFFF.
 */
export function checkUtf8(bytes: Uint8Array, from = 0): { valid: number; partial: boolean } {
  const length = bytes.length
  let i = from
  while (i < length) {
    const first = bytes[i]
    if (first < 0x80) {
      i++
      continue
    }
    const size = first < 0xc2 || first > 0xf4 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
    if (size === 0) return { valid: i, partial: false }
    for (let k = 1; k < size; k++) {
      if (i + k >= length) return { valid: i, partial: true }
      const c = bytes[i + k]
      const low = k > 1 ? 0x80 : first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80
      const high = k > 1 ? 0xbf : first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf
      if (c < low || c > high) return { valid: i, partial: false }
    }
    i += size
  }
  return { valid: length, partial: false }
}
