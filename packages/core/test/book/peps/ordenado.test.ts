import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchOrdenado } from '../../../src/book/peps/ordenado.ts'
import { CONSUMO, matchPeps } from '../../../src/book/peps.ts'
import { arbLotes, arbRequerimientos, COLAS, toLotes, toRequerimientos } from './arbitrario.ts'
import { descargosDe, lotesDe, requerimientosDe } from './tabla.ts'

const LOTES = lotesDe(`
  A 1 10 100
  A 2 10 300
  A 3 10 200
  A 9 10 900
`)
const UEPS = Float64Array.of(0, -1, -2, -3)
const MAS_CAROS = LOTES.valor.map((valor) => -valor)

function book(requerimientos: string, prioridad: Float64Array) {
  return matchOrdenado(LOTES, requerimientosDe(requerimientos), 1, prioridad)
}

describe('the match in another order', () => {
  it('is the match itself when the priority of a lot is its position', () => {
    fc.assert(
      fc.property(arbLotes, arbRequerimientos, fc.boolean(), (lotes, rows, alternates) => {
        const alternos = new Map(alternates ? [[0, Int32Array.of(2, 1)]] : [])
        const columns = toLotes(lotes)
        const requirements = { ...toRequerimientos(rows, lotes), alternos }
        const prioridad = Float64Array.from(lotes, (_, l) => l)
        const half = { ...requirements, n: rows.length >> 1 }
        const { estado } = matchPeps(columns, half, COLAS)
        for (const inicial of [null, estado]) {
          expect(matchOrdenado(columns, requirements, COLAS, prioridad, inicial)).toEqual(
            matchPeps(columns, requirements, COLAS, inicial),
          )
        }
      }),
      { numRuns: 1500, seed: 20261121 },
    )
  })

  it('never takes a lot while another with less priority has entered and has balance', () => {
    const plain = arbRequerimientos.map((rows) => rows.map((r) => ({ ...r, clase: CONSUMO, dirigido: null })))
    const priorities = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(arbLotes, plain, priorities, (lotes, rows, some) => {
        const prioridad = Float64Array.from(some)
        const columns = toLotes(lotes)
        const { n, requerimiento, lote, cantidad } = matchOrdenado(
          columns,
          toRequerimientos(rows, lotes),
          COLAS,
          prioridad,
        )
        const left = lotes.map((l) => l.cantidad)
        for (let m = 0; m < n; m++) {
          const { cola, fecha } = rows[requerimiento[m]]
          const usable = lotes.flatMap((l, k) =>
            l.cola === cola && l.fecha <= fecha && left[k] > 0 ? [k] : [],
          )
          const best = usable.reduce((a, b) => (prioridad[b] < prioridad[a] ? b : a))
          expect(lote[m]).toBe(best)
          left[best] -= cantidad[m]
        }
      }),
      { numRuns: 1500, seed: 20261121 },
    )
  })

  it('takes the last that entered first, but none that had not entered by the day', () => {
    const { faltante, ...resultado } = book('A 3 15\nA 9 30', UEPS)
    expect(descargosDe({ faltante, ...resultado })).toEqual([
      '0 2 10 200',
      '0 1 5 150',
      '1 3 10 900',
      '1 1 5 150',
      '1 0 10 100',
    ])
    expect([...faltante]).toEqual([0, 5])
  })

  it('goes on with a lot it has begun only while no better one has entered', () => {
    expect(descargosDe(book('A 3 15\nA 9 12', MAS_CAROS))).toEqual([
      '0 1 10 300',
      '0 2 5 100',
      '1 3 10 900',
      '1 2 2 40',
    ])
  })

  it('decides among equals by the order of entry', () => {
    expect(descargosDe(book('A 3 30', new Float64Array(4)))).toEqual([
      '0 0 10 100',
      '0 1 10 300',
      '0 2 10 200',
    ])
  })

  it('keeps directed requirements to the lots they name, and skips what those left empty', () => {
    expect(descargosDe(book('A 3 10 consumo 2\nA 3 15', UEPS))).toEqual([
      '0 2 10 200',
      '1 1 10 300',
      '1 0 5 50',
    ])
  })

  it('disposes of the oldest waste first, whatever the order of discharge', () => {
    const { estado } = book('A 3 15 desperdicio\nA 3 6 salida', UEPS)
    expect([...estado.desperdicio]).toEqual([0, 5, 10, 0])
    expect([...estado.pendiente]).toEqual([0, 0, 9, 0])
  })
})
