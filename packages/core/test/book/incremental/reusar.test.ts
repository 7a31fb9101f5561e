import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PorCola } from '../../../src/book/incremental/por-cola.ts'
import { matchFrom } from '../../../src/book/incremental/reusar.ts'
import {
  CONSUMO,
  DESPERDICIO,
  type LotesPeps,
  matchPeps,
  type Requerimientos,
  SALIDA_DESPERDICIO,
} from '../../../src/book/peps.ts'
import { lotesDe, requerimientosDe } from '../peps/tabla.ts'

const COLAS = 4
const CORRIDAS = 3
/** In which of the runs a fact stands: most stand in all. */
const arbEn = fc.oneof(
  { arbitrary: fc.constant<boolean[]>([true, true, true]), weight: 6 },
  { arbitrary: fc.array(fc.boolean(), { minLength: CORRIDAS, maxLength: CORRIDAS }), weight: 1 },
)
const arbLote = fc.record({
  en: arbEn,
  cola: fc.integer({ min: -1, max: COLAS - 1 }),
  fecha: fc.nat(20),
  cantidad: fc.integer({ min: 1, max: 50 }),
  valor: fc.nat(1000),
})
const arbSalida = fc.record({
  en: arbEn,
  cola: fc.integer({ min: -1, max: COLAS - 1 }),
  fecha: fc.nat(20),
  cantidad: fc.integer({ min: 1, max: 40 }),
  clase: fc.constantFrom(CONSUMO, CONSUMO, DESPERDICIO, SALIDA_DESPERDICIO),
  nombra: fc.option(fc.uniqueArray(fc.nat(20), { minLength: 1, maxLength: 3 }), { freq: 5 }),
})
const arbHistoria = fc.record({
  lotes: fc.array(arbLote, { maxLength: 20 }),
  salidas: fc.array(arbSalida, { maxLength: 30 }),
  /** Number of each queue in each run. */
  numeros: fc.array(fc.shuffledSubarray([0, 1, 2, 3], { minLength: COLAS }), {
    minLength: CORRIDAS,
    maxLength: CORRIDAS,
  }),
  /** Last day of each run. */
  cortes: fc.array(fc.integer({ min: 5, max: 20 }), { minLength: CORRIDAS, maxLength: CORRIDAS }),
  /** In which runs another queue stands in for the first one, and whether exits may name lots of any queue. */
  alternos: fc.array(fc.constantFrom(false, false, true), { minLength: CORRIDAS, maxLength: CORRIDAS }),
  ajenos: fc.constantFrom(false, false, true),
})
type Historia = typeof arbHistoria extends fc.Arbitrary<infer T> ? T : never

function corridaOf(historia: Historia, k: number) {
  const numero = historia.numeros[k]
  const colaOf = (cola: number) => (cola < 0 ? -1 : numero[cola])
  const present = <T extends { en: boolean[]; fecha: number }>(hechos: T[]) =>
    hechos.filter(({ en, fecha }) => en[k] && fecha <= historia.cortes[k]).sort((a, b) => a.fecha - b.fecha)
  const deLotes = present(historia.lotes)
  const deSalidas = present(historia.salidas)
  const lotes: LotesPeps = {
    n: deLotes.length,
    cola: Int32Array.from(deLotes, (l) => colaOf(l.cola)),
    fecha: Int32Array.from(deLotes, (l) => l.fecha),
    cantidad: Float64Array.from(deLotes, (l) => l.cantidad),
    valor: Float64Array.from(deLotes, (l) => l.valor),
  }
  const dirigidos = new Map<number, Int32Array>()
  deSalidas.forEach(({ nombra, cola }, r) => {
    if (!nombra) return
    const named = nombra.map((i) => historia.lotes[i]).filter((l) => l !== undefined && l.cola >= 0)
    const own = named.filter((l) => historia.ajenos || l.cola === cola)
    dirigidos.set(r, Int32Array.from(own.map((l) => deLotes.indexOf(l)).filter((l) => l >= 0)).sort())
  })
  const salidas: Requerimientos = {
    n: deSalidas.length,
    cola: Int32Array.from(deSalidas, (r) => colaOf(r.cola)),
    fecha: Int32Array.from(deSalidas, (r) => r.fecha),
    cantidad: Float64Array.from(deSalidas, (r) => r.cantidad),
    clase: Uint8Array.from(deSalidas, (r) => r.clase),
    dirigidos,
    ...(historia.alternos[k] && { alternos: new Map([[numero[0], Int32Array.of(numero[1])]]) }),
  }
  const nombres: string[] = []
  for (let cola = 0; cola < COLAS; cola++) nombres[numero[cola]] = `cola ${cola}`
  return { lotes, salidas, nombres }
}

