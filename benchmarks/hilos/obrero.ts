/** The second thread: for every round that is asked for it does its side. It never reads messages but between rounds. */
import { receiveMessageOnPort, workerData } from 'node:worker_threads'
import { PEDIDA, type Ronda } from './compartido.ts'
import { type Encargo, runLado, waitFor } from './equipo.ts'

const { carga, control, port } = workerData as Encargo

for (let round = 1; ; round++) {
  waitFor(control, PEDIDA, round)
  const message = receiveMessageOnPort(port)
  if (!message) throw new Error('a round was asked for without its room')
  runLado(carga, control, 1, message.message as Ronda)
}
