/** Bytes that grow: the text of a cell while it is read, and all the shared texts of a workbook, end to end. */

export class Bytes {
  values = new Uint8Array(1 << 12)
  length = 0

  push(byte: number): void {
    if (this.length === this.values.length) this.#widen(1)
    this.values[this.length++] = byte
  }

  append(bytes: Uint8Array, from: number, to: number): void {
    if (this.length + to - from > this.values.length) this.#widen(to - from)
    for (let i = from; i < to; i++) this.values[this.length++] = bytes[i]
  }

  #widen(more: number): void {
    const wider = new Uint8Array(Math.max(this.length + more, this.values.length * 2))
    wider.set(this.values)
    this.values = wider
  }
}

const decoder = new TextDecoder()
const encoder = new TextEncoder()
const UNDERSCORE = 95
const LETTER_X = 120

/** Replaces the `_xHHHH_` by which workbooks write characters that XML cannot hold, from `from` to the end. */
export function unescapeCell(text: Bytes, from: number): void {
  const { values, length } = text
  let found = false
  for (let i = from; i + 6 < length && !found; i++)
    found = values[i] === UNDERSCORE && values[i + 1] === LETTER_X
  if (!found) return
  const plain = encoder.encode(
    decoder
      .decode(values.subarray(from, length))
      .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  )
  text.length = from
  text.append(plain, 0, plain.length)
}
