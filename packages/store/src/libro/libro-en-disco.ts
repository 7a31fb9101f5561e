/**
 * The book on disk: one DuckDB file per company and run, written once and never edited. Rows go in as columns through
 * typed vectors; people, criteria and reports read the views (`vistas.ts`, `esquema.ts`).
 */
import { existsSync, rmSync } from 'node:fs'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { assert, type Dias, formatFecha } from '@trazo/core/kernel'
import type { Ley } from '@trazo/core/legal'
import { type Empresa, type Fuente, filasDe, type Libro, TABLAS, type TablaLeida } from '@trazo/core/records'
import { tablasDeLibro } from './columnas-de-libro.ts'
import { columnasDeTabla, ddlVacia } from './columnas-de-tabla.ts'
import {
  appendLote,
  type Compartidos,
  type DataStageResuelto,
  emptyDataStage,
  type LoteDeSeccion,
} from './data-stage.ts'
import { writeConclusiones } from './data-stage-vistas.ts'
import { Diccionarios } from './diccionarios.ts'
import { type ColumnaLlena, Escritor } from './escritor.ts'
import {
  DDL_FIJO,
  filasDeEmpresa,
  filasDeFuentes,
  filasDeParametros,
  insertFilas,
  type Valor,
} from './esquema.ts'
import { type Fila, type Parametros, readFilas, streamFilas } from './lectura.ts'
import { ddlVista, ddlVistasDelLibro } from './vistas.ts'

export interface OpcionesDeDisco {
  /** Memory that DuckDB may take before it writes to the temporary folder. */
  readonly memoria_mb?: number
  readonly hilos?: number
  /** Folder for what does not fit in memory; beside the file when absent. */
  readonly temporal?: string
}

export class LibroEnDisco {
  readonly #instancia: DuckDBInstance
  readonly #conexion: DuckDBConnection
  readonly #diccionarios: Diccionarios
  readonly #escritor: Escritor
  #dataStage: DataStageResuelto = emptyDataStage()
  #completo = false

  private constructor(instancia: DuckDBInstance, conexion: DuckDBConnection) {
    this.#instancia = instancia
    this.#conexion = conexion
    this.#diccionarios = new Diccionarios(conexion)
    this.#escritor = new Escritor(conexion)
  }

  /**
   * A new book at that path, in place of what an unfinished run left there; `:memory:` keeps it in memory. Everything up
   * to `finish` is one transaction, so that the disk is not waited for at every table.
   */
  static async create(ruta: string, opciones: OpcionesDeDisco = {}): Promise<LibroEnDisco> {
    if (ruta !== ':memory:') for (const file of [ruta, `${ruta}.wal`]) rmSync(file, { force: true })
    const instancia = await DuckDBInstance.create(ruta, configOf(ruta, opciones))
    const conexion = await instancia.connect()
    await conexion.run('begin')
    for (const ddl of DDL_FIJO) await conexion.run(ddl)
    return new LibroEnDisco(instancia, conexion)
  }

  /** A book that a run left whole at that path, to be read only; null when it was never finished. */
  static async open(ruta: string, opciones: OpcionesDeDisco = {}): Promise<LibroEnDisco | null> {
    if (!existsSync(ruta)) return null
    const instancia = await DuckDBInstance.create(ruta, {
      access_mode: 'READ_ONLY',
      ...configOf(ruta, opciones),
    })
    const libro = new LibroEnDisco(instancia, await instancia.connect())
    const [{ tablas }] = await libro.readFilas(
      "select count(*) as tablas from duckdb_tables() where table_name = 'corrida'",
    )
    if (tablas === 1 && (await libro.readFilas('select corte from corrida')).length === 1) return libro
    libro.close()
    return null
  }

