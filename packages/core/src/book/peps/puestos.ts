/**
 * Lots in the order of their queues, so that a queue is a run of memory read from end to end. A place is a position in
 * that order; `fila` says which lot stands there.
 */
import { assert } from '#kernel'
import { type EstadoPeps, emptyEstado, type LotesPeps } from './columnas.ts'

export interface Puestos {
  /** First place of each queue, and one more for the end of the last. */
  readonly inicio: Int32Array
  readonly fila: Int32Array
  readonly fecha: Int32Array
  readonly cantidad: Float64Array
  readonly valor: Float64Array
  /** What is left of each lot; only this, the value shared out and the waste change. */
  readonly saldo: Float64Array
  readonly compartido: Float64Array
  readonly desperdicio: Float64Array
  readonly pendiente: Float64Array
}

/** Places lots with a counting sort, which keeps their order; those without a queue get no place. */
export function placeLotes(lotes: LotesPeps, colas: number, inicial: EstadoPeps | null): Puestos {
  const { n, cola, fecha, cantidad, valor, orden } = lotes
  const inicio = countQueues(cola, n, colas)
  const next = inicio.slice(0, colas)
  const places = inicio[colas]
  const puestos = {
    inicio,
    fila: new Int32Array(places),
    fecha: new Int32Array(places),
    cantidad: new Float64Array(places),
    valor: new Float64Array(places),
    saldo: new Float64Array(places),
    compartido: new Float64Array(places),
    desperdicio: new Float64Array(places),
    pendiente: new Float64Array(places),
  }
  for (let i = 0; i < n; i++) {
    const row = orden ? orden[i] : i
    if (cola[row] < 0) continue
    const place = next[cola[row]]++
    puestos.fila[place] = row
    puestos.fecha[place] = fecha[row]
    puestos.cantidad[place] = cantidad[row]
    puestos.valor[place] = valor[row]
    puestos.saldo[place] = cantidad[row]
  }
  if (inicial) resume(puestos, inicial)
  return puestos
}

function countQueues(cola: Int32Array, n: number, colas: number): Int32Array {
  const inicio = new Int32Array(colas + 1)
  for (let i = 0; i < n; i++) if (cola[i] >= 0) inicio[cola[i] + 1]++
  for (let c = 0; c < colas; c++) inicio[c + 1] += inicio[c]
  return inicio
}

function resume(puestos: Puestos, inicial: EstadoPeps): void {
  const { fila, saldo, compartido, desperdicio, pendiente } = puestos
  for (let place = 0; place < fila.length; place++) {
    const row = fila[place]
    saldo[place] -= inicial.descargada[row] + inicial.desperdicio[row]
    assert(saldo[place] >= 0, 'a lot starts with more discharged than it holds')
    compartido[place] = inicial.valor[row]
    desperdicio[place] = inicial.desperdicio[row]
    pendiente[place] = inicial.pendiente[row]
  }
}

/** The state of `n` lots, in their own rows; those without a place keep the one they had. */
export function stateOf(puestos: Puestos, n: number, inicial: EstadoPeps | null): EstadoPeps {
  const estado = inicial ? copyEstado(inicial, n) : emptyEstado(n)
  const { fila, cantidad, saldo, compartido, desperdicio, pendiente } = puestos
  for (let place = 0; place < fila.length; place++) {
    const row = fila[place]
    estado.descargada[row] = cantidad[place] - saldo[place] - desperdicio[place]
    estado.desperdicio[row] = desperdicio[place]
    estado.pendiente[row] = pendiente[place]
    estado.valor[row] = compartido[place]
  }
  return estado
}

function copyEstado({ descargada, desperdicio, pendiente, valor }: EstadoPeps, n: number): EstadoPeps {
  return {
    descargada: descargada.slice(0, n),
    desperdicio: desperdicio.slice(0, n),
    pendiente: pendiente.slice(0, n),
    valor: valor.slice(0, n),
  }
}

/** The place of each lot, by its row; -1 for those without one. */
export function placesOf({ fila }: Puestos, n: number): Int32Array {
  const places = new Int32Array(n).fill(-1)
  for (let place = 0; place < fila.length; place++) places[fila[place]] = place
  return places
}
