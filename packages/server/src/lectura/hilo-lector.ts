/** The second thread: reads the files of tables it is handed, one after another, and hands their columns back. */
import { parentPort } from 'node:worker_threads'
import { assert, Diccionario } from '@trazo/core/kernel'
import { buffersOf, LectorTablas } from '@trazo/core/read'
import { Cola } from './cola.ts'
import type { Encargo, Respuesta } from './mensajes.ts'

const puerto = parentPort
assert(puerto !== null, 'not a thread')
const lector = new LectorTablas({
  partes: new Diccionario(),
  unidades: new Diccionario(),
  claves: new Diccionario(),
})
const encargos = new Cola<Encargo>()
puerto.on('message', (encargo: Encargo) => encargos.push(encargo))

for (let encargo = await encargos.next(); encargo.tipo !== 'entregar'; encargo = await encargos.next()) {
  assert(encargo.tipo === 'archivo', `${encargo.tipo} outside a file`)
  const { identidad, ...fuente } = encargo.archivo
  await lector.readText(fuente, identidad, chunksOfFile())
}
const paquete = lector.pack()
puerto.postMessage({ tipo: 'paquete', paquete } satisfies Respuesta, buffersOf(paquete))
puerto.close()

async function* chunksOfFile(): AsyncGenerator<Uint8Array> {
  for (let encargo = await encargos.next(); encargo.tipo !== 'fin'; encargo = await encargos.next()) {
    assert(encargo.tipo === 'bytes', `${encargo.tipo} inside a file`)
    yield encargo.bytes
    puerto?.postMessage({ tipo: 'tomado' } satisfies Respuesta)
  }
}
