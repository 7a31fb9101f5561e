/** Ways of writing a unit → the key of Anexo 22 appendix 7, without padding (`6` for `06`, `PZA`, `pieza`). */
import { assert } from '#kernel'
import type { Catalogo } from './catalogo.ts'
import type { Ley } from './ley.ts'

/** The canonical id of a unit, or null when nobody knows the text. Two texts with one id are the same unit. */
export function unidadCanonica(ley: Ley, texto: string): string | null {
  return ley.unidades.get(foldUnidad(texto)) ?? null
}

/** Without case, accents, signs or leading zeros: `m²` → `M2`, `06` → `6`. */
function foldUnidad(texto: string): string {
  const plain = texto
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
  return plain.replace(/^0+(?=\d+$)/, '')
}

/** Keys, names and aliases, folded. Two units under one text are our bug: the packer's catalogues forbid it. */
export function indexUnidades(apendice7: Catalogo, aliases: Catalogo): Map<string, string> {
  const index = new Map<string, string>()
  const add = (texto: string, clave: string) => {
    const folded = foldUnidad(texto)
    assert((index.get(folded) ?? clave) === clave, `the unit ${texto} has two keys`)
    index.set(folded, clave)
  }
  const [clave, descripcion] = [apendice7.columna('clave'), apendice7.columna('descripcion')]
  for (const fila of apendice7.filas) {
    add(fila[clave], fila[clave])
    add(fila[descripcion], fila[clave])
  }
  const [alias, unidad] = [aliases.columna('alias'), aliases.columna('unidad')]
  for (const fila of aliases.filas) add(fila[alias], fila[unidad])
  return index
}
