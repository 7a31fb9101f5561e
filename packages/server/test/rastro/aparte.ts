/** A book made of a folder, open while a test looks at it. */
import { parseFecha } from '@trazo/core/kernel'
import { findOriginales, LibroEnDisco } from '@trazo/store'
import { bookAparte } from '../../src/aparte.ts'
import { SIN_AVANCE } from '../../src/avance.ts'
import { loadLey } from '../../src/ley.ts'
import type { Terminada } from '../../src/pipeline.ts'

export const LEY = loadLey()

export async function withAparte<T>(
  carpeta: string,
  corte: string,
  use: (libro: LibroEnDisco, terminada: Terminada) => Promise<T>,
): Promise<T> {
  const originales = await findOriginales([carpeta])
  const trabajo = { originales, corte: parseFecha(corte), lang: 'es', ley: LEY, avance: SIN_AVANCE } as const
  return bookAparte(trabajo, async (terminada) => {
    const libro = (await LibroEnDisco.open(terminada.libro))!
    try {
      return await use(libro, terminada)
    } finally {
      libro.close()
    }
  })
}
