/** Numbers of up to 53 bits → small integers, in two arrays: the language's own map makes an object for each of them. */
const TWO_32 = 4294967296
const MIX = 0x9e3779b1

export class Numerados {
  #keys = new Float64Array(1 << 10).fill(NaN)
  #values = new Int32Array(1 << 10)
  #count = 0

  /** The integer of a number, or -1. */
  get(key: number): number {
    const at = this.#find(key)
    return this.#keys[at] === key ? this.#values[at] : -1
  }

  /** Keeps the integer of a number that has none. */
  set(key: number, value: number): void {
    if (2 * this.#count >= this.#keys.length) this.#grow()
    const at = this.#find(key)
    this.#keys[at] = key
    this.#values[at] = value
    this.#count++
  }

  /** The slot of a number, or the free one where it would stand. */
  #find(key: number): number {
    const keys = this.#keys
    const last = keys.length - 1
    const high = Math.floor(key / TWO_32)
    const mixed = Math.imul((key - high * TWO_32) ^ Math.imul(high, MIX), MIX)
    let at = (mixed ^ (mixed >>> 15)) & last
    while (keys[at] !== key && !Number.isNaN(keys[at])) at = (at + 1) & last
    return at
  }

  #grow(): void {
    const keys = this.#keys
    const values = this.#values
    this.#keys = new Float64Array(2 * keys.length).fill(NaN)
    this.#values = new Int32Array(2 * keys.length)
    for (let i = 0; i < keys.length; i++) {
      if (Number.isNaN(keys[i])) continue
      const at = this.#find(keys[i])
      this.#keys[at] = keys[i]
      this.#values[at] = values[i]
    }
  }
}
