/** Arguments of `trazo run`, checked. */
import { type Dias, parseFecha } from '@trazo/core/kernel'
import type { Lang } from '../lang.ts'
import { misuse, parseArgumentos } from './argumentos.ts'

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
  const { dichas, sueltas, lang } = parseArgumentos(argv, ['out', 'corte', 'workspace'], ['json'])
  if (sueltas.length === 0 || sueltas.includes('')) throw misuse(lang, 'falta_entrada')
  if (dichas.out === undefined) throw misuse(lang, 'falta_salida')
  return {
    entradas: sueltas,
    salida: dichas.out,
    corte: dichas.corte === undefined ? null : readCorte(dichas.corte, lang),
    espacio: dichas.workspace ?? null,
    lang,
    json: dichas.json ?? false,
  }
}

function readCorte(valor: string, lang: Lang): Dias {
  const corte = /^\d{4}-\d{2}-\d{2}$/.test(valor) ? parseFecha(valor) : null
  if (corte === null) throw misuse(lang, 'corte_invalido', { valor })
  return corte
}
