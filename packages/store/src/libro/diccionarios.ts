/** Dictionaries on disk: one small table (id, texto) each. Ids are written with the rows; the texts once, at the end. */
import { type DuckDBConnection, DuckDBDataChunk, DuckDBVector, INTEGER, VARCHAR } from '@duckdb/node-api'
import type { Diccionario } from '@trazo/core/kernel'

const BATCH = DuckDBVector.standardSize()

export class Diccionarios {
  readonly #conexion: DuckDBConnection
  readonly #tablas = new Map<Diccionario, string>()
  /** How many entries of each table are already on disk. */
  readonly #escritas = new Map<string, number>()

  constructor(conexion: DuckDBConnection) {
    this.#conexion = conexion
  }

  /** The table of a dictionary; made with the suggested name, or a numbered one when another dictionary has it. */
  async tablaDe(diccionario: Diccionario, sugerido: string): Promise<string> {
    const known = this.#tablas.get(diccionario)
    if (known) return known
    let tabla = `dic_${sugerido}`
    for (let i = 2; this.#escritas.has(tabla); i++) tabla = `dic_${sugerido}_${i}`
    this.#tablas.set(diccionario, tabla)
    await this.#create(tabla)
    return tabla
  }

  /**
   * Writes a dictionary that only one batch of rows uses after what the table already holds, and forgets it.
   * Returns how much its ids move by.
   */
  async appendSuelto(diccionario: Diccionario, tabla: string): Promise<number> {
    const base = this.#escritas.get(tabla)
    if (base === undefined) await this.#create(tabla)
    await this.#append(diccionario, tabla, 0, base ?? 0)
    this.#escritas.set(tabla, (base ?? 0) + diccionario.size)
    return base ?? 0
  }

  /** Writes the entries that are not on disk yet. Views see no text of an id before this. */
  async flush(): Promise<void> {
    for (const [diccionario, tabla] of this.#tablas) {
      await this.#append(diccionario, tabla, this.#escritas.get(tabla) ?? 0, 0)
      this.#escritas.set(tabla, diccionario.size)
    }
  }

  async #create(tabla: string): Promise<void> {
    this.#escritas.set(tabla, 0)
    await this.#conexion.run(`create table "${tabla}" (id INTEGER, texto VARCHAR)`)
  }

  /** Entries from `desde` on, each under its id plus `base`. */
  async #append(diccionario: Diccionario, tabla: string, desde: number, base: number): Promise<void> {
    const appender = await this.#conexion.createAppender(tabla)
    const decoder = new TextDecoder()
    for (let from = desde; from < diccionario.size; from += BATCH) {
      const ids = Array.from({ length: Math.min(BATCH, diccionario.size - from) }, (_, i) => from + i)
      const chunk = DuckDBDataChunk.create([INTEGER, VARCHAR], ids.length)
      chunk.setColumns([ids.map((id) => id + base), ids.map((id) => decoder.decode(diccionario.bytes(id)))])
      appender.appendDataChunk(chunk)
    }
    appender.closeSync()
  }
}
