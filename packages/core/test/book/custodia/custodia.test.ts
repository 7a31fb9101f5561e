import { describe, expect, test } from 'vitest'
import { formatCantidad, formatFecha, parseFecha, SIN_FECHA } from '#kernel'
import type { NombreTabla, TablaLeida } from '#records'
import { bookCustodia } from '../../../src/book/custodia/custodia.ts'
import { declarar, makeDiccionarios } from '../declarar.ts'
import { LEY } from '../planta.ts'

const ENCABEZADO = 'fecha,sentido,rfc_contraparte,numero_parte,cantidad,unidad'
const BOM = 'producto,componente,cantidad,unidad,merma,desperdicio,origen,vigente_desde,vigente_hasta'
const UNO = 'SUB030303EF3'

/** Sends, returns and shortfalls as texts a person can check by hand. */
function book(submaquila: string[], otras: Partial<Record<NombreTabla, string>> = {}, corte = '2026-12-31') {
  const diccionarios = makeDiccionarios()
  const { partes, unidades } = diccionarios
  const tablas = new Map<NombreTabla, TablaLeida>()
  const texto = [ENCABEZADO, ...submaquila].join('\n')
  tablas.set('submaquila', declarar('submaquila', texto, diccionarios))
  for (const [nombre, rows] of Object.entries(otras))
    tablas.set(nombre as NombreTabla, declarar(nombre as NombreTabla, rows, diccionarios))
  const contexto = { ley: LEY, corte: parseFecha(corte)!, diccionarios, fuentes: [{ archivo: 'a.csv' }] }
  const { envios, devoluciones, faltantes } = bookCustodia(tablas, contexto)
  return {
    envios: envios.map((e) =>
      [
        partes.text(e.parte),
        ...[e.cantidad, e.devuelta, e.desperdicio, e.saldo].map((q) => Number(formatCantidad(q))),
        e.ultima === SIN_FECHA ? '' : formatFecha(e.ultima),
      ].join(' '),
    ),
    devoluciones: devoluciones.map((d) =>
      [
        d.fila,
        partes.text(d.componente),
        Number(formatCantidad(d.cantidad)),
        unidades.text(d.unidad),
        'de',
        d.envio,
        ...(d.desperdicio ? ['desperdicio'] : []),
      ].join(' '),
    ),
    faltantes: faltantes.map((f) =>
      [
        f.fila,
        partes.text(f.componente),
        Number(formatCantidad(f.requerida)),
        Number(formatCantidad(f.faltante)),
        f.causa,
      ].join(' '),
    ),
  }
}

