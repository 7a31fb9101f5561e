/** The command line: one command in, one exit status out (contract section 1). */
import { describeError } from '@trazo/core/records'
import { Paro } from '@trazo/store'
import type { Lang } from '../lang.ts'
import { VERSION } from '../version.ts'
import { explainErrores } from './errores.ts'
import { langOf } from './opciones.ts'
import { runCommand } from './run.ts'
import { say } from './textos.ts'

/** Runs a command with its arguments; answers the exit status. */
export async function main(argv: readonly string[]): Promise<number> {
  const lang = langOf(argv)
  try {
    return await dispatch(argv, lang)
  } catch (error) {
    if (!(error instanceof Paro)) throw error
    process.stderr.write(`trazo: ${error.codigo}: ${describeError(error.codigo, lang, error.datos)}\n`)
    return 2
  }
}

async function dispatch([comando = '--help', ...resto]: readonly string[], lang: Lang): Promise<number> {
  if (comando === 'run') return runCommand(resto)
  if (comando === 'errores') return explainErrores(resto[0], lang)
  if (comando === '--help' || comando === '-h' || comando === 'help') return print(say(lang, 'uso'))
  if (comando === '--version') return print(VERSION)
  throw new Paro('USO', { detalle: say(lang, 'comando_desconocido', { comando }) })
}

function print(texto: string): number {
  process.stdout.write(`${texto}\n`)
  return 0
}
