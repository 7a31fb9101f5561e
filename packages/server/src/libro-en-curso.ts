/** The book on disk of the run in course: it receives Data Stage while files are read, and the rest when it is concluded. */
import type { Dias } from '@trazo/core/kernel'
import type { Ley } from '@trazo/core/legal'
import type { DataStageResuelto, DiccionariosDataStage, LoteDataStage } from '@trazo/core/read'
import type { Libro } from '@trazo/core/records'
import { LibroEnDisco } from '@trazo/store'
import type { Lectura } from './lectura.ts'

export class LibroEnCurso {
  readonly #ruta: string
  #libro: LibroEnDisco | null = null

  constructor(ruta: string) {
    this.#ruta = ruta
  }

  /** An empty book: reading begins, or begins again. */
  async reset(): Promise<void> {
    this.close()
    this.#libro = await LibroEnDisco.create(this.#ruta)
  }

  async append(lote: LoteDataStage, compartidos: DiccionariosDataStage): Promise<void> {
    await this.#libro!.appendDataStage(lote, compartidos)
  }

  /** Adds what was concluded; the book can then be reconciled and judged. */
  async finish(
    libro: Libro,
    lectura: Lectura,
    dataStage: DataStageResuelto,
    ley: Ley,
    corte: Dias,
  ): Promise<LibroEnDisco> {
    const enDisco = this.#libro!
    await enDisco.appendLibro(libro, lectura.empresa, lectura.fuentes)
    for (const tabla of lectura.tablas.values()) await enDisco.appendTabla(tabla)
    enDisco.resolveDataStage(dataStage)
    await enDisco.finish(ley, corte)
    return enDisco
  }

  close(): void {
    this.#libro?.close()
    this.#libro = null
  }
}
