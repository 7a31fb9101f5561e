/** Arguments of `trazo run`, checked. A flag that does not exist is refused, never ignored. */
import { parseArgs } from 'node:util'
import { type Dias, parseFecha } from '@trazo/core/kernel'
import { Paro } from '@trazo/store'
import { LANGS, type Lang } from '../lang.ts'
import { say, type Texto } from './textos.ts'

export interface OpcionesRun {
  readonly entradas: readonly string[]
  readonly salida: string
  readonly corte: Dias | null
  readonly espacio: string | null
  readonly lang: Lang
  readonly json: boolean
}

/** Flags that take a value, and those that are said or not. */
const CON_VALOR = ['out', 'corte', 'workspace', 'lang'] as const
const SIN_VALOR = ['json'] as const

type ConValor = (typeof CON_VALOR)[number]
type SinValor = (typeof SIN_VALOR)[number]
type Dichas = Partial<Record<ConValor, string> & Record<SinValor, boolean>>

/** Throws Paro USO. */
export function parseRun(argv: readonly string[]): OpcionesRun {
  const lang = langOf(argv)
  const { dichas, entradas } = parseStrict(argv, lang)
  if (dichas.lang !== undefined && !LANGS.includes(dichas.lang as Lang))
    throw misuse(lang, 'lang_invalido', { valor: dichas.lang })
  if (entradas.length === 0 || entradas.includes('')) throw misuse(lang, 'falta_entrada')
  if (dichas.out === undefined) throw misuse(lang, 'falta_salida')
  return {
    entradas,
    salida: dichas.out,
    corte: dichas.corte === undefined ? null : readCorte(dichas.corte, lang),
    espacio: dichas.workspace ?? null,
    lang,
    json: dichas.json ?? false,
  }
}

/** The language asked for, as far as it can be told before anything is checked. */
export function langOf(argv: readonly string[]): Lang {
  const at = argv.indexOf('--lang')
  return (at >= 0 && argv[at + 1] === 'en') || argv.includes('--lang=en') ? 'en' : 'es'
}

/** Node's parser cuts the arguments; its own complaints are in English and in several lines, so they are made here. */
function parseStrict(argv: readonly string[], lang: Lang): { dichas: Dichas; entradas: string[] } {
  const options = Object.fromEntries([
    ...CON_VALOR.map((nombre) => [nombre, { type: 'string' as const }]),
    ...SIN_VALOR.map((nombre) => [nombre, { type: 'boolean' as const }]),
  ])
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, tokens: true })
  const dichas: Dichas = {}
  const entradas: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') entradas.push(token.value)
    if (token.kind !== 'option') continue
    const { name, rawName: opcion, value, inlineValue } = token
    const conValor = CON_VALOR.find((nombre) => `--${nombre}` === opcion)
    const sinValor = SIN_VALOR.find((nombre) => `--${nombre}` === opcion)
    if (conValor === undefined && sinValor === undefined) throw misuse(lang, 'opcion_desconocida', { opcion })
    if (Object.hasOwn(dichas, name)) throw misuse(lang, 'opcion_doble', { opcion })
    if (sinValor !== undefined && inlineValue) throw misuse(lang, 'opcion_sin_valor', { opcion })
    if (sinValor !== undefined) dichas[sinValor] = true
    if (conValor === undefined) continue
    if (!value || (!inlineValue && value.startsWith('-'))) throw misuse(lang, 'falta_valor', { opcion })
    dichas[conValor] = value
  }
  return { dichas, entradas }
}

function readCorte(valor: string, lang: Lang): Dias {
  const corte = /^\d{4}-\d{2}-\d{2}$/.test(valor) ? parseFecha(valor) : null
  if (corte === null) throw misuse(lang, 'corte_invalido', { valor })
  return corte
}

function misuse(lang: Lang, texto: Texto, datos: Readonly<Record<string, string>> = {}): Paro {
  return new Paro('USO', { detalle: say(lang, texto, datos) })
}
