/**
 * Any of the encodings a plant's files come in, made UTF-8 as the bytes pass (contract section 2).
 * Plain ASCII goes through untouched and uncopied. No byte ever becomes a replacement character: what is not valid UTF-8
 * is read as Windows-1252 from that byte on.
 */
import { checkUtf8, firstHighByte } from './utf8-valido.ts'
import { fromWindows1252 } from './windows-1252.ts'

export type Codificacion = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be'

const NOTHING = new Uint8Array(0)

export class HaciaUtf8 {
  codificacion: Codificacion = 'utf-8'
  /** Valid UTF-8 text came before the first byte that is not: two encodings in one file. */
  mixta = false
  #started = false
  #seenUtf8 = false
  /** Bytes not yet decided: the start of the file, or a character cut by the end of a chunk. */
  #carry: Uint8Array = NOTHING
  readonly #utf16 = new TextDecoder('utf-16le')

  /** Bytes of the file → UTF-8. The answer may be the chunk itself, or a view of it. */
  push(chunk: Uint8Array): Uint8Array {
    const bytes = this.#carry.length > 0 ? join(this.#carry, chunk) : chunk
    this.#carry = NOTHING
    if (this.#started) return this.#convert(bytes)
    if (bytes.length < 3) {
      this.#carry = bytes.slice()
      return NOTHING
    }
    return this.#convert(this.#start(bytes))
  }

  /** What was held back, once there is no more. */
  end(): Uint8Array {
    const bytes = this.#started ? this.#carry : this.#start(this.#carry)
    this.#carry = NOTHING
    if (bytes.length === 0) return NOTHING
    if (this.#isUtf16()) return this.#convert(bytes)
    const { valid } = checkUtf8(bytes)
    if (valid < bytes.length) this.#fallBack()
    return this.#convert(bytes)
  }

  /** Drops the byte order mark, which tells the encoding. */
  #start(bytes: Uint8Array): Uint8Array {
    this.#started = true
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
      this.#seenUtf8 = true
      return bytes.subarray(3)
    }
    if (bytes[0] === 0xff && bytes[1] === 0xfe) this.codificacion = 'utf-16le'
    else if (bytes[0] === 0xfe && bytes[1] === 0xff) this.codificacion = 'utf-16be'
    else return bytes
    return bytes.subarray(2)
  }

  #convert(bytes: Uint8Array): Uint8Array {
    if (this.#isUtf16()) return this.#fromUtf16(bytes)
    const high = firstHighByte(bytes)
    if (high === bytes.length) return bytes
    if (this.codificacion === 'windows-1252') return fromWindows1252(bytes)
    const { valid, partial } = checkUtf8(bytes, high)
    if (valid > high) this.#seenUtf8 = true
    if (valid === bytes.length) return bytes
    if (partial) {
      this.#carry = bytes.slice(valid)
      return bytes.subarray(0, valid)
    }
    this.#fallBack()
    return join(bytes.subarray(0, valid), fromWindows1252(bytes.subarray(valid)))
  }

  #isUtf16(): boolean {
    return this.codificacion === 'utf-16le' || this.codificacion === 'utf-16be'
  }

  #fallBack(): void {
    this.codificacion = 'windows-1252'
    this.mixta = this.#seenUtf8
  }

  #fromUtf16(bytes: Uint8Array): Uint8Array {
    const even = bytes.length & ~1
    this.#carry = bytes.slice(even)
    const units = bytes.slice(0, even)
    if (this.codificacion === 'utf-16be') {
      for (let i = 0; i < even; i += 2) [units[i], units[i + 1]] = [units[i + 1], units[i]]
    }
    return new TextEncoder().encode(this.#utf16.decode(units, { stream: true }))
  }
}

/** A whole text in any of those encodings. */
export function decodeTexto(bytes: Uint8Array): string {
  const transcoder = new HaciaUtf8()
  const decoder = new TextDecoder()
  return decoder.decode(transcoder.push(bytes)) + decoder.decode(transcoder.end())
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
  const joined = new Uint8Array(a.length + b.length)
  joined.set(a)
  joined.set(b, a.length)
  return joined
}
