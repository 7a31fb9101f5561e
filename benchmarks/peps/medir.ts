/** The match alone: the kernel and the SQL form on the same arrays, in turns, each result checked against the other. */
import type { Medida } from '../main.ts'
import { makeCarga } from './datos.ts'
import { checkKernel, runKernel } from './kernel.ts'
import { openSql } from './sql.ts'

const RONDAS = 3

/** Best of a few rounds of each; throws when the two do not agree to the last match and centavo. */
export async function measurePeps(lineas: number): Promise<Medida> {
  const carga = makeCarga(lineas)
  const sql = await openSql(carga, 2)
  let kernel_ms = Number.POSITIVE_INFINITY
  let sql_ms = Number.POSITIVE_INFINITY
  for (let ronda = 0; ronda < RONDAS; ronda++) {
    const start = performance.now()
    const emparejado = runKernel(carga)
    const middle = performance.now()
    await sql.match()
    kernel_ms = Math.min(kernel_ms, middle - start)
    sql_ms = Math.min(sql_ms, performance.now() - middle)
    if (ronda > 0) continue
    const [ours, theirs] = [JSON.stringify(checkKernel(emparejado)), JSON.stringify(await sql.check())]
    if (ours !== theirs) throw new Error(`the kernel and SQL differ: ${ours} ${theirs}`)
  }
  sql.close()
  return { kernel_ms, sql_ms }
}
