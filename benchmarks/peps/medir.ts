/** The match alone: the kernel and the SQL form on the same arrays, in turns, each result checked against the other. */
import type { Medida } from '../main.ts'
import { makeCarga } from './datos.ts'
import { checkKernel, runKernel } from './kernel.ts'
import { openSql } from './sql.ts'

const RONDAS = 3

/** Best of a few rounds of each, SQL with one thread and with two; throws when they differ in a match or a centavo. */
export async function measurePeps(lineas: number): Promise<Medida> {
  const carga = makeCarga(lineas)
  const forms = [await openSql(carga, 1), await openSql(carga, 2)]
  let kernel_ms = Number.POSITIVE_INFINITY
  const sql_ms = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let ronda = 0; ronda < RONDAS; ronda++) {
    const start = performance.now()
    const emparejado = runKernel(carga)
    kernel_ms = Math.min(kernel_ms, performance.now() - start)
    for (const [i, sql] of forms.entries()) {
      const since = performance.now()
      await sql.match()
      sql_ms[i] = Math.min(sql_ms[i], performance.now() - since)
      if (ronda > 0) continue
      const [ours, theirs] = [checkKernel(carga, emparejado), await sql.check()].map((c) => JSON.stringify(c))
      if (ours !== theirs) throw new Error(`the kernel and SQL differ: ${ours} ${theirs}`)
    }
  }
  for (const sql of forms) sql.close()
  return { kernel_ms, sql_un_hilo_ms: sql_ms[0], sql_dos_hilos_ms: sql_ms[1] }
}
