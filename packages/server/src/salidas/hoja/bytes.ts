/** A buffer of ASCII being written: pieces, whole numbers and decimals, without a string in between. */

const ROOM = 1 << 19
/** Room that is always there after a piece, so that a number needs no check of its own. */
const SPARE = 64
/** From here on the buffer is handed on: a row rarely needs more than what is left. */
const FULL = ROOM - (1 << 14)
const MAX_INT32 = 0x7fffffff

/** ASCII that is written again and again, held eight bytes to a number so that it is copied in few steps. */
export class Pieza {
  readonly octavas: Float64Array
  readonly length: number

  /** No byte of `text` is above 0x7E, so no eight of them are a NaN. */
  constructor(text: string) {
    this.length = text.length
    this.octavas = new Float64Array(Math.ceil(text.length / 8))
    new TextEncoder().encodeInto(text, new Uint8Array(this.octavas.buffer))
  }
}

export class Bytes {
  #bytes = new Uint8Array(ROOM)
  #view = new DataView(this.#bytes.buffer)
  #used = 0

  /** The bytes written since the last call, or null while there is still room for more. */
  take(all = false): Uint8Array | null {
    if (this.#used === 0 || (!all && this.#used < FULL)) return null
    const taken = this.#bytes.subarray(0, this.#used)
    this.#replace(new Uint8Array(ROOM))
    this.#used = 0
    return taken
  }

  pieza({ octavas, length }: Pieza): void {
    this.#room(length)
    const view = this.#view
    const at = this.#used
    for (let i = 0; i < octavas.length; i++) view.setFloat64(at + 8 * i, octavas[i], LITTLE)
    this.#used = at + length
  }

  push(bytes: Uint8Array): void {
    this.#room(bytes.length)
    const own = this.#bytes
    const at = this.#used
    // A plain loop: most texts are a dozen bytes, and `set` costs more than it copies.
    for (let i = 0; i < bytes.length; i++) own[at + i] = bytes[i]
    this.#used = at + bytes.length
  }

  ascii(text: string): void {
    this.#room(text.length)
    const own = this.#bytes
    const at = this.#used
    for (let i = 0; i < text.length; i++) own[at + i] = text.charCodeAt(i)
    this.#used = at + text.length
  }

  /** A whole number, not negative. */
  digits(whole: number): void {
    if (whole > MAX_INT32) {
      this.ascii(String(whole))
      return
    }
    this.#room(SPARE)
    this.#used = writeInt32(this.#view, this.#used, whole | 0)
  }

  /** A safe integer scaled by 10^places (0, 2 or 6), as a decimal without trailing zeros. */
  decimal(scaled: number, places: number): void {
    this.#room(SPARE)
    if (scaled < 0) this.#bytes[this.#used++] = MINUS
    const unit = UNITS[places]
    const magnitude = Math.abs(scaled)
    const whole = Math.floor(magnitude / unit)
    this.digits(whole)
    const rest = (magnitude - whole * unit) * (1_000_000 / unit)
    if (rest > 0) this.#used = writeFraction(this.#view, this.#used, rest | 0)
  }

  #room(needed: number): void {
    if (this.#used + needed + SPARE <= this.#bytes.length) return
    const wider = new Uint8Array(Math.max(this.#bytes.length * 2, this.#used + needed + SPARE))
    wider.set(this.#bytes)
    this.#replace(wider)
  }

  #replace(bytes: Uint8Array<ArrayBuffer>): void {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer)
  }
}

const MINUS = 0x2d
const POINT = 0x2e
const ZERO = 0x30
const UNITS = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000]
const TEN_THOUSAND = 10_000
/** Pieces are copied as this machine holds its numbers. */
const LITTLE = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1

/** Four digits of each number below ten thousand, the first one in the lowest byte. */
const CUATRO = Int32Array.from({ length: TEN_THOUSAND }, (_, n) => {
  const [a, b, c, d] = String(n).padStart(4, '0')
  return (
    (ZERO + Number(a)) | ((ZERO + Number(b)) << 8) | ((ZERO + Number(c)) << 16) | ((ZERO + Number(d)) << 24)
  )
})

/** Writes a number of 32 bits, not negative, at `at`; answers where it ends. */
function writeInt32(view: DataView, at: number, whole: number): number {
  if (whole < TEN_THOUSAND) {
    const width = whole < 10 ? 1 : whole < 100 ? 2 : whole < 1000 ? 3 : 4
    view.setInt32(at, CUATRO[whole] >>> (8 * (4 - width)), true)
    return at + width
  }
  const high = (whole / TEN_THOUSAND) | 0
  const end = writeInt32(view, at, high)
  view.setInt32(end, CUATRO[whole - high * TEN_THOUSAND], true)
  return end + 4
}

/** Writes `.` and a number of millionths, from 1 to 999,999, without its last zeros; answers where it ends. */
function writeFraction(view: DataView, at: number, millionths: number): number {
  const high = (millionths / 100) | 0
  view.setUint8(at, POINT)
  view.setInt32(at + 1, CUATRO[high], true)
  view.setInt32(at + 5, CUATRO[millionths - high * 100] >>> 16, true)
  let end = at + 7
  while (view.getUint8(end - 1) === ZERO) end--
  return end
}
