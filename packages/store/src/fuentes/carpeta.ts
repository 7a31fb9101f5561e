/** Folders: every file below one, in order of names, whatever order the disk gives them in; and each file, opened. */
import { type FileHandle, open, readdir, realpath, stat } from 'node:fs/promises'
import { sectionOfBytes } from '@trazo/core/read'
import type { Busqueda } from './busqueda.ts'
import { chunksOfFile } from './flujo.ts'
import { isHidden, joinRuta, type Ruta, showName } from './nombre.ts'
import { isSystemError } from './sistema.ts'
import { isZip, sinFilas, TANTEO } from './tanteo.ts'
import { searchZip } from './zip.ts'

/** One file or folder of the disk. `archivo` is its name relative to the input, empty for the folder that was named. */
export interface Lugar {
  readonly ruta: Ruta
  readonly archivo: string
  readonly origen: string
  /** What tells it from every other place, wherever its bytes lie: the members of a ZIP came together in it. */
  readonly propio: string
}

/** The files below a place, unopened. Codes: ARCHIVO_ILEGIBLE, ARCHIVO_ESPECIAL. `vistas` are the folders already walked. */
export async function searchPlace(lugar: Lugar, vistas: Set<string>, busqueda: Busqueda): Promise<void> {
  try {
    const info = await stat(lugar.ruta)
    if (info.isDirectory()) await searchFolder(lugar, vistas, busqueda)
    else if (info.isFile()) busqueda.lugares.push(lugar)
    else busqueda.reject(lugar.archivo, 'ARCHIVO_ESPECIAL')
  } catch (error) {
    if (!isSystemError(error)) throw error
    busqueda.reject(lugar.archivo, 'ARCHIVO_ILEGIBLE', error.code)
  }
}

async function searchFolder(lugar: Lugar, vistas: Set<string>, busqueda: Busqueda): Promise<void> {
  const real = await realpath(lugar.ruta, { encoding: 'latin1' })
  if (vistas.has(real)) return busqueda.notice(lugar.archivo, 'CARPETA_REPETIDA')
  vistas.add(real)
  const nombres = (await readdir(lugar.ruta, { encoding: 'buffer' })).sort(Buffer.compare)
  for (const bytes of nombres) {
    const nombre = showName(bytes)
    const archivo = lugar.archivo === '' ? nombre : `${lugar.archivo}/${nombre}`
    const ruta = joinRuta(lugar.ruta, bytes)
    if (typeof ruta === 'string' && busqueda.excluidas.has(ruta)) continue
    if (isHidden(nombre)) busqueda.notice(archivo, 'ARCHIVO_OCULTO')
    else {
      const origen = lugar.ruta.toString('latin1')
      await searchPlace({ ruta, archivo, origen, propio: ruta.toString('latin1') }, vistas, busqueda)
    }
  }
}

/** One file, opened as far as it takes to tell what it is. Codes: ARCHIVO_ILEGIBLE and those of ZIPs. */
export async function searchFile(lugar: Lugar, busqueda: Busqueda): Promise<void> {
  try {
    await findIn(lugar, (await stat(lugar.ruta)).size, busqueda)
  } catch (error) {
    if (!isSystemError(error)) throw error
    busqueda.reject(lugar.archivo, 'ARCHIVO_ILEGIBLE', error.code)
  }
}

async function findIn(lugar: Lugar, bytes: number, busqueda: Busqueda): Promise<void> {
  const { ruta, archivo, origen } = lugar
  const tanteo = await readStart(ruta)
  if (isZip(tanteo) && (await searchZip(lugar, 0, busqueda))) return
  busqueda.halladas.push({
    archivo,
    bytes_total: bytes,
    origen,
    crc: null,
    sin_filas: bytes <= TANTEO && sinFilas(tanteo),
    seccion: sectionOfBytes(tanteo, archivo),
    open: () => chunksOfFile(ruta, archivo, bytes),
  })
}

async function readStart(ruta: Ruta): Promise<Uint8Array> {
  let handle: FileHandle | undefined
  try {
    handle = await open(ruta)
    const { buffer, bytesRead } = await handle.read(new Uint8Array(TANTEO), 0, TANTEO, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle?.close()
  }
}
