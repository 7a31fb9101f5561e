/** What the first bytes of a file tell. */
import { constants, inflateRawSync } from 'node:zlib'
import type { Entry, ZipFile } from 'yauzl'
import { joinChunks } from './fuente.ts'

/** How many bytes are looked at. */
export const TANTEO = 4096

/** Signature of a ZIP: with members, empty, or in several volumes. */
export function isZip(tanteo: Uint8Array): boolean {
  const [p, k, a, b] = tanteo
  return p === 0x50 && k === 0x4b && ((a === 3 && b === 4) || (a === 5 && b === 6) || (a === 7 && b === 8))
}

/** At most one line in the whole file. */
export function sinFilas(bytes: Uint8Array): boolean {
  const newline = bytes.indexOf(10)
  return newline < 0 || newline === bytes.length - 1
}

/** First bytes of a member, without inflating the rest. Null when they do not inflate. */
export async function startOfMember(zip: ZipFile, entry: Entry): Promise<Uint8Array | null> {
  if (entry.compressedSize === 0) return new Uint8Array(0)
  try {
    const end = Math.min(entry.compressedSize, TANTEO)
    const raw = await joinChunks(
      await zip.openReadStreamPromise(entry, { decodeFileData: false, start: 0, end }),
    )
    const bytes =
      entry.compressionMethod === 0 ? raw : inflateRawSync(raw, { finishFlush: constants.Z_SYNC_FLUSH })
    return bytes.subarray(0, TANTEO)
  } catch {
    return null
  }
}
