/** A finished book in memory without a row: every view is there. */
import { bookLibro } from '@trazo/core/book'
import type { Ley } from '@trazo/core/legal'
import { SIN_CADENAS } from '@trazo/core/records'
import { LibroEnDisco } from '../src/libro/libro-en-disco.ts'
import { Compartidos, dia, EMPRESA } from './apoyo.ts'

export async function createLibroVacio(ley: Ley): Promise<LibroEnDisco> {
  const diccionarios = new Compartidos()
  const corte = dia('2026-10-31')
  const contexto = { ley, empresa: EMPRESA, corte, cadenas: SIN_CADENAS, diccionarios, fuentes: [] }
  const { output } = bookLibro(new Map(), contexto)
  const libro = await LibroEnDisco.create(':memory:')
  await libro.appendLibro(output, EMPRESA, [])
  await libro.finish(ley, corte)
  await libro.seal(ley, corte)
  return libro
}
