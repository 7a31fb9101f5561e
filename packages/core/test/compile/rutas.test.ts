import { describe, expect, test } from 'vitest'
import { Rastreador } from '../../src/compile/cuentas.ts'
import { reduceRacional, showDecimal, showFraccion } from '../../src/compile/fraccion.ts'
import { showRuta } from '../../src/compile/renglones.ts'
import { RUTAS_MAX, Rutas } from '../../src/compile/rutas.ts'
import { descargo, dia, linea, lote, material, micros, salida } from './material.ts'

const same = (unidad: string): string => unidad.toUpperCase()

describe('a factor as text', () => {
  test('has every digit when its decimal ends, and six at least', () => {
    expect(showDecimal({ num: 7n, den: 20n })).toEqual({ texto: '0.350000', ends: true })
    expect(showDecimal({ num: 1n, den: 128n })).toEqual({ texto: '0.0078125', ends: true })
  })

  test('is rounded half up to six decimals when it never ends, with the fraction beside it', () => {
    expect(showDecimal({ num: 2n, den: 3n })).toEqual({ texto: '0.666667', ends: false })
    expect(showFraccion({ num: 10n, den: 15n })).toBe('2/3')
    expect(showFraccion({ num: 30n, den: 15n })).toBe('2')
    expect(reduceRacional({ num: 0n, den: 9n })).toEqual({ num: 0n, den: 1n })
  })
})

describe('the ways of a product', () => {
  const explode = (estructura: Parameters<typeof material>[2], fecha = '2026-03-01', unidad = 'PZA') =>
    new Rutas(material([], [], estructura), same).explode('P', unidad, dia(fecha), false)

  test('are those valid on the day of the exit', () => {
    const bom = [
      linea('P', 'A', '2', 'PZA', { hasta: dia('2026-02-28') }),
      linea('P', 'B', '3', 'PZA', { desde: dia('2026-03-01') }),
    ]
    expect(explode({ bom }, '2026-02-28').rutas.map(showRuta)).toEqual(['P > A'])
    expect(explode({ bom }, '2026-03-01').rutas.map(showRuta)).toEqual(['P > B'])
    expect(explode({ bom: bom.slice(0, 1) }, '2026-03-01').rutas.map(showRuta)).toEqual(['P'])
  })

  test('are listed up to a number, and the total counts all of them', () => {
    // Four levels of five lines each, every one to the same part below: 5^4 = 625 ways, and 5 x 5 x 5 x 5 of the last.
    const bom = ['P', 'N1', 'N2', 'N3'].flatMap((parte, i) =>
      Array.from({ length: 5 }, () => linea(parte, i === 3 ? 'C' : `N${i + 1}`, '1')),
    )
    const { rutas, totales, hay_mas } = explode({ bom })
    expect([rutas.length, hay_mas]).toEqual([RUTAS_MAX, true])
    expect(totales.map(({ componente, consumo }) => [componente, consumo.num / consumo.den])).toEqual([
      ['C', 625n],
    ])
  })

  test('leave out the line that would close a cycle, in the order of the file', () => {
    const bom = [linea('P', 'S', '1'), linea('S', 'P', '1'), linea('S', 'C', '2')]
    expect(explode({ bom }).rutas.map(showRuta)).toEqual(['P > S > C'])
  })

  test('turn into the unit of the lots by the factor of that day', () => {
    const conversiones = [
      {
        numero_parte: 'C',
        de: 'ROLLO',
        a: 'MT',
        factor: { num: 50n, den: 1n },
        desde: dia(''),
        hasta: dia('2026-02-28'),
      },
      {
        numero_parte: 'C',
        de: 'ROLLO',
        a: 'MT',
        factor: { num: 60n, den: 1n },
        desde: dia('2026-03-01'),
        hasta: dia(''),
      },
      // Contradicts the first one on its days: it was set aside.
      {
        numero_parte: 'C',
        de: 'ROLLO',
        a: 'MT',
        factor: { num: 99n, den: 1n },
        desde: dia('2026-01-01'),
        hasta: dia(''),
      },
    ]
    const colas = [{ numero_parte: 'C', unidad: 'rollo', desde: dia('2026-01-01') }]
    const bom = [linea('P', 'C', '3', 'mt')]
    const factor = (fecha: string) =>
      showFraccion(explode({ bom, conversiones, colas }, fecha).totales[0].consumo)
    expect([factor('2026-02-28'), factor('2026-03-01')]).toEqual(['3/50', '1/20'])
  })

  test('reach an alternate in its own unit while the part itself has no lots', () => {
    const bom = [linea('P', 'C', '3', 'MT')]
    const colas = [
      { numero_parte: 'C', unidad: 'KG', desde: dia('2026-05-01') },
      { numero_parte: 'D', unidad: 'MT', desde: dia('2026-02-01') },
    ]
    const factor = { num: 2n, den: 1n }
    const conversiones = [{ numero_parte: 'C', de: 'KG', a: 'MT', factor, desde: dia(''), hasta: dia('') }]
    const unidad = (alternos: ReadonlyMap<string, readonly string[]>, fecha: string) =>
      explode({ bom, colas, conversiones, alternos }, fecha).totales[0].unidad
    const conD = new Map([['C', ['D']]])
    expect(unidad(new Map(), '2026-03-01')).toBe('KG')
    expect(['2026-01-31', '2026-03-01', '2026-05-01'].map((fecha) => unidad(conD, fecha))).toEqual([
      'KG',
      'MT',
      'KG',
    ])
  })

  test('count the lots of a whole family as those of one part', () => {
    const bom = [linea('P', 'C', '3', 'MT')]
    const colas = [{ numero_parte: 'C-BIS', unidad: 'KG', desde: dia('2026-01-01') }]
    const factor = { num: 2n, den: 1n }
    const conversiones = [{ numero_parte: 'C', de: 'KG', a: 'MT', factor, desde: dia(''), hasta: dia('') }]
    const familias = new Map([
      ['C', 'C'],
      ['C-BIS', 'C'],
    ])
    const [total] = explode({ bom, colas, conversiones, familias }).totales
    expect([total.unidad, showFraccion(total.consumo)]).toEqual(['KG', '3/2'])
  })
})

