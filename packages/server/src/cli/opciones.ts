/** Arguments of `trazo run`, checked. A flag that does not exist is refused, never ignored. */
import { parseArgs } from 'node:util'
import { type Dias, parseFecha } from '@trazo/core/kernel'
import { Paro } from '@trazo/store'
import { LANGS, type Lang } from '../lang.ts'
import { say } from './textos.ts'

export interface OpcionesRun {
  readonly entradas: readonly string[]
  readonly salida: string
  readonly corte: Dias | null
  readonly espacio: string | null
  readonly lang: Lang
  readonly json: boolean
}

/** Throws Paro USO. */
export function parseRun(argv: readonly string[]): OpcionesRun {
  const lang = langOf(argv)
  const { values, positionals } = parseStrict(argv)
  if (values.lang !== undefined && !LANGS.includes(values.lang as Lang)) {
    throw new Paro('USO', { detalle: say(lang, 'lang_invalido', { valor: values.lang }) })
  }
  if (positionals.length === 0) throw new Paro('USO', { detalle: say(lang, 'falta_entrada') })
  if (!values.out) throw new Paro('USO', { detalle: say(lang, 'falta_salida') })
  return {
    entradas: positionals,
    salida: values.out,
    corte: values.corte === undefined ? null : readCorte(values.corte, lang),
    espacio: values.workspace ?? null,
    lang,
    json: values.json ?? false,
  }
}

/** The language asked for, as far as it can be told before anything is checked. */
export function langOf(argv: readonly string[]): Lang {
  const at = argv.indexOf('--lang')
  return (at >= 0 && argv[at + 1] === 'en') || argv.includes('--lang=en') ? 'en' : 'es'
}

function parseStrict(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      strict: true,
      options: {
        out: { type: 'string' },
        corte: { type: 'string' },
        workspace: { type: 'string' },
        lang: { type: 'string' },
        json: { type: 'boolean' },
      },
    })
  } catch (error) {
    throw new Paro('USO', { detalle: (error as Error).message })
  }
}

function readCorte(valor: string, lang: Lang): Dias {
  const corte = /^\d{4}-\d{2}-\d{2}$/.test(valor) ? parseFecha(valor) : null
  if (corte === null) throw new Paro('USO', { detalle: say(lang, 'corte_invalido', { valor }) })
  return corte
}
