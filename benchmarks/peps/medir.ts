/** The match alone: the kernel and the SQL form on the same arrays, each result checked against the other. */
import type { Medida } from '../main.ts'
import { makeCarga } from './datos.ts'
import { checkKernel, runKernel } from './kernel.ts'
import { openSql } from './sql.ts'

const RONDAS = 5

/** Best of a few rounds of each, SQL with one thread and with two; throws when they differ in a match or a centavo. */
export async function measurePeps(lineas: number): Promise<Medida> {
  const carga = makeCarga(lineas)
  const kernel_ms = await best(() => runKernel(carga))
  const ours = JSON.stringify(checkKernel(carga, runKernel(carga)))
  const sql_ms: number[] = []
  for (const hilos of [1, 2]) {
    const sql = await openSql(carga, hilos)
    sql_ms.push(await best(() => sql.match()))
    const theirs = JSON.stringify(await sql.check())
    if (ours !== theirs) throw new Error(`the kernel and SQL differ: ${ours} ${theirs}`)
    sql.close()
  }
  return { kernel_ms, sql_un_hilo_ms: sql_ms[0], sql_dos_hilos_ms: sql_ms[1] }
}

async function best(run: () => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let ronda = 0; ronda < RONDAS; ronda++) {
    const start = performance.now()
    await run()
    least = Math.min(least, performance.now() - start)
  }
  return least
}
