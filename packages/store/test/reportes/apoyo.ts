/** Books on disk made of tables that a person can read, for reports as of any day. */
import { bookLibro } from '@trazo/core/book'
import type { Ley } from '@trazo/core/legal'
import { type Empresa, type NombreTabla, SIN_CADENAS, type TablaLeida } from '@trazo/core/records'
import type { Celda, Fila } from '../../src/libro/lectura.ts'
import { LibroEnDisco } from '../../src/libro/libro-en-disco.ts'
import type { Exporte } from '../../src/reportes/exportar.ts'
import { Compartidos, dia, EMPRESA, type FilaDePrueba, makeTabla } from '../apoyo.ts'

export type Tablas = Partial<Record<NombreTabla, readonly FilaDePrueba[]>>

const FUENTES = ['importaciones', 'exportaciones', 'movimientos', 'bom', 'unidades', 'otras'].map(
  (nombre) => ({
    archivo: `${nombre}.csv`,
    sha256: nombre.padEnd(64, '0'),
    bytes_total: 1,
  }),
)

/** Each table comes from the file of its name. */
export async function createLibro(
  ley: Ley,
  filas: Tablas,
  hasta: string,
  empresa: Empresa = EMPRESA,
): Promise<LibroEnDisco> {
  const diccionarios = new Compartidos()
  const corte = dia(hasta)
  const tablas = new Map<NombreTabla, TablaLeida>()
  for (const [nombre, rows] of Object.entries(filas) as [NombreTabla, readonly FilaDePrueba[]][]) {
    const archivo = FUENTES.findIndex((f) => f.archivo === `${nombre}.csv`)
    tablas.set(nombre, makeTabla(nombre, rows, diccionarios, archivo < 0 ? FUENTES.length - 1 : archivo))
  }
  const contexto = { ley, empresa, corte, cadenas: SIN_CADENAS, diccionarios, fuentes: FUENTES }
  const { output } = bookLibro(tablas, contexto)
  const libro = await LibroEnDisco.create(':memory:')
  await libro.appendLibro(output, empresa, FUENTES)
  for (const tabla of tablas.values()) await libro.appendTabla(tabla)
  await libro.finish(ley, corte)
  await libro.seal(ley, corte)
  return libro
}

export async function readAll({ campos, filas }: Exporte): Promise<Celda[][]> {
  const todas: Celda[][] = []
  for await (const fila of filas()) todas.push(campos.map(({ nombre }) => (fila as Fila)[nombre]))
  return todas
}
