/** What one search through the inputs accumulates. */
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Aviso, Rechazo } from '@trazo/core/records'
import type { Lugar } from './carpeta.ts'
import type { Hallada } from './fuente.ts'
import type { Limites } from './limites.ts'

export class Busqueda {
  /** Files of the disk, as they were given. */
  readonly lugares: Lugar[] = []
  readonly halladas: Hallada[] = []
  readonly rechazos: Rechazo[] = []
  readonly avisos: Aviso[] = []
  readonly limites: Limites
  /** Paths that are not inputs although they may lie among them: where the results of the run go. */
  readonly excluidas: ReadonlySet<string>
  miembros = 0
  bytesZip = 0
  bytesAnidados = 0
  #carpeta: string | null = null
  #copias = 0

  constructor(limites: Limites, excluidas: readonly string[] = []) {
    this.limites = limites
    this.excluidas = new Set(excluidas)
  }

  /** Forgets the files found that are none to read. */
  keepOnly(wanted: (hallada: Hallada) => boolean): void {
    const kept = this.halladas.filter(wanted)
    this.halladas.length = 0
    for (const hallada of kept) this.halladas.push(hallada)
  }

  /** Sets a whole file aside. */
  reject(archivo: string, codigo: string, valor = '', datos: Record<string, string> = {}): void {
    this.rechazos.push({ archivo, linea: 0, campo: '', valor, codigo, datos })
  }

  notice(archivo: string, codigo: string, datos: Record<string, string> = {}): void {
    this.avisos.push({ archivo, codigo, datos })
  }

  /** A path for a temporary copy, never made of a name found in a file. */
  async newCopy(): Promise<string> {
    this.#carpeta ??= await mkdtemp(join(this.limites.temporal, 'trazo-'))
    return join(this.#carpeta, `${this.#copias++}.zip`)
  }

  async removeCopies(): Promise<void> {
    if (this.#carpeta !== null) await rm(this.#carpeta, { recursive: true, force: true })
    this.#carpeta = null
  }
}
