import { describe, expect, test } from 'vitest'
import { formatCantidad, formatDinero, parseDecimal, parseFecha, scaleDecimal } from '#kernel'
import type { NombreTabla, TablaLeida } from '#records'
import { compareInventario } from '../../../src/book/custodia/inventario.ts'
import { declarar, makeDiccionarios } from '../declarar.ts'
import { LEY } from '../planta.ts'

const FISICO = 'fecha,domicilio,numero_parte,cantidad,unidad'
const PROCESO = 'fecha,domicilio,producto,cantidad,unidad,avance_pct'
const BOM = 'producto,componente,cantidad,unidad,merma,desperdicio,origen,vigente_desde,vigente_hasta'
const SUBMAQUILA = 'fecha,sentido,rfc_contraparte,numero_parte,cantidad,unidad'

interface Plano {
  readonly entradas: string[]
  readonly salidas?: string[]
  readonly tablas: Partial<Record<NombreTabla, string>>
  readonly corte?: string
}

/** Days of the book are `parte unidad fecha cantidad valor`. Rows: part, counted, in process, out, book, difference, value, cause. */
function compare({ entradas, salidas = [], tablas: textos, corte = '2026-12-31' }: Plano): string[] {
  const diccionarios = makeDiccionarios()
  const { partes, unidades } = diccionarios
  const tablas = new Map<NombreTabla, TablaLeida>()
  for (const [nombre, texto] of Object.entries(textos))
    tablas.set(nombre as NombreTabla, declarar(nombre as NombreTabla, texto, diccionarios))
  const readDia = (texto: string) => {
    const [parte, unidad, fecha, cantidad, valor = '0'] = texto.split(' ')
    return {
      parte: partes.internText(parte),
      unidad: unidades.internText(unidad),
      fecha: parseFecha(fecha)!,
      cantidad: scaleDecimal(parseDecimal(cantidad)!, 6),
      valor: scaleDecimal(parseDecimal(valor)!, 2),
    }
  }
  const libro = { entradas: entradas.map(readDia), salidas: salidas.map(readDia) }
  const contexto = { ley: LEY, corte: parseFecha(corte)!, diccionarios, fuentes: [{ archivo: 'a' }] }
  const text = (micros: bigint) => String(Number(formatCantidad(micros)))
  return compareInventario(tablas, libro, { tolerancia: 500n, dias: 5 }, contexto).map((una) =>
    [
      partes.text(una.parte),
      text(una.contado),
      text(una.en_proceso),
      text(una.en_submaquila),
      text(una.libro),
      text(una.diferencia),
      una.valor === null ? '-' : formatDinero(una.valor),
      una.causa,
      ...(una.otra === null ? [] : [partes.text(una.otra)]),
    ].join(' '),
  )
}

const ENTRADA = 'C-1 KG 2026-01-20 100 5000'
const conteo = (...renglones: string[]) => [FISICO, ...renglones.map((r) => `2026-06-30,P1,${r}`)].join('\n')

