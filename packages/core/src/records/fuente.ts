/** A file as the house sees it: a name that no disk path leaks into, a fingerprint, and bytes that can be streamed. */
export interface Fuente {
  /** Relative to the input that was named, `/` as separator; `zip!member` for a member of a ZIP (contract section 5). */
  readonly archivo: string
  readonly sha256: string
  readonly bytes_total: number
}

/** One place in one file: the last link of every chain of evidence. `linea` counts from 1, the header included. */
export interface Lugar {
  readonly fuente: Fuente
  readonly linea: number
}

/** A source whose bytes can be read once, in chunks. The fingerprint is known when the last chunk has been read. */
export interface FuenteAbierta {
  readonly archivo: string
  readonly bytes_total: number
  chunks(): AsyncIterable<Uint8Array>
}
