/** What the two threads that read say to one another. Bytes and arrays are handed over, never copied. */
import type { Identidad, PaqueteDeTablas } from '@trazo/core/read'

export interface ArchivoDeTabla {
  readonly indice: number
  readonly archivo: string
  readonly identidad: Extract<Identidad, { clase: 'tabla' }>
}

/** To the helper: a file begins, its bytes in order, it is whole; and after the last one, that there are no more. */
export type Encargo =
  | { readonly tipo: 'archivo'; readonly archivo: ArchivoDeTabla }
  | { readonly tipo: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly tipo: 'fin' }
  | { readonly tipo: 'entregar' }

/** From the helper: it took a piece of bytes, or everything it read. */
export type Respuesta =
  | { readonly tipo: 'tomado' }
  | { readonly tipo: 'paquete'; readonly paquete: PaqueteDeTablas }
