import { describe, expect, it } from 'vitest'
import { readFiles } from './lectura.ts'

const HEAD = 'mes,kwh,domicilio\n'
const A = '2024-01,1,P1\n'
const B = '2024-02,2,\n'

describe('exports that overlap', () => {
  it('count a row that two files share once, as of the first file', async () => {
    const etapa = await readFiles({ 'a.csv': HEAD + A + B, 'b.csv': `${HEAD}2024-03,3,P1\n${B}` })
    expect(etapa.filas('energia').map((fila) => fila.lugar)).toEqual(['0:2', '0:3', '1:2'])
    expect(etapa.cuentas.map(({ usadas, repetidas }) => [usadas, repetidas])).toEqual([
      [2, 0],
      [1, 1],
    ])
  })

  it('keep equal rows inside one file', async () => {
    const etapa = await readFiles({ 'a.csv': HEAD + A + A })
    expect(etapa.filas('energia')).toHaveLength(2)
  })

  it('count a content as often as in the file that holds it most', async () => {
    const etapa = await readFiles({ 'a.csv': HEAD + A, 'b.csv': HEAD + A + A + A, 'c.csv': HEAD + A + A })
    expect(etapa.filas('energia').map((fila) => fila.lugar)).toEqual(['0:2', '1:3', '1:4'])
    expect(etapa.cuentas.map(({ repetidas }) => repetidas)).toEqual([0, 1, 2])
  })

  it('are told apart by any column, the empty ones too', async () => {
    const etapa = await readFiles({ 'a.csv': HEAD + A, 'b.csv': `${HEAD}2024-01,1,\n2024-01,1.000001,P1\n` })
    expect(etapa.filas('energia')).toHaveLength(3)
  })

  it('are the same whatever the spelling of their values', async () => {
    const etapa = await readFiles({ 'a.csv': HEAD + A, 'b.csv': 'kwh;domicilio;mes\n1.0; P1;01/2024\n' })
    expect(etapa.filas('energia')).toHaveLength(1)
  })

  it('compare factors by units and scale', async () => {
    const head = 'numero_parte,de,a,factor\n'
    const etapa = await readFiles({ 'a.csv': `${head}A,X,Y,0.5\n`, 'b.csv': `${head}A,X,Y,0.50\nA,X,Y,5\n` })
    expect(etapa.filas('unidades').map((fila) => fila.factor)).toEqual(['0.5', '5'])
  })
})
