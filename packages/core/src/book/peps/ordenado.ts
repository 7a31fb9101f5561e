/**
 * The match in another discharge order, to compare with PEPS and never to keep the book by. A heap per queue: lots
 * enter it on their date, and the one with the least priority goes first. Waste is disposed of oldest first, as ever.
 */
import {
  DESPERDICIO,
  type EstadoPeps,
  type LotesPeps,
  type Requerimientos,
  type ResultadoPeps,
  SALIDA_DESPERDICIO,
} from './columnas.ts'
import { Descargas } from './descargas.ts'
import { Desperdicios } from './desperdicios.ts'
import { Monticulo } from './monticulo.ts'
import { ANCHO, FECHA, FILA, namedPlaces, placeLotes, SALDO, settleEstado, startEstado } from './puestos.ts'

/**
 * Matches as `matchPeps` does, but of the lots with balance that have entered takes the one with the least `prioridad`
 * (by lot row; any number), the PEPS order deciding among equals. Requirements stand in order of date.
 */
export function matchOrdenado(
  lotes: LotesPeps,
  requerimientos: Requerimientos,
  colas: number,
  prioridad: Float64Array,
  inicial: EstadoPeps | null = null,
): ResultadoPeps {
  const { n, cola, fecha, cantidad, clase, alternos } = requerimientos
  const puestos = placeLotes(lotes, colas, inicial)
  const { inicio, celdas } = puestos
  const descargas = new Descargas(celdas, inicio[colas] + n)
  const estado = startEstado(lotes.n, inicial)
  const desperdicios = new Desperdicios(puestos, lotes, estado)
  const named = namedPlaces(requerimientos.dirigidos, puestos, lotes.n)
  const byPlace = Float64Array.from(
    { length: inicio[colas] },
    (_, place) => prioridad[celdas[place * ANCHO + FILA]],
  )
  const heaps = Array.from({ length: colas }, () => new Monticulo(byPlace))
  const next = inicio.slice(0, -1)

  /** What requirement `r` takes from a place. */
  const take = (r: number, place: number, needed: number): number => {
    const saldo = celdas[place * ANCHO + SALDO]
    const taken = celdas[place * ANCHO + FECHA] <= fecha[r] ? Math.min(needed, saldo) : 0
    if (taken === 0) return 0
    descargas.record(r, place, taken, saldo)
    if (clase[r] === DESPERDICIO) desperdicios.add(place, taken)
    return taken
  }
  const takeFromQueue = (r: number, queue: number, quantity: number): number => {
    const heap = heaps[queue]
    while (next[queue] < inicio[queue + 1] && celdas[next[queue] * ANCHO + FECHA] <= fecha[r]) {
      heap.push(next[queue]++)
    }
    let needed = quantity
    while (needed > 0 && heap.size > 0) {
      const place = heap.peek()
      needed -= take(r, place, needed)
      if (celdas[place * ANCHO + SALDO] === 0) heap.pop()
    }
    return needed
  }
  const serve = (r: number): number => {
    const places = named.get(r)
    if (cola[r] < 0) return cantidad[r]
    if (clase[r] === SALIDA_DESPERDICIO) {
      return places ? desperdicios.disposeAt(places, cantidad[r]) : desperdicios.dispose(cola[r], cantidad[r])
    }
    if (places) return places.reduce((needed, place) => needed - take(r, place, needed), cantidad[r])
    const queues = [cola[r], ...(alternos?.get(cola[r]) ?? [])]
    return queues.reduce((needed, queue) => takeFromQueue(r, queue, needed), cantidad[r])
  }
  const faltante = new Float64Array(n)
  for (let r = 0; r < n; r++) faltante[r] = serve(r)
  settleEstado(puestos, lotes, estado, null)
  return { ...descargas.columns(), faltante, estado }
}
