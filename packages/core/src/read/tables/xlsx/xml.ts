/**
 * A small strict XML reader for the parts of a workbook: bytes in, events out, in constant memory.
 * Namespace prefixes are dropped. What could hide a bomb or lose data is refused: DOCTYPE, unknown entities, tags that do
 * not match, a document that stops before its root is closed. Throws FallaLibro.
 */
import { Diccionario } from '#kernel'
import { broken } from './falla.ts'

export interface ManejadorXml {
  /** `nombre` is an id of the reader's `nombres`; its attributes are read with `nextAttribute`. */
  open(nombre: number): void
  close(nombre: number): void
  /** Text with its entities already replaced. It may come in pieces. */
  text(bytes: Uint8Array, from: number, to: number): void
}

/** A longer tag, comment or run of text is not part of any workbook. */
const LARGO_MAXIMO = 1 << 22

const LT = 60
const GT = 62
const SLASH = 47
const AMP = 38
const EQUALS = 61
const QUESTION = 63
const BANG = 33
const COLON = 58
const DOUBLE = 34
const SINGLE = 39

export class LectorXml {
  /** Names of elements, each with its id: comparing names is comparing integers. */
  readonly nombres = new Diccionario()
  readonly #manejador: ManejadorXml
  #pending: Uint8Array = new Uint8Array(0)
  #stack = new Int32Array(64)
  #depth = 0
  #rooted = false
  /** Attributes of the tag that was just opened. */
  #bytes: Uint8Array = this.#pending
  #attrAt = 0
  #attrEnd = 0
  nameFrom = 0
  nameTo = 0
  valueFrom = 0
  valueTo = 0

  constructor(manejador: (lector: LectorXml) => ManejadorXml) {
    this.#manejador = manejador(this)
  }

  /** The id by which an element's name is told. */
  id(nombre: string): number {
    return this.nombres.internText(nombre)
  }

