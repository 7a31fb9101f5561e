/** Generated lots and requirements for properties of the match; both in order of date, in a few queues. */
import fc from 'fast-check'
import {
  CONSUMO,
  DESPERDICIO,
  type LotesPeps,
  type Requerimientos,
  SALIDA_DESPERDICIO,
} from '../../../src/book/peps.ts'

interface Lote {
  cola: number
  fecha: number
  cantidad: number
  valor: number
}
interface Requerimiento {
  cola: number
  fecha: number
  cantidad: number
  clase: number
  dirigido: number[] | null
}

export function toLotes(lotes: readonly Lote[]): LotesPeps {
  return {
    n: lotes.length,
    cola: Int32Array.from(lotes, (l) => l.cola),
    fecha: Int32Array.from(lotes, (l) => l.fecha),
    cantidad: Float64Array.from(lotes, (l) => l.cantidad),
    valor: Float64Array.from(lotes, (l) => l.valor),
  }
}

/** Requirements as columns; a directed one may only name lots of its own queue. */
export function toRequerimientos(rows: readonly Requerimiento[], lotes: readonly Lote[]): Requerimientos {
  const dirigidos = new Map<number, Int32Array>()
  rows.forEach(({ dirigido, cola }, r) => {
    if (dirigido) dirigidos.set(r, Int32Array.from(dirigido.filter((l) => lotes[l]?.cola === cola)))
  })
  return {
    n: rows.length,
    cola: Int32Array.from(rows, (r) => r.cola),
    fecha: Int32Array.from(rows, (r) => r.fecha),
    cantidad: Float64Array.from(rows, (r) => r.cantidad),
    clase: Uint8Array.from(rows, (r) => r.clase),
    dirigidos,
  }
}

export const COLAS = 3
const byFecha = <T extends { fecha: number }>(rows: T[]) => [...rows].sort((a, b) => a.fecha - b.fecha)
export const arbLotes = fc
  .array(
    fc.record({
      cola: fc.integer({ min: -1, max: COLAS - 1 }),
      fecha: fc.integer({ min: 0, max: 20 }),
      cantidad: fc.integer({ min: 1, max: 50 }),
      valor: fc.integer({ min: 0, max: 1000 }),
    }),
    { maxLength: 12 },
  )
  .map(byFecha)
export const arbRequerimientos = fc
  .array(
    fc.record({
      cola: fc.integer({ min: -1, max: COLAS - 1 }),
      fecha: fc.integer({ min: 0, max: 20 }),
      cantidad: fc.integer({ min: 1, max: 40 }),
      clase: fc.constantFrom(CONSUMO, CONSUMO, DESPERDICIO, SALIDA_DESPERDICIO),
      dirigido: fc.option(
        fc.uniqueArray(fc.integer({ min: 0, max: 11 }), { maxLength: 3 }).map((l) => l.sort((a, b) => a - b)),
        { freq: 4 },
      ),
    }),
    { maxLength: 20 },
  )
  .map(byFecha)
