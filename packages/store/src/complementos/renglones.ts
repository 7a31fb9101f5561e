/** Rows of a complement: what a query found, with the words of its state beside it. */
import { assert } from '@trazo/core/kernel'
import type { Lang } from '../idioma.ts'
import type { Fila, Parametros } from '../libro/lectura.ts'
import type { LibroEnDisco } from '../libro/libro-en-disco.ts'

/** What a state means and what to do about it. */
export interface Texto {
  readonly explicacion: string
  readonly remedio: string
}

/** By state, in both languages. */
export type Textos = Readonly<Record<string, Readonly<Record<Lang, Texto>>>>

/** The columns of a file, from lists of names joined by commas. */
export function columnasOf(...listas: string[]): string[] {
  return listas.join().split(',')
}

/** One text per column; an empty cell is ''. `textos` fills `explicacion` and `remedio` by `estado`. */
export function toRenglon(columnas: readonly string[], fila: Fila, textos: Textos, lang: Lang): string[] {
  const estado = String(fila.estado)
  const texto = textos[estado]?.[lang]
  assert(texto !== undefined, `no words for the state ${estado}`)
  const completa: Fila = { ...fila, ...texto }
  return columnas.map((columna) => {
    assert(completa[columna] !== undefined, `nothing gives the column ${columna}`)
    return String(completa[columna] ?? '')
  })
}

/** The rows of a query, which says their order. */
export async function* streamRenglones(
  libro: LibroEnDisco,
  { columnas, textos, lang }: { columnas: readonly string[]; textos: Textos; lang: Lang },
  sql: string,
  parametros: Parametros = {},
): AsyncGenerator<readonly string[]> {
  for await (const fila of libro.streamFilas(sql, parametros)) yield toRenglon(columnas, fila, textos, lang)
}
