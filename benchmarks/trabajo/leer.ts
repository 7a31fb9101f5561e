/** Reading alone, one thread: files of tables → columns, with nothing before or after. */
import { closeSync, createReadStream, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Diccionario } from '@trazo/core/kernel'
import { BYTES_DE_MUESTRA, identify, LectorTablas, sectionOf } from '@trazo/core/read'
import type { Medida } from '../proceso.ts'

const CHUNK = 1 << 18
const RONDAS = 3

/** Best of a few rounds: milliseconds, and millions of bytes a second. */
export async function measureLeer(carpeta: string): Promise<Medida> {
  const rutas = readdirSync(carpeta)
    .filter((nombre) => nombre.endsWith('.csv'))
    .sort()
    .map((nombre) => join(carpeta, nombre))
  let leer_ms = Number.POSITIVE_INFINITY
  for (let ronda = 0; ronda < RONDAS; ronda++) {
    const start = performance.now()
    await readAll(rutas)
    leer_ms = Math.min(leer_ms, performance.now() - start)
  }
  const bytes = rutas.reduce((sum, ruta) => sum + statSync(ruta).size, 0)
  return { leer_ms, mb_por_segundo: bytes / 1000 / leer_ms }
}

async function readAll(rutas: readonly string[]): Promise<void> {
  const lector = new LectorTablas({
    partes: new Diccionario(),
    unidades: new Diccionario(),
    claves: new Diccionario(),
  })
  for (const [indice, archivo] of rutas.entries()) {
    const identidad = identify(readHead(archivo), archivo, (header) => sectionOf(header, archivo))
    if (identidad.clase !== 'tabla') throw new Error(`${archivo}: ${identidad.clase}`)
    await lector.readText({ indice, archivo }, identidad, createReadStream(archivo, { highWaterMark: CHUNK }))
  }
  const { rechazos } = lector.finish()
  if (rechazos.length > 0) throw new Error(`${rechazos.length} rows set aside`)
}

function readHead(archivo: string): Uint8Array {
  const fd = openSync(archivo, 'r')
  const head = new Uint8Array(BYTES_DE_MUESTRA)
  const size = readSync(fd, head, 0, head.length, 0)
  closeSync(fd)
  return head.subarray(0, size)
}
