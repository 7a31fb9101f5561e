/** What each source is, told from its first bytes, before anything is read whole. */
import { BYTES_DE_MUESTRA, type Identidad, identify, sectionOf } from '@trazo/core/read'
import type { FuenteEnDisco } from '@trazo/store'

/** The largest workbook that is opened: it has to be held in memory. */
export const LIBRO_XLSX_MAXIMO = 512 * 1024 * 1024

export interface Identificada {
  readonly fuente: FuenteEnDisco
  readonly identidad: Identidad
}

export async function identifyAll(fuentes: readonly FuenteEnDisco[]): Promise<Identificada[]> {
  const identificadas: Identificada[] = []
  for (const fuente of fuentes) {
    const identidad = identify(await readHead(fuente), fuente.archivo, sectionOf)
    identificadas.push({ fuente, identidad })
  }
  return identificadas
}

async function readHead(fuente: FuenteEnDisco): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of fuente.chunks()) {
    parts.push(chunk)
    size += chunk.length
    if (size >= BYTES_DE_MUESTRA) break
  }
  return Buffer.concat(parts)
}
