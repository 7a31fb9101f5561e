/**
 * Seeded chance: xoshiro128** started by splitmix32. Integers only, so that every machine draws the same.
 * `branch` gives an independent stream per name: drawing more from one never moves another.
 */

function splitmix32(state: number): () => number {
  let a = state | 0
  return () => {
    a = (a + 0x9e3779b9) | 0
    let t = a ^ (a >>> 16)
    t = Math.imul(t, 0x21f0aaad)
    t ^= t >>> 15
    t = Math.imul(t, 0x735a2d97)
    return (t ^ (t >>> 15)) >>> 0
  }
}

/** FNV-1a over UTF-16 units: the name of a stream → 32 bits. */
function hashNombre(nombre: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < nombre.length; i++) hash = Math.imul(hash ^ nombre.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

export class Azar {
  readonly #semilla: number
  #a: number
  #b: number
  #c: number
  #d: number

  constructor(semilla: number) {
    this.#semilla = semilla
    const next = splitmix32(semilla ^ Math.imul(Math.floor(semilla / 0x1_0000_0000), 0x85ebca6b))
    this.#a = next()
    this.#b = next()
    this.#c = next()
    this.#d = next()
  }

  /** An independent stream, decided by this one's seed and the name only. */
  branch(nombre: string): Azar {
    return new Azar((Math.imul(this.#semilla | 0, 0x9e3779b1) ^ hashNombre(nombre)) >>> 0)
  }

  /** 32 random bits, from 0 to 2^32 - 1. */
  next32(): number {
    const x = Math.imul(this.#b, 5)
    const result = Math.imul((x << 7) | (x >>> 25), 9) >>> 0
    const t = this.#b << 9
    this.#c ^= this.#a
    this.#d ^= this.#b
    this.#b ^= this.#c
    this.#a ^= this.#d
    this.#c ^= t
    this.#d = (this.#d << 11) | (this.#d >>> 21)
    return result
  }

  /** A whole number from `min` to `max`, both included; the range must be under 2^32. */
  entero(min: number, max: number): number {
    return min + Math.floor((this.next32() / 0x1_0000_0000) * (max - min + 1))
  }

  /** True `enCien` times out of a hundred. */
  chance(enCien: number): boolean {
    return this.entero(1, 100) <= enCien
  }

  pick<T>(lista: readonly T[]): T {
    return lista[this.entero(0, lista.length - 1)]
  }

  /** The same items in another order; the list given is left as it was. */
  shuffle<T>(lista: readonly T[]): T[] {
    const copy = [...lista]
    for (let i = copy.length - 1; i > 0; i--) {
      const j = this.entero(0, i)
      const held = copy[i]
      copy[i] = copy[j]
      copy[j] = held
    }
    return copy
  }
}
