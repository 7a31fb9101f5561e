import { describe, expect, it } from 'vitest'
import { type Caso, checkCriterio, esquemaCasos, esquemaTarjeta, type Parametro } from '#legal'
import { makeParametro, makeTarjeta } from './ley-chica.ts'

const TASA = makeParametro('tasa_pct', '%', [['inicio', '', '2.07']])
const PARAMETROS = new Map<string, Parametro>([
  ['tasa_pct', TASA],
  ['vieja_pct', { ...TASA, id: 'vieja_pct', aplica_al_calculo: false }],
  ['dudosa_pct', { ...TASA, id: 'dudosa_pct', confianza: 'sin_verificar' }],
])
const caso = (estado: Caso['esperado']['estado']): Caso => ({ nombre: estado, esperado: { estado } })
const CASOS = [caso('cumple'), caso('incumple'), caso('no_evaluable')]
const check = (cambios: object, casos = CASOS) =>
  checkCriterio({ tarjeta: makeTarjeta(cambios), consulta: 'select 1', casos }, PARAMETROS).map(
    (p) => p.campo,
  )

describe('the check of a criterion', () => {
  it('accepts a sound one', () => {
    expect(check({ parametros: ['tasa_pct'] })).toEqual([])
    expect(check({}, [caso('cumple'), caso('atencion'), caso('no_evaluable')])).toEqual([])
  })

  it('refuses parameters that do not exist, that do not apply, or that nobody verified', () => {
    expect(check({ parametros: ['no_hay'] })).toEqual(['parametros'])
    expect(check({ parametros: ['vieja_pct'] })).toEqual(['parametros'])
    expect(check({ parametros: ['dudosa_pct'] })).toEqual(['parametros'])
    expect(check({ parametros: ['dudosa_pct'], naturaleza: 'presuncion' })).toEqual([])
  })

  it('wants bands or a state said by the query, and not both', () => {
    expect(check({ bandas: undefined })).toEqual(['bandas'])
    expect(check({ estado_por_consulta: true })).toEqual(['bandas'])
    expect(check({ bandas: undefined, estado_por_consulta: true })).toEqual([])
  })

  it('keeps a heuristic from being grave or from concluding a breach', () => {
    const bandas = [
      { hasta: 0, estado: 'cumple' },
      { mayor_que: 0, estado: 'atencion' },
    ]
    expect(check({ naturaleza: 'heuristica', severidad: 2, bandas })).toEqual([])
    expect(check({ naturaleza: 'heuristica', severidad: 3, bandas })).toEqual(['severidad'])
    expect(check({ naturaleza: 'heuristica', severidad: 2 })).toEqual(['bandas'])
  })

  it('keeps a legal criterion from resting on unverified norms alone', () => {
    const norma = {
      norma: 'Rumor',
      vigente_desde: 'inicio',
      consultado: '2031-01-15',
      confianza: 'sin_verificar',
    }
    expect(check({ fundamento: [norma] })).toEqual(['fundamento'])
    expect(check({ fundamento: [] })).toEqual(['fundamento'])
    expect(check({ fundamento: [norma, { ...norma, confianza: 'media' }] })).toEqual([])
    expect(check({ fundamento: [], naturaleza: 'presuncion' })).toEqual([])
  })

  it('wants a case for each answer', () => {
    expect(check({}, [caso('incumple'), caso('no_evaluable')])).toEqual(['cases'])
    expect(check({}, [caso('cumple'), caso('no_evaluable')])).toEqual(['cases'])
    expect(check({}, [caso('cumple'), caso('incumple')])).toEqual(['cases'])
  })
})

describe('the shape of a card', () => {
  it.each<[string, object]>([
    ['an id of another form', { id: 'plazo-1' }],
    ['a severity of 5', { severidad: 5 }],
    ['a question in one language', { pregunta: { es: '¿?' } }],
    ['an empty text', { remedio: { es: ' ', en: 'text' } }],
    [
      'a date that does not exist',
      {
        fundamento: [
          { norma: 'N', vigente_desde: '2030-02-30', consultado: '2031-01-15', confianza: 'alta' },
        ],
      },
    ],
    [
      'a confidence word of one’s own',
      {
        fundamento: [{ norma: 'N', vigente_desde: 'inicio', consultado: '2031-01-15', confianza: 'segura' }],
      },
    ],
    [
      'a bound as a float',
      {
        bandas: [
          { hasta: 0.5, estado: 'cumple' },
          { mayor_que: 0.5, estado: 'incumple' },
        ],
      },
    ],
    ['a band that concludes that it cannot tell', { bandas: [{ estado: 'no_evaluable' }] }],
    ['a field that nobody reads', { umbrales: [] }],
    ['no needed table', { necesita: [] }],
  ])('refuses %s', (_, cambios) => {
    expect(esquemaTarjeta.safeParse({ ...makeTarjeta(), ...cambios }).success).toBe(false)
  })

  it('refuses cases without a name or with an unknown state', () => {
    expect(esquemaCasos.safeParse([{ esperado: { estado: 'cumple' } }]).success).toBe(false)
    expect(esquemaCasos.safeParse([{ nombre: 'n', esperado: { estado: 'bien' } }]).success).toBe(false)
    expect(esquemaCasos.safeParse([]).success).toBe(false)
  })
})
