/** The command line: one command in, one exit status out (contract section 1). */
import { describeError } from '@trazo/core/records'
import { Paro } from '@trazo/store'
import type { Lang } from '../lang.ts'
import { VERSION } from '../version.ts'
import { anexo30Command } from './anexo30.ts'
import { isHelp, langOf, misuse } from './argumentos.ts'
import { showAyuda } from './ayuda.ts'
import { closeCommand } from './close.ts'
import { corridasCommand } from './corridas.ts'
import { diffCommand } from './diff.ts'
import { explainErrores } from './errores.ts'
import { previewCommand } from './preview.ts'
import { rebuildCommand } from './rebuild.ts'
import { reportCommand } from './report.ts'
import { runCommand } from './run.ts'
import { stateCommand } from './state.ts'
import { traceCommand } from './trace.ts'
import { verifyCommand } from './verify.ts'
import { whatifCommand } from './whatif.ts'

/** What each command runs with the arguments after it; each answers its exit status or throws Paro. */
export const COMANDOS = new Map<string, (argv: readonly string[]) => number | Promise<number>>([
  ['run', runCommand],
  ['corridas', corridasCommand],
  ['diff', diffCommand],
  ['preview', previewCommand],
  ['state', stateCommand],
  ['close', closeCommand],
  ['verify', verifyCommand],
  ['rebuild', rebuildCommand],
  ['trace', traceCommand],
  ['report', reportCommand],
  ['anexo30', anexo30Command],
  ['whatif', whatifCommand],
  ['errores', explainErrores],
])

/** Runs a command with its arguments; answers the exit status. */
export function main(argv: readonly string[]): Promise<number> {
  return attempt(argv, (lang) => dispatch(argv, lang))
}

/** Runs what may not be possible: then one coded line on stderr, and 2. A failure of ours shows where it happened too. */
export async function attempt(
  argv: readonly string[],
  act: (lang: Lang) => Promise<number>,
): Promise<number> {
  const lang = langOf(argv)
  try {
    return await act(lang)
  } catch (error) {
    const paro = error instanceof Paro ? error : new Paro('ERROR_INTERNO')
    const oracion = describeError(paro.codigo, lang, paro.datos).replace(/\s*\n\s*/g, ' ')
    process.stderr.write(`trazo: ${paro.codigo}: ${oracion}\n`)
    if (paro !== error) process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
    return 2
  }
}

async function dispatch([comando = '--help', ...resto]: readonly string[], lang: Lang): Promise<number> {
  if (isHelp(comando) || comando === 'help') return print(showAyuda(lang, resto[0]))
  if (resto.some(isHelp)) return print(showAyuda(lang, comando))
  if (comando === '--version') return print(VERSION)
  const run = COMANDOS.get(comando)
  if (!run) throw misuse(lang, 'comando_desconocido', { comando })
  return run(resto)
}

function print(texto: string): number {
  process.stdout.write(`${texto}\n`)
  return 0
}
