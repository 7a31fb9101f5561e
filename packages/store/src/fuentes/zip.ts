/** ZIPs: their members as files, one level of ZIPs inside them too. Nothing is ever written under a name found inside. */
import { sectionOfBytes } from '@trazo/core/read'
import type { Entry, ZipFile } from 'yauzl'
import type { Busqueda } from './busqueda.ts'
import type { Lugar } from './carpeta.ts'
import { copyMember } from './copia.ts'
import { chunksOfMember, holdUntilGood, openZip } from './flujo.ts'
import type { Hallada } from './fuente.ts'
import { isHidden, isTrick, nameOf, type Ruta, showName } from './nombre.ts'
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
  const abierto = await listZip(lugar.ruta)
  if (typeof abierto === 'string') {
    busqueda.reject(lugar.archivo, abierto)
    return true
  }
  const { zip, miembros } = abierto
  try {
    if (miembros.some(({ nombre }) => MARCAS_DE_DOCUMENTO.has(nombre))) return false
    const codigo = profundidad > PROFUNDIDAD_MAXIMA ? 'ZIP_PROFUNDO' : judgeZip(miembros, busqueda)
    if (codigo !== null) busqueda.reject(lugar.archivo, codigo)
    else if (miembros.length === 0) busqueda.notice(lugar.archivo, 'ZIP_VACIO')
    else for (const miembro of miembros) await searchMember(lugar, zip, miembro, profundidad, busqueda)
    return true
  } finally {
    zip.close()
  }
}

interface Miembro {
  readonly entry: Entry
  readonly nombre: string
}

/** The directory of a ZIP, or the code of what is wrong with it. */
async function listZip(ruta: Ruta): Promise<{ zip: ZipFile; miembros: Miembro[] } | string> {
  let zip: ZipFile | undefined
  try {
    zip = await openZip(ruta)
    const miembros: Miembro[] = []
    for await (const entry of zip.eachEntry()) miembros.push({ entry, nombre: nameOf(entry) })
    return { zip, miembros }
  } catch (error) {
    zip?.close()
    return codeOf(error)
  }
}

/** yauzl tells its failures apart by their message only. */
function codeOf(error: unknown): string {
  const message = error instanceof Error ? error.message : ''
  if (message.includes('End of central directory record signature not found')) return 'ZIP_TRUNCADO'
  return message.includes('strong encryption') ? 'ZIP_CIFRADO' : 'ZIP_DANADO'
}

/** What is wrong with a ZIP as a whole; when nothing is, its members and bytes count against the limits. */
function judgeZip(miembros: readonly Miembro[], busqueda: Busqueda): string | null {
  const { limites } = busqueda
  const entries = miembros.map(({ entry }) => entry)
  const bytes = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  if (busqueda.miembros + entries.length > limites.miembros) return 'ZIP_MIEMBROS'
  if (busqueda.bytesZip + bytes > limites.bytes_zip || overlap(entries)) return 'ZIP_BOMBA'
  busqueda.miembros += entries.length
  busqueda.bytesZip += bytes
  return null
}

/** Members that share bytes: the way to hide terabytes in a small file. */
function overlap(entries: readonly Entry[]): boolean {
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
  { entry, nombre }: Miembro,
  profundidad: number,
  busqueda: Busqueda,
): Promise<void> {
  const archivo = `${lugar.archivo}!${showName(nombre)}`
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
    const copia = { ruta, archivo, origen: `${lugar.ruta}!${nombre}`, propio: ruta }
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
    origen: lugar.propio,
    crc: entry.crc32,
    sin_filas: whole && sinFilas(tanteo),
    seccion: sectionOfBytes(tanteo, archivo),
    open: bytes <= limites.bytes_verificados ? () => holdUntilGood(open()) : open,
  }
}
