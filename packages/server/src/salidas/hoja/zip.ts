/**
 * A ZIP archive as a stream: parts are compressed as they are made, and only one record per part is kept.
 * Every timestamp is the first one the format can hold, so that the same parts are the same bytes.
 */
import { promisify } from 'node:util'
import { constants, crc32, deflateRaw } from 'node:zlib'
import { assert } from '@trazo/core/kernel'

/** One member: its name inside the archive and its bytes, chunk by chunk. */
export interface ParteZip {
  readonly nombre: string
  readonly bytes: Iterable<Uint8Array> | AsyncIterable<Uint8Array>
}

interface Registro {
  readonly nombre: Uint8Array
  readonly crc: number
  readonly comprimido: number
  readonly original: number
  readonly inicio: number
}

const DOS_DATE = 0x21
/** Sizes follow the data; names are UTF-8. */
const FLAGS = 0x0808
const DEFLATE = 8
const VERSION = 20
/** The one that knows of places past 4 GiB. */
const VERSION_64 = 45
const MAX_UINT32 = 0xffffffff
/** Worksheets are so repetitive that the fastest level already takes nine tenths off. */
const LEVEL = 1
/** The output of a chunk comes at once: each further piece would wait for this thread. */
const OPTIONS = { level: LEVEL, finishFlush: constants.Z_SYNC_FLUSH, chunkSize: 1 << 17 }
/** Chunks being compressed at one time. */
const AHEAD = 4
/** An empty block that says no other follows. */
const LAST_BLOCK = new Uint8Array([3, 0])
const compress = promisify(deflateRaw)

/**
 * Parts → the bytes of the archive, in order. Each part is of less than 4 GiB; the archive may be longer, and what lies
 * past `limite` is then found by its ZIP64 records.
 */
export async function* zipParts(
  partes: AsyncIterable<ParteZip>,
  limite = MAX_UINT32,
): AsyncGenerator<Uint8Array> {
  const registros: Registro[] = []
  let offset = 0
  for await (const parte of partes) {
    const nombre = new TextEncoder().encode(parte.nombre)
    const inicio = offset
    const header = localHeader(nombre)
    offset += header.length
    yield header
    const cuenta = { crc: 0, original: 0 }
    let comprimido = 0
    for await (const chunk of deflate(parte.bytes, cuenta)) {
      comprimido += chunk.length
      yield chunk
    }
    const registro = { nombre, ...cuenta, comprimido, inicio }
    registros.push(registro)
    const trailer = dataDescriptor(registro)
    offset += comprimido + trailer.length
    assert(Math.max(comprimido, cuenta.original) <= MAX_UINT32, `a part past 4 GiB: ${parte.nombre}`)
    yield trailer
  }
  yield centralDirectory(registros, offset, limite)
}

/**
 * Compresses chunks apart, each ending at a byte, so that several are on zlib's threads while the next is made on ours.
 */
async function* deflate(
  source: ParteZip['bytes'],
  cuenta: { crc: number; original: number },
): AsyncGenerator<Uint8Array> {
  const pending: Promise<Uint8Array>[] = []
  for await (const chunk of source) {
    cuenta.crc = crc32(chunk, cuenta.crc)
    cuenta.original += chunk.length
    pending.push(compress(chunk, OPTIONS))
    if (pending.length === AHEAD) yield pending.shift() as Promise<Uint8Array>
  }
  yield* pending
  yield LAST_BLOCK
}

function localHeader(nombre: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(30 + nombre.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, 0x04034b50, true)
  view.setUint16(4, VERSION, true)
  view.setUint16(6, FLAGS, true)
  view.setUint16(8, DEFLATE, true)
  view.setUint16(12, DOS_DATE, true)
  view.setUint16(26, nombre.length, true)
  bytes.set(nombre, 30)
  return bytes
}

function dataDescriptor(registro: Registro): Uint8Array {
  const bytes = new Uint8Array(16)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, 0x08074b50, true)
  view.setUint32(4, registro.crc, true)
  view.setUint32(8, registro.comprimido, true)
  view.setUint32(12, registro.original, true)
  return bytes
}

/** The list of members and where it is; what begins past `limite` is told in the longer form, ZIP64. */
function centralDirectory(registros: readonly Registro[], offset: number, limite: number): Uint8Array {
  const entradas = registros.map((registro) => directoryEntry(registro, limite))
  const size = entradas.reduce((sum, entrada) => sum + entrada.length, 0)
  const long = offset > limite ? longEnd(registros.length, size, offset) : new Uint8Array(0)
  const bytes = new Uint8Array(size + long.length + 22)
  let at = 0
  for (const entrada of [...entradas, long]) {
    bytes.set(entrada, at)
    at += entrada.length
  }
  const view = new DataView(bytes.buffer)
  view.setUint32(at, 0x06054b50, true)
  view.setUint16(at + 8, registros.length, true)
  view.setUint16(at + 10, registros.length, true)
  view.setUint32(at + 12, size, true)
  view.setUint32(at + 16, offset > limite ? MAX_UINT32 : offset, true)
  return bytes
}

function directoryEntry(registro: Registro, limite: number): Uint8Array {
  const { nombre, inicio } = registro
  const long = inicio > limite
  const bytes = new Uint8Array(46 + nombre.length + (long ? 12 : 0))
  const view = new DataView(bytes.buffer)
  view.setUint32(0, 0x02014b50, true)
  view.setUint16(4, long ? VERSION_64 : VERSION, true)
  view.setUint16(6, long ? VERSION_64 : VERSION, true)
  view.setUint16(8, FLAGS, true)
  view.setUint16(10, DEFLATE, true)
  view.setUint16(14, DOS_DATE, true)
  view.setUint32(16, registro.crc, true)
  view.setUint32(20, registro.comprimido, true)
  view.setUint32(24, registro.original, true)
  view.setUint16(28, nombre.length, true)
  view.setUint32(42, long ? MAX_UINT32 : inicio, true)
  bytes.set(nombre, 46)
  if (long) {
    const extra = 46 + nombre.length
    view.setUint16(30, 12, true)
    view.setUint16(extra, 1, true)
    view.setUint16(extra + 2, 8, true)
    view.setBigUint64(extra + 4, BigInt(inicio), true)
  }
  return bytes
}

/** Where the list of members is, in eight bytes, and where that is told. */
function longEnd(members: number, size: number, offset: number): Uint8Array {
  const bytes = new Uint8Array(56 + 20)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, 0x06064b50, true)
  view.setBigUint64(4, 44n, true)
  view.setUint16(12, VERSION_64, true)
  view.setUint16(14, VERSION_64, true)
  view.setBigUint64(24, BigInt(members), true)
  view.setBigUint64(32, BigInt(members), true)
  view.setBigUint64(40, BigInt(size), true)
  view.setBigUint64(48, BigInt(offset), true)
  view.setUint32(56, 0x07064b50, true)
  view.setBigUint64(64, BigInt(offset + size), true)
  view.setUint32(72, 1, true)
  return bytes
}