describe('counts against the book', () => {
  test('the balance is that of the day of the count, and the difference is worth what the balance is', () => {
    const plano = { entradas: [ENTRADA, 'C-1 KG 2026-07-01 50 9'], salidas: ['C-1 KG 2026-06-30 40 2000'] }
    expect(compare({ ...plano, tablas: { inventario_fisico: conteo('C-1,60.0005,KG') } })).toEqual([
      'C-1 60.0005 0 0 60 0.0005 0.03 coincide',
    ])
    expect(compare({ ...plano, tablas: { inventario_fisico: conteo('C-1,57,KG') } })).toEqual([
      'C-1 57 0 0 60 -3 -150.00 sin_explicar',
    ])
  })

  test('addresses and rows of one day add up; units convert by the table', () => {
    const unidades = 'numero_parte,de,a,factor\nC-1,KG,G,1000'
    const inventario_fisico = `${conteo('C-1,60,KG')}\n2026-06-30,P2,C-1,40000,G`
    expect(compare({ entradas: [ENTRADA], tablas: { inventario_fisico, unidades } })).toEqual([
      'C-1 100 0 0 100 0 0.00 coincide',
    ])
    expect(compare({ entradas: [ENTRADA], tablas: { inventario_fisico } })).toEqual([
      'C-1 40000 0 0 0 40000 - sin_unidad',
      'C-1 60 0 0 100 -40 -2000.00 sin_unidad',
    ])
  })

  test('work in process and finished goods stand as the inputs that they will discharge, waste included', () => {
    const bom = `${BOM}\nP-1,C-1,0.3,KG,0.03,0.02,,,`
    const inventario_proceso = `${PROCESO}\n2026-06-30,P1,P-1,40,PZA,62.5`
    const inventario_fisico = conteo('C-1,73.5,KG', 'P-1,50,PZA')
    expect(compare({ entradas: [ENTRADA], tablas: { inventario_fisico, inventario_proceso, bom } })).toEqual([
      'C-1 73.5 26.25 0 100 -0.25 -12.50 sin_explicar',
    ])
  })

  test('what is at third parties that day explains what is not in the plant', () => {
    const submaquila = `${SUBMAQUILA}\n2026-06-01,envio,SUB030303EF3,C-1,30,KG\n2026-07-02,retorno,SUB030303EF3,C-1,30,KG`
    expect(
      compare({ entradas: [ENTRADA], tablas: { inventario_fisico: conteo('C-1,70,KG'), submaquila } }),
    ).toEqual(['C-1 70 0 30 100 0 0.00 en_submaquila'])
  })

  test('goods at third parties that the book knows by their inputs stand as those inputs', () => {
    const bom = `${BOM}\nS-1,C-1,2,KG,,,,,`
    const submaquila = `${SUBMAQUILA}\n2026-06-01,envio,SUB030303EF3,S-1,10,PZA`
    expect(
      compare({ entradas: [ENTRADA], tablas: { inventario_fisico: conteo('C-1,80,KG'), bom, submaquila } }),
    ).toEqual(['C-1 80 0 20 100 0 0.00 en_submaquila'])
  })

  test('a part of the book that nobody counted', () => {
    expect(
      compare({
        entradas: [ENTRADA, 'C-2 KG 2026-01-20 5 10'],
        tablas: { inventario_fisico: conteo('C-1,100,KG') },
      }),
    ).toEqual(['C-1 100 0 0 100 0 0.00 coincide', 'C-2 0 0 0 5 -5 -10.00 sin_conteo'])
  })

  test('two parts with just the opposite difference were taken for one another; three are not told apart', () => {
    const dos = [ENTRADA, 'C-2 KG 2026-01-20 100', 'C-3 KG 2026-01-20 100', 'C-4 PZA 2026-01-20 100']
    const causas = (...renglones: string[]) =>
      compare({ entradas: dos, tablas: { inventario_fisico: conteo(...renglones) } }).map((fila) =>
        fila.split(' ').slice(7).join(' '),
      )
    const [c3, c4] = ['C-3,100,KG', 'C-4,107.5,PZA']
    expect(causas('C-1,92.5,KG', 'C-2,107.5,KG', c3, c4)).toEqual([
      'cruzada C-2',
      'cruzada C-1',
      'coincide',
      'sin_explicar',
    ])
    expect(causas('C-1,92.5,KG', 'C-2,107.5,KG', 'C-3,92.5,KG', c4)).toEqual([
      'sin_explicar',
      'sin_explicar',
      'sin_explicar',
      'sin_explicar',
    ])
  })

  test('a part that is not in the book, and one that the company buys in the country', () => {
    const inventario_fisico = conteo('C-9,7,KG', 'N-1,3,PZA', 'N-2,4,PZA')
    const compras_nacionales = 'numero_parte\nN-1'
    const bom = `${BOM}\nP-1,N-2,1,PZA,,,nacional,,`
    expect(compare({ entradas: [], tablas: { inventario_fisico, compras_nacionales, bom } })).toEqual([
      'C-9 7 0 0 0 7 - fuera_del_libro',
      'N-1 3 0 0 0 3 - nacional',
      'N-2 4 0 0 0 4 - nacional',
    ])
  })

  test.each([
    ['salida_sin_registrar', 90, [ENTRADA], ['C-1 KG 2026-07-01 6', 'C-1 KG 2026-07-03 4']],
    ['sin_explicar', 90, [ENTRADA], ['C-1 KG 2026-07-01 6', 'C-1 KG 2026-07-03 5']],
    ['salida_sin_registrar', 90, [ENTRADA], ['C-1 KG 2026-07-05 10']],
    ['sin_explicar', 90, [ENTRADA], ['C-1 KG 2026-07-06 10']],
    ['entrada_por_llegar', 100, [ENTRADA, 'C-1 KG 2026-06-29 10'], []],
    ['sin_explicar', 100, [ENTRADA, 'C-1 KG 2026-06-25 10'], []],
    ['entrada_sin_registrar', 110, [ENTRADA, 'C-1 KG 2026-07-02 10'], []],
    ['salida_por_embarcar', 100, [ENTRADA], ['C-1 KG 2026-06-30 10']],
    ['sin_explicar', 101, [ENTRADA], ['C-1 KG 2026-06-30 11']],
    ['entrada_por_llegar', 100, [ENTRADA, 'C-1 KG 2026-06-30 10'], []],
    ['entrada_por_llegar', 100, [ENTRADA, 'C-1 KG 2026-06-26 10'], []],
    ['salida_por_embarcar', 100, [ENTRADA], ['C-1 KG 2026-06-26 10']],
    ['sin_explicar', 100, [ENTRADA], ['C-1 KG 2026-06-25 10']],
    ['entrada_sin_registrar', 110, [ENTRADA, 'C-1 KG 2026-07-01 4', 'C-1 KG 2026-07-05 6'], []],
    ['sin_explicar', 110, [ENTRADA, 'C-1 KG 2026-07-06 10'], []],
    ['sin_explicar', 90, [ENTRADA, 'C-1 KG 2026-07-01 10'], []],
    ['sin_explicar', 110, [ENTRADA], ['C-1 KG 2026-07-01 10']],
    ['salida_sin_registrar', 89.9995, [ENTRADA], ['C-1 KG 2026-07-01 10']],
    ['salida_sin_registrar', 90.0005, [ENTRADA], ['C-1 KG 2026-07-01 10']],
    ['sin_explicar', 89.999499, [ENTRADA], ['C-1 KG 2026-07-01 10']],
    ['coincide', 99.9995, [ENTRADA], []],
    ['sin_explicar', 99.999499, [ENTRADA], []],
    ['sin_explicar', 100.000501, [ENTRADA], []],
    ['entrada_por_mil', 100.2, [ENTRADA, 'C-1 KG 2026-06-30 200'], []],
    ['sin_explicar', 299.8, [ENTRADA, 'C-1 KG 2026-07-09 0.2'], []],
    ['entrada_por_mil', 100.2, [ENTRADA, 'C-1 KG 2026-03-01 200'], []],
    ['entrada_por_mil', 300.2, [ENTRADA, 'C-1 KG 2026-03-01 0.2002'], []],
    ['sin_explicar', 100.3, [ENTRADA, 'C-1 KG 2026-03-01 200'], []],
  ])('%s: %d counted, entries %j, exits %j', (causa, contado, entradas, salidas) => {
    const inventario_fisico = conteo(`C-1,${contado},KG`)
    const [fila] = compare({ entradas, salidas, tablas: { inventario_fisico } })
    expect(fila.split(' ').at(-1)).toBe(causa)
  })

  test('a product in a unit nobody converts is counted as it is, and compared with nothing', () => {
    const bom = `${BOM}\nP-1,C-1,2,KG,,,,,`
    const entradas = [ENTRADA, 'P-1 PZA 2026-01-20 5 10']
    expect(
      compare({ entradas, tablas: { inventario_fisico: conteo('P-1,3,CAJA', 'C-1,100,KG'), bom } }),
    ).toEqual([
      'C-1 100 0 0 100 0 0.00 coincide',
      'P-1 0 3 0 0 3 - sin_unidad',
      'P-1 0 0 0 5 -5 -10.00 sin_unidad',
    ])
  })

  test('a component in a unit nobody converts cannot be held against its lots', () => {
    const bom = `${BOM}\nP-1,C-1,2,PZA,,,,,`
    const filas = compare({ entradas: [ENTRADA], tablas: { inventario_fisico: conteo('P-1,3,PZA'), bom } })
    expect(filas).toEqual(['C-1 0 0 0 100 -100 -5000.00 sin_unidad', 'C-1 0 6 0 0 6 - sin_unidad'])
  })

  test('a unit that came to convert to those of all lots counts as the oldest of them', () => {
    const unidades = `numero_parte,de,a,factor,vigente_desde
      C-1,CAJA,KG,2,2026-06-01
      C-1,CAJA,G,2000,2026-06-01`
    const entradas = ['C-1 G 2026-02-01 4000 10', ENTRADA]
    expect(compare({ entradas, tablas: { inventario_fisico: conteo('C-1,5,CAJA'), unidades } })).toEqual([
      'C-1 0 0 0 4000 -4000 -10.00 sin_conteo',
      'C-1 10 0 0 100 -90 -4500.00 sin_explicar',
    ])
  })

  test('a count says where it was first told; what nobody counted, nowhere', () => {
    const diccionarios = makeDiccionarios()
    const { partes, unidades } = diccionarios
    const texto = `archivo,${FISICO}\n1,2026-06-30,P1,C-1,5,KG\n0,2026-06-30,P2,C-1,5,KG`
    const tablas = new Map([
      ['inventario_fisico', declarar('inventario_fisico', texto, diccionarios)] as const,
    ])
    const entradas = [
      {
        ...{ parte: partes.internText('C-2'), unidad: unidades.internText('KG') },
        ...{ fecha: parseFecha('2026-01-20')!, cantidad: 1_000_000n, valor: 0n },
      },
    ]
    const contexto = { ley: LEY, corte: parseFecha('2026-12-31')!, diccionarios, fuentes: [{ archivo: 'a' }] }
    const margenes = { tolerancia: 500n, dias: 5 }
    const filas = compareInventario(tablas, { entradas, salidas: [] }, margenes, contexto)
    expect(filas.map(({ lugar, sin_unidad }) => [lugar, sin_unidad])).toEqual([
      [{ archivo: 1, linea: 2 }, false],
      [null, false],
    ])
  })

  test('a count older than the opening balances cannot be compared', () => {
    const saldos_iniciales = 'fecha_saldo\n2026-07-31'
    expect(
      compare({ entradas: [ENTRADA], tablas: { inventario_fisico: conteo('C-1,1,KG'), saldos_iniciales } }),
    ).toEqual(['C-1 1 0 0 100 -99 -4950.00 antes_del_libro'])
  })

  test('each day of count by itself, and none after the cut-off', () => {
    const inventario_fisico = `${FISICO}\n2026-06-30,P1,C-1,100,KG\n2026-01-19,P1,C-1,0,KG`
    const plano = { entradas: [ENTRADA], tablas: { inventario_fisico } }
    expect(compare(plano)).toEqual(['C-1 0 0 0 0 0 - coincide', 'C-1 100 0 0 100 0 0.00 coincide'])
    expect(compare({ ...plano, corte: '2026-06-30' })).toHaveLength(2)
    expect(compare({ ...plano, corte: '2026-06-29' })).toEqual(['C-1 0 0 0 0 0 - coincide'])
  })

  test('a count of the day of the opening balances can be, and of an earlier one than the last cannot', () => {
    const causaDe = (...fechas: string[]) => {
      const saldos_iniciales = ['fecha_saldo', ...fechas].join('\n')
      const inventario_fisico = conteo('C-1,100,KG')
      return compare({ entradas: [ENTRADA], tablas: { inventario_fisico, saldos_iniciales } })[0]
        .split(' ')
        .at(-1)
    }
    expect(causaDe('2026-06-30')).toBe('coincide')
    expect(causaDe('2026-07-31', '2025-12-31')).toBe('antes_del_libro')
    expect(causaDe()).toBe('coincide')
  })

  test('parts with nothing left, or that had not entered by the day, need no count', () => {
    const plano = {
      entradas: [ENTRADA, 'C-2 KG 2026-01-20 5 10', 'C-3 KG 2026-07-01 5 10'],
      salidas: ['C-2 KG 2026-06-30 5 10'],
    }
    expect(compare({ ...plano, tablas: { inventario_fisico: conteo('C-1,100,KG') } })).toHaveLength(1)
  })

  test('nobody counted what stands only at third parties; what came back whole is not there', () => {
    const submaquila = `${SUBMAQUILA}
      2026-06-01,envio,SUB030303EF3,C-1,30,KG
      2026-06-01,envio,SUB030303EF3,C-2,5,KG
      2026-06-02,retorno,SUB030303EF3,C-2,5,KG`
    expect(
      compare({ entradas: [ENTRADA], tablas: { inventario_fisico: conteo('C-3,1,KG'), submaquila } }),
    ).toEqual(['C-1 0 0 30 100 -70 -3500.00 sin_conteo', 'C-3 1 0 0 0 1 - fuera_del_libro'])
  })

  test('a difference that something explains is not one taken for another part', () => {
    const entradas = [ENTRADA, 'C-2 KG 2026-01-20 100', 'C-2 KG 2026-07-01 10']
    const filas = compare({ entradas, tablas: { inventario_fisico: conteo('C-1,90,KG', 'C-2,110,KG') } })
    expect(filas.map((fila) => fila.split(' ').at(-1))).toEqual(['sin_explicar', 'entrada_sin_registrar'])
  })

  test('work in process of the day counts by itself, and that of another day is not of this one', () => {
    const bom = `${BOM}\nP-1,C-1,2,KG,,,,,`
    const inventario_proceso = `${PROCESO}\n2026-06-30,P1,P-1,50,PZA,100\n2026-06-29,P1,P-1,25,PZA,100`
    expect(compare({ entradas: [ENTRADA], tablas: { inventario_proceso, bom } })).toEqual([
      'C-1 0 50 0 100 -50 -2500.00 sin_explicar',
      'C-1 0 100 0 100 0 0.00 coincide',
    ])
  })

  test('units of one name are one unit, and what the company buys is so for its whole family', () => {
    const familias = 'familia,numero_parte\nF,N-1\nF,N-1B\nG,N-2\nG,N-2B'
    const compras_nacionales = 'numero_parte\nN-1B'
    const bom = `${BOM}\nP-1,N-2B,1,PZA,,,definitivo,,\nP-1,C-9,1,PZA,,,,,`
    const inventario_fisico = conteo('C-1,100,kilo', 'N-1,3,PZA', 'N-2,4,PZA', 'C-9,1,PZA')
    const tablas = { inventario_fisico, compras_nacionales, bom, familias }
    expect(compare({ entradas: [ENTRADA], tablas })).toEqual([
      'C-1 100 0 0 100 0 0.00 coincide',
      'C-9 1 0 0 0 1 - fuera_del_libro',
      'N-1 3 0 0 0 3 - nacional',
      'N-2 4 0 0 0 4 - nacional',
    ])
  })

  test('numbers of one family are counted as one part', () => {
    const familias = 'familia,numero_parte\nF,C-1\nF,C-1B'
    const inventario_fisico = conteo('C-1B,100,KG')
    expect(compare({ entradas: [ENTRADA], tablas: { inventario_fisico, familias } })).toEqual([
      'C-1 100 0 0 100 0 0.00 coincide',
    ])
  })
})
