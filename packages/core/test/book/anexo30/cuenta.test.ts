import { describe, expect, it } from 'vitest'
import { bookCuenta, type Cargo, type DescargoDeCuenta } from '#book'
import { parseFecha } from '#kernel'

const dia = (texto: string) => parseFecha(texto)!

const cargo = (pedimento: string, fecha: string, valor: number, mas: Partial<Cargo> = {}): Cargo => ({
  pedimento,
  fraccion: '85441101',
  activo_fijo: false,
  fecha: dia(fecha),
  clase: 'credito',
  base: 'comercial',
  valor,
  credito: Math.round(valor * 0.16),
  ...mas,
})

const descargo = (fecha: string, valor: number, mas: Partial<DescargoDeCuenta> = {}): DescargoDeCuenta => ({
  fecha: dia(fecha),
  clave: 'RT',
  pedimento: '262439996000310',
  documento: '',
  fraccion: '85441101',
  activo_fijo: false,
  valor,
  ...mas,
})

describe('the account of the Anexo 30', () => {
  it('takes a discharge from the oldest charges of its item, whatever the order they come in', () => {
    const { cargos, afectaciones } = bookCuenta(
      [cargo('B', '2026-02-01', 50_000), cargo('A', '2026-01-15', 100_000)],
      [descargo('2026-03-10', 120_000)],
    )
    expect(cargos.map(({ pedimento, descargado, saldo }) => [pedimento, descargado, saldo])).toEqual([
      ['A', 100_000, 0],
      ['B', 20_000, 30_000],
    ])
    expect(afectaciones).toEqual([
      { descargo: 0, cargo: 0, valor: 100_000, credito: 16_000 },
      { descargo: 0, cargo: 1, valor: 20_000, credito: 3_200 },
    ])
  })

  it('shares a credit of one centavo among three discharges without losing it', () => {
    const { cargos, afectaciones } = bookCuenta(
      [cargo('A', '2026-01-15', 300, { credito: 1 })],
      [descargo('2026-02-01', 100), descargo('2026-02-02', 100), descargo('2026-02-03', 100)],
    )
    expect(afectaciones.map(({ credito }) => credito)).toEqual([0, 1, 0])
    expect(cargos[0]).toMatchObject({ saldo: 0, credito_descargado: 1, credito_saldo: 0 })
  })

  it('tells what no charge can take as over-discharge, once, and never matches it later', () => {
    const { cargos, sobredescargos } = bookCuenta(
      [cargo('A', '2026-01-15', 100), cargo('B', '2026-04-01', 100)],
      [descargo('2026-03-01', 150)],
    )
    expect([...sobredescargos]).toEqual([[0, 50]])
    expect(cargos.map(({ saldo }) => saldo)).toEqual([0, 100])
  })

  it('never mixes items, nor fixed assets with the rest', () => {
    const { sobredescargos, cargos } = bookCuenta(
      [cargo('A', '2026-01-15', 100), cargo('B', '2026-01-15', 100, { activo_fijo: true })],
      [
        descargo('2026-02-01', 40, { fraccion: '39269099' }),
        descargo('2026-02-02', 60, { activo_fijo: true }),
      ],
    )
    expect([...sobredescargos.values()]).toEqual([40])
    expect(cargos.map(({ activo_fijo, saldo }) => [activo_fijo, saldo])).toEqual([
      [false, 100],
      [true, 40],
    ])
  })

  it('says nothing of a credit that the data do not tell', () => {
    const { cargos, afectaciones } = bookCuenta(
      [cargo('A', '2026-01-15', 100, { clase: 'certificacion', credito: null })],
      [descargo('2026-02-01', 30)],
    )
    expect(cargos[0]).toMatchObject({ descargado: 30, credito_descargado: null, credito_saldo: null })
    expect(afectaciones[0].credito).toBeNull()
  })

  it('gives the same account for the same rows in any order', () => {
    const cargos = [
      cargo('A', '2026-01-15', 101),
      cargo('B', '2026-01-15', 77),
      cargo('C', '2026-01-01', 13, { fraccion: '39269099' }),
    ]
    const descargos = [
      descargo('2026-02-01', 90),
      descargo('2026-02-01', 60, { clave: 'V1' }),
      descargo('2026-02-01', 20, { fraccion: '39269099' }),
    ]
    expect(bookCuenta([...cargos].reverse(), [...descargos].reverse())).toEqual(bookCuenta(cargos, descargos))
  })

  it('stands in its total order: what comes first decides, whatever comes after', () => {
    const cargos = [
      cargo('Z', '2026-01-01', 9),
      cargo('A', '2026-01-02', 9, { fraccion: '95441101' }),
      cargo('B', '2026-01-02', 9, { fraccion: '15441101', activo_fijo: true }),
      cargo('B', '2026-01-02', 9, { fraccion: '25441101', clase: 'garantia' }),
      cargo('B', '2026-01-02', 5, { fraccion: '25441101', activo_fijo: true, clase: 'credito' }),
      cargo('B', '2026-01-02', 1, { fraccion: '25441101', activo_fijo: true, clase: 'garantia', credito: 7 }),
      cargo('B', '2026-01-02', 2, {
        fraccion: '25441101',
        activo_fijo: true,
        clase: 'garantia',
        credito: null,
      }),
      cargo('B', '2026-01-02', 2, { fraccion: '25441101', activo_fijo: true, clase: 'garantia', credito: 0 }),
      cargo('B', '2026-01-02', 2, { fraccion: '25441101', activo_fijo: true, clase: 'garantia', credito: 1 }),
    ]
    const descargos = [
      descargo('2026-02-01', 9, { clave: 'V1' }),
      descargo('2026-02-02', 9, { clave: 'RT', pedimento: '9' }),
      descargo('2026-02-02', 9, { clave: 'V1', pedimento: '1', documento: 'Z' }),
      descargo('2026-02-02', 9, { clave: 'V1', pedimento: '2', documento: 'A', fraccion: '95441101' }),
      descargo('2026-02-02', 9, {
        ...{ clave: 'V1', pedimento: '2', documento: 'B', fraccion: '15441101', activo_fijo: true },
      }),
      descargo('2026-02-02', 9, { clave: 'V1', pedimento: '2', documento: 'B', fraccion: '25441101' }),
      descargo('2026-02-02', 3, {
        ...{ clave: 'V1', pedimento: '2', documento: 'B', fraccion: '25441101', activo_fijo: true },
      }),
      descargo('2026-02-02', 4, {
        ...{ clave: 'V1', pedimento: '2', documento: 'B', fraccion: '25441101', activo_fijo: true },
      }),
    ]
    const mix = <T>(rows: readonly T[]) => [
      ...rows.filter((_, i) => i % 2),
      ...rows.filter((_, i) => i % 2 === 0),
    ]
    for (const order of [<T>(rows: readonly T[]) => rows.toReversed(), mix]) {
      const cuenta = bookCuenta(order(cargos), order(descargos))
      expect(cuenta.cargos).toMatchObject(cargos)
      expect(cuenta.descargos).toEqual(descargos)
    }
  })

  it('has no discharge of nothing', () => {
    expect(bookCuenta([], [descargo('2026-02-01', 0)]).descargos).toEqual([])
  })

  it('is empty without charges or discharges', () => {
    expect(bookCuenta([], [])).toEqual({
      cargos: [],
      descargos: [],
      afectaciones: [],
      sobredescargos: new Map(),
    })
  })
})
