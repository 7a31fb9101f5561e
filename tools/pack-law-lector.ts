/** Reads the files of `law/`, noting every problem with its file instead of stopping at the first. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compareText } from '@trazo/core/kernel'
import { type Problema, problemasDe } from '@trazo/core/legal'
import { parseDocument } from 'yaml'
import { config, type ZodType } from 'zod'
import { es } from 'zod/locales'

/** A problem with the file where it stands, relative to the folder. */
export interface ProblemaDeLey extends Problema {
  readonly archivo: string
}

/** The folder is not sound; `problemas` says all that was found, not only the first. */
export class LeyInvalida extends Error {
  readonly problemas: readonly ProblemaDeLey[]
  constructor(problemas: readonly ProblemaDeLey[]) {
    super(problemas.map(({ archivo, campo, mensaje }) => `${archivo}: ${campo}: ${mensaje}`).join('\n'))
    this.name = 'LeyInvalida'
    this.problemas = problemas
  }
}

config(es())

/** The files of one folder and the problems found in them so far. */
export class Lector {
  readonly problemas: ProblemaDeLey[] = []
  readonly #folder: string
  constructor(folder: string) {
    this.#folder = folder
  }

  add(archivo: string, problemas: readonly Problema[]): void {
    for (const problema of problemas) this.problemas.push({ archivo, ...problema })
  }

  async list(carpeta: string): Promise<string[]> {
    const nombres = await readdir(join(this.#folder, carpeta)).catch(() => [])
    return nombres.filter((nombre) => !nombre.startsWith('.')).sort(compareText)
  }

  async bytes(archivo: string): Promise<Buffer | null> {
    try {
      return await readFile(join(this.#folder, archivo))
    } catch {
      this.add(archivo, [{ campo: 'archivo', mensaje: 'falta o no se puede leer' }])
      return null
    }
  }

  async text(archivo: string): Promise<string> {
    return (await this.bytes(archivo))?.toString('utf8') ?? ''
  }

  /** A YAML file in the shape of its schema, or null with its problems noted. */
  async yaml<T>(archivo: string, esquema: ZodType<T>): Promise<T | null> {
    const bytes = await this.bytes(archivo)
    if (!bytes) return null
    const documento = parseDocument(bytes.toString('utf8'), { uniqueKeys: true })
    this.add(
      archivo,
      documento.errors.map(({ linePos, message }) => ({
        campo: `línea ${linePos?.[0].line ?? 1}`,
        mensaje: message.split('\n')[0],
      })),
    )
    if (documento.errors.length > 0) return null
    const leido = esquema.safeParse(documento.toJS())
    if (leido.success) return leido.data
    this.add(archivo, problemasDe(leido.error))
    return null
  }

  checkNombre(archivo: string, id: string, nombre: string): void {
    if (id !== nombre) this.add(archivo, [{ campo: 'id', mensaje: `${id} no es el nombre ${nombre}` }])
  }

  checkPresentes(carpeta: string, requeridos: readonly string[], ids: readonly string[]): void {
    for (const id of requeridos)
      if (!ids.includes(id)) this.add(carpeta, [{ campo: id, mensaje: 'falta, y el programa lo usa' }])
  }
}
