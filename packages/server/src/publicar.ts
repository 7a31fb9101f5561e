/**
 * Results appear whole or not at all: they are written in a folder of their own and moved when finished (contract
 * section 1: "nothing half-written in --out").
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { Huella, Paro } from '@trazo/store'
import { lockFolder } from './candado.ts'
import { guard } from './fallas.ts'
import { draftOf } from './rutas.ts'

const RESUMEN = 'resumen.json'

/** A folder of results in the making, of one run at a time. */
export class Borrador {
  /** Where the files are while they are made. */
  readonly carpeta: string
  readonly #destino: string
  readonly #indice: string
  readonly #borrador: string
  readonly #release: () => void
  /** SHA-256 of each file written, by name. */
  readonly huellas = new Map<string, string>()

  /**
   * `indice` is the file that tells whole results from others.
   * Throws Paro SALIDA_NO_ESCRIBIBLE, DISCO_LLENO, ESPACIO_OCUPADO: before any work is done when that can be known.
   */
  constructor(destino: string, indice = RESUMEN) {
    this.#destino = resolve(destino)
    this.#indice = indice
    this.#borrador = guard(this.#destino, () => draftOf(this.#destino))
    this.carpeta = join(this.#borrador, 'resultados')
    this.#release = guard(this.#destino, () => {
      if (existsSync(this.#destino)) readdirSync(this.#destino)
      return lockFolder(this.#borrador, this.#destino)
    })
    try {
      guard(this.#destino, () => this.#sweep())
      guard(this.#destino, () => mkdirSync(this.carpeta))
    } catch (error) {
      this.discard()
      throw error
    }
  }

  /** Writes one file through a sink of chunks, fingerprinting it as it goes. Throws Paro as the constructor does. */
  async write(
    nombre: string,
    fill: (sink: (bytes: Uint8Array) => void) => void | Promise<void>,
  ): Promise<void> {
    const huella = new Huella()
    const salida = join(this.#destino, nombre)
    const fd = guard(salida, () => openSync(join(this.carpeta, nombre), 'w'))
    try {
      await fill((bytes) => {
        huella.update(bytes)
        guard(salida, () => writeAll(fd, bytes))
      })
      guard(salida, () => fsyncSync(fd))
    } finally {
      closeSync(fd)
    }
    this.huellas.set(nombre, huella.digest())
  }

  /**
   * Moves everything to the folder asked for; files of other names that are there stay. The index goes first and
   * comes last: where it stands, the results are whole.
   */
  publish(): void {
    guard(this.#destino, () => {
      if (!existsSync(this.#destino)) return renameSync(this.carpeta, this.#destino)
      const nombres = readdirSync(this.carpeta).filter((nombre) => nombre !== this.#indice)
      for (const nombre of [...nombres, this.#indice]) this.#refuseFolder(join(this.#destino, nombre))
      rmSync(join(this.#destino, this.#indice), { force: true })
      for (const nombre of [...nombres, this.#indice])
        renameSync(join(this.carpeta, nombre), join(this.#destino, nombre))
    })
  }

  /** What was not published goes away. */
  discard(): void {
    this.#sweep()
    this.#release()
  }

  #sweep(): void {
    rmSync(this.carpeta, { recursive: true, force: true })
  }

  /** A folder of somebody else's under the name of a result is not ours to remove. */
  #refuseFolder(ruta: string): void {
    if (statSync(ruta, { throwIfNoEntry: false })?.isDirectory())
      throw new Paro('SALIDA_NO_ESCRIBIBLE', { salida: ruta, detalle: 'EISDIR' })
  }
}

function writeAll(fd: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at)
}
