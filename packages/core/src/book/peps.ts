/**
 * The PEPS match: the hot loop of the house. Columns in, columns out, no object per row.
 *
 * Lots and requirements stand in their total orders (contract section 3, rule 6). Lots are spread to queues, one per
 * part (`peps/puestos.ts`), and every queue remembers the first of its lots that may have balance. Requirements are
 * gone through once, in the order of exits, each taking from the head of its queue, so that matches come out where they
 * belong (`peps/registro.ts`). Rules 4, 7 and 8 of the contract are all there:
 * - a requirement takes from the oldest lot with balance whose entry date is not after it;
 * - what cannot be met is recorded once and never matched later;
 * - a directed one takes only from the lots it names;
 * - waste leaves its lot when it arises and waits there until a waste movement reduces it;
 * - a lot's value is shared so that matches plus balance add up to the lot, to the centavo.
 */
import type { EstadoPeps, LotesPeps, Requerimientos, ResultadoPeps } from './peps/columnas.ts'
import { placeLotes } from './peps/puestos.ts'
import { Registro } from './peps/registro.ts'

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
  const { inicio, fecha: entrada, saldo } = puestos
  const registro = new Registro(puestos, lotes, requerimientos)
  /** First place of each queue that may have balance. */
  const head = inicio.slice(0, -1)

  const serve = (r: number, c: number, fecha: number, quantity: number): number => {
    const end = inicio[c + 1]
    let needed = quantity
    let at = head[c]
    while (needed > 0 && at < end && entrada[at] <= fecha) {
      const available = saldo[at]
      if (available > needed) {
        registro.record(r, at, needed, available - needed)
        needed = 0
      } else {
        if (available > 0) registro.record(r, at, available, 0)
        needed -= available
        at++
      }
    }
    head[c] = at
    return needed
  }
  return registro.serveAll(serve, inicial)
}
