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
const FIN64 = 0x06064b50
const ZIP64 = 0xffffffff
const ZIP64_COUNT = 0xffff
const LARGO_LOCALIZADOR = 20
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
  const names = new TextDecoder()
  const miembros = new Map<string, MiembroZip>()
  let { at, count } = findDirectory(view)
  for (; count > 0; count--) {
    if (at + LARGO_CENTRAL > bytes.length || view.getUint32(at, true) !== CENTRAL)
      throw broken('zip directory')
    if (view.getUint16(at + 8, true) & CIFRADO) throw new FallaLibro('LIBRO_CON_CONTRASENA', 'zip')
    const nameEnd = at + LARGO_CENTRAL + view.getUint16(at + 28, true)
    const extraEnd = nameEnd + view.getUint16(at + 30, true)
    if (extraEnd > bytes.length) throw broken('zip directory')
    const wide = wideFields(view, nameEnd, extraEnd)
    const field = (offset: number) => {
      const value = view.getUint32(at + offset, true)
      return value === ZIP64 ? wide() : value
    }
    const nombre = names.decode(bytes.subarray(at + LARGO_CENTRAL, nameEnd))
    const inflado = field(24)
    const comprimido = field(20)
    const desde = field(42)
    const metodo = view.getUint16(at + 10, true)
    miembros.set(nombre, { nombre, metodo, crc: view.getUint32(at + 16, true), comprimido, inflado, desde })
    at = extraEnd + view.getUint16(at + 32, true)
  }
  return miembros
}

/** The end record is in the last 64 KiB; where its numbers do not fit, the wider record before it has them. */
function findDirectory(view: DataView): { at: number; count: number } {
  const stop = Math.max(0, view.byteLength - LARGO_FIN - 0xffff)
  for (let end = view.byteLength - LARGO_FIN; end >= stop; end--) {
    if (view.getUint32(end, true) !== FIN) continue
    const count = view.getUint16(end + 10, true)
    const at = view.getUint32(end + 16, true)
    if (count !== ZIP64_COUNT && at !== ZIP64) return { at, count }
    const wide = end >= LARGO_LOCALIZADOR ? safe64(view, end - LARGO_LOCALIZADOR + 8) : 0
    if (wide + 56 > view.byteLength || view.getUint32(wide, true) !== FIN64) throw broken('zip64 end')
    return { at: safe64(view, wide + 48), count: safe64(view, wide + 32) }
  }
  throw broken('zip end')
}

/** Answers one after another the 64-bit numbers of a member's extra field. */
function wideFields(view: DataView, from: number, to: number): () => number {
  let at = from
  while (at + 4 <= to && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true)
  at += 4
  return () => {
    if (at + 8 > to) throw broken('zip64 field')
    at += 8
    return safe64(view, at - 8)
  }
}

function safe64(view: DataView, at: number): number {
  const value = Number(view.getBigUint64(at, true))
  if (!Number.isSafeInteger(value)) throw broken('zip64 number')
  return value
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
