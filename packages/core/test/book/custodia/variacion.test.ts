import { describe, expect, test } from 'vitest'
import { formatCantidad, formatDinero, parseFecha } from '#kernel'
import type { NombreTabla, TablaLeida } from '#records'
import { compareOrdenes } from '../../../src/book/custodia/variacion.ts'
import { declarar, makeDiccionarios } from '../declarar.ts'
import { LEY } from '../planta.ts'

const ORDENES =
  'orden,fecha,producto,cantidad_producida,componente,cantidad_consumida,unidad,cantidad_desperdicio'
const BOM = 'producto,componente,cantidad,unidad,merma,desperdicio,origen,vigente_desde,vigente_hasta'
const LISTA = `${BOM}\nP-1,C-1,0.3,KG,0.03,0.02,,,2026-03-31\nP-1,C-1,0.4,KG,0,0,,2026-04-01,\nP-1,C-2,2,PZA,,,nacional,,`

/** component, unit, standard, actual, wastes, value, state. C-1 was worth 100.00 for 3 KG. */
function compare(
  ordenes: string[],
  otras: Partial<Record<NombreTabla, string>> = { bom: LISTA },
  promedio = { unidad: 'kilo', cantidad: 3_000_000n, valor: 10_000n },
) {
  const diccionarios = makeDiccionarios()
  const { partes, unidades } = diccionarios
  const tabla = declarar('ordenes_produccion', [ORDENES, ...ordenes].join('\n'), diccionarios)
  const tablas = new Map<NombreTabla, TablaLeida>()
  for (const [nombre, rows] of Object.entries(otras))
    tablas.set(nombre as NombreTabla, declarar(nombre as NombreTabla, rows, diccionarios))
  const [c1, unidad] = [partes.internText('C-1'), unidades.internText(promedio.unidad)]
  const contexto = { ley: LEY, corte: parseFecha('2026-12-31')!, diccionarios, fuentes: [{ archivo: 'a' }] }
  const promedioDe = (parte: number) => (parte === c1 ? { ...promedio, unidad } : null)
  const text = (micros: number | null) => (micros === null ? '-' : String(Number(formatCantidad(micros))))
  return compareOrdenes(tabla, tablas, contexto, promedioDe).map((una) =>
    [
      una.orden.numero,
      partes.text(una.componente),
      text(una.estandar),
      text(una.real),
      text(una.desperdicio_estandar),
      text(una.desperdicio_real),
      una.valor === null ? '-' : formatDinero(una.valor),
      una.estado,
    ].join(' '),
  )
}

