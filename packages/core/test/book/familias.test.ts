import { describe, expect, it } from 'vitest'
import { resolveFamilias } from '../../src/book/complemento/familias.ts'
import { Libreta } from '../../src/book/libreta.ts'
import { declarar, makeDiccionarios } from './declarar.ts'

describe('the number that stands for a family', () => {
  it('is the first of its numbers by name, in any order of rows; a part without family stands for itself', () => {
    const diccionarios = makeDiccionarios()
    const { partes } = diccionarios
    const tabla = declarar('familias', 'familia,numero_parte\n F,R-2\n F,R-1\n F,R-3\n G,S-1', diccionarios)
    const suelta = partes.internText('T-1')
    const familiaDe = resolveFamilias(
      tabla,
      diccionarios,
      partes.ranks(),
      new Libreta([{ archivo: 'f.csv' }]),
    )
    const delegada = (numero: string) => partes.text(familiaDe(partes.internText(numero)))
    expect(['R-1', 'R-2', 'R-3', 'S-1'].map(delegada)).toEqual(['R-1', 'R-1', 'R-1', 'S-1'])
    expect(familiaDe(suelta)).toBe(suelta)
  })
})
