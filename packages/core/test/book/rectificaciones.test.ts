import { describe, expect, it } from 'vitest'
import { formatFecha, formatPedimento, parseFecha, SIN_FECHA } from '#kernel'
import { type Cadenas, type NombreTabla, SIN_CADENAS, type TablaLeida } from '#records'
import { bookLibro } from '../../src/book/index.ts'
import { declarar, makeDiccionarios } from './declarar.ts'
import { EMPRESA, LEY } from './planta.ts'

const ORIGINAL = 240130004000001
const RECTIFICADOR = 240130004000009
const dia = (texto: string) => parseFecha(texto)!

const HEADER = 'pedimento,clave,fecha_entrada,partida,numero_parte,cantidad,unidad,valor_aduana_mxn'
const original = `${ORIGINAL},IN,2024-01-10,1,A,100,PZA,1000.00`
const rectificador = `${RECTIFICADOR},R1,2024-03-05,1,A,90,PZA,900.00`

const CADENAS: Cadenas = {
  destino: new Map([[ORIGINAL, { pedimento: ORIGINAL, vigente: RECTIFICADOR, estado: 'rectificado' }]]),
  origen: new Map([
    [
      RECTIFICADOR,
      {
        pedimento: RECTIFICADOR,
        original: ORIGINAL,
        clave: 'IN',
        fecha: dia('2024-01-10'),
        cadena: [ORIGINAL, RECTIFICADOR],
      },
    ],
  ]),
}

function book(importaciones: readonly string[], cadenas: Cadenas, movimientos?: string) {
  const diccionarios = makeDiccionarios()
  const entradas = declarar('importaciones', [HEADER, ...importaciones].join('\n'), diccionarios)
  const tablas = new Map<NombreTabla, TablaLeida>([['importaciones', entradas]])
  if (movimientos) tablas.set('movimientos', declarar('movimientos', movimientos, diccionarios))
  const etapa = bookLibro(tablas, {
    ley: LEY,
    empresa: EMPRESA,
    corte: dia('2024-12-31'),
    cadenas,
    diccionarios,
    fuentes: [{ archivo: 'importaciones.csv' }],
  })
  const { lotes, claves } = etapa.output
  return {
    ...etapa,
    lotes: Array.from({ length: lotes.n }, (_, l) => [
      formatPedimento(lotes.pedimento[l]),
      claves.text(lotes.clave[l]),
      formatFecha(lotes.fecha_entrada[l]),
      formatFecha(lotes.vencimiento[l]),
      lotes.cantidad[l],
    ]),
    codigos: etapa.avisos.map((a) => a.codigo),
  }
}

describe('a rectified pedimento', () => {
  it('gives way to its rectifier, which keeps its entry date, term and key', () => {
    const { lotes, codigos } = book([original, rectificador], CADENAS)
    expect(lotes).toEqual([[String(RECTIFICADOR), 'IN', '2024-01-10', '2025-07-10', 90_000_000]])
    expect(codigos).toEqual(['PEDIMENTO_RECTIFICADO'])
  })

  it('stays in the book, and it is told, while the company has not captured the rectifier', () => {
    const { lotes, codigos } = book([original], CADENAS)
    expect(lotes).toEqual([[String(ORIGINAL), 'IN', '2024-01-10', '2025-07-10', 100_000_000]])
    expect(codigos).toEqual(['RECTIFICACION_SIN_CAPTURAR'])
  })

  it('opens nothing when it was withdrawn', () => {
    const destino = { pedimento: ORIGINAL, vigente: Number.NaN, estado: 'eliminado' } as const
    const { lotes, codigos, cuentas } = book([original], {
      ...CADENAS,
      destino: new Map([[ORIGINAL, destino]]),
    })
    expect(lotes).toEqual([])
    expect(codigos).toEqual(['PEDIMENTO_ELIMINADO'])
    expect(cuentas[0]).toMatchObject({ leidas: 1, usadas: 0, ignoradas: 1, apartadas: 0 })
  })

  it('of an original whose date or key nobody knows keeps its own', () => {
    const de = (cambio: Partial<{ fecha: number; clave: string }>) => {
      const origen = { ...CADENAS.origen.get(RECTIFICADOR)!, ...cambio }
      return book([rectificador.replace(',R1,', ',AF,')], {
        ...CADENAS,
        origen: new Map([[RECTIFICADOR, origen]]),
      }).lotes[0]
    }
    expect(de({}).slice(1, 3)).toEqual(['IN', '2024-01-10'])
    expect(de({ fecha: SIN_FECHA }).slice(1, 3)).toEqual(['IN', '2024-03-05'])
    expect(de({ clave: '' }).slice(1, 3)).toEqual(['AF', '2024-01-10'])
  })

  it('is found by a movement that names it by its first number', () => {
    const movimiento = `fecha,tipo,numero_parte,cantidad,unidad,entrada_pedimento\n2024-06-01,destruccion,A,5,PZA,${ORIGINAL}`
    const { output } = book([original, rectificador], CADENAS, movimiento)
    expect(Array.from(output.descargos.cantidad)).toEqual([5_000_000])
    expect(output.faltantes.n).toBe(0)
  })

  it('whose chain nobody knows is taken at its word, and it is told', () => {
    const { lotes, codigos } = book([rectificador], SIN_CADENAS)
    expect(lotes).toEqual([[String(RECTIFICADOR), 'R1', '2024-03-05', '2025-09-05', 90_000_000]])
    expect(codigos).toEqual(['RECTIFICACION_SIN_ORIGINAL'])
  })
})

describe('a pedimento key', () => {
  it('that is in no catalogue sets its row aside with the code, and the rest goes on', () => {
    const { lotes, rechazos, cuentas } = book(
      [original.replace(',IN,', ',IMX,'), `${original.replace('0001,', '0002,')}`],
      SIN_CADENAS,
    )
    expect([...rechazos]).toMatchObject([
      { codigo: 'CLAVE_DESCONOCIDA', linea: 2, campo: 'clave', valor: 'IMX' },
    ])
    expect(lotes).toHaveLength(1)
    expect(cuentas[0]).toMatchObject({ leidas: 2, usadas: 1, apartadas: 1 })
  })

  it('that opens nothing, or discharges, is ignored by name', () => {
    const { lotes, avisos } = book(
      [original.replace(',IN,', ',A1,'), original.replace(',IN,', ',F4,')],
      SIN_CADENAS,
    )
    expect(lotes).toEqual([])
    expect(avisos).toMatchObject([
      { codigo: 'CLAVE_SIN_EFECTO', datos: { clave: 'A1', filas: '1' } },
      { codigo: 'CLAVE_DESCARGA_EN_IMPORTACIONES', datos: { clave: 'F4', filas: '1' } },
    ])
  })

  it('of a fixed asset opens a lot without term that PEPS never touches', () => {
    const salida = 'fecha,tipo,numero_parte,cantidad,unidad\n2024-06-01,destruccion,A,5,PZA'
    const { lotes, output } = book([original.replace(',IN,', ',AF,')], SIN_CADENAS, salida)
    expect(lotes[0].slice(2, 4)).toEqual(['2024-01-10', ''])
    expect(output.descargos.n).toBe(0)
    expect(output.faltantes.n).toBe(1)
  })
})