describe('production orders against the bill of materials', () => {
  test('the lines valid on the day of the order, with their loss; the difference at the average value', () => {
    expect(
      compare([
        'OP-1,2026-03-31,P-1,100,C-1,34.5,KG,2.5',
        'OP-1,2026-03-31,P-1,100,C-2,200,PZA,',
        'OP-2,2026-04-01,P-1,100,C-1,39,KG,',
        'OP-2,2026-04-01,P-1,100,C-2,200,PZA,',
      ]),
    ).toEqual([
      'OP-1 C-1 33 34.5 2 2.5 50.00 de_mas',
      'OP-1 C-2 200 200 0 0 - igual',
      'OP-2 C-1 40 39 0 0 -33.33 de_menos',
      'OP-2 C-2 200 200 0 0 - igual',
    ])
  })

  test('rows of one component add up, and what was produced counts once', () => {
    const rows = [
      'OP-1,2026-04-01,P-1,10,C-1,3,KG,1',
      'OP-1,2026-04-01,P-1,10,C-1,1,KG,0.5',
      'OP-1,2026-04-01,P-1,10,C-2,20,PZA,',
    ]
    expect(compare(rows)).toEqual(['OP-1 C-1 4 4 0 1.5 0.00 igual', 'OP-1 C-2 20 20 0 0 - igual'])
  })

  test('a subassembly that the order did not consume stands as its components, and one that it did as itself', () => {
    const bom = `${BOM}\nP-1,S-1,2,PZA,,,,,\nP-1,C-2,1,PZA,,,,,\nS-1,C-1,0.5,KG,0.1,0.05,,,\nS-1,C-2,3,PZA,,,,,`
    expect(compare(['OP-1,2026-04-01,P-1,10,C-1,13,KG,1'], { bom })).toEqual([
      'OP-1 C-1 12 13 1 1 33.33 de_mas',
      'OP-1 C-2 70 0 0 0 - sin_consumo',
    ])
    const otra = ['OP-2,2026-04-01,P-1,10,S-1,20,PZA,', 'OP-2,2026-04-01,P-1,10,C-2,10,PZA,']
    expect(compare(otra, { bom })).toEqual(['OP-2 C-2 10 10 0 0 - igual', 'OP-2 S-1 20 20 0 0 - igual'])
  })

  test('a component that the order left out, and one that the bill does not have; a national one is not missed', () => {
    expect(compare(['OP-1,2026-04-01,P-1,10,C-9,5,PZA,'])).toEqual([
      'OP-1 C-1 4 0 0 0 -133.33 sin_consumo',
      'OP-1 C-9 0 5 0 0 - fuera_de_lista',
    ])
  })

  test('an alternate is told apart, and a number of the same family is the component', () => {
    const orden = ['OP-1,2026-04-01,P-1,10,C-9,4,KG,', 'OP-1,2026-04-01,P-1,10,C-2,20,PZA,']
    const alternos = 'numero_parte,alterno,prioridad\nC-1,C-9,1'
    expect(compare(orden, { bom: LISTA, alternos }).at(-1)).toBe('OP-1 C-9 0 4 0 0 - alterno')
    const familias = 'familia,numero_parte\nF,C-1\nF,C-9'
    expect(compare(orden, { bom: LISTA, familias })).toEqual([
      'OP-1 C-2 20 20 0 0 - igual',
      'OP-1 C-9 4 4 0 0 - igual',
    ])
  })

  test('units convert by the table; without a factor the standard cannot be told', () => {
    const orden = ['OP-1,2026-04-01,P-1,10,C-1,4500,G,', 'OP-1,2026-04-01,P-1,10,C-2,20,pieza,']
    expect(compare(orden)).toEqual(['OP-1 C-1 - 4500 - 0 - unidad', 'OP-1 C-2 20 20 0 0 - igual'])
    const unidades = 'numero_parte,de,a,factor\nC-1,KG,G,1000'
    expect(compare(orden, { bom: LISTA, unidades })[0]).toBe('OP-1 C-1 4000 4500 0 0 16.67 de_mas')
  })

  test('an order that contradicts itself, and a product without a bill that day', () => {
    expect(
      compare([
        'OP-1,2026-04-01,P-1,10,C-1,4,KG,',
        'OP-1,2026-04-01,P-1,11,C-2,20,PZA,',
        'OP-2,2026-04-01,P-9,10,C-1,4,KG,',
      ]),
    ).toEqual([
      'OP-1 C-1 - 4 - 0 - contradictoria',
      'OP-1 C-2 - 20 - 0 - contradictoria',
      'OP-2 C-1 - 4 - 0 - sin_lista',
    ])
  })

  test('orders come by day, number and product, and their components by name and unit, in any order of rows', () => {
    const rows = [
      'OP-1,2026-04-02,P-1,10,C-1,4,KG,',
      'OP-2,2026-04-01,P-1,10,C-1,4,KG,',
      'OP-1,2026-04-01,P-2,10,C-2,1,KG,',
      'OP-1,2026-04-01,P-1,10,C-2,20,PZA,',
      'OP-1,2026-04-01,P-1,10,C-1,4,PZA,',
      'OP-1,2026-04-01,P-1,10,C-1,3,KG,',
      'OP-1,2026-04-01,P-1,10,A-1,1,KG,',
    ]
    const ordered = [
      'OP-1 A-1 0 1 0 0 - fuera_de_lista',
      'OP-1 C-1 4 3 0 0 -33.33 de_menos',
      'OP-1 C-1 - 4 - 0 - unidad',
      'OP-1 C-2 20 20 0 0 - igual',
      'OP-1 C-2 - 1 - 0 - sin_lista',
      'OP-2 C-1 4 4 0 0 0.00 igual',
      'OP-1 C-1 4 4 0 0 0.00 igual',
    ]
    expect(compare(rows)).toEqual(ordered)
    expect(compare(rows.toReversed())).toEqual(ordered)
  })

  test('a component that two paths ask for is missed once, in one sum; of what rounds to nothing nothing is said', () => {
    const bom = `${BOM}\nP-1,S-1,2,PZA,,,,,\nP-1,C-1,0.5,KG,,0.1,,,\nS-1,C-1,1,KG,,0.2,,,\nP-1,C-3,0.000001,KG,,,,,`
    expect(compare(['OP-1,2026-04-01,P-1,0.4,C-9,1,KG,'], { bom })).toEqual([
      'OP-1 C-1 1 0 0.2 0 -33.33 sin_consumo',
      'OP-1 C-9 0 1 0 0 - fuera_de_lista',
    ])
  })

  test('what is missed of a component may be its waste alone', () => {
    const bom = `${BOM}\nP-1,C-3,0.000001,KG,,0.5,,,`
    expect(compare(['OP-1,2026-04-01,P-1,0.4,C-9,1,KG,'], { bom })[0]).toBe(
      'OP-1 C-3 0 0 0.2 0 - sin_consumo',
    )
  })

  test('a subassembly stands as itself when it is national, consumed by another number, or not built that day', () => {
    const bomDe = (origen: string, desde = '') =>
      `${BOM}\nP-1,S-1,2,PZA,,,${origen},,\nP-1,C-2,1,PZA,,,,,\nS-1,C-1,1,KG,,,,${desde},`
    const orden = ['OP-1,2026-04-01,P-1,10,C-2,10,PZA,']
    expect(compare(orden, { bom: bomDe('nacional') })).toEqual(['OP-1 C-2 10 10 0 0 - igual'])
    expect(compare(orden, { bom: bomDe('', '2026-04-02') })[1]).toBe('OP-1 S-1 20 0 0 0 - sin_consumo')
    expect(compare(orden, { bom: bomDe('', '2026-04-01') })[0]).toBe('OP-1 C-1 20 0 0 0 -666.67 sin_consumo')
    const familias = 'familia,numero_parte\nF,S-1\nF,S-1B'
    const con = [...orden, 'OP-1,2026-04-01,P-1,10,S-1B,20,PZA,']
    expect(compare(con, { bom: bomDe(''), familias })[1]).toBe('OP-1 S-1B 20 20 0 0 - igual')
  })

  test('a subassembly is built in the unit that the table leads to', () => {
    const bom = `${BOM}\nP-1,S-1,2,CAJA,,,,,\nP-1,C-2,1,PZA,,,,,\nS-1,C-1,1,KG,,,,,`
    const unidades = 'numero_parte,de,a,factor\nS-1,CAJA,PZA,10'
    expect(compare(['OP-1,2026-04-01,P-1,1,C-2,1,PZA,'], { bom, unidades })[0]).toBe(
      'OP-1 C-1 20 0 0 0 -666.67 sin_consumo',
    )
  })

  test('the difference is worth what its unit converts to, and nobody knows it without a factor or an average', () => {
    const orden = ['OP-1,2026-04-01,P-1,10,C-1,5,KG,', 'OP-1,2026-04-01,P-1,10,C-2,20,PZA,']
    const valor = (unidad: string, cantidad: bigint, tabla = '') =>
      compare(
        orden,
        { bom: LISTA, unidades: `numero_parte,de,a,factor${tabla}` },
        { unidad, cantidad, valor: 10_000n },
      )[0].split(' ')[6]
    // 1 KG more than the standard; 100.00 for 3 KG, for 3000 G, and for nothing.
    expect(valor('KG', 3_000_000n)).toBe('33.33')
    expect(valor('G', 3_000_000_000n, '\nC-1,KG,G,1000')).toBe('33.33')
    expect(valor('PZA', 3_000_000n)).toBe('-')
    expect(valor('KG', 0n)).toBe('-')
  })

  test('an order that contradicts itself misses nothing; another one misses each component that it left out', () => {
    const dos = 'OP-1,2026-04-01,P-1,10,C-9,4,KG,\nOP-1,2026-04-01,P-1,11,C-9,4,KG,'
    expect(compare(dos.split('\n'))).toEqual(['OP-1 C-9 - 8 - 0 - contradictoria'])
    const bom = `${BOM}\nP-1,C-3,1,KG,,,,,\nP-1,C-4,2,KG,,,,,\nP-1,C-4,3,PZA,,,,,`
    expect(compare(['OP-1,2026-04-01,P-1,1,C-9,4,KG,'], { bom }).slice(0, 3)).toEqual([
      'OP-1 C-3 1 0 0 0 - sin_consumo',
      'OP-1 C-4 2 0 0 0 - sin_consumo',
      'OP-1 C-4 3 0 0 0 - sin_consumo',
    ])
  })

  test('orders after the cut-off have not happened, and those of that day have', () => {
    expect(compare(['OP-1,2026-12-31,P-1,10,C-1,4,KG,'])).toHaveLength(1)
    expect(compare(['OP-1,2027-01-01,P-1,10,C-1,4,KG,'])).toEqual([])
  })
})
