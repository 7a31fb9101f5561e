/** The ZIP that a workbook is: its directory, and its members inflated as a stream, under limits that a bomb meets early. */
import { Crc32 } from './crc32.ts'
import { broken, FallaLibro } from './falla.ts'

export interface MiembroZip {
  readonly nombre: string
  readonly metodo: number
  readonly comprimido: number
  readonly inflado: number
  readonly crc: number
  /** Offset of its local header. */
  readonly desde: number
}

const FIN = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const ZIP64 = 0xffffffff
const LARGO_FIN = 22
const LARGO_CENTRAL = 46
const LARGO_LOCAL = 30
const STORED = 0
const DEFLATED = 8
const CIFRADO = 1
const FEED = 1 << 16

/** A sheet of a million rows is about a gigabyte of XML; nothing legitimate is larger than this. */
export const INFLADO_MAXIMO = 2 ** 31
/** XML of spreadsheets deflates to a tenth or so; a member beyond this ratio is made to exhaust the reader. */
const RAZON_MAXIMA = 400
const SIEMPRE_PERMITIDO = 1 << 26

/** Name → member. Later names win, as in every reader. Throws FallaLibro when the directory is not sound. */
export function readDirectorio(bytes: Uint8Array): Map<string, MiembroZip> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  const names = new TextDecoder()
  const miembros = new Map<string, MiembroZip>()
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i++) {
    if (at + LARGO_CENTRAL > bytes.length || view.getUint32(at, true) !== CENTRAL)
      throw broken('zip directory')
    if (view.getUint16(at + 8, true) & CIFRADO) throw new FallaLibro('LIBRO_CON_CONTRASENA', 'zip')
    const nameLength = view.getUint16(at + 28, true)
    const nombre = names.decode(bytes.subarray(at + LARGO_CENTRAL, at + LARGO_CENTRAL + nameLength))
    const miembro = {
      nombre,
      metodo: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      comprimido: view.getUint32(at + 20, true),
      inflado: view.getUint32(at + 24, true),
      desde: view.getUint32(at + 42, true),
    }
    if (miembro.comprimido === ZIP64 || miembro.inflado === ZIP64)
      throw new FallaLibro('LIBRO_DEMASIADO_GRANDE', nombre)
    miembros.set(nombre, miembro)
    at += LARGO_CENTRAL + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return miembros
}

/** The end record is in the last 64 KiB. */
function findEnd(view: DataView): number {
  const stop = Math.max(0, view.byteLength - LARGO_FIN - 0xffff)
  for (let at = view.byteLength - LARGO_FIN; at >= stop; at--) {
    if (view.getUint32(at, true) === FIN) return at
  }
  throw broken('zip end')
}

/** The bytes of a member, at most `limite` of them, checked against the size and CRC of the directory. */
export async function* inflate(
  bytes: Uint8Array,
  miembro: MiembroZip,
  limite: number,
): AsyncGenerator<Uint8Array> {
  const { inflado, comprimido, nombre } = miembro
  if (inflado > limite || (inflado > SIEMPRE_PERMITIDO && inflado > comprimido * RAZON_MAXIMA))
    throw new FallaLibro('LIBRO_DEMASIADO_GRANDE', nombre)
  const crc = new Crc32()
  let size = 0
  for await (const chunk of decompress(miembro, dataOf(bytes, miembro))) {
    size += chunk.length
    if (size > inflado) throw broken(`${nombre}: size`)
    crc.update(chunk)
    yield chunk
  }
  if (size !== inflado || crc.value() !== miembro.crc) throw broken(`${nombre}: crc`)
}

function dataOf(bytes: Uint8Array, { desde, comprimido, nombre }: MiembroZip): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  if (desde + LARGO_LOCAL > bytes.length || view.getUint32(desde, true) !== LOCAL) throw broken(nombre)
  const start = desde + LARGO_LOCAL + view.getUint16(desde + 26, true) + view.getUint16(desde + 28, true)
  if (start + comprimido > bytes.length) throw broken(`${nombre}: cut`)
  return bytes.subarray(start, start + comprimido)
}

async function* decompress({ metodo, nombre }: MiembroZip, data: Uint8Array): AsyncGenerator<Uint8Array> {
  if (metodo === STORED) {
    yield data
    return
  }
  if (metodo !== DEFLATED) throw broken(`${nombre}: method ${metodo}`)
  const stream = new DecompressionStream('deflate-raw')
  const writer = stream.writable.getWriter()
  const reader = stream.readable.getReader()
  const feed = async () => {
    for (let at = 0; at < data.length; at += FEED) await writer.write(data.subarray(at, at + FEED))
    await writer.close()
  }
  // Its failure is the reader's failure, told below.
  feed().catch(() => undefined)
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw broken(`${nombre}: deflate`)
      })
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}
