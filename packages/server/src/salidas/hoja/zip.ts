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

/** Parts → the bytes of the archive, in order. An archive past 4 GiB is refused, since no spreadsheet opens one. */
export async function* zipParts(partes: AsyncIterable<ParteZip>): AsyncGenerator<Uint8Array> {
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
    assert(offset <= MAX_UINT32 && cuenta.original <= MAX_UINT32, `archive past 4 GiB at ${parte.nombre}`)
    yield trailer
  }
  yield centralDirectory(registros, offset)
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

function centralDirectory(registros: readonly Registro[], offset: number): Uint8Array {
  const size = registros.reduce((sum, r) => sum + 46 + r.nombre.length, 0)
  const bytes = new Uint8Array(size + 22)
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const registro of registros) {
    view.setUint32(at, 0x02014b50, true)
    view.setUint16(at + 4, VERSION, true)
    view.setUint16(at + 6, VERSION, true)
    view.setUint16(at + 8, FLAGS, true)
    view.setUint16(at + 10, DEFLATE, true)
    view.setUint16(at + 14, DOS_DATE, true)
    view.setUint32(at + 16, registro.crc, true)
    view.setUint32(at + 20, registro.comprimido, true)
    view.setUint32(at + 24, registro.original, true)
    view.setUint16(at + 28, registro.nombre.length, true)
    view.setUint32(at + 42, registro.inicio, true)
    bytes.set(registro.nombre, at + 46)
    at += 46 + registro.nombre.length
  }
  view.setUint32(at, 0x06054b50, true)
  view.setUint16(at + 8, registros.length, true)
  view.setUint16(at + 10, registros.length, true)
  view.setUint32(at + 12, size, true)
  view.setUint32(at + 16, offset, true)
  return bytes
}
