/** Bytes off the disk, in chunks, checked against what was announced. */
import { createReadStream } from 'node:fs'
import { pipeline, type Readable } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import type { Ruta } from './nombre.ts'
import { FuenteRota } from './rota.ts'

const CHUNK = 1 << 18
const DEFLATED = 8

/** Codes: ARCHIVO_ILEGIBLE, ARCHIVO_CAMBIANTE (its size is no longer the announced one). */
export async function* chunksOfFile(ruta: Ruta, archivo: string, bytes: number): AsyncGenerator<Uint8Array> {
  let total = 0
  try {
    for await (const chunk of createReadStream(ruta, { highWaterMark: CHUNK })) {
      total += chunk.length
      yield chunk
    }
  } catch (cause) {
    throw new FuenteRota('ARCHIVO_ILEGIBLE', archivo, cause)
  }
  if (total !== bytes) throw new FuenteRota('ARCHIVO_CAMBIANTE', archivo)
}

/** Codes: MIEMBRO_DANADO (it does not inflate to the announced size), MIEMBRO_CRC. */
export async function* chunksOfMember(ruta: Ruta, archivo: string, entry: Entry): AsyncGenerator<Uint8Array> {
  let total = 0
  let crc = 0
  try {
    for await (const chunk of inflate(ruta, entry)) {
      total += chunk.length
      if (total > entry.uncompressedSize) break
      crc = crc32(chunk, crc)
      yield chunk
    }
  } catch (cause) {
    throw new FuenteRota('MIEMBRO_DANADO', archivo, cause)
  }
  if (total !== entry.uncompressedSize) throw new FuenteRota('MIEMBRO_DANADO', archivo)
  if (crc !== entry.crc32) throw new FuenteRota('MIEMBRO_CRC', archivo)
}

async function* inflate(ruta: Ruta, entry: Entry): AsyncGenerator<Buffer> {
  const zip = await openZip(ruta)
  let stream: Readable | undefined
  try {
    stream = await zip.openReadStreamPromise(entry, { decodeFileData: false })
    if (entry.compressionMethod === DEFLATED)
      stream = pipeline(stream, createInflateRaw({ chunkSize: CHUNK }), () => {})
    yield* stream
  } finally {
    stream?.destroy()
    zip.close()
  }
}

/** Names are decoded and sizes checked member by member, so that one bad member does not condemn the rest. */
export function openZip(ruta: Ruta): Promise<ZipFile> {
  // It hands the path to the system as it is; its types speak of strings only.
  return openPromise(ruta as string, { autoClose: false, decodeStrings: false, validateEntrySizes: false })
}

/** The same chunks, held back until the last one has proved good. */
export async function* holdUntilGood(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const held: Uint8Array[] = []
  for await (const chunk of chunks) held.push(chunk)
  yield* held
}
