import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchOrdenado } from '../../../src/book/peps/ordenado.ts'
import { CONSUMO, DESPERDICIO, emptyEstado, matchPeps, SALIDA_DESPERDICIO } from '../../../src/book/peps.ts'
import { arbLotes, arbRequerimientos, COLAS, toLotes, toRequerimientos } from './arbitrario.ts'
import { descargosDe, lotesDe, requerimientosDe } from './tabla.ts'

const RUNS = { numRuns: 1500, seed: 20261121 }

describe('the match', () => {
  it('of a history cut in two runs, the second from the state of the first, is the match of the whole', () => {
    fc.assert(
      fc.property(arbLotes, arbRequerimientos, fc.nat(20), (lotes, rows, cut) => {
        const columns = toLotes(lotes)
        const whole = matchPeps(columns, toRequerimientos(rows, lotes), COLAS)
        const first = matchPeps(columns, toRequerimientos(rows.slice(0, cut), lotes), COLAS)
        const second = matchPeps(columns, toRequerimientos(rows.slice(cut), lotes), COLAS, first.estado)
        const joined = <K extends 'lote' | 'cantidad' | 'valor' | 'faltante'>(key: K) => [
          ...first[key],
          ...second[key],
        ]
        for (const key of ['lote', 'cantidad', 'valor', 'faltante'] as const) {
          expect(joined(key)).toEqual([...whole[key]])
        }
        expect(second.estado).toEqual(whole.estado)
      }),
      RUNS,
    )
  })

  it('takes nothing from the future, nothing twice, and leaves the state it was given as it was', () => {
    fc.assert(
      fc.property(arbLotes, arbRequerimientos, (lotes, rows) => {
        const inicial = emptyEstado(lotes.length)
        const { n, requerimiento, lote, cantidad, valor, faltante, estado } = matchPeps(
          toLotes(lotes),
          toRequerimientos(rows, lotes),
          COLAS,
          inicial,
        )
        const taken = new Array(lotes.length).fill(0)
        const worth = new Array(lotes.length).fill(0)
        const met = new Array(rows.length).fill(0)
        for (let m = 0; m < n; m++) {
          expect(lotes[lote[m]].fecha).toBeLessThanOrEqual(rows[requerimiento[m]].fecha)
          expect(lotes[lote[m]].cola).toBe(rows[requerimiento[m]].cola)
          taken[lote[m]] += cantidad[m]
          worth[lote[m]] += valor[m]
          met[requerimiento[m]] += cantidad[m]
        }
        lotes.forEach((l, i) => {
          expect(taken[i]).toBe(estado.descargada[i] + estado.desperdicio[i])
          expect(taken[i]).toBeLessThanOrEqual(l.cantidad)
          expect(worth[i]).toBe(estado.valor[i])
          if (taken[i] === l.cantidad) expect(worth[i]).toBe(l.valor)
          expect(estado.pendiente[i]).toBeGreaterThanOrEqual(0)
          expect(estado.pendiente[i]).toBeLessThanOrEqual(estado.desperdicio[i])
        })
        rows.forEach((r, i) => {
          if (r.clase !== SALIDA_DESPERDICIO) expect(met[i] + faltante[i]).toBe(r.cantidad)
        })
        expect(inicial).toEqual(emptyEstado(lotes.length))
      }),
      RUNS,
    )
  })

  it('falls short only when no lot that may be used has balance', () => {
    fc.assert(
      fc.property(
        arbLotes,
        arbRequerimientos.map((rows) => rows.map((r) => ({ ...r, clase: CONSUMO, dirigido: null }))),
        (lotes, rows) => {
          const { n, requerimiento, lote, cantidad, faltante } = matchPeps(
            toLotes(lotes),
            toRequerimientos(rows, lotes),
            COLAS,
          )
          const left = lotes.map((l) => l.cantidad)
          let m = 0
          rows.forEach((r, i) => {
            for (; m < n && requerimiento[m] === i; m++) left[lote[m]] -= cantidad[m]
            const usable = lotes.some(
              (l, k) => r.cola >= 0 && l.cola === r.cola && l.fecha <= r.fecha && left[k] > 0,
            )
            if (faltante[i] > 0) expect(usable).toBe(false)
          })
        },
      ),
      RUNS,
    )
  })

  it('looks for waste in every lot again after some arises in an older one', () => {
    const lotes = [
      { cola: 0, fecha: 0, cantidad: 10, valor: 0 },
      { cola: 0, fecha: 0, cantidad: 10, valor: 0 },
    ]
    const need = (clase: number, cantidad: number, dirigido: number[] | null = null) => ({
      cola: 0,
      fecha: 1,
      clase,
      cantidad,
      dirigido,
    })
    const rows = [
      need(DESPERDICIO, 2, [1]),
      need(SALIDA_DESPERDICIO, 2),
      need(DESPERDICIO, 3),
      need(SALIDA_DESPERDICIO, 3),
    ]
    const { faltante, estado } = matchPeps(toLotes(lotes), toRequerimientos(rows, lotes), 1)
    expect([...faltante]).toEqual([0, 0, 0, 0])
    expect([...estado.desperdicio]).toEqual([3, 2])
    expect([...estado.pendiente]).toEqual([0, 0])
  })

  it('disposes of the waste of the lots that are named, and of no other', () => {
    const lotes = lotesDe('A 1 10 10\nA 1 10 10\nA 1 10 10')
    const rows = requerimientosDe(`
      A 2 3 desperdicio 0
      A 2 3 desperdicio 1
      A 2 3 desperdicio 2
      A 3 4 salida 1,2
      A 3 4 salida 1,2
      A 3 2 salida
    `)
    const prioridad = Float64Array.of(0, 1, 2)
    for (const { faltante, estado } of [
      matchPeps(lotes, rows, 1),
      matchOrdenado(lotes, rows, 1, prioridad),
    ]) {
      expect([...faltante]).toEqual([0, 0, 0, 0, 2, 0])
      expect([...estado.pendiente]).toEqual([1, 0, 0])
    }
  })

  it('gives a directed requirement nothing of a lot without queue, nor of another in its place', () => {
    const lotes = lotesDe('- 1 10 10\nA 1 10 10\nA 1 10 10')
    const rows = requerimientosDe(`
      A 2 3 desperdicio
      A 3 4 consumo 0
      A 3 4 salida 0
      - 3 4 salida
    `)
    const prioridad = Float64Array.of(0, 1, 2)
    for (const resultado of [matchPeps(lotes, rows, 1), matchOrdenado(lotes, rows, 1, prioridad)]) {
      expect(descargosDe(resultado)).toEqual(['0 1 3 3'])
      expect([...resultado.faltante]).toEqual([0, 4, 4, 4])
      expect([...resultado.estado.pendiente]).toEqual([0, 3, 0])
    }
  })

  it('passes over a lot whose quantity rounded to nothing, and leaves it its value', () => {
    const lotes = [
      { cola: 0, fecha: 0, cantidad: 0, valor: 7 },
      { cola: 0, fecha: 0, cantidad: 10, valor: 30 },
    ]
    const rows = [{ cola: 0, fecha: 1, clase: CONSUMO, cantidad: 10, dirigido: null }]
    const { n, lote, estado } = matchPeps(toLotes(lotes), toRequerimientos(rows, lotes), 1)
    expect([n, lote[0]]).toEqual([1, 1])
    expect([...estado.valor]).toEqual([0, 30])
    expect([...estado.descargada]).toEqual([0, 10])
  })
})
