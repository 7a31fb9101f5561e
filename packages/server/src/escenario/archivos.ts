/** The files that a scenario names: another bill of materials, another law. Paths are counted from the scenario's folder. */
import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { type Ley, type LeyEmpacada, openLey } from '@trazo/core/legal'
import { BYTES_DE_MUESTRA, identify, LectorTablas, sectionOf } from '@trazo/core/read'
import type {
  ArchivoNombrado,
  Aviso,
  Diccionarios,
  Escenario,
  Fuente,
  Rechazo,
  TablaLeida,
} from '@trazo/core/records'

/** What was read, or why it could not be. */
type Leido<T> = { readonly valor: T } | { readonly rechazo: Rechazo }

/** The law in the place of the one that ships with the program: a packed law, or the folder that holds its `ley.json`. */
export function readLeyDe(escenario: Escenario, ruta: string): Leido<Ley | null> {
  if (escenario.ley === null) return { valor: null }
  try {
    const lugar = placeOf(ruta, escenario.ley)
    const archivo = statSync(lugar).isDirectory() ? join(lugar, 'ley.json') : lugar
    return { valor: openLey(JSON.parse(readFileSync(archivo, 'utf8')) as LeyEmpacada) }
  } catch {
    return reject(ruta, 'ley', escenario.ley, 'se espera una ley empacada (ley.json)')
  }
}

export interface OtraBom {
  readonly tabla: TablaLeida
  readonly fuente: Fuente
  readonly rechazos: readonly Rechazo[]
  readonly avisos: readonly Aviso[]
}

/** The bill of materials in the place of the company's. `indice`: its place in the list of sources of the run. */
export async function readBomDe(
  escenario: Escenario,
  ruta: string,
  diccionarios: Diccionarios,
  indice: number,
): Promise<Leido<OtraBom | null>> {
  const { bom } = escenario
  if (bom === null) return { valor: null }
  const bytes = readBytes(placeOf(ruta, bom))
  if (!bytes) return reject(ruta, 'bom', bom, 'se espera un archivo que se pueda abrir')
  const archivo = basename(bom.ruta)
  const identidad = identify(bytes.subarray(0, BYTES_DE_MUESTRA), archivo, sectionOf)
  const lector = new LectorTablas(diccionarios)
  if (identidad.clase === 'xlsx') await lector.readXlsx({ indice, archivo }, bytes)
  else if (identidad.clase === 'tabla') await lector.readText({ indice, archivo }, identidad, once(bytes))
  const { output, rechazos, avisos } = lector.finish()
  const tabla = output.tablas.get('bom')
  if (!tabla) return reject(ruta, 'bom', bom, 'se espera una tabla bom (producto, componente, cantidad)')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return {
    valor: { tabla, fuente: { archivo, bytes_total: bytes.length, sha256 }, rechazos: [...rechazos], avisos },
  }
}

function placeOf(ruta: string, nombrado: ArchivoNombrado): string {
  return resolve(dirname(ruta), nombrado.ruta)
}

function readBytes(lugar: string): Uint8Array | null {
  try {
    return readFileSync(lugar)
  } catch {
    return null
  }
}

function reject(ruta: string, campo: string, { ruta: valor, linea }: ArchivoNombrado, esperado: string) {
  const archivo = basename(ruta)
  return {
    rechazo: { archivo, linea, campo, valor, codigo: 'ESCENARIO_ARCHIVO', datos: { valor, esperado } },
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
