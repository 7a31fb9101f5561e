import { describe, expect, it } from 'vitest'
import { joinRechazos, type Rechazo, Rechazos } from '#records'

const fila = (archivo: string, linea: number, campo: string, codigo: string, valor = ''): Rechazo => ({
  archivo,
  linea,
  campo,
  valor,
  codigo,
})

const SUELTA: Rechazo = {
  ...fila('b.csv', 3, 'fecha', 'FECHA', 'ayer, "o antes"\n'),
  datos: { esperado: 'AAAA' },
}
const ENTERA: Rechazo = { ...fila('ñ.csv', 0, '', 'VACIO'), datos: {} }

describe('rows set aside', () => {
  it('come out as they went in, in their order, with their values or without', () => {
    const rechazos = [SUELTA, fila('a.csv', 9, 'clave', 'CLAVE', '€'), ENTERA, SUELTA]
    const lista = Rechazos.from(rechazos)
    expect(lista).toHaveLength(4)
    expect([...lista]).toEqual(rechazos)
    expect([...lista][1]).not.toHaveProperty('datos')
  })

  it('are sorted by bytes of the file, then line as a number, field and code; what is equal stays as it came', () => {
    const rechazos = [
      fila('ñ.csv', 1, 'a', 'X'),
      fila('z.csv', 10, 'a', 'X'),
      fila('z.csv', 9, 'b', 'X', 'segundo'),
      fila('z.csv', 9, 'b', 'X', 'primero'),
      fila('z.csv', 9, 'b', 'W'),
      fila('z.csv', 9, 'a', 'Z'),
      fila('Z.csv', 99, 'a', 'X'),
    ]
    const sorted = [...Rechazos.from(rechazos).sorted()]
    expect(sorted).toEqual([6, 5, 4, 2, 3, 1, 0].map((i) => rechazos[i]))
  })

  it('are counted by code, with the first of each, by name of the code', () => {
    const rechazos = [fila('a', 1, 'x', 'Z', '1'), fila('a', 2, 'x', 'B', '2'), fila('a', 3, 'x', 'Z', '3')]
    expect(Rechazos.from(rechazos).groups()).toEqual([
      { filas: 1, primero: rechazos[1] },
      { filas: 2, primero: rechazos[0] },
    ])
  })

  it('go to another thread whole, and take more there', () => {
    const lista = Rechazos.unpack(structuredClone(Rechazos.from([SUELTA, ENTERA]).pack()))
    lista.push(fila('b.csv', 4, 'fecha', 'FECHA', 'hoy'))
    expect([...lista]).toEqual([SUELTA, ENTERA, fila('b.csv', 4, 'fecha', 'FECHA', 'hoy')])
  })

  it('of several lists are gone through one after the other, as often as asked', () => {
    const juntas = joinRechazos([Rechazos.from([SUELTA]), [], [ENTERA]])
    expect(juntas).toHaveLength(2)
    expect([...juntas, ...juntas]).toEqual([SUELTA, ENTERA, SUELTA, ENTERA])
  })

  it('of several lists, and lists of lists, become one', () => {
    const sinDatos = fila('b.csv', 1, 'fecha', 'A', 'ayer')
    const juntas = joinRechazos([
      Rechazos.from([SUELTA, sinDatos]),
      joinRechazos([[ENTERA], Rechazos.from([sinDatos, SUELTA])]),
    ])
    const una = Rechazos.from(juntas)
    expect([...una]).toEqual([SUELTA, sinDatos, ENTERA, sinDatos, SUELTA])
    expect([...una.sorted()].map(({ codigo }) => codigo)).toEqual(['A', 'A', 'FECHA', 'FECHA', 'VACIO'])
  })
})
