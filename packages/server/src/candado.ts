/** One process at a time in a folder; the lock of a process that is gone is taken over. */
import { mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Paro } from '@trazo/store'

/** A lock is empty for an instant while it is written: how often, and for how many milliseconds, to look again. */
const INTENTOS = 20
const PAUSA = 50

/**
 * Makes the folder if need be; answers how to let go of it. `nombre` is what its user calls it.
 * Throws Paro ESPACIO_OCUPADO; the disk's failures as they are.
 */
export function lockFolder(carpeta: string, nombre = carpeta): () => void {
  const candado = join(carpeta, 'candado')
  for (;;) {
    mkdirSync(carpeta, { recursive: true })
    try {
      writeFileSync(candado, `${process.pid} ${startOf(process.pid)}`, { flag: 'wx' })
      return () => letGo(carpeta, candado)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'ENOENT') continue
      if (code !== 'EEXIST') {
        letGo(carpeta, candado)
        throw error
      }
    }
    const owner = readOwner(candado)
    if (isAlive(owner)) throw new Paro('ESPACIO_OCUPADO', { carpeta: nombre, proceso: owner.split(' ')[0] })
    takeAway(candado, owner)
  }
}

/** Nothing is left of a folder that held the lock and nothing else. */
function letGo(carpeta: string, candado: string): void {
  rmSync(candado, { force: true })
  try {
    rmdirSync(carpeta)
  } catch {
    // It holds something, or another process has it by now.
  }
}

function readOwner(candado: string): string {
  for (let i = 0; i < INTENTOS; i++) {
    const owner = read(candado)
    if (owner !== '') return owner
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSA)
  }
  return ''
}

function read(ruta: string): string {
  try {
    return readFileSync(ruta, 'utf8')
  } catch {
    return ''
  }
}

/** Two that find the same dead lock must not both take it: the second finds that it moved a live one, and puts it back. */
function takeAway(candado: string, owner: string): void {
  const muerto = `${candado}.${process.pid}`
  try {
    renameSync(candado, muerto)
    if (read(muerto) === owner) rmSync(muerto, { force: true })
    else renameSync(muerto, candado)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

/** The number of a process is given out again, after a restart above all: when it started tells two of them apart. */
function isAlive(owner: string): boolean {
  const [pid, start] = owner.split(' ')
  if (!/^[1-9]\d*$/.test(pid)) return false
  try {
    process.kill(Number(pid), 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return startOf(Number(pid)) === start
}

/** Clock ticks from the start of the machine to that of the process, where the system tells (field 22 of `stat`). */
function startOf(pid: number): string {
  return read(`/proc/${pid}/stat`).replace(/^.*\)/s, '').split(' ')[20] ?? ''
}
