import { describe, expect, it } from 'vitest'
import { conciliarCuenta, type LadosDeCuenta } from '#book'

const lado = (mas: Partial<LadosDeCuenta>): LadosDeCuenta => ({
  pedimento: '262439996000098',
  fraccion: '74081901',
  cargo: 100_000,
  descargado: 40_000,
  descargado_lotes: 40_000,
  aduana: 100_000,
  usd: 5_800,
  data_stage: 100_000,
  anexo30_cargo: 100_000,
  anexo30_descargo: 40_000,
  relacionados: [],
  correlativas: [],
  reciente: false,
  descargado_informado: [],
  ...mas,
})
const SOLO_ANEXO = {
  cargo: null,
  descargado: null,
  descargado_lotes: null,
  aduana: null,
  usd: null,
  data_stage: null,
}
const SIN_ANEXO = { anexo30_cargo: null, anexo30_descargo: null }
const causas = (...lados: LadosDeCuenta[]) =>
  conciliarCuenta(lados, 100).map(({ campo, diferencia, causa, nota }) => [campo, diferencia, causa, nota])

describe('the three sides of the account', () => {
  it('agree within the tolerance', () => {
    expect(causas(lado({ anexo30_cargo: 100_100, anexo30_descargo: 39_900 }))).toEqual([])
  })

  it.each<[string, Partial<LadosDeCuenta>, [string, number, string, string]]>([
    [
      'another value of the same goods',
      { aduana: 104_000, anexo30_cargo: 104_000 },
      ['cargo', 4_000, 'unidad', 'aduana'],
    ],
    [
      'dollars',
      { anexo30_cargo: 5_800, anexo30_descargo: 0, descargado: 0 },
      ['cargo', -94_200, 'unidad', 'usd'],
    ],
    [
      'thousands',
      { cargo: 100_000_000, aduana: null, data_stage: null, anexo30_cargo: 100_000 },
      ['cargo', -99_900_000, 'unidad', 'miles'],
    ],
    [
      'the commercial value where the company charged the customs value',
      { cargo: 104_000, aduana: 104_000, anexo30_cargo: 100_000 },
      ['cargo', -4_000, 'unidad', 'comercial'],
    ],
    [
      'dollars, as near as the tolerance',
      { anexo30_cargo: 5_900, anexo30_descargo: 0, descargado: 0 },
      ['cargo', -94_100, 'unidad', 'usd'],
    ],
    [
      'pesos taken for centavos',
      { cargo: 1_000, aduana: null, data_stage: null, anexo30_cargo: 100_000 },
      ['cargo', 99_000, 'unidad', 'centavos'],
    ],
    [
      'little, and no figure that it could be',
      { usd: null, anexo30_cargo: 50, anexo30_descargo: 0, descargado: 0 },
      ['cargo', -99_950, 'sin_explicar', ''],
    ],
    [
      'the State’s figure, where the company has none',
      { ...SOLO_ANEXO, data_stage: 100_000, anexo30_cargo: 90_000, anexo30_descargo: 0 },
      ['cargo', -10_000, 'sin_explicar', ''],
    ],
    [
      'nothing against the State’s figure',
      { ...SOLO_ANEXO, data_stage: 100_000, anexo30_cargo: 0, anexo30_descargo: 0 },
      ['cargo', -100_000, 'sin_explicar', ''],
    ],
    [
      'a late entry that only the authority has',
      { ...SOLO_ANEXO, anexo30_descargo: 0, reciente: true },
      ['cargo', 100_000, 'expediente_faltante', 'empresa'],
    ],
    [
      'lots, as near as the tolerance',
      { anexo30_descargo: 70_100, descargado_lotes: 70_000 },
      ['descargo', 30_100, 'orden_peps', ''],
    ],
    [
      'a small discharge that no figure proves',
      { anexo30_descargo: 50, descargado_lotes: null },
      ['descargo', -39_950, 'sin_explicar', ''],
    ],
    [
      'a chain of rectifications',
      { anexo30_cargo: 90_000, relacionados: ['262439996000500'] },
      ['cargo', -10_000, 'rectificacion', '262439996000500'],
    ],
    ['a charge that was never made', { ...SIN_ANEXO }, ['cargo', -100_000, 'sin_cargo', '']],
    [
      'a charge that is not due yet',
      { ...SIN_ANEXO, reciente: true },
      ['cargo', -100_000, 'temporalidad', ''],
    ],
    [
      'a pedimento that the State did not deliver',
      { ...SIN_ANEXO, data_stage: null },
      ['cargo', -100_000, 'expediente_faltante', 'data_stage'],
    ],
    [
      'a pedimento that the company has not',
      { ...SOLO_ANEXO, anexo30_descargo: 0 },
      ['cargo', 100_000, 'expediente_faltante', 'empresa'],
    ],
    [
      'more discharged than charged',
      { anexo30_descargo: 120_000 },
      ['descargo', 80_000, 'sobredescargo', ''],
    ],
    [
      'a report that is not due yet',
      { anexo30_descargo: 15_000, descargado_informado: [15_000] },
      ['descargo', -25_000, 'temporalidad', ''],
    ],
    [
      'lots taken by part and not by item',
      { anexo30_descargo: 70_000, descargado_lotes: 70_000 },
      ['descargo', 30_000, 'orden_peps', ''],
    ],
    [
      'nothing that figures prove, of a charge',
      { anexo30_cargo: 91_234 },
      ['cargo', -8_766, 'sin_explicar', ''],
    ],
    [
      'nothing that figures prove, of a discharge',
      { anexo30_descargo: 12_345 },
      ['descargo', -27_655, 'sin_explicar', ''],
    ],
  ])('differ by %s', (_, mas, esperada) => {
    expect(causas(lado(mas))).toEqual([esperada])
  })

  it('are compared by discharges only where all of them say something, but for one without a charge', () => {
    expect(causas(lado({ anexo30_descargo: null }))).toEqual([])
    expect(causas(lado({ descargado: null }))).toEqual([])
    expect(causas(lado({ anexo30_cargo: null, anexo30_descargo: 50_000 }))).toEqual([
      ['cargo', -100_000, 'sin_cargo', ''],
      ['descargo', 50_000, 'sobredescargo', ''],
    ])
    expect(causas(lado({ anexo30_cargo: null, anexo30_descargo: 100 }))).toHaveLength(1)
  })

  it('take as over-discharge only what is beyond the tolerance', () => {
    expect(causas(lado({ anexo30_descargo: 100_100, descargado: 100_100 }))).toEqual([])
    expect(causas(lado({ anexo30_descargo: 99_950, descargado: 99_950 }))).toEqual([])
    expect(causas(lado({ anexo30_descargo: 100_101, descargado: 100_101 }))).toEqual([
      ['descargo', 0, 'sobredescargo', ''],
    ])
  })

  it('are not explained by another item that stands on both sides, on the same one, or only with the State', () => {
    const solo = lado({ ...SIN_ANEXO })
    const suyo = lado({ ...SOLO_ANEXO, anexo30_descargo: 0 })
    const causasDe = (uno: LadosDeCuenta, otro: LadosDeCuenta) =>
      causas(uno, { ...otro, fraccion: '74081999' }).map(([, , causa]) => causa)
    expect(causasDe(solo, lado({}))).toEqual(['sin_cargo'])
    expect(causasDe(suyo, lado({}))).toEqual(['expediente_faltante'])
    expect(causasDe(solo, solo)).toEqual(['sin_cargo', 'sin_cargo'])
    expect(causasDe(suyo, suyo)).toEqual(['expediente_faltante', 'expediente_faltante'])
    const deEstado = lado({ ...SOLO_ANEXO, ...SIN_ANEXO, data_stage: 100_000 })
    expect(causasDe(deEstado, suyo)).toEqual(['sin_cargo', 'expediente_faltante'])
  })

  it('are explained by another item of about the same amount, as near as the tolerance', () => {
    const solo = lado({ ...SIN_ANEXO })
    const causaCon = (anexo30_cargo: number) =>
      causas(solo, lado({ ...SOLO_ANEXO, fraccion: '74081999', anexo30_cargo, anexo30_descargo: 0 }))[0][2]
    expect([causaCon(100_100), causaCon(100_101)]).toEqual(['fraccion_reclasificada', 'sin_cargo'])
  })

  it('differ by an item that was classified again: the same amount, or a row of correlations', () => {
    const aqui = lado({ ...SIN_ANEXO, descargado: 0, descargado_lotes: 0 })
    const alla = lado({ ...SOLO_ANEXO, fraccion: '74081999', anexo30_descargo: 0 })
    expect(causas(aqui, alla)).toEqual([
      ['cargo', -100_000, 'fraccion_reclasificada', '74081999'],
      ['cargo', 100_000, 'fraccion_reclasificada', '74081901'],
    ])
    const otra = { ...alla, anexo30_cargo: 55_000 }
    expect(causas(aqui, otra).map(([, , causa]) => causa)).toEqual(['sin_cargo', 'expediente_faltante'])
    expect(causas({ ...aqui, correlativas: ['74081999'] }, otra)[0]).toEqual([
      'cargo',
      -100_000,
      'fraccion_reclasificada',
      '74081999',
    ])
  })

  it('differ by a rectification that one side has under the other number', () => {
    const nuestro = lado({ ...SIN_ANEXO, pedimento: '262439996000500', relacionados: ['262439996000098'] })
    const suyo = lado({ ...SOLO_ANEXO, anexo30_cargo: 90_000, relacionados: ['262439996000500'] })
    expect(causas(nuestro, suyo).map(([, , causa, nota]) => [causa, nota])).toEqual([
      ['rectificacion', '262439996000500'],
      ['rectificacion', '262439996000098'],
    ])
  })

  it('are not explained by a related pedimento without the same item, on the same side, or that nobody has', () => {
    const nuestro = lado({ ...SIN_ANEXO, pedimento: '262439996000500', relacionados: ['262439996000098'] })
    const causaCon = (...otros: LadosDeCuenta[]) => causas(nuestro, ...otros).at(-1)?.[2]
    expect(causaCon(lado({ ...SOLO_ANEXO, anexo30_descargo: 0, fraccion: '74081999' }))).toBe('sin_cargo')
    expect(causaCon(lado({}))).toBe('sin_cargo')
    expect(causaCon()).toBe('sin_cargo')
  })
})
