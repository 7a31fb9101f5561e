/** This thread's side of the second one: hands it files as they are read from the disk, and takes what it made of them. */
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { PaqueteDeTablas } from '@trazo/core/read'
import { Cola } from './cola.ts'
import type { ArchivoDeTabla, Encargo, Respuesta } from './mensajes.ts'

/** What the build makes of `hilo-lector.ts`, beside the program; sources that run as they are read in one thread. */
const NOMBRE = 'hilo-lector.mjs'
const PROGRAMA = new URL(NOMBRE, import.meta.url)
/** Pieces on their way to the helper: enough that it never waits, and little memory. */
const EN_CAMINO = 16

export interface Entregable extends ArchivoDeTabla {
  chunks(): AsyncIterable<Uint8Array>
}

/** Whether there is a second thread to be had, and a core for it. */
export function canHelp(): boolean {
  return availableParallelism() > 1 && existsSync(fileURLToPath(PROGRAMA))
}

/** Reads files of tables in another thread, in order. Throws what reading them throws (FuenteRota). */
export async function readAparte(archivos: readonly Entregable[]): Promise<PaqueteDeTablas> {
  const worker = new Worker(PROGRAMA)
  const respuestas = new Cola<Respuesta>()
  const failed = new Promise<never>((_, reject) => {
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the reading thread ended with ${code}`)))
  })
  failed.catch(() => {})
  worker.on('message', (respuesta: Respuesta) => respuestas.push(respuesta))
  try {
    let onWay = 0
    const take = () => Promise.race([respuestas.next(), failed])
    for (const { chunks, ...archivo } of archivos) {
      post(worker, { tipo: 'archivo', archivo })
      for await (const chunk of chunks()) {
        if (onWay === EN_CAMINO) await take()
        else onWay++
        const bytes = new Uint8Array(chunk)
        post(worker, { tipo: 'bytes', bytes }, [bytes.buffer])
      }
      post(worker, { tipo: 'fin' })
    }
    post(worker, { tipo: 'entregar' })
    for (;;) {
      const respuesta = await take()
      if (respuesta.tipo === 'paquete') return respuesta.paquete
    }
  } finally {
    await worker.terminate()
  }
}

function post(worker: Worker, encargo: Encargo, transfer: readonly ArrayBuffer[] = []): void {
  worker.postMessage(encargo, transfer)
}
