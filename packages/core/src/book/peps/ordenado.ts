/**
 * The match in another discharge order, to compare with PEPS and never to keep the book by. A heap per queue: lots
 * enter it on their date, and the one with the least priority goes first. Waste is disposed of oldest first, as ever.
 */
import type { EstadoPeps, LotesPeps, Requerimientos, ResultadoPeps } from './columnas.ts'
import { Monticulo } from './monticulo.ts'
import { placeLotes } from './puestos.ts'
import { Registro } from './registro.ts'

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
  const puestos = placeLotes(lotes, colas, inicial)
  const { inicio, fila, fecha: entrada, saldo } = puestos
  const registro = new Registro(puestos, lotes, requerimientos)
  const byPlace = Float64Array.from(fila, (row) => prioridad[row])
  const heaps = Array.from({ length: colas }, () => new Monticulo(byPlace))
  const next = inicio.slice(0, -1)

  const serve = (r: number, c: number, fecha: number, quantity: number): number => {
    const heap = heaps[c]
    const end = inicio[c + 1]
    while (next[c] < end && entrada[next[c]] <= fecha) heap.push(next[c]++)
    let needed = quantity
    while (needed > 0 && heap.size > 0) {
      const place = heap.peek()
      const taken = Math.min(needed, saldo[place])
      if (taken > 0) registro.record(r, place, taken, saldo[place] - taken)
      needed -= taken
      if (saldo[place] === 0) heap.pop()
    }
    return needed
  }
  return registro.serveAll(serve, inicial)
}
