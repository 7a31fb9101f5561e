/** Arguments of `trazo run`, checked. */
import type { Dias } from '@trazo/core/kernel'
import { whoRuns } from '../corridas/correr.ts'
import type { Lang } from '../lang.ts'
import { misuse, parseArgumentos } from './argumentos.ts'
import { readCorte } from './de-espacio.ts'

export interface OpcionesRun {
  readonly entradas: readonly string[]
  readonly salida: string
  readonly corte: Dias | null
  readonly espacio: string | null
  /** Who runs it, for the registry of the workspace. */
  readonly autor: string
  readonly lang: Lang
  readonly json: boolean
}

/** Throws Paro USO. */
export function parseRun(argv: readonly string[]): OpcionesRun {
  const { dichas, sueltas, lang } = parseArgumentos(argv, ['out', 'corte', 'workspace', 'autor'], ['json'])
  if (sueltas.length === 0 || sueltas.includes('')) throw misuse(lang, 'falta_entrada')
  if (dichas.out === undefined) throw misuse(lang, 'falta_salida')
  return {
    entradas: sueltas,
    salida: dichas.out,
    corte: readCorte(dichas, lang),
    espacio: dichas.workspace ?? null,
    autor: dichas.autor ?? whoRuns(),
    lang,
    json: dichas.json ?? false,
  }
}
