/** A buffer of ASCII being written: pieces, whole numbers and decimals, without a string in between. */

const ROOM = 1 << 20
/** Room that is always there after a piece, so that a number needs no check of its own. */
const SPARE = 64
const MAX_INT32 = 0x7fffffff

export class Bytes {
  #bytes = new Uint8Array(ROOM)
  #used = 0

  /** The bytes written since the last call, or null while there is still room for more. */
  take(all = false): Uint8Array | null {
    if (this.#used === 0 || (!all && this.#used < ROOM / 2)) return null
    const taken = this.#bytes.subarray(0, this.#used)
    this.#bytes = new Uint8Array(ROOM)
    this.#used = 0
    return taken
  }

  push(piece: Uint8Array): void {
    this.#room(piece.length)
    // A plain loop: most pieces are a dozen bytes, and `set` costs more than it copies.
    for (let i = 0; i < piece.length; i++) this.#bytes[this.#used++] = piece[i]
  }

  ascii(text: string): void {
    this.#room(text.length)
    for (let i = 0; i < text.length; i++) this.#bytes[this.#used++] = text.charCodeAt(i)
  }

  /** A whole number, not negative. */
  digits(whole: number): void {
    if (whole > MAX_INT32) {
      this.ascii(String(whole))
      return
    }
    this.#room(SPARE)
    let rest = whole | 0
    let at = this.#used
    for (let i = rest; i >= 10; i = (i / 10) | 0) at++
    this.#used = at + 1
    do {
      this.#bytes[at--] = 0x30 + (rest % 10)
      rest = (rest / 10) | 0
    } while (rest > 0)
  }

  /** A safe integer scaled by 10^places, as a decimal without trailing zeros. */
  decimal(scaled: number, places: number): void {
    this.#room(SPARE)
    if (scaled < 0) this.#bytes[this.#used++] = 0x2d
    const unit = 10 ** places
    const magnitude = Math.abs(scaled)
    const whole = Math.floor(magnitude / unit)
    this.digits(whole)
    let rest = magnitude - whole * unit
    if (rest === 0) return
    this.#bytes[this.#used++] = 0x2e
    for (let place = unit / 10; rest > 0; place /= 10) {
      const digit = Math.floor(rest / place)
      this.#bytes[this.#used++] = 0x30 + digit
      rest -= digit * place
    }
  }

  #room(needed: number): void {
    if (this.#used + needed + SPARE <= this.#bytes.length) return
    const wider = new Uint8Array(Math.max(this.#bytes.length * 2, this.#used + needed + SPARE))
    wider.set(this.#bytes)
    this.#bytes = wider
  }
}
