/**
 * The PEPS match: the hot loop of the house. Columns in, columns out, no object per row.
 *
 * Lots and requirements stand in their total orders (contract section 3, rule 6). Lots are spread to queues, one per
 * part (`peps/puestos.ts`), and every queue remembers the first of its lots that may have balance. Requirements are
 * gone through once, in the order of exits, each taking from the head of its queue, so that matches come out where they
 * belong. Rules 4, 7 and 8 of the contract are all here:
 * - a requirement takes from the oldest lot with balance whose entry date is not after it;
 * - what cannot be met is recorded once and never matched later;
 * - a directed one takes only from the lots it names;
 * - waste leaves its lot when it arises and waits there until a waste movement reduces it (`peps/desperdicios.ts`);
 * - a lot's value is shared so that matches plus balance add up to the lot, to the centavo (`peps/descargas.ts`).
 */
import {
  DESPERDICIO,
  type EstadoPeps,
  type LotesPeps,
  type Requerimientos,
  type ResultadoPeps,
  SALIDA_DESPERDICIO,
} from './peps/columnas.ts'
import { Descargas } from './peps/descargas.ts'
import { Desperdicios } from './peps/desperdicios.ts'
import {
  ANCHO,
  FECHA,
  namedPlaces,
  type Puestos,
  placeLotes,
  SALDO,
  settleEstado,
  startEstado,
} from './peps/puestos.ts'

export {
  CONSUMO,
  DESPERDICIO,
  type EstadoPeps,
  emptyEstado,
  type LotesPeps,
  type Requerimientos,
  type ResultadoPeps,
  SALIDA_DESPERDICIO,
} from './peps/columnas.ts'

/** Matches every requirement, from nothing or from the state another run ended in, which is read and not changed. */
export function matchPeps(
  lotes: LotesPeps,
  requerimientos: Requerimientos,
  colas: number,
  inicial: EstadoPeps | null = null,
): ResultadoPeps {
  const puestos = placeLotes(lotes, colas, inicial)
  const estado = startEstado(lotes.n, inicial)
  // Every match empties a lot or ends a requirement, so there are at most as many as both.
  const descargas = new Descargas(puestos.celdas, puestos.inicio[colas] + requerimientos.n)
  const named = namedPlaces(requerimientos.dirigidos, puestos, lotes.n)
  const head = puestos.inicio.slice(0, -1)
  const desperdicios = new Desperdicios(puestos, lotes, estado)
  const faltante = serveAll(requerimientos, puestos, head, named, descargas, desperdicios)
  // Lots that were named may have been touched after the head of their queue.
  settleEstado(puestos, lotes, estado, named.size > 0 ? null : head)
  return { ...descargas.columns(), faltante, estado }
}

const NINGUNA = new Int32Array(0)

/**
 * Goes through the requirements in order; answers what each one could not get. `head` is the first place of each queue
 * that may have balance, and is moved on.
 */
function serveAll(
  { n, cola, fecha, cantidad, clase, alternos }: Requerimientos,
  { inicio, celdas }: Puestos,
  head: Int32Array,
  dirigidos: ReadonlyMap<number, Int32Array>,
  descargas: Descargas,
  desperdicios: Desperdicios,
): Float64Array {
  const faltante = new Float64Array(n)
  const anyNamed = dirigidos.size > 0
  for (let r = 0; r < n; r++) {
    const own = cola[r]
    if (own < 0) {
      faltante[r] = cantidad[r]
      continue
    }
    const named = anyNamed ? dirigidos.get(r) : undefined
    if (clase[r] === SALIDA_DESPERDICIO) {
      faltante[r] = named
        ? desperdicios.disposeAt(named, cantidad[r])
        : desperdicios.dispose(own, cantidad[r])
      continue
    }
    const day = fecha[r]
    let needed = cantidad[r]
    // Where it may take from, in turn: the places it names, or else its own queue and those that stand in for it.
    for (let turn = 0; needed > 0; turn++) {
      let queue = own
      if (turn > 0 && !named) {
        const others: Int32Array = alternos?.get(own) ?? NINGUNA
        if (turn > others.length) break
        queue = others[turn - 1]
      }
      if (named && turn === named.length) break
      let place = named ? named[turn] : head[queue]
      const end = named ? place + 1 : inicio[queue + 1]
      while (place < end && celdas[place * ANCHO + FECHA] <= day) {
        const saldo = celdas[place * ANCHO + SALDO]
        const taken = Math.min(needed, saldo)
        if (taken > 0) {
          descargas.record(r, place, taken, saldo)
          if (clase[r] === DESPERDICIO) desperdicios.add(place, taken)
        }
        needed -= taken
        if (taken < saldo) break
        place++
        if (needed === 0) break
      }
      if (!named) head[queue] = place
    }
    if (needed > 0) faltante[r] = needed
  }
  return faltante
}
