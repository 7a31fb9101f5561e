/** The fingerprint of a file, taken from its bytes as they pass. */
import { createHash } from 'node:crypto'

export class Huella {
  readonly #hash = createHash('sha256')
  #bytes = 0

  /** Bytes seen so far. */
  get bytes(): number {
    return this.#bytes
  }

  update(chunk: Uint8Array): void {
    this.#bytes += chunk.length
    this.#hash.update(chunk)
  }

  /** SHA-256 in lower-case hexadecimal; only once. */
  digest(): string {
    return this.#hash.digest('hex')
  }
}

/** The same chunks, and the SHA-256 of all of them to `done` once the last has been taken; not called when reading breaks off. */
export async function* withHuella(
  chunks: AsyncIterable<Uint8Array>,
  done: (sha256: string, bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  const huella = new Huella()
  for await (const chunk of chunks) {
    huella.update(chunk)
    yield chunk
  }
  done(huella.digest(), huella.bytes)
}
