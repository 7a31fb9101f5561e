/**
 * Two sealed books, compared: what moved, and which input or rule moved it. The work is done by the database over both
 * files, read only, so that memory does not grow with them; figures stay exact decimals.
 */
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { type Dias, formatFecha } from '@trazo/core/kernel'
import { isFull } from '../disco-lleno.ts'
import { type Fila, readFilas, streamFilas } from '../libro/lectura.ts'
import { Paro } from '../paro.ts'
import { comunesDe, SQL_BASES, sqlRenglones } from './bases.ts'
import { CAUSAS, SQL_CAUSAS } from './causas.ts'
import { diffHallazgos } from './hallazgos.ts'
import { type LadoDeLibro, type LadoLeido, readLado } from './lado.ts'
import { type FilaMovida, SQL_MOVIDAS, toMovida } from './movidas.ts'
import { SQL_TOTALES, type Totales, toTotales } from './totales.ts'

export interface OpcionesDeComparacion {
  /** Compares both books at the end of this day, which neither cut-off may precede; at their cut-offs when absent. */
  readonly al?: Dias
  /** Memory that the database may take before it writes to the disk. */
  readonly memoria_mb?: number
}

export interface Comparacion {
  readonly antes: LadoLeido
  readonly despues: LadoLeido
  readonly totales: Totales
  /** Everything that moved, in a total order: lots, balances, exits, matches, shortfalls, findings. */
  filas(): AsyncIterable<FilaMovida>
  /** The rows of a query over what was found; decimals and dates come as text. */
  readFilas(sql: string): Promise<Fila[]>
  close(): void
}

/** Compares the book `a` with the later `b`. Whoever asks closes what it gets. Throws Paro DISCO_TEMPORAL. */
export async function compareLibros(
  a: LadoDeLibro,
  b: LadoDeLibro,
  { al, memoria_mb = 1024 }: OpcionesDeComparacion = {},
): Promise<Comparacion> {
  const [antes, despues] = [readLado(a), readLado(b)]
  const carpeta = makeTemporal()
  const sweep = () => rmSync(carpeta, { recursive: true, force: true })
  process.once('exit', sweep)
  const instancia = await DuckDBInstance.create(join(carpeta, 'diferencia.duckdb'), {
    memory_limit: `${memoria_mb}MB`,
    threads: '2',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  })
  const conexion = await instancia.connect()
  const close = () => {
    conexion.closeSync()
    instancia.closeSync()
    process.off('exit', sweep)
    sweep()
  }
  try {
    await openBoth(conexion, carpeta, antes, despues)
    await fill(conexion, antes, despues, al)
    const resumen = await readFilas(conexion, SQL_TOTALES.resumen)
    const totales = toTotales(resumen, await readFilas(conexion, SQL_TOTALES.causas), CAUSAS)
    const causas = new Set(totales.por_causa.map(({ causa }) => causa))
    const hallazgos = al === undefined ? diffHallazgos(antes, despues, causas) : []
    return {
      antes,
      despues,
      totales: { ...totales, movidas: { ...totales.movidas, hallazgo: hallazgos.length } },
      filas: () => streamAll(conexion, hallazgos),
      readFilas: (sql) => readFilas(conexion, sql),
      close,
    }
  } catch (error) {
    close()
    throw isFull(error) ? withoutRoom('ENOSPC') : error
  }
}

function makeTemporal(): string {
  try {
    return mkdtempSync(join(tmpdir(), 'trazo-'))
  } catch (error) {
    throw withoutRoom((error as NodeJS.ErrnoException).code ?? '')
  }
}

function withoutRoom(motivo: string): Paro {
  return new Paro('DISCO_TEMPORAL', { motivo })
}

/** By links of its own, since both may be one file. After this, no query reaches any other. */
async function openBoth(
  conexion: DuckDBConnection,
  carpeta: string,
  antes: LadoLeido,
  despues: LadoLeido,
): Promise<void> {
  for (const [nombre, { libro }] of [['a', antes] as const, ['b', despues] as const]) {
    const enlace = join(carpeta, `${nombre}.duckdb`)
    symlinkSync(resolve(libro), enlace)
    await conexion.run(`attach ${quote(enlace)} as ${nombre} (read_only)`)
  }
  await conexion.run('set enable_external_access = false')
  await conexion.run('set lock_configuration = true')
}

async function fill(
  conexion: DuckDBConnection,
  antes: LadoLeido,
  despues: LadoLeido,
  al: Dias | undefined,
): Promise<void> {
  const columnas = await readFilas(
    conexion,
    `select database_name || '.' || table_name || '.' || column_name as columna from duckdb_columns()
     where database_name in ('a', 'b')`,
  )
  const comunes = comunesDe(new Set(columnas.map((fila) => String(fila.columna))))
  const dia = al === undefined ? null : formatFecha(al)
  const values: Record<string, string> = {
    al: dia ?? '9999-12-31',
    corte_a: dia ?? antes.corte,
    corte_b: dia ?? despues.corte,
    ley_a: antes.ley.version,
    ley_b: despues.ley.version,
    programa_a: antes.programa,
    programa_b: despues.programa,
    certificaciones: await whereCertificaciones(conexion),
  }
  const bind = (sql: string) => sql.replace(/\$(\w+)/g, (_, name: string) => quote(values[name]))
  for (const sql of [...sqlRenglones(comunes), ...SQL_BASES, ...SQL_CAUSAS]) await conexion.run(bind(sql))
}

/** The company profile, when its certifications are not the same; '' when they are. */
async function whereCertificaciones(conexion: DuckDBConnection): Promise<string> {
  const [{ n, archivo }] = await readFilas(
    conexion,
    `select (select count(*) from ((from a.certificacion except from b.certificacion) union all
        (from b.certificacion except from a.certificacion))) as n,
      (select min(archivo) from b.fuente where regexp_matches(lower(archivo), '[.]ya?ml$')
        and sha256 not in (select sha256 from a.fuente)) as archivo`,
  )
  return n === 0 ? '' : String(archivo ?? 'empresa.yaml')
}

async function* streamAll(
  conexion: DuckDBConnection,
  hallazgos: readonly FilaMovida[],
): AsyncGenerator<FilaMovida> {
  for (const sql of Object.values(SQL_MOVIDAS)) {
    for await (const fila of streamFilas(conexion, sql)) yield toMovida(fila)
  }
  yield* hallazgos
}

function quote(texto: string): string {
  return `'${texto.replaceAll("'", "''")}'`
}
