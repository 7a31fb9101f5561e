/** Units of the tables brought to one form, so that `PZA` and `pieza` are one unit in a query. */
import { type Ley, unidadCanonica } from '@trazo/core/legal'
import type { LibroEnDisco } from '../libro/libro-en-disco.ts'

const TABLAS = ['importaciones', 'exportaciones', 'movimientos', 'constancias']
const TEXTOS = TABLAS.map((tabla) => `select unidad as texto from "${tabla}"`).join(' union ')

/** Makes `comp_unidad`: each text of a unit → its canonical form, or the text itself when nobody knows it. */
export async function writeUnidades(libro: LibroEnDisco, ley: Ley): Promise<void> {
  const filas = await libro.readFilas(`${TEXTOS} order by 1`)
  await libro.run('create or replace temp table comp_unidad (texto VARCHAR, canonica VARCHAR)')
  await libro.insert(
    'comp_unidad',
    filas.map(({ texto }) => [String(texto), unidadCanonica(ley, String(texto)) ?? `?${texto}`]),
  )
}
