/** A file as the house sees it: a name that no disk path leaks into, a fingerprint, and bytes that can be streamed. */
export interface Fuente {
  /** Relative to the input that was named, `/` as separator; `zip!member` for a member of a ZIP (contract section 5). */
  readonly archivo: string
  readonly sha256: string
  readonly bytes_total: number
}

/** A source whose bytes can be read once, in chunks. */
export interface FuenteAbierta {
  readonly archivo: string
  readonly bytes_total: number
  chunks(): AsyncIterable<Uint8Array>
}
