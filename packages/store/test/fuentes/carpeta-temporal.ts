import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach } from 'vitest'
import { type FuentesAbiertas, findOriginales, openOriginales } from '../../src/fuentes/index.ts'
import type { Limites } from '../../src/fuentes/limites.ts'

const carpetas: string[] = []
const abiertas: FuentesAbiertas[] = []

afterEach(async () => {
  for (const fuentes of abiertas.splice(0)) await fuentes.close()
  for (const carpeta of carpetas.splice(0)) rmSync(carpeta, { recursive: true })
})

/** A new folder with these files, gone after the test. */
export function makeFolder(archivos: Record<string, string | Uint8Array>): string {
  const carpeta = mkdtempSync(join(tmpdir(), 'trazo-test-'))
  carpetas.push(carpeta)
  for (const [nombre, datos] of Object.entries(archivos)) {
    mkdirSync(dirname(join(carpeta, nombre)), { recursive: true })
    writeFileSync(join(carpeta, nombre), datos)
  }
  return carpeta
}

/** Inputs → their files, as a run opens them. */
export async function openFuentes(
  inputs: string[],
  limites: Partial<Limites> = {},
): Promise<FuentesAbiertas> {
  return openOriginales(await findOriginales(inputs), limites)
}

/** What opening the inputs says, with the content of every file as text, or its code when it is broken. */
export async function openAll(inputs: string[], limites: Partial<Limites> = {}) {
  const abierta = await openFuentes(inputs, limites)
  abiertas.push(abierta)
  const contenidos: Record<string, string> = {}
  for (const fuente of abierta.fuentes) {
    try {
      contenidos[fuente.archivo] = Buffer.from(await fuente.all(1e9)).toString()
    } catch (error) {
      contenidos[fuente.archivo] = `rota: ${(error as { codigo?: string }).codigo}`
    }
  }
  return {
    fuentes: abierta.fuentes,
    archivos: abierta.fuentes.map((f) => f.archivo),
    contenidos,
    rechazos: abierta.rechazos.map((r) => `${r.codigo} ${r.archivo}`),
    avisos: abierta.avisos.map((a) => `${a.codigo} ${a.archivo}`),
  }
}
