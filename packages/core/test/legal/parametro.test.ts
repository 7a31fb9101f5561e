import { describe, expect, it } from 'vitest'
import { checkParametro, esquemaParametro } from '#legal'
import { makeParametro } from './ley-chica.ts'

const check = (...valores: [string, string, number][]) =>
  checkParametro(makeParametro('p', 'meses', valores)).map(({ campo, mensaje }) => `${campo}: ${mensaje}`)

const HUECO = 'valores.1: hueco: quedan días sin valor desde el anterior'
const TRASLAPE = 'valores.1: traslape: empieza antes de que termine el anterior'

describe('the values of a parameter', () => {
  it('may follow one another with the end written or implied', () => {
    expect(check(['inicio', '', 1], ['2030-01-01', '', 2])).toEqual([])
    expect(check(['inicio', '2029-12-31', 1], ['2030-01-01', '2030-12-31', 2])).toEqual([])
    expect(check(['2030-01-01', '2030-01-01', 1], ['2030-01-02', '', 2])).toEqual([])
  })

  it('leave no day without a value between them', () => {
    expect(check(['inicio', '2029-12-30', 1], ['2030-01-01', '', 2])).toEqual([HUECO])
  })

  it('never hold two on one day', () => {
    expect(check(['inicio', '2030-01-01', 1], ['2030-01-01', '', 2])).toEqual([TRASLAPE])
    expect(check(['inicio', '2030-01-02', 1], ['2030-01-01', '', 2])).toEqual([TRASLAPE])
  })

  it('go in order, each ending after it begins', () => {
    const desorden = 'valores.0: termina antes de empezar, o va en desorden'
    expect(check(['2030-01-01', '2029-01-01', 1])).toEqual([desorden])
    expect(check(['2030-01-01', '', 1], ['2029-01-01', '', 2])).toContain(desorden)
    expect(check(['2030-01-01', '', 1], ['2030-01-01', '', 2])).toContain(desorden)
    expect(check(['inicio', '', 1], ['inicio', '', 2])).not.toEqual([])
  })

  it('carry no less confidence than the parameter claims', () => {
    const parametro = makeParametro('p', 'meses', [['inicio', '', 1]])
    const [valor] = parametro.valores
    const conBaja = { ...parametro, valores: [{ ...valor, confianza: 'baja' as const }] }
    expect(checkParametro(conBaja)).toEqual([
      { campo: 'confianza', mensaje: 'mayor que la de su valor más reciente (baja)' },
    ])
    expect(checkParametro({ ...parametro, confianza: 'baja' })).toEqual([])
  })
})

describe('the shape of a parameter', () => {
  const bueno = makeParametro('p', '%', [['inicio', '', '2.07']])
  const [valor] = bueno.valores
  const conValor = (cambios: object) => ({ ...bueno, valores: [{ ...valor, ...cambios }] })

  it('accepts a decimal only between quotes', () => {
    expect(esquemaParametro.safeParse(conValor({ valor: '2.07' })).success).toBe(true)
    const flotante = esquemaParametro.safeParse(conValor({ valor: 2.07 }))
    expect(flotante.error?.issues[0].message).toContain('entre comillas')
  })

  it.each<[string, unknown]>([
    ['a word where the unit is a number', conValor({ valor: 'dos' })],
    ['an unknown unit', { ...bueno, unidad: 'lunas' }],
    ['a date that does not exist', conValor({ desde: '2030-02-30' })],
    ['a date in another form', conValor({ desde: '01/02/2030' })],
    ['an open start as an end', conValor({ hasta: 'inicio' })],
    ['no source', conValor({ fuente: [] })],
    ['no norm', conValor({ norma: '' })],
    ['a confidence word of one’s own', { ...bueno, confianza: 'mucha' }],
    ['no value', { ...bueno, valores: [] }],
    ['a field that nobody reads', { ...bueno, comentario: 'x' }],
    ['nothing', null],
  ])('refuses %s', (_, raw) => {
    expect(esquemaParametro.safeParse(raw).success).toBe(false)
  })
})
