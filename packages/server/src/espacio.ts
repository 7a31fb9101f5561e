/**
 * Where a run works and what it leaves behind. Without a workspace, a temporary folder that goes away. With one, a folder
 * that keeps every run whole under its digest: runs are only added, and one that was killed leaves nothing but scraps
 * that the next run sweeps.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Paro } from '@trazo/store'

export interface Espacio {
  /** Where the book of the run in course is written. */
  readonly libro: string
  /** Keeps the finished run: its results and its book. */
  keep(huella: string, resultados: string): void
  close(): void
}

/** Throws Paro ESPACIO_OCUPADO, SALIDA_NO_ESCRIBIBLE. */
export function openEspacio(carpeta: string | null): Espacio {
  return carpeta === null ? openTemporal() : openDuradero(resolve(carpeta))
}

function openTemporal(): Espacio {
  const carpeta = mkdtempSync(join(tmpdir(), 'trazo-'))
  return {
    libro: join(carpeta, 'libro.duckdb'),
    keep() {},
    close: () => rmSync(carpeta, { recursive: true, force: true }),
  }
}

function openDuradero(carpeta: string): Espacio {
  const corridas = join(carpeta, 'corridas')
  const enCurso = join(carpeta, 'en-curso')
  try {
    mkdirSync(corridas, { recursive: true })
  } catch (error) {
    throw new Paro('SALIDA_NO_ESCRIBIBLE', {
      salida: carpeta,
      detalle: (error as NodeJS.ErrnoException).code ?? '',
    })
  }
  const release = lock(carpeta)
  rmSync(enCurso, { recursive: true, force: true })
  mkdirSync(enCurso)
  return {
    libro: join(enCurso, 'libro.duckdb'),
    keep(huella, resultados) {
      const destino = join(corridas, huella.replace('sha256:', ''))
      if (existsSync(destino)) return
      cpSync(resultados, join(enCurso, 'resultados'), { recursive: true })
      renameSync(enCurso, destino)
    },
    close() {
      rmSync(enCurso, { recursive: true, force: true })
      release()
    },
  }
}

/** One process at a time; the lock of a process that is gone is taken over. */
function lock(carpeta: string): () => void {
  const candado = join(carpeta, 'candado')
  for (;;) {
    try {
      writeFileSync(candado, String(process.pid), { flag: 'wx' })
      return () => rmSync(candado, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const owner = Number(readFileSync(candado, 'utf8'))
      if (isAlive(owner)) throw new Paro('ESPACIO_OCUPADO', { carpeta, proceso: String(owner) })
      rmSync(candado, { force: true })
    }
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
