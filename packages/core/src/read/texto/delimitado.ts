/**
 * Bytes in, records out: the byte-level splitter that every delimited file of the house goes through.
 * No string is made here. One record is a window into a buffer with the start and end of each field; it is valid only
 * until the callback returns. A record that cannot be trusted carries a `defecto` and still reaches the callback.
 */

/** Why a record cannot be trusted: a NUL byte, a quote that never closes or closes in mid-field, an endless line. */
export type Defecto = 'nul' | 'comilla' | 'largo'

export interface Registro {
  bytes: Uint8Array
  inicios: Int32Array
  fines: Int32Array
  campos: number
  /** Line of the file where the record begins, from 1. */
  linea: number
  defecto: Defecto | null
}

/** A record longer than this is not data of ours: it is cut and set aside, so that memory stays bounded. */
export const LARGO_MAXIMO = 1 << 20

const OTHER = 0
const DELIMITER = 1
const NEWLINE = 2
const QUOTE = 3
const NUL = 4
const CR = 13

export class LectorDelimitado {
  readonly #classes = new Uint8Array(256)
  readonly #emit: (registro: Registro) => void
  #pending: Uint8Array = new Uint8Array(0)
  #line = 1
  #skipping = false
  #record: Registro = {
    bytes: this.#pending,
    inicios: new Int32Array(64),
    fines: new Int32Array(64),
    campos: 0,
    linea: 1,
    defecto: null,
  }

  constructor(opciones: { delimitador: string; comillas: boolean }, emit: (registro: Registro) => void) {
    this.#emit = emit
    this.#classes[opciones.delimitador.charCodeAt(0)] = DELIMITER
    this.#classes[10] = NEWLINE
    this.#classes[0] = NUL
    if (opciones.comillas) this.#classes[34] = QUOTE
  }

  push(chunk: Uint8Array): void {
    let bytes = chunk
    if (this.#pending.length > 0) {
      bytes = new Uint8Array(this.#pending.length + chunk.length)
      bytes.set(this.#pending)
      bytes.set(chunk, this.#pending.length)
    }
    const rest = this.#split(bytes, false)
    this.#pending = bytes.slice(rest)
  }

  end(): void {
    if (this.#pending.length > 0) this.#split(this.#pending, true)
    this.#pending = new Uint8Array(0)
  }

  /** Emits every whole record of the buffer; answers where the unfinished one begins. */
  #split(bytes: Uint8Array, last: boolean): number {
    let at = this.#skipping ? this.#skipLine(bytes, 0) : 0
    while (at < bytes.length) {
      const next = this.#readRecord(bytes, at, last)
      if (next < 0) {
        if (bytes.length - at <= LARGO_MAXIMO) return at
        this.#record.defecto = 'largo'
        this.#finish(bytes, at, Math.min(at + 200, bytes.length))
        at = this.#skipLine(bytes, at)
      } else at = next
    }
    return at
  }

  /** One record from `from`; answers the start of the next one, or -1 when this one is not whole yet. */
  #readRecord(bytes: Uint8Array, from: number, last: boolean): number {
    const classes = this.#classes
    const record = this.#record
    record.bytes = bytes
    record.campos = 0
    record.linea = this.#line
    record.defecto = null
    this.#escaped.length = 0
    let start = from
    for (let i = from; i < bytes.length; i++) {
      const kind = classes[bytes[i]]
      if (kind === OTHER) continue
      if (kind === DELIMITER) {
        this.#field(start, i)
        start = i + 1
      } else if (kind === NEWLINE) {
        this.#line++
        return this.#finish(bytes, start, i)
      } else if (kind === NUL) {
        record.defecto = 'nul'
      } else if (i === start) {
        const close = this.#quoted(bytes, i, last)
        if (close === -1) return this.#rewind(record.linea)
        if (close >= 0) {
          i = close - 1
          start = this.#resumeAfterQuote
        }
      }
    }
    return last ? this.#finish(bytes, start, bytes.length) : this.#rewind(record.linea)
  }

  #resumeAfterQuote = 0
  /** Fields of the record that hold escaped quotes. */
  #escaped: number[] = []

  /**
   * A quoted field that opens at `open`, recorded without its quotes.
   * Answers where reading goes on, -1 when more bytes are needed, -2 when it is no quoted field after all.
   */
  #quoted(bytes: Uint8Array, open: number, last: boolean): number {
    let lines = 0
    let escaped = false
    for (let i = open + 1; i < bytes.length; i++) {
      const c = bytes[i]
      if (c === 10) lines++
      if (c !== 34) continue
      if (i + 1 === bytes.length && !last) return -1
      if (bytes[i + 1] === 34) {
        escaped = true
        i++
        continue
      }
      const after = i + 1 < bytes.length && bytes[i + 1] === CR ? i + 2 : i + 1
      if (after >= bytes.length && !last) return -1
      const kind = after < bytes.length ? this.#classes[bytes[after]] : NEWLINE
      if (kind !== DELIMITER && kind !== NEWLINE) return this.#badQuote()
      this.#line += lines
      if (escaped) this.#escaped.push(this.#record.campos)
      this.#field(open + 1, i)
      this.#resumeAfterQuote = kind === DELIMITER ? after + 1 : -1
      return kind === DELIMITER ? after + 1 : after
    }
    return last || bytes.length - open > LARGO_MAXIMO ? this.#badQuote() : -1
  }

  #badQuote(): number {
    this.#record.defecto = 'comilla'
    return -2
  }

  /** Moves the content of a field over its escaped quotes. Only once the record is whole: it cannot be read again. */
  #unescape(field: number): void {
    const { bytes, inicios, fines } = this.#record
    let end = bytes.indexOf(34, inicios[field])
    for (let i = end; i < fines[field]; i++) {
      if (bytes[i] === 34) i++
      bytes[end++] = bytes[i]
    }
    fines[field] = end
  }

  #field(start: number, end: number): void {
    const record = this.#record
    if (record.campos === record.inicios.length) {
      record.inicios = widen(record.inicios)
      record.fines = widen(record.fines)
    }
    record.inicios[record.campos] = start
    record.fines[record.campos++] = end
  }

  #finish(bytes: Uint8Array, start: number, newline: number): number {
    if (start >= 0) {
      const end = newline > start && bytes[newline - 1] === CR ? newline - 1 : newline
      this.#field(start, end)
    }
    for (const field of this.#escaped) this.#unescape(field)
    this.#emit(this.#record)
    return newline + 1
  }

  #skipLine(bytes: Uint8Array, from: number): number {
    const newline = bytes.indexOf(10, from)
    this.#skipping = newline < 0
    if (newline >= 0) this.#line++
    return newline < 0 ? bytes.length : newline + 1
  }

  #rewind(line: number): number {
    this.#line = line
    return -1
  }
}

function widen(old: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(old.length * 2)
  wider.set(old)
  return wider
}
