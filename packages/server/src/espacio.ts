/**
 * Where a run works and what it leaves behind. Without a workspace, a temporary folder that goes away. With one, a folder
 * that keeps every run whole under its digest: runs are only added, and one that was killed leaves nothing but scraps
 * that the next run sweeps.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Paro } from '@trazo/store'
import { lockFolder } from './candado.ts'
import { guard } from './fallas.ts'

export interface Espacio {
  /** Where the book of the run in course is written. */
  readonly libro: string
  /** Keeps the finished run: its results and its book, which must be closed. */
  keep(huella: string, resultados: string): void
  close(): void
}

/** Throws Paro ESPACIO_OCUPADO, SALIDA_NO_ESCRIBIBLE, DISCO_LLENO, DISCO_TEMPORAL. */
export function openEspacio(carpeta: string | null): Espacio {
  return carpeta === null ? openTemporal() : openDuradero(resolve(carpeta))
}

function openTemporal(): Espacio {
  const carpeta = makeTemporal()
  return {
    libro: join(carpeta, 'libro.duckdb'),
    keep() {},
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

function openDuradero(carpeta: string): Espacio {
  const corridas = join(carpeta, 'corridas')
  const enCurso = join(carpeta, 'en-curso')
  const release = guard(carpeta, () => lockFolder(carpeta))
  const close = () => {
    rmSync(enCurso, { recursive: true, force: true })
    release()
  }
  try {
    guard(carpeta, () => {
      mkdirSync(corridas, { recursive: true })
      rmSync(enCurso, { recursive: true, force: true })
      mkdirSync(enCurso)
    })
  } catch (error) {
    close()
    throw error
  }
  return {
    libro: join(enCurso, 'libro.duckdb'),
    keep(huella, resultados) {
      const destino = join(corridas, huella.replace('sha256:', ''))
      if (existsSync(destino)) return
      guard(carpeta, () => {
        cpSync(resultados, join(enCurso, 'resultados'), { recursive: true })
        renameSync(enCurso, destino)
      })
    },
    close,
  }
}
