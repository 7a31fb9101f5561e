/** The whole job by phases, and what it takes DuckDB only to load the same files into typed tables. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { loadLey, runPipeline } from '@trazo/server'
import { type Medida, peakMib } from '../proceso.ts'

/** Files to outputs: milliseconds of each phase and of all, by the clock and of processor; peak memory by then. */
export async function measureTrabajo(carpeta: string, salida: string): Promise<Medida> {
  const fases: Record<string, number> = {}
  let fase = 'preparar'
  let since = performance.now()
  let used = process.cpuUsage()
  const start = since
  const begun = used
  const turn = (next: string) => {
    const now = performance.now()
    fases[`${fase}_ms`] = (fases[`${fase}_ms`] ?? 0) + now - since
    fases[`${fase}_cpu_ms`] = (fases[`${fase}_cpu_ms`] ?? 0) + cpuSince(used)
    fases[`${fase}_mib`] = peakMib()
    since = now
    used = process.cpuUsage()
    fase = next
  }
  await runPipeline({
    entradas: [carpeta],
    salida,
    corte: null,
    espacio: null,
    lang: 'es',
    ley: loadLey(),
    avance: { begin: turn, advance() {}, end() {} },
  })
  turn('')
  return { ...fases, total_ms: performance.now() - start, total_cpu_ms: cpuSince(begun) }
}

function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** DuckDB's CSV reader into tables with the types of each column, nothing else. */
export async function measureCarga(carpeta: string): Promise<Medida> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' })
  const connection = await instance.connect()
  const start = performance.now()
  for (const nombre of readdirSync(carpeta).filter((n) => n.endsWith('.csv'))) {
    const tipos = "types = {'pedimento': 'BIGINT', 'cantidad': 'DECIMAL(18,6)', 'numero_parte': 'VARCHAR'}"
    const archivo = join(carpeta, nombre).replaceAll("'", "''")
    const lectura = nombre === 'bom.csv' ? `read_csv('${archivo}')` : `read_csv('${archivo}', ${tipos})`
    await connection.run(`create table "${nombre}" as select * from ${lectura}`)
  }
  const total_ms = performance.now() - start
  connection.closeSync()
  instance.closeSync()
  return { total_ms }
}
