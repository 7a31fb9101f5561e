/**
 * Columns → a table of DuckDB, in batches of one vector, without an object or a string per row.
 * Every column is copied as it lies in memory; only 64-bit integers are split in two halves on the way.
 */
import { type DuckDBConnection, DuckDBDataChunk, DuckDBVector } from '@duckdb/node-api'
import duckdb from '@duckdb/node-bindings'
import { assert } from '@trazo/core/kernel'
import { type ColumnaDeTabla, maskNulos, packEnteros64, TIPO_SQL, type Valores } from './columnas.ts'
import { baseDe } from './vistas.ts'

export interface ColumnaLlena extends ColumnaDeTabla {
  readonly valores: Valores
}

const BATCH = DuckDBVector.standardSize()

/** Appends `filas` rows to a base table that already exists, with these columns in this order. */
export async function appendColumnas(
  conexion: DuckDBConnection,
  tabla: string,
  columnas: readonly ColumnaLlena[],
  filas: number,
): Promise<void> {
  for (const { nombre, valores } of columnas)
    assert(valores.length >= filas, `${tabla}.${nombre} has ${valores.length} of ${filas} rows`)
  const appender = await conexion.createAppender(tabla)
  const tipos = columnas.map((_, i) => appender.columnType(i))
  assert(appender.columnCount === columnas.length, `${tabla} does not have ${columnas.length} columns`)
  const halves = new Int32Array(2 * BATCH)
  for (let desde = 0; desde < filas; desde += BATCH) {
    const n = Math.min(BATCH, filas - desde)
    const chunk = DuckDBDataChunk.create(tipos, n)
    columnas.forEach((columna, i) => {
      copyColumna(duckdb.data_chunk_get_vector(chunk.chunk, i), columna, desde, n, halves)
    })
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
}

function copyColumna(
  vector: duckdb.Vector,
  { clase, valores }: ColumnaLlena,
  desde: number,
  n: number,
  halves: Int32Array<ArrayBuffer>,
): void {
  if (valores instanceof Float64Array) {
    packEnteros64(valores, desde, n, halves)
    duckdb.copy_data_to_vector(vector, 0, halves.buffer, 0, n * 8)
  } else {
    const part = valores.subarray(desde, desde + n)
    duckdb.copy_data_to_vector(vector, 0, part.buffer as ArrayBuffer, part.byteOffset, part.byteLength)
  }
  const mask = clase === 'texto' || clase === 'opcion' ? null : maskNulos(valores, desde, n)
  if (!mask) return
  duckdb.vector_ensure_validity_writable(vector)
  duckdb.copy_data_to_vector_validity(vector, 0, mask.buffer, 0, mask.byteLength)
}

/** `create table` of the base table of these columns. */
export function ddlBase(tabla: string, columnas: readonly ColumnaDeTabla[]): string {
  const lines = columnas.map(({ nombre, clase }) => `"${nombre}" ${TIPO_SQL[clase]}`)
  return `create table "${tabla}" (${lines.join(', ')})`
}

/** Appends rows to a base table, made at its first rows. Knows which ones there are. */
export class Escritor {
  readonly conexion: DuckDBConnection
  readonly #tablas = new Map<string, readonly ColumnaDeTabla[]>()

  constructor(conexion: DuckDBConnection) {
    this.conexion = conexion
  }

  has(vista: string): boolean {
    return this.#tablas.has(vista)
  }

  /** Columns of a base table that has rows, or undefined. */
  columnasDe(vista: string): readonly ColumnaDeTabla[] | undefined {
    return this.#tablas.get(vista)
  }

  async append(vista: string, columnas: readonly ColumnaLlena[], filas: number): Promise<void> {
    if (!this.#tablas.has(vista)) {
      this.#tablas.set(
        vista,
        columnas.map(({ valores: _, ...columna }) => columna),
      )
      await this.conexion.run(ddlBase(baseDe(vista), columnas))
    }
    await appendColumnas(this.conexion, baseDe(vista), columnas, filas)
  }
}