  /** The book of the kernel, whose it is, and the files that every `archivo` points to. */
  async appendLibro(libro: Libro, empresa: Empresa, fuentes: readonly Fuente[]): Promise<void> {
    for (const [tabla, filas] of Object.entries(filasDeEmpresa(empresa)))
      await insertFilas(this.#conexion, tabla, filas)
    await insertFilas(this.#conexion, 'fuente', filasDeFuentes(fuentes))
    for (const { vista, filas, columnas } of tablasDeLibro(libro)) {
      const llenas: ColumnaLlena[] = []
      for (const columna of columnas) {
        const { diccionario } = columna
        if (diccionario === undefined) llenas.push(columna as ColumnaLlena)
        else {
          const tabla = await this.#diccionarios.tablaDe(libro[diccionario], diccionario)
          llenas.push({ ...columna, diccionario: tabla })
        }
      }
      await this.#appendBase(vista, llenas, filas)
    }
    const [claves, partes, paises] = await Promise.all([
      this.#diccionarios.tablaDe(libro.claves, 'claves'),
      this.#diccionarios.tablaDe(libro.partes, 'partes'),
      this.#diccionarios.tablaDe(libro.paises, 'paises'),
    ])
    for (const ddl of ddlVistasDelLibro({ claves, partes, paises })) await this.#conexion.run(ddl)
  }

  /** A table of the company, as it was read. Once per table. */
  async appendTabla(tabla: TablaLeida): Promise<void> {
    const columnas = await columnasDeTabla(tabla, this.#diccionarios)
    await this.#appendBase(tabla.spec.nombre, columnas, filasDe(tabla))
  }

  /** A batch of Data Stage rows; `compartidos` are the dictionaries that all batches share. */
  async appendDataStage(lote: LoteDeSeccion, compartidos: Compartidos): Promise<void> {
    await appendLote(this.#escritor, this.#diccionarios, lote, compartidos)
  }

  /** What the reader concluded of all deliveries: which one speaks for each pedimento, and chains of rectifications. */
  resolveDataStage(resuelto: DataStageResuelto): void {
    this.#dataStage = resuelto
  }

  /** Writes texts and views: the book can be read, reconciled and judged. Nothing of the inputs is appended after this. */
  async finish(ley: Ley, corte: Dias): Promise<void> {
    await writeConclusiones(this.#escritor, this.#diccionarios, this.#dataStage)
    await this.#diccionarios.flush()
    for (const spec of Object.values(TABLAS))
      if (!this.#escritor.has(spec.nombre)) await this.#conexion.run(ddlVacia(spec))
    await insertFilas(this.#conexion, 'parametro', filasDeParametros(ley, corte))
    await this.#conexion.run('commit')
  }

  /** Marks the book as whole, once it is reconciled and judged. Only a sealed book can be opened again. */
  async seal(ley: Ley, corte: Dias): Promise<void> {
    assert(!this.#completo, 'the book is already whole')
    await insertFilas(this.#conexion, 'corrida', [[formatFecha(corte), ley.version, ley.huella]])
    await this.#conexion.run('checkpoint')
    this.#completo = true
  }

  /** Runs a statement that changes the book: only the rooms of the store do. */
  async run(sql: string, parametros?: Parametros): Promise<void> {
    if (parametros === undefined) await this.#conexion.run(sql)
    else await readFilas(this.#conexion, sql, parametros)
  }

  /** Rows of a small table of the store's own, in the order of its columns. */
  async insert(tabla: string, filas: readonly (readonly Valor[])[]): Promise<void> {
    await insertFilas(this.#conexion, tabla, filas)
  }

  /** The rows of a query; decimals and dates come as text. */
  readFilas(sql: string, parametros?: Parametros): Promise<Fila[]> {
    return readFilas(this.#conexion, sql, parametros)
  }

  /** The rows of a query one by one, for results of any size. */
  streamFilas(sql: string, parametros?: Parametros): AsyncGenerator<Fila> {
    return streamFilas(this.#conexion, sql, parametros)
  }

  close(): void {
    this.#conexion.closeSync()
    this.#instancia.closeSync()
  }

  async #appendBase(vista: string, columnas: readonly ColumnaLlena[], filas: number): Promise<void> {
    assert(!this.#escritor.has(vista), `${vista} is already in the book`)
    await this.#escritor.append(vista, columnas, filas)
    if (vista !== 'descargo' && vista !== 'faltante') await this.#conexion.run(ddlVista(vista, columnas))
  }
}

/** Settings of the engine: bounded memory, and no way for a query to reach other files or the network. */
function configOf(ruta: string, opciones: OpcionesDeDisco): Record<string, string> {
  return {
    memory_limit: `${opciones.memoria_mb ?? 1024}MB`,
    threads: String(opciones.hilos ?? 2),
    temp_directory: opciones.temporal ?? (ruta === ':memory:' ? '' : `${ruta}.tmp`),
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    enable_external_access: 'false',
    lock_configuration: 'true',
  }
}
