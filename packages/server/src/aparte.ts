/** The main job done to be looked at: for a question, a comparison or a proposal, of files or of a run that is kept. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Originales } from '@trazo/store'
import { withLimpieza } from './limpieza.ts'
import { runPipeline, type Terminada, type Trabajo } from './pipeline.ts'

/** Books files in a folder that goes away, for `use` to look at: nothing is kept, and no workspace is touched. */
export function bookAparte<T>(
  trabajo: Pick<Trabajo, 'corte' | 'lang' | 'ley' | 'avance'> & { readonly originales: Originales },
  use: (terminada: Terminada) => Promise<T>,
): Promise<T> {
  return withLimpieza(async (later) => {
    const carpeta = mkdtempSync(join(tmpdir(), 'trazo-'))
    later(() => rmSync(carpeta, { recursive: true, force: true }))
    const answers: T[] = []
    const add = async (terminada: Terminada) => {
      answers.push(await use(terminada))
    }
    const salida = join(carpeta, 'salida')
    await runPipeline({ ...trabajo, entradas: [], salida, espacio: null, breve: true, add })
    return answers[0]
  })
}
