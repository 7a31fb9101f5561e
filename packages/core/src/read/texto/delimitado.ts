/**
 * Bytes in, records out: the byte-level splitter that every delimited file of the house goes through.
 * No string is made here. One record is a window into a buffer with the start and end of each field; it is valid only
 * until the callback returns. The bytes given are never written to. A record that cannot be trusted carries a
 * `defecto` and still reaches the callback.
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

/** Takes rows it can read without their records being made. */
export interface LectorDeRenglones {
  /** How many rows the last call took. */
  readonly renglones: number
  /**
   * Takes whole rows, one per line, from `from` on; answers where the first one begins that it leaves to the record
   * reader, or whose line is not whole. The first row taken is at line `linea`.
   */
  read(bytes: Uint8Array, from: number, linea: number): number
}

/** A record longer than this is not data of ours: it is cut and set aside, so that memory stays bounded. */
export const LARGO_MAXIMO = 1 << 20

const LF = 10
const CR = 13
const QUOTE = 34

/** Answers of the search for a closing quote, when there is none: more bytes are needed, or it is no quoted field. */
const MORE = -1
const NOT_QUOTED = -2

export class LectorDelimitado {
  readonly #delimiter: number
  readonly #quotes: boolean
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
  #renglones: LectorDeRenglones | null = null
  /** Fields of the record that hold escaped quotes. */
  #escaped: number[] = []

  constructor(opciones: { delimitador: string; comillas: boolean }, emit: (registro: Registro) => void) {
    this.#emit = emit
    this.#delimiter = opciones.delimitador.charCodeAt(0)
    this.#quotes = opciones.comillas
  }

  /** From the next record on, rows go first to `lector`. */
  handTo(lector: LectorDeRenglones): void {
    this.#renglones = lector
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
    const pending = this.#pending
    if (pending.length === 0) return
    this.#pending = new Uint8Array(0)
    if (pending[pending.length - 1] === LF) this.#split(pending, true)
    else {
      const bytes = new Uint8Array(pending.length + 1)
      bytes.set(pending)
      bytes[pending.length] = LF
      this.#split(bytes, true)
    }
  }