  push(chunk: Uint8Array): void {
    let bytes = chunk
    if (this.#pending.length > 0) {
      bytes = new Uint8Array(this.#pending.length + chunk.length)
      bytes.set(this.#pending)
      bytes.set(chunk, this.#pending.length)
    }
    const rest = this.#read(bytes)
    if (bytes.length - rest > LARGO_MAXIMO) throw broken('xml token')
    this.#pending = bytes.slice(rest)
  }

  end(): void {
    const left = this.#pending
    if (this.#depth > 0 || !this.#rooted || left.some((byte) => byte > 32)) throw broken('xml end')
  }

  /** Moves to the next attribute of the tag just opened: its name and raw value are then at the `…From`/`…To` places. */
  nextAttribute(): boolean {
    const bytes = this.#bytes
    const end = this.#attrEnd
    let at = skipBlanks(bytes, this.#attrAt, end)
    if (at >= end) return false
    this.nameFrom = at
    for (; at < end && bytes[at] !== EQUALS && bytes[at] > 32; at++)
      if (bytes[at] === COLON) this.nameFrom = at + 1
    this.nameTo = at
    at = skipBlanks(bytes, at, end)
    const open = skipBlanks(bytes, at + 1, end)
    const quote = bytes[open]
    if (bytes[at] !== EQUALS || (quote !== DOUBLE && quote !== SINGLE)) throw broken('xml attribute')
    let close = open + 1
    while (close < end && bytes[close] !== quote) close++
    if (close >= end) throw broken('xml attribute')
    this.valueFrom = open + 1
    this.valueTo = close
    this.#attrAt = close + 1
    return true
  }

  /** The bytes that the `…From`/`…To` places refer to. */
  get bytes(): Uint8Array {
    return this.#bytes
  }

  /** Reads whole tokens; answers where the unfinished one begins. */
  #read(bytes: Uint8Array): number {
    this.#bytes = bytes
    let at = 0
    while (at < bytes.length) {
      let next = at
      let entities = false
      for (; next < bytes.length && bytes[next] !== LT; next++) if (bytes[next] === AMP) entities = true
      if (next === bytes.length) return at
      if (next > at) this.#text(bytes, at, next, entities)
      at = next
      const end = this.#markup(bytes, at)
      if (end < 0) return at
      at = end
    }
    return at
  }

  /** The tag, comment or CDATA at `at`; answers its end, or -1 when it is not whole. */
  #markup(bytes: Uint8Array, at: number): number {
    const next = bytes[at + 1]
    if (next === BANG || next === QUESTION || next === undefined) return this.#declaration(bytes, at)
    const end = endOfTag(bytes, at)
    if (end < 0) return -1
    if (next === SLASH)
      this.#close(this.#name(bytes, at + 2, end), skipBlanks(bytes, this.#attrAt, end) === end)
    else {
      const empty = bytes[end - 1] === SLASH
      const name = this.#name(bytes, at + 1, empty ? end - 1 : end)
      this.#open(name)
      if (empty) this.#close(name, true)
    }
    return end + 1
  }

  /** The local name that begins at `from`; what follows it up to `end` is left to `nextAttribute`. */
  #name(bytes: Uint8Array, from: number, end: number): number {
    let local = from
    let at = from
    for (; at < end && bytes[at] > 32; at++) if (bytes[at] === COLON) local = at + 1
    if (at === local) throw broken('xml name')
    this.#attrAt = at
    this.#attrEnd = end
    return this.nombres.intern(bytes, local, at)
  }

  #open(name: number): void {
    if (this.#depth === this.#stack.length) throw broken('xml depth')
    if (this.#depth === 0 && this.#rooted) throw broken('xml root')
    this.#rooted = true
    this.#stack[this.#depth++] = name
    this.#manejador.open(name)
  }

  #close(name: number, clean: boolean): void {
    if (!clean || this.#depth === 0 || this.#stack[--this.#depth] !== name) throw broken('xml tags')
    this.#manejador.close(name)
  }

  /** `<?…?>`, `<!--…-->` and `<![CDATA[…]]>`; a DOCTYPE is refused. */
  #declaration(bytes: Uint8Array, at: number): number {
    if (bytes[at + 1] === QUESTION) return endAfter(bytes, at, '?>')
    if (startsWith(bytes, at, '<!--')) return endAfter(bytes, at + 4, '-->')
    if (startsWith(bytes, at, '<![CDATA[')) {
      const end = endAfter(bytes, at + 9, ']]>')
      if (end >= 0) this.#manejador.text(bytes, at + 9, end - 3)
      return end
    }
    if (bytes.length - at < 9) return -1
    throw broken('xml doctype')
  }

  #text(bytes: Uint8Array, from: number, to: number, entities: boolean): void {
    if (this.#depth === 0) {
      for (let i = from; i < to; i++) if (bytes[i] > 32) throw broken('xml text')
    } else if (!entities) this.#manejador.text(bytes, from, to)
    else {
      const plain = replaceEntities(bytes.subarray(from, to))
      this.#manejador.text(plain, 0, plain.length)
    }
  }
}

const decoder = new TextDecoder()
const encoder = new TextEncoder()
const ENTIDADES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

/** The five entities of XML and numbered characters; any other one is refused. */
export function replaceEntities(bytes: Uint8Array): Uint8Array {
  const text = decoder.decode(bytes).replace(/&([^;&]{0,16});?/g, (_, name: string) => {
    const number = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name)
    const code = number ? Number.parseInt(number[1] ?? number[2], number[1] ? 16 : 10) : NaN
    const known = code <= 0x10ffff ? String.fromCodePoint(code) : ENTIDADES.get(name)
    if (known === undefined) throw broken('xml entity')
    return known
  })
  return encoder.encode(text)
}

function skipBlanks(bytes: Uint8Array, from: number, end: number): number {
  let at = from
  while (at < end && bytes[at] <= 32) at++
  return at
}

/** Where the `>` of a tag is, quotes respected, or -1. */
function endOfTag(bytes: Uint8Array, from: number): number {
  let quote = 0
  for (let i = from + 1; i < bytes.length; i++) {
    const c = bytes[i]
    if (quote !== 0) quote = c === quote ? 0 : quote
    else if (c === GT) return i
    else if (c === DOUBLE || c === SINGLE) quote = c
    else if (c === LT) throw broken('xml tag')
  }
  return -1
}

function startsWith(bytes: Uint8Array, at: number, mark: string): boolean {
  for (let i = 0; i < mark.length; i++) if (bytes[at + i] !== mark.charCodeAt(i)) return false
  return true
}

/** Where the bytes after the next `mark` begin, or -1. */
function endAfter(bytes: Uint8Array, from: number, mark: string): number {
  for (
    let at = bytes.indexOf(mark.charCodeAt(0), from);
    at >= 0;
    at = bytes.indexOf(mark.charCodeAt(0), at + 1)
  ) {
    if (startsWith(bytes, at, mark)) return at + mark.length
  }
  return -1
}
