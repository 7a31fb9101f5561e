/**
 * The texts of a workbook, each written once. The table has a limit, so that memory has one too:
 * past it a text is written in its own cell.
 */
const LIMIT = 1 << 19
/** The most characters a cell holds. */
const CELL_CHARS = 32_767

/** Control characters and lone halves of pairs, which XML cannot hold, and texts that look like their escape. */
const UNWRITABLE = /(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu

/** Any text → XML text, characters that XML has no place for as `_xHHHH_` (ECMA-376, ST_Xstring). */
export function escapeXml(text: string): string {
  return text
    .replace(UNWRITABLE, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>"]/g, (c) => ENTITIES[c])
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Bytes above the signs that XML writes otherwise, none of the letters that begin an escape, and short enough for a cell. */
export function isPlainXml(bytes: Uint8Array): boolean {
  if (bytes.length > CELL_CHARS) return false
  for (let i = 0; i < bytes.length; i++) if (PLAIN[bytes[i]] === 0) return false
  return true
}

/** ASCII that is written as it is: all that can be seen but the signs of XML and the underscore of `_xHHHH_`. */
const PLAIN = Uint8Array.from({ length: 256 }, (_, c) =>
  c >= 32 && c < 127 && !'&<>"_'.includes(String.fromCharCode(c)) ? 1 : 0,
)

export class Textos {
  #ids = new Map<string, number>()
  #limit: number

  constructor(limit = LIMIT) {
    this.#limit = limit
  }

  /** Text → its number in the table, or -1 when the table is full. */
  intern(text: string): number {
    const known = this.#ids.get(text)
    if (known !== undefined) return known
    const id = this.#ids.size
    if (id >= this.#limit) return -1
    this.#ids.set(text, id)
    return id
  }

  /** Text → `<t>`, cut with an ellipsis where a cell ends. */
  xml(text: string): string {
    const kept = text.length > CELL_CHARS ? `${text.slice(0, CELL_CHARS - 1)}…` : text
    return `<t xml:space="preserve">${escapeXml(kept)}</t>`
  }

  /** Whether a text that is not in the table cannot enter it any more. */
  get full(): boolean {
    return this.#ids.size >= this.#limit
  }

  get size(): number {
    return this.#ids.size
  }

  /** The table, in order of number. */
  *values(): Iterable<string> {
    yield* this.#ids.keys()
  }
}
