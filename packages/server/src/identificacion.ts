/** What each source is, told from its first bytes, before anything is read whole. */
import { BYTES_DE_MUESTRA, codeInName, type Identidad, identify, sectionOf } from '@trazo/core/read'
import { type FuenteEnDisco, FuenteRota } from '@trazo/store'

/** The largest workbook that is opened: it has to be held in memory. */
export const LIBRO_XLSX_MAXIMO = 512 * 1024 * 1024

export interface Identificada {
  readonly fuente: FuenteEnDisco
  readonly identidad: Identidad
}

/** What each source is, and those that turned out broken when they were looked at. */
export async function identifyAll(
  fuentes: readonly FuenteEnDisco[],
): Promise<{ sanas: Identificada[]; rotas: FuenteRota[] }> {
  const sanas: Identificada[] = []
  const rotas: FuenteRota[] = []
  for (const fuente of fuentes) {
    try {
      sanas.push({ fuente, identidad: identifyOne(await readHead(fuente), fuente.archivo) })
    } catch (error) {
      if (!(error instanceof FuenteRota)) throw error
      rotas.push(error)
    }
  }
  return { sanas, rotas }
}

/** By content; only a blank file is told by its name, since Data Stage delivers empty sections so. */
function identifyOne(head: Uint8Array, archivo: string): Identidad {
  const identidad = identify(head, archivo, (header) => sectionOf(header, archivo))
  const seccion = identidad.clase === 'vacio' ? codeInName(archivo) : null
  return seccion === null ? identidad : { clase: 'data_stage', seccion, delimitador: '|', linea: 1 }
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
