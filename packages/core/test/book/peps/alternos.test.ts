import { describe, expect, it } from 'vitest'
import { matchPeps } from '../../../src/book/peps.ts'
import { descargosDe, lotesDe, requerimientosDe } from './tabla.ts'

const LOTES = lotesDe(`
  A 1 10 100
  B 2 10 50
  C 1 10 30
  A 9 10 100
  B 9 10 50
`)

function book(requerimientos: string, alternos = 'A: B C') {
  const resultado = matchPeps(LOTES, requerimientosDe(requerimientos, alternos), 3)
  return { descargos: descargosDe(resultado), ...resultado }
}

describe('alternates', () => {
  it('serve what the part itself cannot, in the order they are preferred', () => {
    const { descargos, faltante } = book('A 5 25')
    expect(descargos).toEqual(['0 0 10 100', '0 1 10 50', '0 2 5 15'])
    expect([...faltante]).toEqual([0])
  })

  it('are not touched while the part has balance, nor by parts that do not name them', () => {
    const { descargos, faltante } = book(`
      A 5 10
      B 5 15
    `)
    expect(descargos).toEqual(['0 0 10 100', '1 1 10 50'])
    expect([...faltante]).toEqual([0, 5])
  })

  it('give no lot that entered after the exit', () => {
    const { descargos, faltante } = book('A 1 30', 'A: B')
    expect(descargos).toEqual(['0 0 10 100'])
    expect([...faltante]).toEqual([20])
  })

  it('are shared between parts in the order of exits', () => {
    const { descargos, faltante } = book(`
      A 5 16
      B 5 10
      A 9 15
    `)
    expect(descargos).toEqual(['0 0 10 100', '0 1 6 30', '1 1 4 20', '2 3 10 100', '2 4 5 25'])
    expect([...faltante]).toEqual([0, 6, 0])
  })

  it('of an alternate are not followed', () => {
    const { descargos, faltante } = book('A 5 30', 'A: B\nB: C')
    expect(descargos).toEqual(['0 0 10 100', '0 1 10 50'])
    expect([...faltante]).toEqual([10])
  })

  it('may name one another both ways', () => {
    const { descargos } = book('A 5 12\nB 5 10\nB 9 1', 'A: B\nB: A')
    expect(descargos).toEqual(['0 0 10 100', '0 1 2 10', '1 1 8 40', '2 4 1 5'])
  })

  it('give waste too, which then waits in the lot that gave it', () => {
    const { descargos, estado, faltante } = book(`
      A 5 12 desperdicio
      A 5 12 salida
      B 5 2  salida
    `)
    expect(descargos).toEqual(['0 0 10 100', '0 1 2 10'])
    expect([...estado.desperdicio]).toEqual([10, 2, 0, 0, 0])
    expect([...estado.pendiente]).toEqual([0, 0, 0, 0, 0])
    expect([...faltante]).toEqual([0, 2, 0])
  })

  it('never serve a directed requirement, nor one of a part without a queue', () => {
    const { descargos, faltante } = book(`
      A 5 12 consumo 0
      - 5 3
    `)
    expect(descargos).toEqual(['0 0 10 100'])
    expect([...faltante]).toEqual([2, 3])
  })

  it('go on from the state of an earlier run', () => {
    const rows = ['A 5 16', 'A 5 9', 'B 9 10']
    const whole = book(rows.join('\n'))
    const first = matchPeps(LOTES, requerimientosDe(rows[0], 'A: B C'), 3)
    const second = matchPeps(LOTES, requerimientosDe(rows.slice(1).join('\n'), 'A: B C'), 3, first.estado)
    expect([...second.valor]).toEqual([...whole.valor].slice(first.n))
    expect(second.estado).toEqual(whole.estado)
  })
})
