/**
 * Where a ledger stopped: enough to go on without reading what was booked. Of every queue, the last requirement; of
 * lots, only those that have balance or waste waiting, since nothing can happen to the others.
 */
import { ColumnaEntera, orderRows, SIN_FECHA } from '#kernel'
import { type LotesConEstado, pickLotes, type SalidasDeColas } from './columnas.ts'

export interface Pausa {
  /** How many queues are known. */
  readonly colas: number
  /** Day of the last requirement of each queue, SIN_FECHA when it had none, and its keys. */
  readonly fecha: Int32Array
  readonly llaves: readonly Float64Array[]
  /** Open lots, by queue and then in order. */
  readonly abiertos: LotesConEstado
}

/** A ledger in which nothing was booked yet; `llavesLote` and `llavesSalida`: how many keys order facts of one day. */
export function emptyPausa(llavesLote: number, llavesSalida: number): Pausa {
  const ninguno = new Float64Array(0)
  const estado = { descargada: ninguno, desperdicio: ninguno, pendiente: ninguno, valor: ninguno }
  return {
    colas: 0,
    fecha: new Int32Array(0),
    llaves: Array.from({ length: llavesSalida }, () => ninguno),
    abiertos: {
      n: 0,
      id: new Int32Array(0),
      cola: new Int32Array(0),
      fecha: new Int32Array(0),
      llaves: Array.from({ length: llavesLote }, () => ninguno),
      cantidad: ninguno,
      valor: ninguno,
      estado,
    },
  }
}

/** Whether a requirement comes after everything that its queue has booked. */
export function comesAfter(pausa: Pausa, salidas: SalidasDeColas, row: number): boolean {
  const cola = salidas.cola[row]
  if (cola >= pausa.colas || pausa.fecha[cola] === SIN_FECHA) return true
  if (salidas.fecha[row] !== pausa.fecha[cola]) return salidas.fecha[row] > pausa.fecha[cola]
  for (let k = 0; k < pausa.llaves.length; k++) {
    const [now, last] = [salidas.llaves[k][row], pausa.llaves[k][cola]]
    if (now !== last) return now > last
  }
  return false
}

/** The open lots among some. */
export function pickAbiertos(lotes: LotesConEstado): LotesConEstado {
  const { descargada, desperdicio, pendiente } = lotes.estado
  return keepLotes(lotes, (l) => lotes.cantidad[l] > descargada[l] + desperdicio[l] || pendiente[l] > 0)
}

export function keepLotes(lotes: LotesConEstado, wanted: (row: number) => boolean): LotesConEstado {
  const rows = new ColumnaEntera()
  for (let l = 0; l < lotes.n; l++) if (wanted(l)) rows.push(l)
  return pickLotes(lotes, rows.values())
}

/** Last requirement of each queue: that of `salidas`, which stand in order, or the one known where `olvidada` does not say no. */
export function lastOf(
  pausa: Pausa,
  colas: number,
  salidas: SalidasDeColas,
  olvidada: (cola: number) => boolean,
): Pick<Pausa, 'colas' | 'fecha' | 'llaves'> {
  const fecha = new Int32Array(colas).fill(SIN_FECHA)
  const llaves = pausa.llaves.map(() => new Float64Array(colas))
  for (let c = 0; c < pausa.colas; c++) {
    if (olvidada(c)) continue
    fecha[c] = pausa.fecha[c]
    for (let k = 0; k < llaves.length; k++) llaves[k][c] = pausa.llaves[k][c]
  }
  for (let r = 0; r < salidas.n; r++) {
    const c = salidas.cola[r]
    fecha[c] = salidas.fecha[r]
    for (let k = 0; k < llaves.length; k++) llaves[k][c] = salidas.llaves[k][r]
  }
  return { colas, fecha, llaves }
}

/** By queue, then in the order of lots, so that the same ledger stops in the same bytes however it got there. */
export function sortByQueue(lotes: LotesConEstado): LotesConEstado {
  return pickLotes(lotes, orderRows(lotes.n, [lotes.cola, lotes.fecha, ...lotes.llaves]))
}
