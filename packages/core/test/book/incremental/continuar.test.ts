import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { continueLibro } from '../../../src/book/incremental/continuar.ts'
import { CONSUMO, DESPERDICIO, SALIDA_DESPERDICIO } from '../../../src/book/peps.ts'
import { columnsOf, type Lote, Mayor, type Salida } from './mayor.ts'

const COLAS = 4
const DIAS = 30

const arbLote = fc.record({
  cola: fc.nat(COLAS - 1),
  fecha: fc.nat(DIAS),
  cantidad: fc.integer({ min: 1, max: 50 }),
  valor: fc.nat(1000),
})
const arbSalida = fc.record({
  cola: fc.nat(COLAS - 1),
  fecha: fc.nat(DIAS),
  cantidad: fc.integer({ min: 1, max: 40 }),
  clase: fc.constantFrom(CONSUMO, CONSUMO, DESPERDICIO, SALIDA_DESPERDICIO),
  nombra: fc.option(fc.uniqueArray(fc.nat(24), { minLength: 1, maxLength: 3 }), { freq: 4 }),
})

/** Facts with ids, keys that no two share, and directed exits that name lots of their own queue. */
const arbHechos = fc
  .tuple(fc.array(arbLote, { maxLength: 25 }), fc.array(arbSalida, { maxLength: 40 }))
  .map(([enLotes, enSalidas]) => {
    const lotes: Lote[] = enLotes.map((lote, i) => ({ ...lote, id: i, llave: (i * 7) % 25 }))
    const salidas: Salida[] = enSalidas.map(({ nombra, ...salida }, i) => ({
      ...salida,
      id: 1000 + i,
      llave: (i * 11) % 41,
      dirigido: nombra?.filter((l) => lotes[l]?.cola === salida.cola) ?? null,
    }))
    return { lotes, salidas }
  })

function check(mayor: Mayor): void {
  expect(mayor.read()).toEqual(mayor.bookAll())
}

const onOrBefore = (dia: number) => (hecho: { fecha: number }) => hecho.fecha <= dia
const after = (desde: number, hasta: number) => (hecho: { fecha: number }) =>
  hecho.fecha > desde && hecho.fecha <= hasta

describe('a ledger that goes on', () => {
  it('cut at any days, equals the ledger booked at once, and no history is read', () => {
    fc.assert(
      fc.property(arbHechos, fc.nat(DIAS), fc.nat(DIAS), ({ lotes, salidas }, a, b) => {
        const mayor = new Mayor()
        const [primero, segundo] = [Math.min(a, b), Math.max(a, b)]
        mayor.add(lotes.filter(onOrBefore(primero)), salidas.filter(onOrBefore(primero)))
        mayor.add(lotes.filter(after(primero, segundo)), salidas.filter(after(primero, segundo)))
        mayor.add(lotes.filter(after(segundo, DIAS)), salidas.filter(after(segundo, DIAS)))
        check(mayor)
        expect(mayor.leidas).toEqual([])
      }),
      { numRuns: 400, seed: 7 },
    )
  })

  it('with facts arriving in any order, some of them deleted later, equals the ledger booked at once', () => {
    fc.assert(
      fc.property(
        arbHechos,
        fc.array(fc.nat(3), { minLength: 65, maxLength: 65 }),
        fc.array(fc.nat(64), { maxLength: 6 }),
        ({ lotes, salidas }, entregas, bajas) => {
          const mayor = new Mayor()
          for (let entrega = 0; entrega <= 3; entrega++) {
            const llega = (_: unknown, i: number) => entregas[i] === entrega
            mayor.add(
              lotes.filter(llega),
              salidas.filter((_, i) => entregas[25 + i] === entrega),
              entrega === 3 ? bajasAmong(mayor, bajas) : [],
            )
            check(mayor)
          }
        },
      ),
      { numRuns: 400, seed: 8 },
    )
  })

  it('stops in the same state however it got there', () => {
    fc.assert(
      fc.property(arbHechos, fc.nat(DIAS), ({ lotes, salidas }, dia) => {
        const [junto, partido] = [new Mayor(), new Mayor()]
        junto.add(lotes, salidas)
        partido.add(lotes.filter(after(dia, DIAS)), salidas.filter(after(dia, DIAS)))
        partido.add(lotes.filter(onOrBefore(dia)), salidas.filter(onOrBefore(dia)))
        const { colas: _, fecha, llaves, abiertos } = partido.pausa
        expect(abiertos).toEqual(junto.pausa.abiertos)
        expect([...fecha]).toEqual([...junto.pausa.fecha])
        expect(llaves).toEqual(junto.pausa.llaves)
      }),
      { numRuns: 200, seed: 9 },
    )
  })
})

