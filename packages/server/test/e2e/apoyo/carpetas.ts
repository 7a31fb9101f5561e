/** Temporary folders of a test file, and what lies in a folder. */
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'

export type Archivos = Readonly<Record<string, string | Uint8Array>>

const carpetas: string[] = []

afterAll(() => {
  for (const carpeta of carpetas.splice(0)) rmSync(carpeta, { recursive: true, force: true })
})

/** An empty folder, gone when the test file is done. */
export function newFolder(): string {
  const carpeta = mkdtempSync(join(tmpdir(), 'trazo-e2e-'))
  carpetas.push(carpeta)
  return carpeta
}

/** Writes files under a folder, with the folders they need. */
export function putFiles(carpeta: string, archivos: Archivos): string {
  for (const [nombre, datos] of Object.entries(archivos)) {
    const ruta = join(carpeta, nombre)
    mkdirSync(dirname(ruta), { recursive: true })
    writeFileSync(ruta, datos)
  }
  return carpeta
}

/** Every file below a folder, by name relative to it, in order. */
export function listFiles(carpeta: string): string[] {
  const entries = readdirSync(carpeta, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(carpeta.length + 1))
    .sort()
}

/** SHA-256 of every file below a folder, by name: two equal ones hold the same bytes. */
export function fingerprint(carpeta: string): Record<string, string> {
  return Object.fromEntries(
    listFiles(carpeta).map((nombre) => [
      nombre,
      createHash('sha256')
        .update(readFileSync(join(carpeta, nombre)))
        .digest('hex'),
    ]),
  )
}
