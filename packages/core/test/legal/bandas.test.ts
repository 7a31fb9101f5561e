import { describe, expect, it } from 'vitest'
import { BugError } from '#kernel'
import { type Banda, checkCriterio, estadoDeBanda, openLey } from '#legal'
import { dia } from './dia.ts'
import { LEY_CHICA, makeTarjeta } from './ley-chica.ts'

const ley = openLey(LEY_CHICA)
const HOY = dia('2030-07-01')
const CASOS = ['cumple', 'atencion', 'no_evaluable'].map((estado) => ({
  nombre: estado,
  esperado: { estado },
})) as never

const problemasDeBandas = (bandas: object[]) =>
  checkCriterio(
    { tarjeta: makeTarjeta({ bandas, parametros: ['tasa_pct'] }), consulta: 'select 1', casos: CASOS },
    new Map([['tasa_pct', LEY_CHICA.parametros[4]]]),
  ).map(({ campo, mensaje }) => `${campo}: ${mensaje}`)

describe('bands', () => {
  const tarjeta = makeTarjeta({
    parametros: ['tasa_pct'],
    bandas: [
      { menor_que: 'tasa_pct', estado: 'incumple' },
      { desde: 'tasa_pct', hasta: '10.5', estado: 'atencion' },
      { mayor_que: '10.50', estado: 'cumple' },
    ] satisfies Banda[],
  })

  it('give the state and the bound that decided it, exactly at the edges', () => {
    const estadoCon = (medida: string) => estadoDeBanda(ley, tarjeta, medida, HOY)
    expect(estadoCon('-1')).toEqual({ estado: 'incumple', umbral: '2.07' })
    expect(estadoCon('2.069999')).toEqual({ estado: 'incumple', umbral: '2.07' })
    expect(estadoCon('2.070000')).toEqual({ estado: 'atencion', umbral: '2.07' })
    expect(estadoCon('10.5')).toEqual({ estado: 'atencion', umbral: '2.07' })
    expect(estadoCon('10.500001')).toEqual({ estado: 'cumple', umbral: '10.50' })
  })

  it('cannot tell when a parameter has no value that day', () => {
    expect(estadoDeBanda(ley, tarjeta, '5', dia('2031-01-01'))).toEqual({
      estado: 'no_evaluable',
      umbral: null,
    })
  })

  it('name no bound when one band covers everything', () => {
    const unica = makeTarjeta({ bandas: [{ estado: 'atencion' }] })
    expect(estadoDeBanda(ley, unica, '3', HOY)).toEqual({ estado: 'atencion', umbral: null })
  })

  it('take decimal text only, and only from cards that have bands', () => {
    expect(() => estadoDeBanda(ley, tarjeta, '1e3', HOY)).toThrow(BugError)
    const porConsulta = makeTarjeta({ bandas: undefined, estado_por_consulta: true })
    expect(() => estadoDeBanda(ley, porConsulta, '1', HOY)).toThrow(BugError)
  })
})

describe('the check of bands', () => {
  it('accepts bands that cover every number once', () => {
    expect(problemasDeBandas(tarjetaBandas())).toEqual([])
  })

  it.each<[string, object[], string]>([
    [
      'a gap between two numbers',
      [
        { hasta: 0, estado: 'cumple' },
        { desde: '0.01', estado: 'incumple' },
      ],
      'bandas.1: hueco entre 0 y 0.01',
    ],
    [
      'a bound in no band',
      [
        { menor_que: 0, estado: 'cumple' },
        { mayor_que: 0, estado: 'incumple' },
      ],
      'bandas.1: hueco entre 0 y 0',
    ],
    [
      'a bound in both bands',
      [
        { hasta: 0, estado: 'cumple' },
        { desde: 0, estado: 'incumple' },
      ],
      'bandas.1: traslape en 0',
    ],
    [
      'bands that run over each other',
      [
        { hasta: 5, estado: 'cumple' },
        { mayor_que: 3, estado: 'incumple' },
      ],
      'bandas.1: traslape en 3',
    ],
    [
      'a start that leaves low numbers out',
      [{ desde: 0, estado: 'cumple' }],
      'bandas.0: hueco: la primera banda no lleva cota inferior',
    ],
    [
      'an end that leaves high numbers out',
      [{ hasta: 9, estado: 'cumple' }],
      'bandas.0: hueco: la última banda no lleva cota superior',
    ],
    [
      'a missing bound between bands',
      [{ estado: 'cumple' }, { desde: 1, estado: 'incumple' }],
      'bandas.1: traslape: entre dos bandas van una cota superior y una inferior',
    ],
    [
      'two lower bounds',
      [
        { hasta: 0, estado: 'cumple' },
        { mayor_que: 0, desde: 0, estado: 'incumple' },
      ],
      'bandas.1: dos cotas inferiores',
    ],
    [
      'an empty band',
      [
        { hasta: 3, estado: 'cumple' },
        { mayor_que: 3, menor_que: 3, estado: 'atencion' },
        { desde: 3, estado: 'incumple' },
      ],
      'bandas.1: la banda está vacía',
    ],
    [
      'bounds that cannot be compared',
      [
        { menor_que: 'tasa_pct', estado: 'cumple' },
        { desde: 5, estado: 'incumple' },
      ],
      'bandas.1: no se puede comprobar que tasa_pct y 5 se toquen',
    ],
    [
      'a parameter that the card does not list',
      [
        { menor_que: 'otra_pct', estado: 'cumple' },
        { desde: 'otra_pct', estado: 'incumple' },
      ],
      'bandas: la cota otra_pct no está entre los parámetros de la tarjeta',
    ],
  ])('reports %s', (_, bandas, esperado) => {
    expect(problemasDeBandas(bandas)).toContain(esperado)
  })
})

function tarjetaBandas(): object[] {
  return [
    { hasta: 0, estado: 'cumple' },
    { mayor_que: 0, menor_que: 'tasa_pct', estado: 'atencion' },
    { desde: 'tasa_pct', estado: 'incumple' },
  ]
}