describe('goods at third parties', () => {
  test('what comes back takes from the oldest send', () => {
    const { envios, devoluciones, faltantes } = book([
      `2026-03-01,envio,${UNO},C-1,10,KG`,
      `2026-02-01,envio,${UNO},C-1,5,KG`,
      `2026-03-10,retorno,${UNO},C-1,8,KG`,
    ])
    expect(envios).toEqual(['C-1 5 5 0 0 2026-03-10', 'C-1 10 3 0 7 2026-03-10'])
    expect(devoluciones).toEqual(['2 C-1 5 KG de 1', '2 C-1 3 KG de 0'])
    expect(faltantes).toEqual([])
  })

  test('components come back inside a product, and its waste stays counted there', () => {
    const bom = `${BOM}\nP-1,C-1,0.3,KG,0.03,0.02,,,\nP-1,C-2,2,PZA,,,nacional,,`
    const { envios, devoluciones } = book(
      [
        `2026-02-01,envio,${UNO},C-1,50,KG`,
        `2026-02-01,envio,${UNO},C-2,100,PZA`,
        `2026-03-01,retorno,${UNO},P-1,30,PZA`,
      ],
      { bom },
    )
    expect(devoluciones).toEqual(['2 C-1 9.9 KG de 0', '2 C-1 0.6 KG de 0 desperdicio', '2 C-2 60 PZA de 1'])
    expect(envios).toEqual(['C-1 50 9.9 0.6 39.5 2026-03-01', 'C-2 100 60 0 40 2026-03-01'])
  })

  test('a subassembly that was sent stands as itself from that day on; before, by its components', () => {
    const bom = `${BOM}\nP-1,S-1,1,PZA,,,,,\nS-1,C-1,4,PZA,,,,,`
    const { envios, faltantes } = book(
      [
        `2026-02-01,envio,${UNO},C-1,40,PZA`,
        `2026-02-10,retorno,${UNO},P-1,3,PZA`,
        `2026-03-01,envio,${UNO},S-1,10,PZA`,
        `2026-03-10,retorno,${UNO},P-1,6,PZA`,
      ],
      { bom },
    )
    expect(envios).toEqual(['C-1 40 12 0 28 2026-02-10', 'S-1 10 6 0 4 2026-03-10'])
    expect(faltantes).toEqual([])
  })

  test('a subassembly stands as itself from the very day it was first sent', () => {
    const bom = `${BOM}\nP-1,S-1,1,PZA,,,,,\nS-1,C-1,4,PZA,,,,,`
    const { envios } = book(
      [
        `2026-02-01,envio,${UNO},C-1,40,PZA`,
        `2026-03-01,envio,${UNO},S-1,10,PZA`,
        `2026-03-20,envio,${UNO},S-1,10,PZA`,
        `2026-03-01,retorno,${UNO},P-1,2,PZA`,
        `2026-03-10,retorno,${UNO},P-1,3,PZA`,
      ],
      { bom },
    )
    expect(envios).toEqual(['C-1 40 0 0 40 ', 'S-1 10 5 0 5 2026-03-10', 'S-1 10 0 0 10 '])
  })

  test('each third party has its own balance', () => {
    const { envios, faltantes } = book([
      `2026-02-01,envio,${UNO},C-1,10,KG`,
      '2026-02-02,retorno,OTR030303EF3,C-1,4,KG',
    ])
    expect(envios).toEqual(['C-1 10 0 0 10 '])
    expect(faltantes).toEqual(['1 C-1 4 4 sin_envio'])
  })

  test('more than was sent, before it was sent, and another unit', () => {
    expect(
      book([`2026-02-01,envio,${UNO},C-1,5,KG`, `2026-02-02,retorno,${UNO},C-1,8,KG`]).faltantes,
    ).toEqual(['1 C-1 8 3 sin_saldo'])
    expect(
      book([`2026-02-02,envio,${UNO},C-1,5,KG`, `2026-02-01,retorno,${UNO},C-1,5,KG`]).faltantes,
    ).toEqual(['1 C-1 5 5 antes_del_envio'])
    expect(
      book([`2026-02-01,envio,${UNO},C-1,5,KG`, `2026-02-02,retorno,${UNO},C-1,5,PZA`]).faltantes,
    ).toEqual(['1 C-1 5 5 unidad'])
  })

  test('units convert by the table, exactly', () => {
    const unidades = 'numero_parte,de,a,factor\nC-1,MILLAR,PZA,1000'
    const { envios } = book(
      [`2026-02-01,envio,${UNO},C-1,3000,PZA`, `2026-02-02,retorno,${UNO},C-1,1.5,MILLAR`],
      { unidades },
    )
    expect(envios).toEqual(['C-1 3000 1500 0 1500 2026-02-02'])
  })

  test('numbers of one family are one part, and an alternate may come back inside a product', () => {
    const movimientos = [`2026-02-01,envio,${UNO},C-1B,5,PZA`, `2026-02-02,retorno,${UNO},P-1,4,PZA`]
    const bom = `${BOM}\nP-1,C-1,1,PZA,,,,,`
    expect(book(movimientos, { bom }).faltantes).toEqual(['1 C-1 4 4 sin_envio'])
    expect(book(movimientos, { bom, familias: 'familia,numero_parte\nF,C-1\nF,C-1B' }).envios).toEqual([
      'C-1B 5 4 0 1 2026-02-02',
    ])
    expect(book(movimientos, { bom, alternos: 'numero_parte,alterno,prioridad\nC-1,C-1B,1' }).envios).toEqual(
      ['C-1B 5 4 0 1 2026-02-02'],
    )
  })

  test('what comes after the cut-off has not happened', () => {
    const rows = [`2026-02-01,envio,${UNO},C-1,5,KG`, `2026-03-02,retorno,${UNO},C-1,5,KG`]
    expect(book(rows, {}, '2026-03-01').envios).toEqual(['C-1 5 0 0 5 '])
    expect(book(rows, {}, '2026-01-31')).toEqual({ envios: [], devoluciones: [], faltantes: [] })
  })

  test('a return of more than can be counted exactly is short whole, and the others stand', () => {
    const bom = `${BOM}\nP-1,C-1,100000,KG,,,,,`
    const { envios, faltantes } = book(
      [
        `2026-02-01,envio,${UNO},C-1,500000,KG`,
        `2026-02-02,retorno,${UNO},P-1,9000000000,PZA`,
        `2026-02-03,retorno,${UNO},P-1,2,PZA`,
      ],
      { bom },
    )
    expect(faltantes).toEqual(['1 P-1 9000000000 9000000000 incontable'])
    expect(envios).toEqual(['C-1 500000 200000 0 300000 2026-02-03'])
  })

  test('a send of another part, or of the same day, decides whether anything had been sent before', () => {
    const rows = [
      `2026-01-01,envio,${UNO},C-2,5,KG`,
      `2026-02-02,envio,${UNO},C-1,5,KG`,
      `2026-02-01,retorno,${UNO},C-1,1,KG`,
      `2026-02-02,retorno,${UNO},C-1,8,KG`,
    ]
    expect(book(rows).faltantes).toEqual(['2 C-1 1 1 antes_del_envio', '3 C-1 8 3 sin_saldo'])
  })

  test('the day of a send is that of the last return that took from it', () => {
    const rows = [
      `2026-02-01,envio,${UNO},C-1,9,KG`,
      `2026-02-09,retorno,${UNO},C-1,1,KG`,
      `2026-02-05,retorno,${UNO},C-1,1,KG`,
    ]
    expect(book(rows).envios).toEqual(['C-1 9 2 0 7 2026-02-09'])
  })

  test('third parties come by their RFC, and sends by day and part, in any order of rows', () => {
    const rows = [
      '2026-01-02,envio,ZZZ030303EF3,C-1,1,KG',
      '2026-02-02,envio,AAA030303EF3,C-2,2,KG',
      '2026-02-02,envio,AAA030303EF3,C-1,3,KG',
      '2026-02-01,envio,AAA030303EF3,C-2,4,KG',
    ]
    const ordered = ['C-2 4 0 0 4 ', 'C-1 3 0 0 3 ', 'C-2 2 0 0 2 ', 'C-1 1 0 0 1 ']
    expect(book(rows).envios).toEqual(ordered)
    expect(book(rows.toReversed()).envios).toEqual(ordered)
  })

  test('equal sends of one file stand as they came; of two files, by what they say, whatever the files are called', () => {
    const conArchivo = (...filas: string[]) => {
      const diccionarios = makeDiccionarios()
      const texto = [`archivo,${ENCABEZADO}`, ...filas].join('\n')
      const tabla = declarar('submaquila', texto, diccionarios)
      const contexto = { ley: LEY, corte: parseFecha('2026-12-31')!, diccionarios, fuentes: [] }
      return bookCustodia(new Map([['submaquila', tabla]]), contexto).envios.map((e) => e.cantidad / 1e6)
    }
    const envio = (archivo: number, parte: string, cantidad: number) =>
      `${archivo},2026-02-01,envio,${UNO},${parte},${cantidad},KG`
    expect(conArchivo(envio(0, 'C-1', 9), envio(0, 'C-1', 5))).toEqual([9, 5])
    expect(conArchivo(envio(0, 'C-1', 9), envio(1, 'C-1', 5))).toEqual([5, 9])
    expect(conArchivo(envio(1, 'C-1', 9), envio(0, 'C-1', 5))).toEqual([5, 9])
    expect(conArchivo(envio(0, 'C-1', 9), envio(1, 'C-2', 5))).toEqual([9, 5])
    const otroDia = envio(1, 'C-1', 5).replace('02-01', '02-02')
    expect(conArchivo(envio(0, 'C-1', 9), otroDia)).toEqual([9, 5])
    const [kilos, piezas] = [envio(0, 'C-1', 9), envio(1, 'C-1', 9).replace('KG', 'PZA')]
    const unidadesDe = (...filas: string[]) => {
      const diccionarios = makeDiccionarios()
      const tabla = declarar('submaquila', [`archivo,${ENCABEZADO}`, ...filas].join('\n'), diccionarios)
      const contexto = { ley: LEY, corte: parseFecha('2026-12-31')!, diccionarios, fuentes: [] }
      const { envios } = bookCustodia(new Map([['submaquila', tabla]]), contexto)
      return envios.map((e) => diccionarios.unidades.text(e.unidad))
    }
    const swapped = [kilos.replace(/^0/, '1'), piezas.replace(/^1/, '0')]
    expect(unidadesDe(...swapped)).toEqual(unidadesDe(kilos, piezas))
  })

  test('without the table there is nothing', () => {
    const diccionarios = makeDiccionarios()
    const contexto = { ley: LEY, corte: 0, diccionarios, fuentes: [] }
    expect(bookCustodia(new Map(), contexto)).toEqual({ envios: [], devoluciones: [], faltantes: [] })
  })
})
