/** The book of tables held in memory, without disk or findings: for checking the ledger against other implementations. */
import { bookLibro, resolveCorte } from '@trazo/core/book'
import { assert, Diccionario, parseFecha } from '@trazo/core/kernel'
import type { Ley } from '@trazo/core/legal'
import { identify, LectorTablas, readEmpresa, sectionOf } from '@trazo/core/read'
import { type Empresa, type Libro, SIN_CADENAS } from '@trazo/core/records'
import { loadLey } from './ley.ts'
import type { Sumidero } from './salidas/csv/escritor.ts'
import { writeDescargos, writeFaltantes, writeLotes, writeSaldos } from './salidas/csv/libro-csv.ts'

const ESCRITORES = {
  'lotes.csv': writeLotes,
  'descargos.csv': writeDescargos,
  'saldos.csv': writeSaldos,
  'faltantes.csv': writeFaltantes,
} as const

/** A book → the four ledger files, as text. */
export function showLibro(libro: Libro): Record<keyof typeof ESCRITORES, string> {
  const textos = Object.entries(ESCRITORES).map(([nombre, write]) => [
    nombre,
    collect((sink) => write(libro, sink)),
  ])
  return Object.fromEntries(textos)
}

/** Files by name, one of them the company profile → the book. */
export async function bookInMemory(files: Readonly<Record<string, string>>, corte?: string): Promise<Libro> {
  const diccionarios = { partes: new Diccionario(), unidades: new Diccionario(), claves: new Diccionario() }
  const lector = new LectorTablas(diccionarios)
  const nombres = Object.keys(files).sort()
  let empresa: Empresa | null = null
  for (const [indice, archivo] of nombres.entries()) {
    const bytes = new TextEncoder().encode(files[archivo])
    const identidad = identify(bytes, archivo, sectionOf)
    if (identidad.clase === 'empresa') empresa = readEmpresa(files[archivo], archivo).output
    if (identidad.clase === 'tabla') await lector.readText({ indice, archivo }, identidad, once(bytes))
  }
  assert(empresa !== null, 'no usable company profile among the files')
  const { tablas } = lector.finish().output
  return bookLibro(tablas, {
    ley: ley(),
    empresa,
    corte: corte === undefined ? resolveCorte(tablas) : parseFecha(corte)!,
    cadenas: SIN_CADENAS,
    diccionarios,
    fuentes: nombres.map((archivo) => ({ archivo })),
  }).output
}

let loaded: Ley | null = null

/** The law, read once. */
function ley(): Ley {
  loaded ??= loadLey()
  return loaded
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

function collect(write: (sink: Sumidero) => void): string {
  const parts: Uint8Array[] = []
  write((bytes) => parts.push(bytes))
  return Buffer.concat(parts).toString()
}