  /** Emits every whole record of the buffer; answers where the unfinished one begins. */
  #split(bytes: Uint8Array, last: boolean): number {
    let at = this.#skipping ? this.#skipLine(bytes, 0) : 0
    while (at < bytes.length) {
      if (this.#renglones !== null) {
        at = this.#renglones.read(bytes, at, this.#line)
        this.#line += this.#renglones.renglones
        if (at === bytes.length) return at
      }
      const next = this.#readRecord(bytes, at, last)
      if (next < 0) {
        if (bytes.length - at <= LARGO_MAXIMO) return at
        this.#record.defecto = 'largo'
        this.#emitFrom(bytes, at, Math.min(at + 200, bytes.length))
        at = this.#skipLine(bytes, at)
      } else at = next
    }
    return at
  }

  /** One record from `from`; answers the start of the next one, or MORE when this one is not whole yet. */
  #readRecord(bytes: Uint8Array, from: number, last: boolean): number {
    const delimiter = this.#delimiter
    const length = bytes.length
    const record = this.#record
    record.linea = this.#line
    record.defecto = null
    let { inicios, fines } = record
    let fields = 0
    let start = from
    for (let i = from; i < length; i++) {
      const c = bytes[i]
      // Ordinary bytes first: this line runs once per byte of every file.
      if (c !== delimiter && (c > QUOTE || (c !== LF && c !== QUOTE && c !== 0))) continue
      if (c === delimiter) {
        if (fields + 1 === inicios.length) {
          inicios = record.inicios = widen(inicios)
          fines = record.fines = widen(fines)
        }
        inicios[fields] = start
        fines[fields++] = i
        start = i + 1
      } else if (c === LF) {
        inicios[fields] = start
        fines[fields++] = i > start && bytes[i - 1] === CR ? i - 1 : i
        return this.#finish(bytes, from, i, fields)
      } else if (c === 0) record.defecto = 'nul'
      else if (i === start && this.#quotes) return this.#readQuoted(bytes, from, last)
    }
    return MORE
  }

  /** The same for a record that holds a quoted field: apart, because the plain form must stay fast. */
  #readQuoted(bytes: Uint8Array, from: number, last: boolean): number {
    const record = this.#record
    record.campos = 0
    this.#escaped.length = 0
    let start = from
    for (let i = from; i < bytes.length; i++) {
      const c = bytes[i]
      if (c === this.#delimiter) {
        this.#field(start, i)
        start = i + 1
      } else if (c === LF) {
        this.#field(start, i > start && bytes[i - 1] === CR ? i - 1 : i)
        return this.#finish(bytes, from, i, record.campos)
      } else if (c === 0) record.defecto = 'nul'
      else if (c === QUOTE && i === start) {
        const close = this.#findClose(bytes, i, last)
        if (close === MORE) return this.#rewind(record.linea)
        if (close === NOT_QUOTED) continue
        this.#field(i + 1, close)
        i = bytes[close + 1] === CR ? close + 2 : close + 1
        if (bytes[i] === LF) return this.#finish(bytes, from, i, record.campos)
        start = i + 1
      }
    }
    return this.#rewind(record.linea)
  }

  /** Where the quoted field that opens at `open` closes, or MORE, or NOT_QUOTED. */
  #findClose(bytes: Uint8Array, open: number, last: boolean): number {
    let lines = 0
    let escaped = false
    let nul = false
    for (let i = open + 1; i < bytes.length; i++) {
      const c = bytes[i]
      if (c === LF) lines++
      else if (c === 0) nul = true
      if (c !== QUOTE) continue
      if (i + 1 === bytes.length && !last) return MORE
      if (bytes[i + 1] === QUOTE) {
        escaped = true
        i++
        continue
      }
      const after = i + 1 < bytes.length && bytes[i + 1] === CR ? i + 2 : i + 1
      if (after >= bytes.length && !last) return MORE
      if (bytes[after] !== this.#delimiter && bytes[after] !== LF) return this.#badQuote()
      this.#line += lines
      if (escaped) this.#escaped.push(this.#record.campos)
      if (nul) this.#record.defecto = 'nul'
      return i
    }
    return last || bytes.length - open > LARGO_MAXIMO ? this.#badQuote() : MORE
  }

  #badQuote(): number {
    this.#record.defecto = 'comilla'
    return NOT_QUOTED
  }

  #finish(bytes: Uint8Array, from: number, newline: number, fields: number): number {
    const record = this.#record
    record.bytes = bytes
    record.campos = fields
    this.#line++
    if (this.#escaped.length > 0) this.#unescape(from, newline)
    this.#emit(record)
    return newline + 1
  }

  /** Copies the record and closes up its escaped quotes there: the buffer is the caller's. */
  #unescape(from: number, to: number): void {
    const record = this.#record
    const bytes = record.bytes.slice(from, to)
    record.bytes = bytes
    for (let f = 0; f < record.campos; f++) {
      record.inicios[f] -= from
      record.fines[f] -= from
    }
    for (const field of this.#escaped.splice(0)) {
      let end = record.inicios[field]
      for (let i = end; i < record.fines[field]; i++) {
        if (bytes[i] === QUOTE) i++
        bytes[end++] = bytes[i]
      }
      record.fines[field] = end
    }
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

  /** A record of one field with the first bytes of a line that is too long. */
  #emitFrom(bytes: Uint8Array, from: number, to: number): void {
    this.#record.bytes = bytes
    this.#record.inicios[0] = from
    this.#record.fines[0] = to
    this.#record.campos = 1
    this.#emit(this.#record)
  }

  #skipLine(bytes: Uint8Array, from: number): number {
    const newline = bytes.indexOf(LF, from)
    this.#skipping = newline < 0
    if (newline >= 0) this.#line++
    return newline < 0 ? bytes.length : newline + 1
  }

  #rewind(line: number): number {
    this.#line = line
    return MORE
  }
}

function widen(old: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(old.length * 2)
  wider.set(old)
  return wider
}
