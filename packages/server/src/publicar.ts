/**
 * Results appear whole or not at all: they are written in a folder beside the one asked for and moved when finished
 * (contract section 1: "nothing half-written in --out").
 */
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { Huella, Paro } from '@trazo/store'

const RESUMEN = 'resumen.json'

/** Where the results for a folder are made: beside it, hidden. */
export function draftOf(destino: string): string {
  const whole = resolve(destino)
  return join(dirname(whole), `.${basename(whole)}.parcial`)
}

/** A folder of results in the making. */
export class Borrador {
  readonly carpeta: string
  readonly #destino: string
  /** SHA-256 of each file written, by name. */
  readonly huellas = new Map<string, string>()

  /** Throws Paro SALIDA_NO_ESCRIBIBLE. */
  constructor(destino: string) {
    this.#destino = resolve(destino)
    this.carpeta = draftOf(this.#destino)
    guard(this.#destino, () => {
      rmSync(this.carpeta, { recursive: true, force: true })
      mkdirSync(this.carpeta, { recursive: true })
    })
  }

  path(nombre: string): string {
    return join(this.carpeta, nombre)
  }

  /** Writes one file through a sink of chunks, fingerprinting it as it goes. Throws Paro SALIDA_NO_ESCRIBIBLE. */
  async write(
    nombre: string,
    fill: (sink: (bytes: Uint8Array) => void) => void | Promise<void>,
  ): Promise<void> {
    const huella = new Huella()
    const fd = guard(nombre, () => openSync(this.path(nombre), 'w'))
    try {
      await fill((bytes) => {
        huella.update(bytes)
        guard(nombre, () => writeAll(fd, bytes))
      })
      guard(nombre, () => fsyncSync(fd))
    } finally {
      closeSync(fd)
    }
    this.huellas.set(nombre, huella.digest())
  }

  /**
   * Moves everything to the folder asked for; files of other names that are there stay. `resumen.json` goes first and
   * comes last: where it stands, the results are whole.
   */
  publish(): void {
    guard(this.#destino, () => {
      mkdirSync(this.#destino, { recursive: true })
      rmSync(join(this.#destino, RESUMEN), { force: true })
      const nombres = readdirSync(this.carpeta).filter((nombre) => nombre !== RESUMEN)
      for (const nombre of [...nombres, RESUMEN]) {
        rmSync(join(this.#destino, nombre), { recursive: true, force: true })
        renameSync(join(this.carpeta, nombre), join(this.#destino, nombre))
      }
      rmSync(this.carpeta, { recursive: true })
    })
  }

  discard(): void {
    rmSync(this.carpeta, { recursive: true, force: true })
  }
}

function writeAll(fd: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at)
}

/** The world's failures (no room, no permission) as one coded line. */
function guard<T>(que: string, act: () => T): T {
  try {
    return act()
  } catch (error) {
    const codigo = (error as NodeJS.ErrnoException).code
    if (codigo === undefined) throw error
    throw new Paro(codigo === 'ENOSPC' ? 'DISCO_LLENO' : 'SALIDA_NO_ESCRIBIBLE', {
      salida: que,
      detalle: codigo,
    })
  }
}
