/** The main job in a workspace: the run, and what it adjusts of the last month that was closed. */
import { userInfo } from 'node:os'
import { runPipeline, type Trabajo } from '../pipeline.ts'
import type { Resumen } from '../resumen.ts'
import { type AjustesDeCorrida, writeAjustes } from './ajustes.ts'
import { readCierres } from './cierres.ts'

interface Hecha {
  readonly resumen: Resumen
  /** Null without a workspace or without a close. */
  readonly ajustes: AjustesDeCorrida | null
}

/**
 * Runs as `runPipeline` does, with `ajustes.csv` beside the results when a month is closed. A close that is not shaped as
 * one stops it before any work: Paro CIERRE_ALTERADO.
 */
export async function runEnEspacio(trabajo: Trabajo): Promise<Hecha> {
  const { espacio } = trabajo
  if (espacio !== null) readCierres(espacio)
  const escritos: (AjustesDeCorrida | null)[] = []
  const resumen = await runPipeline({
    ...trabajo,
    add: async ({ resumen, borrador, libro, resultados }) => {
      if (espacio === null) return
      escritos.push(await writeAjustes(espacio, { libro, resultados, corte: resumen.corte }, borrador))
    },
  })
  return { resumen, ajustes: escritos[0] ?? null }
}

/** Who runs it, as the system knows; empty where it does not. */
export function whoRuns(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}