describe('an account', () => {
  test('that the bill does not explain says that it does not add up, and loses no match', () => {
    const m = material([lote(0, 'C', '10')], [salida(0, 'P', '5')], {
      bom: [linea('P', 'C', '1')],
      descargos: [descargo(0, 0, 'C', '10')],
    })
    const cuenta = new Rastreador(m, same).traceSalida(m.salidas.get(0)!)
    expect(cuenta.cuadra).toBe(false)
    expect(cuenta.necesidades.map((n) => [n.requerida, n.encontrada])).toEqual([[micros('5'), micros('10')]])
  })

  test('of a match of a part that no line asks for stands without a way', () => {
    const m = material([lote(0, 'X', '10')], [salida(0, 'P', '5')], {
      bom: [linea('P', 'C', '1')],
      descargos: [descargo(0, 0, 'X', '10')],
    })
    const rastreador = new Rastreador(m, same)
    const { necesidades, cuadra } = rastreador.traceSalida(m.salidas.get(0)!)
    expect(necesidades.map((n) => [n.componente, n.encontrada, n.cuadra])).toEqual([
      ['C', 0n, false],
      ['X', micros('10'), false],
    ])
    expect(cuadra).toBe(false)
    expect(rastreador.traceLote(m.lotes.get(0)!).aristas[0].factor).toBeNull()
  })

  test('puts each shortfall under the need it completes', () => {
    const bom = [linea('P', 'C', '2', 'PZA', { desperdicio: { num: 1n, den: 1n } })]
    const faltante = (requerida: string, falta: string) => ({
      salida: 0,
      componente: 'C',
      requerida: micros(requerida),
      faltante: micros(falta),
      causa: 'saldo' as const,
    })
    const m = material([lote(0, 'C', '7')], [salida(0, 'P', '5')], {
      bom,
      descargos: [descargo(0, 0, 'C', '7')],
      faltantes: [faltante('10', '3'), faltante('5', '5')],
    })
    const { necesidades, cuadra } = new Rastreador(m, same).traceSalida(m.salidas.get(0)!)
    expect(necesidades.map((n) => [n.concepto, n.encontrada, n.faltante])).toEqual([
      ['consumo', micros('7'), micros('3')],
      ['desperdicio', 0n, micros('5')],
    ])
    expect(cuadra).toBe(true)
  })

  test('of goods that were rejected takes them as they came, though they have a bill', () => {
    const m = material(
      [lote(0, 'P', '5')],
      [salida(0, 'P', '5', { es_movimiento: true, tipo: 'retorno_rechazo' })],
      {
        bom: [linea('P', 'C', '1')],
        descargos: [descargo(0, 0, 'P', '5')],
      },
    )
    const cuenta = new Rastreador(m, same).traceSalida(m.salidas.get(0)!)
    expect([cuenta.cuadra, cuenta.necesidades[0].rutas.map(showRuta)]).toEqual([true, ['P']])
  })

  test('of a lot fails by a single millionth or a single centavo', () => {
    const base = { saldo: micros('3'), valor_saldo: 0n }
    const of = (otros: object) => {
      const m = material([lote(0, 'C', '10', { ...base, ...otros })], [salida(0, 'C', '7')], {
        descargos: [descargo(0, 0, 'C', '7')],
      })
      return new Rastreador(m, same).traceLote(m.lotes.get(0)!).cuadra
    }
    expect([of({}), of({ saldo: micros('2.999999') }), of({ valor_saldo: 1n })]).toEqual([true, false, false])
  })
})
