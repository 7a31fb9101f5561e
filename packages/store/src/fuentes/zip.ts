/** ZIPs: their members as files, one level of ZIPs inside them too. Nothing is ever written under a name found inside. */
import { sectionOfBytes } from '@trazo/core/read'
import type { Entry, ZipFile } from 'yauzl'
import type { Busqueda } from './busqueda.ts'
import type { Lugar } from './carpeta.ts'
import { copyMember } from './copia.ts'
import { chunksOfMember, holdUntilGood, openZip } from './flujo.ts'
import type { Hallada } from './fuente.ts'
import { isHidden, isTrick, nameOf } from './nombre.ts'
import { isZip, sinFilas, startOfMember, TANTEO } from './tanteo.ts'

/** A ZIP inside a ZIP is opened; one inside that one is set aside. */
const PROFUNDIDAD_MAXIMA = 1
/** Members that tell an office document, which is a file and not an archive. */
const MARCAS_DE_DOCUMENTO = new Set(['[Content_Types].xml', 'xl/workbook.xml', 'mimetype'])

/**
 * Takes a ZIP apart; answers false when it is an office document, which the caller keeps as a file.
 * Codes for the whole ZIP: ZIP_TRUNCADO, ZIP_DANADO, ZIP_CIFRADO, ZIP_BOMBA, ZIP_MIEMBROS, ZIP_PROFUNDO;
 * notice: ZIP_VACIO. Codes for a member are those of `searchMember`.
 */
export async function searchZip(lugar: Lugar, profundidad: number, busqueda: Busqueda): Promise<boolean> {
  let zip: ZipFile | undefined
  try {
    zip = await openZip(lugar.ruta)
    const entries = await readDirectory(zip)
    if (entries.some((entry) => MARCAS_DE_DOCUMENTO.has(nameOf(entry)))) return false
    const codigo = profundidad > PROFUNDIDAD_MAXIMA ? 'ZIP_PROFUNDO' : judgeZip(entries, busqueda)
    if (codigo !== null) busqueda.reject(lugar.archivo, codigo)
    else if (entries.length === 0) busqueda.notice(lugar.archivo, 'ZIP_VACIO')
    else for (const entry of entries) await searchMember(lugar, zip, entry, profundidad, busqueda)
  } catch (error) {
    busqueda.reject(lugar.archivo, codeOf(error))
  } finally {
    zip?.close()
  }
  return true
}

async function readDirectory(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry()) entries.push(entry)
  return entries
}

/** yauzl tells its failures apart by their message only. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error) || error.name === 'BugError' || error.name === 'Paro') throw error
  if (error.message.includes('End of central directory record signature not found')) return 'ZIP_TRUNCADO'
  return error.message.includes('strong encryption') ? 'ZIP_CIFRADO' : 'ZIP_DANADO'
}

/** What is wrong with a ZIP as a whole; when nothing is, its members and bytes count against the limits. */
function judgeZip(entries: Entry[], busqueda: Busqueda): string | null {
  const { limites } = busqueda
  const bytes = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  if (busqueda.miembros + entries.length > limites.miembros) return 'ZIP_MIEMBROS'
  if (busqueda.bytesZip + bytes > limites.bytes_zip || overlap(entries)) return 'ZIP_BOMBA'
  busqueda.miembros += entries.length
  busqueda.bytesZip += bytes
  return null
}

/** Members that share bytes: the way to hide terabytes in a small file. */
function overlap(entries: Entry[]): boolean {
  const sorted = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)
  return sorted.some((entry, i) => {
    const next = sorted[i + 1]
    const end = entry.relativeOffsetOfLocalHeader + 30 + entry.fileNameLength + entry.compressedSize
    return next !== undefined && next.relativeOffsetOfLocalHeader < end
  })
}

/**
 * One member: a file, a folder entry, or a ZIP to take apart.
 * Codes: MIEMBRO_RUTA, MIEMBRO_CIFRADO, MIEMBRO_COMPRESION, MIEMBRO_BOMBA, MIEMBRO_DANADO, ZIP_ANIDADO_GRANDE;
 * notice: ARCHIVO_OCULTO.
 */
async function searchMember(
  lugar: Lugar,
  zip: ZipFile,
  entry: Entry,
  profundidad: number,
  busqueda: Busqueda,
): Promise<void> {
  const nombre = nameOf(entry)
  const archivo = `${lugar.archivo}!${nombre}`
  const codigo = judgeMember(entry, nombre, busqueda)
  if (codigo !== null) return busqueda.reject(archivo, codigo)
  if (nombre.endsWith('/')) return
  if (nombre.split('/').some(isHidden)) return busqueda.notice(archivo, 'ARCHIVO_OCULTO')
  const tanteo = await startOfMember(zip, entry)
  if (tanteo === null) return busqueda.reject(archivo, 'MIEMBRO_DANADO')
  const hallada = found(lugar, archivo, entry, tanteo, busqueda)
  if (isZip(tanteo)) {
    const ruta = await copyMember(hallada, busqueda)
    if (ruta === null) return
    const copia = { ruta, archivo, origen: `${lugar.ruta}!${nombre}` }
    if (await searchZip(copia, profundidad + 1, busqueda)) return
  }
  busqueda.halladas.push(hallada)
}

function judgeMember(entry: Entry, nombre: string, { limites }: Busqueda): string | null {
  if (isTrick(nombre)) return 'MIEMBRO_RUTA'
  if (entry.isEncrypted()) return 'MIEMBRO_CIFRADO'
  if (!entry.canDecodeFileData()) return 'MIEMBRO_COMPRESION'
  const large = entry.uncompressedSize > limites.bytes_razon
  return large && entry.uncompressedSize > entry.compressedSize * limites.razon ? 'MIEMBRO_BOMBA' : null
}

function found(
  lugar: Lugar,
  archivo: string,
  entry: Entry,
  tanteo: Uint8Array,
  { limites }: Busqueda,
): Hallada {
  const bytes = entry.uncompressedSize
  const whole = bytes <= TANTEO && tanteo.length === bytes
  const open = () => chunksOfMember(lugar.ruta, archivo, entry)
  return {
    archivo,
    bytes_total: bytes,
    origen: lugar.ruta,
    crc: entry.crc32,
    sin_filas: whole && sinFilas(tanteo),
    seccion: sectionOfBytes(tanteo, archivo),
    open: bytes <= limites.bytes_verificados ? () => holdUntilGood(open()) : open,
  }
}
