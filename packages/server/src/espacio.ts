/**
 * Where a run works and what it leaves behind. Without a workspace, a temporary folder that goes away. With one, a folder
 * that keeps every run whole under its digest, with its inputs and a registry: runs are only added, and one that was
 * killed leaves nothing but scraps that the next run sweeps.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type FuentesAbiertas, type Originales, Paro } from '@trazo/store'
import { lockFolder } from './candado.ts'
import { FuentesPorGuardar, sha256Of } from './corridas/fuentes-guardadas.ts'
import { appendRegistro, type LineaDeRegistro, readRegistro, repairRegistro } from './corridas/registro.ts'
import { guard } from './fallas.ts'
import type { Resumen } from './resumen.ts'

export interface Espacio {
  /** Where the book of the run in course is written. */
  readonly libro: string
  /** The inputs as they are to be read: from copies, when they are kept. */
  store(originales: Originales): Promise<Originales>
  /** Throws Paro ESPACIO_DE_OTRA_EMPRESA. */
  accept(rfc: string): void
  /** Keeps the finished run (its results and its book, which must be closed); answers where its book is. */
  keep(resumen: Resumen, resultados: string, trabajo: LoQueSeAnota, fuentes: FuentesAbiertas): Promise<string>
  close(): void
}

/** What the registry says of a run besides its results. */
interface LoQueSeAnota {
  readonly autor?: string
  readonly mes?: string
  readonly lang: string
}

/** Throws Paro ESPACIO_OCUPADO, SALIDA_NO_ESCRIBIBLE, DISCO_LLENO, DISCO_TEMPORAL, REGISTRO_DANADO. */
export function openEspacio(carpeta: string | null): Espacio {
  return carpeta === null ? openTemporal() : new EspacioDuradero(resolve(carpeta))
}

function openTemporal(): Espacio {
  const carpeta = makeTemporal()
  const libro = join(carpeta, 'libro.duckdb')
  return {
    libro,
    store: async (originales) => originales,
    accept() {},
    keep: async () => libro,
    close: () => rmSync(carpeta, { recursive: true, force: true }),
  }
}

function makeTemporal(): string {
  try {
    return mkdtempSync(join(tmpdir(), 'trazo-'))
  } catch (error) {
    throw new Paro('DISCO_TEMPORAL', { motivo: (error as NodeJS.ErrnoException).code ?? '' })
  }
}

class EspacioDuradero implements Espacio {
  readonly libro: string
  readonly #carpeta: string
  readonly #enCurso: string
  readonly #release: () => void
  readonly #fuentes: FuentesPorGuardar
  readonly #registro: LineaDeRegistro[]

  constructor(carpeta: string) {
    this.#carpeta = carpeta
    this.#enCurso = join(carpeta, 'en-curso')
    this.libro = join(this.#enCurso, 'libro.duckdb')
    this.#fuentes = new FuentesPorGuardar(carpeta, join(this.#enCurso, 'fuentes'))
    this.#release = guard(carpeta, () => lockFolder(carpeta))
    try {
      this.#registro = guard(carpeta, () => {
        repairRegistro(carpeta)
        mkdirSync(join(carpeta, 'corridas'), { recursive: true })
        rmSync(this.#enCurso, { recursive: true, force: true })
        mkdirSync(this.#enCurso)
        return readRegistro(carpeta)
      })
    } catch (error) {
      this.close()
      throw error
    }
  }

  store(originales: Originales): Promise<Originales> {
    return this.#fuentes.copyAll(originales)
  }

  accept(otra: string): void {
    const rfc = this.#registro.at(-1)?.rfc ?? otra
    if (rfc !== otra) throw new Paro('ESPACIO_DE_OTRA_EMPRESA', { carpeta: this.#carpeta, rfc, otra })
  }

  /** Inputs first, then the run, then its line: what a killed process leaves is whole, and no line lacks what it names. */
  async keep(
    resumen: Resumen,
    resultados: string,
    { autor = '', mes, lang }: LoQueSeAnota,
    { isResultado }: FuentesAbiertas,
  ): Promise<string> {
    const entradas = this.#fuentes.keep(isResultado)
    const destino = join(this.#carpeta, 'corridas', resumen.huella.replace('sha256:', ''))
    guard(this.#carpeta, () => {
      if (existsSync(destino)) return
      cpSync(resultados, join(this.#enCurso, 'resultados'), { recursive: true })
      renameSync(this.#enCurso, destino)
    })
    const libro = join(destino, 'libro.duckdb')
    const previa = this.#registro.find((linea) => linea.huella === resumen.huella)
    const corrida = {
      huella: resumen.huella,
      rfc: resumen.empresa.rfc,
      autor,
      corte: resumen.corte,
      ley: resumen.ley,
      programa: resumen.programa.version,
      lang,
      ...(mes === undefined ? {} : { cierre: mes }),
      resumen: previa?.resumen ?? (await sha256Of(join(destino, 'resultados', 'resumen.json'))),
      libro: previa?.libro ?? (await sha256Of(libro)),
      entradas,
    }
    const ahora = new Date().toISOString()
    guard(this.#carpeta, () => appendRegistro(this.#carpeta, this.#registro, corrida, ahora))
    return libro
  }

  close(): void {
    rmSync(this.#enCurso, { recursive: true, force: true })
    this.#release()
  }
}