/** Ids of facts that are there, some lots and some exits. */
function bajasAmong(mayor: Mayor, elegidas: readonly number[]): number[] {
  const ids = [...mayor.lotes.keys(), ...mayor.salidas.keys()]
  return [...new Set(elegidas.map((i) => ids[i]).filter((id) => id !== undefined))]
}

describe('which queues are touched', () => {
  const lote = (id: number, cola: number, fecha: number): Lote => ({
    id,
    cola,
    fecha,
    llave: id,
    cantidad: 10,
    valor: 100,
  })
  const salida = (id: number, cola: number, fecha: number, cantidad = 4): Salida => ({
    id,
    cola,
    fecha,
    llave: id,
    cantidad,
    clase: CONSUMO,
    dirigido: null,
  })
  const start = () => {
    const mayor = new Mayor()
    mayor.add([lote(1, 0, 1), lote(2, 1, 1), lote(3, 2, 1)], [salida(11, 0, 5), salida(12, 1, 5)])
    return mayor
  }

  it('goes on where everything new comes later, and leaves the others alone', () => {
    const mayor = start()
    const { seguidas, rehechas, lotes, resultado } = mayor.add([], [salida(13, 0, 5, 8)])
    expect([[...seguidas], [...rehechas], [...lotes.id]]).toEqual([[0], [], [1]])
    expect([[...resultado.cantidad], [...resultado.valor], [...resultado.faltante]]).toEqual([[6], [60], [2]])
    expect(mayor.leidas).toEqual([])
    check(mayor)
  })

  it('books a queue again for an exit of an earlier day, and reads that queue only', () => {
    const mayor = start()
    const { seguidas, rehechas, resultado } = mayor.add([], [salida(13, 1, 4, 8), salida(14, 0, 9, 1)])
    expect([[...seguidas], [...rehechas], mayor.leidas]).toEqual([[0], [1], [1]])
    expect([...resultado.cantidad]).toEqual([8, 2, 1])
    check(mayor)
  })

  it('books a queue again for a lot that an exit already booked could have taken', () => {
    const mayor = start()
    expect([...mayor.add([lote(4, 1, 5)], []).rehechas]).toEqual([1])
    expect([...mayor.add([lote(5, 1, 6)], []).seguidas]).toEqual([1])
    expect([...mayor.add([lote(6, 2, 0)], []).seguidas]).toEqual([2])
    check(mayor)
  })

  it('books a queue again without what was deleted, and a rectified fact is deleted and new', () => {
    const mayor = start()
    const { rehechas, resultado } = mayor.add([], [salida(15, 0, 5, 7)], [11])
    expect([[...rehechas], [...resultado.cantidad]]).toEqual([[0], [7]])
    expect(mayor.add([], [], [2]).resultado.faltante).toEqual(Float64Array.of(4))
    check(mayor)
  })

  it('knows queues that nobody had seen, and touches nothing when nothing arrives', () => {
    const mayor = start()
    expect([...mayor.add([lote(9, 5, 2)], [salida(19, 6, 3)]).seguidas]).toEqual([5, 6])
    const nada = mayor.add([], [])
    expect([nada.seguidas.length, nada.rehechas.length, nada.resultado.n]).toEqual([0, 0, 0])
    check(mayor)
  })

  it('does not open the history when no queue is booked again', () => {
    const { pausa } = start()
    const { lotes, salidas } = columnsOf([lote(4, 0, 9)], [])
    const read = () => {
      throw new Error('nobody asked')
    }
    const nada = { lotes: new Map<number, number>(), salidas: new Map<number, number>() }
    expect([...continueLibro({ pausa, read }, { lotes, salidas, bajas: nada }).seguidas]).toEqual([0])
  })

  it('a directed exit of a lot with nothing left gets nothing', () => {
    const mayor = start()
    mayor.add([], [salida(13, 0, 6, 6)])
    const { resultado } = mayor.add([lote(4, 0, 7)], [{ ...salida(14, 0, 8, 3), dirigido: [1] }])
    expect([resultado.n, [...resultado.faltante]]).toEqual([0, [3]])
    check(mayor)
  })
})
