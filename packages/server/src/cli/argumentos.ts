/** Arguments of any command, token by token. A flag that does not exist is refused, never ignored (ADR 0013). */
import { parseArgs } from 'node:util'
import { Paro } from '@trazo/store'
import { LANGS, type Lang } from '../lang.ts'
import { say, type Texto } from './textos.ts'

/** Options whose value may begin with a minus: `--orden -saldo`, `--huso -06:00`. */
const CON_SIGNO = new Set(['orden', 'huso'])

export interface Argumentos<ConValor extends string, SinValor extends string> {
  readonly dichas: Partial<Record<ConValor, string> & Record<SinValor, boolean>>
  /** What is no flag. */
  readonly sueltas: readonly string[]
  readonly lang: Lang
}

/**
 * Flags that take a value and flags that are said or not; `--lang` goes with every command. Throws Paro USO.
 * Node's parser cuts the arguments; its own complaints are in English and in several lines, so they are made here.
 */
export function parseArgumentos<ConValor extends string, SinValor extends string>(
  argv: readonly string[],
  conValor: readonly ConValor[],
  sinValor: readonly SinValor[],
): Argumentos<ConValor, SinValor> {
  const lang = langOf(argv)
  const valued: readonly string[] = [...conValor, 'lang']
  const options = Object.fromEntries([
    ...valued.map((nombre) => [nombre, { type: 'string' as const }]),
    ...sinValor.map((nombre) => [nombre, { type: 'boolean' as const }]),
  ])
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, tokens: true })
  const dichas: Record<string, string | boolean> = {}
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const { name, rawName: opcion, value, inlineValue } = token
    if (!(name in options) || opcion !== `--${name}`) throw misuse(lang, 'opcion_desconocida', { opcion })
    if (name in dichas) throw misuse(lang, 'opcion_doble', { opcion })
    const takes = valued.includes(name)
    if (!takes && inlineValue) throw misuse(lang, 'opcion_sin_valor', { opcion })
    const flag = CON_SIGNO.has(name) ? '--' : '-'
    if (takes && (!value || (!inlineValue && value.startsWith(flag))))
      throw misuse(lang, 'falta_valor', { opcion })
    dichas[name] = value ?? true
  }
  if (dichas.lang !== undefined && !LANGS.includes(dichas.lang as Lang))
    throw misuse(lang, 'lang_invalido', { valor: String(dichas.lang) })
  const sueltas = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []))
  return { dichas: dichas as Argumentos<ConValor, SinValor>['dichas'], sueltas, lang }
}

/** The language asked for, as far as it can be told before anything is checked. */
export function langOf(argv: readonly string[]): Lang {
  const at = argv.indexOf('--lang')
  return (at >= 0 && argv[at + 1] === 'en') || argv.includes('--lang=en') ? 'en' : 'es'
}

export function isHelp(argumento: string): boolean {
  return argumento === '--help' || argumento === '-h'
}

export function misuse(lang: Lang, texto: Texto, datos: Readonly<Record<string, string>> = {}): Paro {
  return new Paro('USO', { detalle: say(lang, texto, datos) })
}
