import { describe, expect, it } from 'vitest'
import { Almacen } from '../../src/book/almacen.ts'
import { Conversiones } from '../../src/book/unidades.ts'

const [PZA, CAJA, KG] = [1, 2, 3]
const [A, B, C] = [10, 20, 30]
const SIEMPRE = { desde: -1e9, hasta: 1e9 }
const micros = (unidades: number) => unidades * 1_000_000

/** A store where a box of A is ten pieces, and of C twelve until day 50 and fifteen from then on. */
function makeAlmacen(alternos: readonly (readonly [number, readonly number[]])[] = [], factorDeCaja = 10n) {
  const conversiones = new Conversiones()
  conversiones.add(A, CAJA, PZA, { num: factorDeCaja, den: 1n }, SIEMPRE)
  conversiones.add(C, CAJA, PZA, { num: 12n, den: 1n }, { desde: -1e9, hasta: 49 })
  conversiones.add(C, CAJA, PZA, { num: 15n, den: 1n }, { desde: 50, hasta: 1e9 })
  return new Almacen(conversiones, (parte) => parte, new Map(alternos))
}
const shown = ({ cola, unidad, factor }: ReturnType<Almacen['resolve']>) => [
  cola,
  unidad,
  Number(factor.num) / Number(factor.den),
]

describe('a lot', () => {
  it('opens a queue in its unit, and the next ones join it, converted when they must', () => {
    const almacen = makeAlmacen()
    expect(almacen.admit(A, PZA, micros(5), 1)).toEqual({ cola: 0, unidad: PZA, cantidad: micros(5) })
    expect(almacen.admit(B, PZA, micros(5), 1)).toEqual({ cola: 1, unidad: PZA, cantidad: micros(5) })
    expect(almacen.admit(A, CAJA, micros(2), 2)).toEqual({ cola: 0, unidad: PZA, cantidad: micros(20) })
    expect(almacen.admit(A, PZA, micros(7), 3)).toEqual({ cola: 0, unidad: PZA, cantidad: micros(7) })
    expect(almacen.admit(A, KG, micros(1), 4)).toEqual({ cola: 2, unidad: KG, cantidad: micros(1) })
    expect(almacen.colas).toBe(3)
  })

  it('stays in its own unit when in the other one it would be nothing, or more than is counted exactly', () => {
    const almacen = makeAlmacen()
    almacen.admit(A, CAJA, micros(1), 1)
    expect(almacen.admit(A, PZA, 4, 2)).toEqual({ cola: 1, unidad: PZA, cantidad: 4 })
    expect(almacen.admit(A, PZA, 5, 3)).toEqual({ cola: 0, unidad: CAJA, cantidad: 1 })
    // The largest that is counted exactly is 9007199254740991 micros: 6361 × 1416003655831.
    const grande = makeAlmacen([], 6_361n)
    grande.admit(A, PZA, micros(1), 1)
    expect(grande.admit(A, CAJA, 1_416_003_655_831, 2)).toMatchObject({
      cola: 0,
      cantidad: 9_007_199_254_740_991,
    })
    expect(grande.admit(A, CAJA, 1_416_003_655_832, 2)).toMatchObject({
      cola: 1,
      cantidad: 1_416_003_655_832,
    })
  })

  it('is known of its part', () => {
    const almacen = makeAlmacen()
    expect(almacen.hasLotes(A)).toBe(false)
    almacen.admit(A, PZA, 1, 1)
    expect([almacen.hasLotes(A), almacen.hasLotes(B)]).toEqual([true, false])
  })
})

describe('what leaves as itself', () => {
  it('goes to the queue of its unit, or to the first that it converts to', () => {
    const almacen = makeAlmacen()
    almacen.admit(A, KG, 1, 1)
    almacen.admit(A, PZA, 1, 2)
    expect(shown(almacen.resolve(A, PZA, 9))).toEqual([1, PZA, 1])
    expect(shown(almacen.resolve(A, CAJA, 9))).toEqual([1, PZA, 10])
    expect(shown(almacen.resolve(A, KG, 9))).toEqual([0, KG, 1])
  })

  it('goes to the queue of its own unit before an older one that it converts to', () => {
    const almacen = makeAlmacen()
    almacen.admit(A, CAJA, micros(1), 1)
    almacen.admit(A, PZA, 4, 2)
    expect(shown(almacen.resolve(A, PZA, 9))).toEqual([1, PZA, 1])
    expect(shown(almacen.resolve(A, CAJA, 9))).toEqual([0, CAJA, 1])
  })

  it('has no queue when its lots are in no unit that it converts to', () => {
    const almacen = makeAlmacen()
    almacen.admit(A, PZA, 1, 1)
    expect(shown(almacen.resolve(A, KG, 9))).toEqual([-1, KG, 1])
  })

  it('of a part without lots is counted where the rows of the table lead', () => {
    expect(shown(makeAlmacen().resolve(A, CAJA, 9))).toEqual([-1, PZA, 10])
    expect(shown(makeAlmacen().resolve(B, CAJA, 9))).toEqual([-1, CAJA, 1])
  })

  it('is counted with the factor of its day, in any order of asking', () => {
    const almacen = makeAlmacen()
    almacen.admit(C, PZA, 1, 1)
    const factors = [49, 50, 49, 51, 48].map((dia) => shown(almacen.resolve(C, CAJA, dia))[2])
    expect(factors).toEqual([12, 15, 12, 15, 12])
    expect(shown(almacen.resolve(C, PZA, 49))).toEqual([0, PZA, 1])
  })
})

