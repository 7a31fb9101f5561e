/** Windows-1252 → UTF-8 by table. Its five unassigned bytes become the control of the same number, as browsers do. */

/** What 0x80 to 0x9F stand for. */
const HIGH_CONTROLS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const encoder = new TextEncoder()
const UTF8: Uint8Array[] = Array.from({ length: 256 }, (_, byte) =>
  encoder.encode(byte >= 0x80 && byte < 0xa0 ? HIGH_CONTROLS[byte - 0x80] : String.fromCharCode(byte)),
)

export function fromWindows1252(bytes: Uint8Array): Uint8Array {
  let length = 0
  for (let i = 0; i < bytes.length; i++) length += UTF8[bytes[i]].length
  const text = new Uint8Array(length)
  let at = 0
  for (let i = 0; i < bytes.length; i++) {
    const c = bytes[i]
    if (c < 0x80) text[at++] = c
    else for (const byte of UTF8[c]) text[at++] = byte
  }
  return text
}
