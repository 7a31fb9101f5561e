/** `trazo run`: the main job, with its progress and its summary. */
import { resolve } from 'node:path'
import { runEnEspacio } from '../corridas/correr.ts'
import { loadLey } from '../ley.ts'
import { makeBarra } from './barra.ts'
import { tellAjustes } from './de-espacio.ts'
import { parseRun } from './opciones.ts'
import { printResumen } from './resumen-en-pantalla.ts'
import { exitOnSignals } from './senales.ts'

/** Exit status: 0 done, 1 done with rows set aside. Throws Paro when it could not be done. */
export async function runCommand(argv: readonly string[]): Promise<number> {
  const opciones = parseRun(argv)
  const { lang } = opciones
  exitOnSignals()
  const { resumen, ajustes } = await runEnEspacio({ ...opciones, ley: loadLey(), avance: makeBarra(lang) })
  if (opciones.json) process.stdout.write(`${JSON.stringify(resumen, null, 2)}\n`)
  else {
    const { espacio } = opciones
    printResumen(resumen, resolve(opciones.salida), lang, espacio && resolve(espacio))
    if (ajustes !== null) tellAjustes(ajustes, lang)
  }
  return resumen.rechazos.total > 0 ? 1 : 0
}
