import { describe, expect, it } from 'vitest'
import { SIN_FECHA } from '#kernel'
import type { LotesConEstado, SalidasDeColas } from '../../../src/book/incremental/columnas.ts'
import {
  comesAfter,
  emptyPausa,
  lastOf,
  type Pausa,
  pickAbiertos,
  sortByQueue,
} from '../../../src/book/incremental/pausa.ts'
import { CONSUMO } from '../../../src/book/peps.ts'

/** Requirements of one unit: `cola fecha llave llave`. */
function salidasDe(...filas: string[]): SalidasDeColas {
  const numeros = filas.map((fila) => fila.split(' ').map(Number))
  return {
    n: filas.length,
    id: Int32Array.from(filas, (_, i) => i),
    cola: Int32Array.from(numeros, ([cola]) => cola),
    fecha: Int32Array.from(numeros, ([, fecha]) => fecha),
    llaves: [2, 3].map((k) => Float64Array.from(numeros, (fila) => fila[k])),
    cantidad: new Float64Array(filas.length).fill(1),
    clase: new Uint8Array(filas.length).fill(CONSUMO),
    dirigidos: new Map(),
  }
}

/** Lots worth 9: `cola fecha llave cantidad descargada desperdicio pendiente`; the id is the row. */
function lotesDe(...filas: string[]): LotesConEstado {
  const numeros = filas.map((fila) => fila.split(' ').map(Number))
  const floats = (k: number) => Float64Array.from(numeros, (fila) => fila[k])
  return {
    n: filas.length,
    id: Int32Array.from(filas, (_, i) => i),
    cola: Int32Array.from(numeros, ([cola]) => cola),
    fecha: Int32Array.from(numeros, ([, fecha]) => fecha),
    llaves: [floats(2)],
    cantidad: floats(3),
    valor: new Float64Array(filas.length).fill(9),
    estado: {
      descargada: floats(4),
      desperdicio: floats(5),
      pendiente: floats(6),
      valor: new Float64Array(filas.length),
    },
  }
}

describe('where a ledger stopped', () => {
  /** Queue 0 stopped on day 5 at keys 3 and 7; queue 1 has had no requirement. */
  const pausa: Pausa = {
    ...emptyPausa(1, 2),
    colas: 2,
    fecha: Int32Array.of(5, SIN_FECHA),
    llaves: [Float64Array.of(3, 0), Float64Array.of(7, 0)],
  }

  it('is passed by a later day, then by a higher key, the first one first; never by the same place', () => {
    const after = (fila: string) => comesAfter(pausa, salidasDe(fila), 0)
    expect(['0 6 0 0', '0 5 4 0', '0 5 3 8'].map(after)).toEqual([true, true, true])
    expect(['0 4 9 9', '0 5 2 9', '0 5 3 6', '0 5 3 7'].map(after)).toEqual([false, false, false, false])
  })

  it('is passed by anything of a queue without requirements, or that nobody had seen', () => {
    expect(comesAfter(pausa, salidasDe('1 -99999 0 0'), 0)).toBe(true)
    expect(comesAfter(pausa, salidasDe('2 -99999 0 0'), 0)).toBe(true)
  })

  it('moves to the last requirement of each queue; one that is booked again forgets where it was', () => {
    const salidas = salidasDe('1 2 4 6', '1 3 5 1')
    const kept = lastOf(pausa, 3, salidas, () => false)
    expect([kept.colas, [...kept.fecha]]).toEqual([3, [5, 3, SIN_FECHA]])
    expect(kept.llaves.map((llave) => [...llave])).toEqual([
      [3, 5, 0],
      [7, 1, 0],
    ])
    const forgotten = lastOf(pausa, 2, salidas, (cola) => cola === 0)
    expect([[...forgotten.fecha], ...forgotten.llaves.map((llave) => [...llave])]).toEqual([
      [SIN_FECHA, 3],
      [0, 5],
      [0, 1],
    ])
  })

  it('keeps the lots that have balance or waste waiting, and no other', () => {
    const lotes = lotesDe('0 1 1 10 6 4 0', '0 1 2 10 6 3 0', '0 1 3 10 6 4 1', '0 1 4 10 0 0 0')
    expect([...pickAbiertos(lotes).id]).toEqual([1, 2, 3])
  })

  it('keeps lots by queue, then day, then key', () => {
    const lotes = lotesDe('1 1 1 1 0 0 0', '0 2 1 1 0 0 0', '0 1 9 1 0 0 0', '0 1 8 1 0 0 0')
    expect([...sortByQueue(lotes).id]).toEqual([3, 2, 1, 0])
  })

  it('is nowhere before anything is booked', () => {
    const { colas, fecha, llaves, abiertos } = emptyPausa(2, 3)
    expect([colas, fecha.length, llaves.length, abiertos.llaves.length, abiertos.n]).toEqual([0, 0, 3, 2, 0])
    expect([...llaves, ...abiertos.llaves].map((llave) => llave.length)).toEqual([0, 0, 0, 0, 0])
  })
})
