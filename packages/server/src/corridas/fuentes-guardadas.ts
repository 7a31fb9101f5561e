/**
 * Inputs as a workspace keeps them: `fuentes/<sha256>`, each content once. A copy, or a clone where the disk can make
 * one; never a hard link, since an original that is edited in place would change what was kept.
 */
import { createHash } from 'node:crypto'
import {
  constants,
  copyFileSync,
  createReadStream,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { type Lugar, type Originales, Paro } from '@trazo/store'
import { guard } from '../fallas.ts'
import type { EntradaRegistrada } from './registro.ts'

export function rutaDeFuente(espacio: string, sha256: string): string {
  return join(espacio, 'fuentes', sha256)
}

export async function sha256Of(ruta: string | Buffer): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(ruta, { highWaterMark: 1 << 18 }))
    hash.update(chunk as Uint8Array)
  return hash.digest('hex')
}

/** An input and its copy. */
interface Copia {
  readonly lugar: Lugar
  readonly sha256: string
  readonly bytes_total: number
  /** Where the copy waits until the run is kept; null when the workspace had it. */
  readonly espera: string | null
}

/** The inputs of a run in course, copied before anyone reads them. */
export class FuentesPorGuardar {
  readonly #espacio: string
  readonly #taller: string
  readonly #copias: Copia[] = []

  /** `taller` is a folder of the run in course, which goes away with it. */
  constructor(espacio: string, taller: string) {
    this.#espacio = espacio
    this.#taller = taller
  }

  /** The same places, with their bytes in the copies. One that cannot be read stays as it is: its reader will tell. */
  async copyAll(originales: Originales): Promise<Originales> {
    guard(this.#espacio, () => mkdirSync(this.#taller, { recursive: true }))
    const lugares: Lugar[] = []
    for (const lugar of originales.lugares) lugares.push(await this.#copyOne(lugar))
    return { ...originales, lugares }
  }

  async #copyOne(lugar: Lugar): Promise<Lugar> {
    const sha256 = await sha256Of(lugar.ruta).catch(() => null)
    if (sha256 === null) return lugar
    const kept = rutaDeFuente(this.#espacio, sha256)
    if (existsSync(kept)) return this.#add(lugar, sha256, kept, null)
    const espera = join(this.#taller, String(this.#copias.length))
    guard(this.#espacio, () => copyFileSync(lugar.ruta, espera, constants.COPYFILE_FICLONE))
    return this.#add(lugar, await sha256Of(espera), espera, espera)
  }

  #add(lugar: Lugar, sha256: string, ruta: string, espera: string | null): Lugar {
    this.#copias.push({ lugar, sha256, bytes_total: statSync(ruta).size, espera })
    return { ...lugar, ruta }
  }

  /** Puts the copies in their place, except what the run left out; answers what its registry says of them. */
  keep(isLeftOut: (lugar: Lugar) => boolean): EntradaRegistrada[] {
    const grupos = new Map<string, number>()
    const copias = this.#copias.filter(({ lugar }) => !isLeftOut(lugar))
    guard(this.#espacio, () => mkdirSync(join(this.#espacio, 'fuentes'), { recursive: true }))
    for (const { sha256, espera } of copias) {
      if (espera === null) continue
      const kept = rutaDeFuente(this.#espacio, sha256)
      guard(this.#espacio, () => (existsSync(kept) ? rmSync(espera) : renameSync(espera, kept)))
    }
    guard(this.#espacio, () => rmSync(this.#taller, { recursive: true, force: true }))
    return copias.map(({ lugar, sha256, bytes_total }) => {
      if (!grupos.has(lugar.origen)) grupos.set(lugar.origen, grupos.size)
      return { archivo: lugar.archivo, sha256, bytes_total, grupo: grupos.get(lugar.origen)! }
    })
  }
}

/** The inputs of a run, as they were given, from the copies. Throws Paro FUENTE_ALTERADA. */
export async function openGuardadas(
  espacio: string,
  entradas: readonly EntradaRegistrada[],
): Promise<Originales> {
  const lugares: Lugar[] = []
  for (const [i, { archivo, sha256, grupo }] of entradas.entries()) {
    const ruta = rutaDeFuente(espacio, sha256)
    if ((await sha256Of(ruta).catch(() => '')) !== sha256)
      throw new Paro('FUENTE_ALTERADA', { archivo, sha256 })
    lugares.push({ ruta, archivo, origen: `grupo ${grupo}`, propio: `fuente ${i}` })
  }
  return { lugares, rechazos: [], avisos: [] }
}