describe('what a bill of materials asks for', () => {
  it('without alternates goes where the part itself would', () => {
    const almacen = makeAlmacen([[B, [A]]])
    almacen.admit(A, PZA, 1, 5)
    expect(shown(almacen.resolveComponente(A, CAJA, 1))).toEqual([0, PZA, 10])
  })

  it('goes to a queue without lots as soon as some alternate has entered in that unit, and to the same one ever after', () => {
    const almacen = makeAlmacen([[A, [C, B]]])
    almacen.admit(A, PZA, 1, 1)
    almacen.admit(B, PZA, 1, 5)
    almacen.admit(C, PZA, 1, 7)
    expect(shown(almacen.resolveComponente(A, PZA, 4))).toEqual([0, PZA, 1])
    expect(shown(almacen.resolveComponente(A, PZA, 5))).toEqual([3, PZA, 1])
    expect(shown(almacen.resolveComponente(A, CAJA, 9))).toEqual([3, PZA, 10])
    expect(almacen.colas).toBe(4)
    expect([...almacen.suplentes].map(([cola, colas]) => [cola, [...colas]])).toEqual([[3, [0, 2, 1]]])
    expect([almacen.propia(3), almacen.propia(1)]).toEqual([0, 1])
  })

  it('has no own queue to name when the part has no lots in that unit', () => {
    const almacen = makeAlmacen([[A, [B]]])
    almacen.admit(B, PZA, 1, 1)
    expect(shown(almacen.resolveComponente(A, PZA, 1))).toEqual([1, PZA, 1])
    expect(almacen.propia(1)).toBe(-1)
    expect([...almacen.suplentes.get(1)!]).toEqual([0])
  })

  it('in another unit goes to another such queue', () => {
    const almacen = makeAlmacen([[A, [B]]])
    almacen.admit(B, PZA, 1, 1)
    almacen.admit(B, KG, 1, 1)
    expect([PZA, KG, PZA].map((unidad) => shown(almacen.resolveComponente(A, unidad, 1))[0])).toEqual([
      2, 3, 2,
    ])
  })

  it('is counted in the unit that lots had until that day, whatever comes later', () => {
    const almacen = makeAlmacen([[A, [B]]])
    almacen.admit(A, CAJA, micros(1), 10)
    almacen.admit(B, CAJA, micros(1), 10)
    almacen.admit(B, PZA, micros(1), 12)
    // Before day 10 the rows of the table say pieces; then the boxes that came in say boxes.
    expect(shown(almacen.resolveComponente(A, CAJA, 9))).toEqual([-1, PZA, 10])
    expect(shown(almacen.resolveComponente(A, CAJA, 10))).toEqual([3, CAJA, 1])
    expect(shown(almacen.resolveComponente(A, PZA, 10))).toEqual([3, CAJA, 0.1])
  })

  it('without any lot on its day has the queue that will be the part’s, when it is in the same unit', () => {
    const almacen = makeAlmacen([[A, [B]]])
    almacen.admit(A, PZA, micros(1), 10)
    expect(shown(almacen.resolveComponente(A, CAJA, 9))).toEqual([0, PZA, 10])
    expect(shown(almacen.resolveComponente(A, KG, 9))).toEqual([-1, KG, 1])
  })
})

describe('a product', () => {
  it('is built in the unit of its lots on that day, if it has some; else where the rows lead', () => {
    const almacen = makeAlmacen()
    const factor = (parte: number, unidad: number, dia: number) => {
      const found = almacen.factorDeProducto(parte, unidad, dia)
      return found && Number(found.num) / Number(found.den)
    }
    almacen.admit(A, CAJA, micros(1), 10)
    expect([9, 10, 11].map((dia) => factor(A, CAJA, dia))).toEqual([10, 1, 1])
    expect([9, 10, 11].map((dia) => factor(A, PZA, dia))).toEqual([1, 0.1, 0.1])
    expect([9, 10].map((dia) => factor(A, KG, dia))).toEqual([1, null])
  })
})

describe('the days on which the unit of a part may change', () => {
  it('are those of its conversions, and of its queues and those of its alternates when they decide', () => {
    const almacen = makeAlmacen([[C, [A]]])
    almacen.admit(C, PZA, 1, 7)
    almacen.admit(C, PZA, 1, 8)
    almacen.admit(A, PZA, 1, 4)
    almacen.admit(A, KG, 1, 6)
    almacen.admit(B, KG, 1, 3)
    const dias = (parte: number, construida: boolean) =>
      almacen.diasDe(parte, construida).filter((dia) => Math.abs(dia) < 1e9)
    expect(dias(C, false)).toEqual([7, 4, 6, 50])
    expect(dias(A, true)).toEqual([4, 6])
    expect(dias(A, false)).toEqual([])
    expect([dias(B, true), dias(B, false)]).toEqual([[3], []])
  })
})
