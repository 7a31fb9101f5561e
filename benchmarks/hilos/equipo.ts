/** Two threads on one match: this one and a worker. They wait for one another twice in a round, on shared memory. */
import { type MessagePort, Worker } from 'node:worker_threads'
import type { Desenlace } from '../peps/comprobacion.ts'
import type { Carga } from '../peps/datos.ts'
import {
  DESCARGOS,
  ENTREGADA,
  LOTES,
  makeControl,
  makeRonda,
  PEDIDA,
  type Ronda,
  SALIDAS,
  shareCarga,
  TERMINADA,
} from './compartido.ts'
import { matchLado, placeLotesDe, placeTramo } from './lado.ts'

/** What a worker is given when it starts; rounds come by the port. */
export interface Encargo {
  readonly carga: Carga
  readonly control: Int32Array
  readonly port: MessagePort
}

/** One side's part of a round, the same in both threads. */
export function runLado(carga: Carga, control: Int32Array, lado: number, { entregas, final }: Ronda): void {
  const round = Atomics.load(control, PEDIDA)
  const otro = 1 - lado
  const mitad = matchLado(carga, lado, entregas[lado])
  control[SALIDAS + lado] = mitad.salidas.length
  control[LOTES + lado] = mitad.lotes.length
  control[DESCARGOS + lado] = mitad.resultado.n
  sayThat(control, ENTREGADA + lado, round)
  waitFor(control, ENTREGADA + otro, round)
  const primerLote = lado === 0 ? 0 : control[LOTES + otro]
  placeLotesDe(mitad, primerLote, final)
  const middle = mitad.salidas.length >> 1
  const halves = [
    { desde: 0, hasta: middle, primerLote },
    { desde: middle, hasta: mitad.salidas.length, primerLote },
  ]
  // The sides begin at opposite ends, so that they seldom write near one another.
  for (const tramo of lado === 0 ? halves : halves.reverse()) {
    placeTramo(mitad, entregas[lado], entregas[otro], control[SALIDAS + otro], tramo, final)
  }
  sayThat(control, TERMINADA + lado, round)
}

function sayThat(control: Int32Array, cell: number, round: number): void {
  Atomics.store(control, cell, round)
  Atomics.notify(control, cell)
}

export function waitFor(control: Int32Array, cell: number, round: number): void {
  for (let seen = Atomics.load(control, cell); seen !== round; seen = Atomics.load(control, cell)) {
    Atomics.wait(control, cell, seen)
  }
}

export class Equipo {
  readonly #carga: Carga
  readonly #control = makeControl()
  readonly #worker: Worker
  readonly #port: MessagePort

  constructor(carga: Carga) {
    this.#carga = shareCarga(carga)
    const { port1, port2 } = new MessageChannel()
    this.#port = port1 as unknown as MessagePort
    const encargo = { carga: this.#carga, control: this.#control, port: port2 }
    this.#worker = new Worker(new URL(import.meta.url.replace(/[^/]*$/, 'obrero.mjs')), {
      workerData: encargo,
      transferList: [port2 as unknown as MessagePort],
    })
  }

  /** Matches the whole workload with both threads. */
  match(): Ronda {
    const ronda = makeRonda(this.#carga)
    const round = this.#control[PEDIDA] + 1
    this.#port.postMessage(ronda)
    sayThat(this.#control, PEDIDA, round)
    runLado(this.#carga, this.#control, 0, ronda)
    waitFor(this.#control, TERMINADA + 1, round)
    return ronda
  }

  /** The last round in rows of the workload. */
  finish({ final }: Ronda): Desenlace {
    const { lotes, salidas } = this.#carga
    const n = this.#control[DESCARGOS] + this.#control[DESCARGOS + 1]
    const saldo = lotes.cantidad.slice()
    const valor_saldo = lotes.valor.slice()
    const faltante = new Float64Array(salidas.n)
    final.lotes.forEach((row, l) => {
      saldo[row] -= final.descargada[l]
      valor_saldo[row] -= final.valor_compartido[l]
    })
    final.salidas.forEach((row, s) => {
      faltante[row] = final.faltante[s]
    })
    return {
      n,
      salida: final.requerimiento.slice(0, n).map((s) => final.salidas[s]),
      lote: final.lote.slice(0, n).map((l) => final.lotes[l]),
      cantidad: final.cantidad.subarray(0, n),
      valor: final.valor.subarray(0, n),
      saldo,
      valor_saldo,
      faltante,
    }
  }

  async close(): Promise<void> {
    await this.#worker.terminate()
  }
}
