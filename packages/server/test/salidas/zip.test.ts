import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { fromBuffer, type ZipFile } from 'yauzl'
import { type ParteZip, zipParts } from '../../src/salidas/hoja/zip.ts'

const TEXTOS = ['primero', 'segundo, más largo', 'tercero']

async function* partes(): AsyncGenerator<ParteZip> {
  for (const [i, texto] of TEXTOS.entries()) yield { nombre: `${i}.txt`, bytes: [Buffer.from(texto)] }
}

async function zip(limite?: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of zipParts(partes(), limite)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Names and texts of every member, by a reader that is not ours. */
async function unzip(bytes: Buffer): Promise<string[]> {
  const open = promisify(fromBuffer) as (bytes: Buffer, options: object) => Promise<ZipFile>
  const file = await open(bytes, { lazyEntries: true })
  const found: string[] = []
  return new Promise((resolve, reject) => {
    file.on('error', reject)
    file.on('end', () => resolve(found))
    file.on('entry', (entry) => {
      file.openReadStream(entry, async (error, stream) => {
        if (error) return reject(error)
        const chunks: Buffer[] = []
        for await (const chunk of stream) chunks.push(chunk as Buffer)
        found.push(`${entry.fileName}: ${Buffer.concat(chunks)}`)
        file.readEntry()
      })
    })
    file.readEntry()
  })
}

const SABIDOS = TEXTOS.map((texto, i) => `${i}.txt: ${texto}`)

describe('an archive', () => {
  test('opens elsewhere, and says nothing of ZIP64 while it fits without', async () => {
    const bytes = await zip()
    expect(await unzip(bytes)).toEqual(SABIDOS)
    expect(bytes.includes(Buffer.from([0x50, 0x4b, 6, 6]))).toBe(false)
  })

  test.each([0, 60, 150])(
    'longer than the %i bytes that short places reach opens all the same',
    async (limite) => {
      const bytes = await zip(limite)
      expect(await unzip(bytes)).toEqual(SABIDOS)
      expect(bytes.includes(Buffer.from([0x50, 0x4b, 6, 6]))).toBe(true)
    },
  )
})
