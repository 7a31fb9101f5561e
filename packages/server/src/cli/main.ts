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
    const paro = error instanceof Paro ? error : new Paro('ERROR_INTERNO')
    const oracion = describeError(paro.codigo, lang, paro.datos).replace(/\s*\n\s*/g, ' ')
    process.stderr.write(`trazo: ${paro.codigo}: ${oracion}\n`)
    if (paro !== error) process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
    return 2
  }
}

async function dispatch([comando = '--help', ...resto]: readonly string[], lang: Lang): Promise<number> {
  if (resto.some(isHelp)) return print(say(lang, 'uso'))
  if (comando === 'run') return runCommand(resto)
  if (comando === 'errores') return explainErrores(resto[0], lang)
  if (isHelp(comando) || comando === 'help') return print(say(lang, 'uso'))
  if (comando === '--version') return print(VERSION)
  throw new Paro('USO', { detalle: say(lang, 'comando_desconocido', { comando }) })
}

function isHelp(argumento: string): boolean {
  return argumento === '--help' || argumento === '-h'
}

function print(texto: string): number {
  process.stdout.write(`${texto}\n`)
  return 0
}
