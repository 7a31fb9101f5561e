/** `trazo run`: the main job, with its progress and its summary. */
import { resolve } from 'node:path'
import { loadLey } from '../ley.ts'
import { runPipeline } from '../pipeline.ts'
import { makeBarra } from './barra.ts'
import { parseRun } from './opciones.ts'
import { printResumen } from './resumen-en-pantalla.ts'

/** Exit status of a process that a signal ended, as shells have it. */
const SENALES = { SIGINT: 130, SIGTERM: 143 } as const

/** Exit status: 0 done, 1 done with rows set aside. Throws Paro when it could not be done. */
export async function runCommand(argv: readonly string[]): Promise<number> {
  const opciones = parseRun(argv)
  for (const [senal, estado] of Object.entries(SENALES)) process.once(senal, () => process.exit(estado))
  const resumen = await runPipeline({ ...opciones, ley: loadLey(), avance: makeBarra(opciones.lang) })
  if (opciones.json) process.stdout.write(`${JSON.stringify(resumen, null, 2)}\n`)
  else printResumen(resumen, resolve(opciones.salida), opciones.lang)
  return resumen.rechazos.total > 0 ? 1 : 0
}
