/** The sheets of a workbook → tables: which sheets are tables, where their header is, and then the same path as text files. */
import type { NombreTabla, TablaLeida } from '#records'
import { type Certeza, matchTable, tableNamed } from '../identify/tabla.ts'
import { foldHeader } from '../texto/encabezado.ts'
import { type Destino, namesOf, openTabla } from './abrir.ts'
import type { FuenteTabla, Incidencias } from './incidencias.ts'
import { showText } from './valor-texto.ts'
import { FallaLibro } from './xlsx/falla.ts'
import { type HojaDeLibro, Libro } from './xlsx/libro.ts'

/** A title may come before the header, but not more rows than these. */
const RENGLONES_DE_BUSQUEDA = 20

interface Encabezado {
  readonly nombre: NombreTabla
  readonly certeza: Certeza
  readonly linea: number
  readonly nombres: readonly string[]
}

/** Throws FallaLibro; rows already handed on must then be taken back. */
export async function readLibro(
  bytes: Uint8Array,
  fuente: FuenteTabla,
  incidencias: Incidencias,
  tablaDe: (nombre: NombreTabla) => TablaLeida,
): Promise<void> {
  const libro = await Libro.open(bytes)
  let read = 0
  for (const [index, hoja] of libro.hojas.entries()) {
    const encabezado = await findHeader(libro, hoja, fuente.archivo)
    if (encabezado && isWanted(hoja, index, encabezado)) {
      await readSheet(libro, hoja, encabezado, fuente, incidencias, tablaDe(encabezado.nombre))
      read++
    } else {
      const datos = { hoja: showText(hoja.nombre) }
      incidencias.avisos.push({ codigo: 'HOJA_IGNORADA', archivo: fuente.archivo, datos })
    }
  }
  if (read === 0)
    throw new FallaLibro('LIBRO_SIN_TABLAS', libro.hojas.map((h) => showText(h.nombre)).join(', '))
}

/** A sheet named after a table, always; any other one if it can be seen and, past the first, only when nothing is missing. */
function isWanted(hoja: HojaDeLibro, index: number, { certeza }: Encabezado): boolean {
  if (tableNamed(hoja.nombre) !== null) return true
  return hoja.visible && (index === 0 || certeza !== 'parcial')
}

/** The best header among the first rows; the sheet's name, or else the file's, breaks ties. */
async function findHeader(libro: Libro, hoja: HojaDeLibro, archivo: string): Promise<Encabezado | null> {
  const rank: Record<Certeza, number> = { distintivo: 2, completo: 1, parcial: 0 }
  const hint = tableNamed(hoja.nombre) ? hoja.nombre : archivo
  let best: Encabezado | null = null
  let seen = 0
  await libro.readHoja(
    hoja,
    (registro) => {
      if (++seen > RENGLONES_DE_BUSQUEDA) return
      const nombres = namesOf(registro)
      const match = matchTable(nombres.map(foldHeader), hint)
      if (match && (best === null || rank[match.certeza] > rank[best.certeza]))
        best = { ...match, linea: registro.linea, nombres }
    },
    () => seen >= RENGLONES_DE_BUSQUEDA,
  )
  return best
}

async function readSheet(
  libro: Libro,
  hoja: HojaDeLibro,
  encabezado: Encabezado,
  fuente: FuenteTabla,
  incidencias: Incidencias,
  tabla: TablaLeida,
): Promise<void> {
  const destino: Destino = openTabla(tabla, encabezado.nombres, encabezado.linea, fuente, incidencias)
  await libro.readHoja(hoja, (registro, marcas) => {
    if (registro.linea < encabezado.linea) destino.skip()
    else if (registro.linea > encabezado.linea) destino.read(registro, marcas)
  })
}