describe('a run that starts from another one', () => {
  it('answers what a run from nothing answers, whatever changed between them', () => {
    const vistas = { intactas: 0, seguidas: 0, rehechas: 0 }
    let historias = 0
    fc.assert(
      fc.property(arbHistoria, (historia) => {
        let anterior: PorCola | null = null
        historias++
        for (let k = 0; k < CORRIDAS; k++) {
          const { lotes, salidas, nombres } = corridaOf(historia, k)
          const reusado = matchFrom(anterior, lotes, salidas, nombres)
          const entero = matchPeps(lotes, salidas, COLAS)
          const { n } = entero
          const { resultado } = reusado
          expect({
            ...resultado,
            requerimiento: resultado.requerimiento.subarray(0, n),
            lote: resultado.lote.subarray(0, n),
            cantidad: resultado.cantidad.subarray(0, n),
            valor: resultado.valor.subarray(0, n),
          }).toEqual(entero)
          if (anterior)
            for (const key of ['intactas', 'seguidas', 'rehechas'] as const) vistas[key] += reusado[key]
          anterior = reusado.libro
        }
      }),
      { numRuns: 800, seed: 11 },
    )
    expect(Math.min(vistas.intactas, vistas.seguidas, vistas.rehechas)).toBeGreaterThan(historias / 3)
  })

  const nombres = ['A', 'B', 'C']
  const lotes = lotesDe(`A 1 10 100
    B 1 10 100
    C 1 10 100`)
  const salidas = requerimientosDe(`A 5 4
    B 5 4`)
  const fates = (despues: Requerimientos, conLotes: LotesPeps = lotes) => {
    const { intactas, seguidas, rehechas, resultado } = matchFrom(
      matchFrom(null, lotes, salidas, nombres).libro,
      conLotes,
      despues,
      nombres,
    )
    return [intactas, seguidas, rehechas, [...resultado.cantidad]]
  }

  it('leaves queues alone, goes on with one, or books one again', () => {
    expect(fates(salidas)).toEqual([3, 0, 0, [4, 4]])
    expect(fates(requerimientosDe('A 5 4\nB 5 4\nA 5 1'))).toEqual([2, 1, 0, [4, 4, 1]])
    expect(fates(requerimientosDe('A 4 7\nA 5 4\nB 5 4'))).toEqual([2, 0, 1, [7, 3, 4]])
    expect(fates(requerimientosDe('B 5 4'))).toEqual([2, 0, 1, [4]])
  })

  it('books a queue again for a lot that its exits could have taken, and not for a later one', () => {
    const con = (fecha: number) => lotesDe(`A 1 10 100\nB 1 10 100\nC 1 10 100\nA ${fecha} 9 1`)
    expect(fates(salidas, con(5)).slice(0, 3)).toEqual([2, 0, 1])
    expect(fates(salidas, con(6)).slice(0, 3)).toEqual([3, 0, 0])
  })

  it('knows nothing of an earlier run whose queues had other names', () => {
    const { libro } = matchFrom(null, lotes, salidas, nombres)
    const { intactas, rehechas } = matchFrom(libro, lotes, salidas, ['X', 'B', 'Z'])
    expect([intactas, rehechas]).toEqual([1, 2])
  })
})
