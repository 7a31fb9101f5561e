import { describe, expect, it } from 'vitest'
import { type Conservacion, ESTADOS_SALDO } from '#records'
import { emptyEstado, matchPeps } from '../../src/book/peps.ts'
import { buildSaldos, checkConservacion } from '../../src/book/saldos.ts'
import { asentar } from './asentar.ts'
import { lotesDe, requerimientosDe } from './peps/tabla.ts'

const IMPORTACIONES = 'pedimento,clave,fecha_entrada,partida,numero_parte,cantidad,unidad,valor_aduana_mxn'
const EXPORTACIONES = 'pedimento,clave,fecha,partida,numero_parte,cantidad,unidad'
const ped = (n: number) => `24013000400${String(n).padStart(4, '0')}`

/** A leaves 20 with waste of 2 (1 disposed of), B falls short by 5, and the press stays whatever the day. */
const PLANTA = {
  importaciones: `${IMPORTACIONES}
    ${ped(1)},IN,2024-01-10,1,A,20,PZA,1000.00
    ${ped(2)},IN,2024-01-20,1,A,30,PZA,300.00
    ${ped(3)},IN,2024-02-10,1,B,10,PZA,50.00
    ${ped(4)},AF,2024-01-01,1,PRENSA,1,PZA,9000.00`,
  bom: 'producto,componente,cantidad,unidad,desperdicio\n P,A,9,PZA,1',
  exportaciones: `${EXPORTACIONES}
    ${ped(70)},RT,2024-03-01,1,P,2,PZA
    ${ped(71)},RT,2024-03-01,1,B,15,PZA
    ${ped(72)},RT,2025-07-22,1,A,3,PZA`,
  movimientos: 'fecha,tipo,numero_parte,cantidad,unidad\n 2024-03-02,destruccion_desperdicio,A,1,PZA',
}

describe('balances at a cut-off', () => {
  const estados = (corte: string) => {
    const { saldos } = asentar(PLANTA, { corte }).libro
    return Array.from(saldos.estado, (estado) => ESTADOS_SALDO[estado])
  }

  it('are overdue the day after the term, unless nothing is left; fixed assets have no term', () => {
    // Lots by day of entry: PRENSA, A and B (used up in March), and A in between, whose term is 2025-07-20.
    expect(estados('2025-07-20')).toEqual(['vigente', 'agotado', 'vigente', 'agotado'])
    expect(estados('2025-07-21')).toEqual(['vigente', 'agotado', 'vencido', 'agotado'])
    expect(estados('2025-08-11')).toEqual(['vigente', 'agotado', 'vencido', 'agotado'])
    expect(estados('2024-02-28')).toEqual(['vigente', 'vigente', 'vigente', 'vigente'])
  })

  it('tell how many days past the term each match came, never less than none', () => {
    expect([...asentar(PLANTA).libro.descargos.dias_vencido]).toEqual([0, 0, 0, 2])
  })

  it('add up, quantity and value, with what was asked for, found and missing', () => {
    const { conservacion } = asentar(PLANTA, { corte: '2025-12-31' }).libro
    expect(conservacion).toEqual({
      cantidad: 61_000_000n,
      descargada: 31_000_000n,
      desperdicio: 2_000_000n,
      desperdicio_pendiente: 1_000_000n,
      saldo: 28_000_000n,
      requerida: 39_000_000n,
      encontrada: 34_000_000n,
      faltante: 5_000_000n,
      valor_lotes: 1_035_000n,
      valor_descargado: 108_000n,
      valor_saldo: 927_000n,
    } satisfies Conservacion)
  })

  it('add up past what one number holds', () => {
    const filas = [1, 2, 3].map((n) => `${ped(n)},IN,2024-01-10,1,A,9007199254.740991,PZA,90071992547409.91`)
    const { conservacion } = asentar({ importaciones: [IMPORTACIONES, ...filas].join('\n') }).libro
    expect(conservacion.cantidad).toBe(27_021_597_764_222_973n)
    expect(conservacion.valor_saldo).toBe(27_021_597_764_222_973n)
  })
})

describe('a book that does not add up is a fault of the program, and stops the run', () => {
  const lotes = asentar({ importaciones: `${IMPORTACIONES}\n ${ped(1)},IN,2024-01-10,1,A,10,PZA,10.00` })
    .libro.lotes
  const requerimientos = requerimientosDe('A 1 5')
  /** One lot of ten units; `faltante` is said of the one requirement, of five. */
  const check = (gone: { descargada?: number; desperdicio?: number; pendiente?: number }, faltante = 5) => {
    const estado = emptyEstado(1)
    estado.descargada[0] = gone.descargada ?? 0
    estado.desperdicio[0] = gone.desperdicio ?? 0
    estado.pendiente[0] = gone.pendiente ?? 0
    const saldos = buildSaldos(lotes, estado, 0)
    const none = new Int32Array(0)
    return checkConservacion(lotes, saldos, requerimientos, {
      ...{ n: 0, requerimiento: none, lote: none, cantidad: new Float64Array(0), valor: new Float64Array(0) },
      ...{ faltante: Float64Array.of(faltante), estado },
    })
  }

  it('but not one that does', () => {
    expect(check({ descargada: 10_000_000 }).saldo).toBe(0n)
    expect(check({ desperdicio: 3, pendiente: 3 }).desperdicio_pendiente).toBe(3n)
  })

  it('with a lot discharged past its quantity', () => {
    expect(() => check({ descargada: 10_000_001 })).toThrow('over-discharged')
  })

  it('with more waste waiting than arose, or less than none', () => {
    expect(() => check({ desperdicio: 3, pendiente: 4 })).toThrow('waste')
    expect(() => check({ desperdicio: 3, pendiente: -1 })).toThrow('waste')
  })

  it('with a requirement neither found nor missing', () => {
    expect(() => check({}, 4)).toThrow('requirement 0')
  })
})

describe('the match from a state', () => {
  it('that holds more than a lot had stops the run', () => {
    const inicial = emptyEstado(1)
    inicial.descargada[0] = 11
    expect(() => matchPeps(lotesDe('A 1 10 10'), requerimientosDe('A 1 5'), 1, inicial)).toThrow(
      'more discharged',
    )
  })
})
