/** A file found in the inputs: loose, or a member of a ZIP. */
import type { FuenteAbierta } from '@trazo/core/records'
import { FuenteRota } from './rota.ts'

/** What is told about a file when it is found, before anyone reads it. */
export interface Hallada {
  readonly archivo: string
  readonly bytes_total: number
  /** The ZIP or folder that holds it. Only to tell which files came together: it is never shown nor ordered by. */
  readonly origen: string
  /** CRC-32 that a ZIP declares for it; null for a loose file. */
  readonly crc: number | null
  /** At most one line, so no rows: two such files are equal without repeating anything. */
  readonly sin_filas: boolean
  /** Code of the section of Data Stage that its header is, or null. */
  readonly seccion: string | null
  readonly open: () => AsyncIterable<Uint8Array>
}

export class FuenteEnDisco implements FuenteAbierta {
  readonly archivo: string
  readonly bytes_total: number
  readonly origen: string
  /** Known beforehand only when the file had to be compared with another; otherwise reading gives it (`withHuella`). */
  readonly sha256: string | null
  readonly #open: () => AsyncIterable<Uint8Array>

  constructor(hallada: Hallada, sha256: string | null) {
    this.archivo = hallada.archivo
    this.bytes_total = hallada.bytes_total
    this.origen = hallada.origen
    this.sha256 = sha256
    this.#open = hallada.open
  }

  /**
   * Its bytes, as often as asked. Throws FuenteRota when the file is broken: before the first chunk when it is a small
   * member of a ZIP (`Limites.bytes_verificados`), otherwise as late as after the last one.
   */
  chunks(): AsyncIterable<Uint8Array> {
    return this.#open()
  }

  /** Its bytes at once, for formats that need them whole. Throws FuenteRota, with `ARCHIVO_GRANDE` above `maxBytes`. */
  async all(maxBytes: number): Promise<Uint8Array> {
    if (this.bytes_total > maxBytes) throw new FuenteRota('ARCHIVO_GRANDE', this.archivo)
    return joinChunks(this.chunks())
  }
}

export async function joinChunks(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  return parts.length === 1 ? parts[0] : Buffer.concat(parts)
}
