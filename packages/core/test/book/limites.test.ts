import { describe, expect, it } from 'vitest'
import { formatCantidad, parseFecha } from '#kernel'
import { type NombreTabla, SIN_CADENAS, type TablaLeida } from '#records'
import { bookLibro } from '../../src/book/index.ts'
import { asentar } from './asentar.ts'
import { declarar, makeDiccionarios } from './declarar.ts'
import { EMPRESA, LEY } from './planta.ts'

const TABLAS: Readonly<Partial<Record<NombreTabla, string>>> = {
  importaciones: `pedimento,clave,fecha_entrada,partida,numero_parte,cantidad,unidad,valor_aduana_mxn
    240130004000001,IN,2024-01-10,1,CABLE,9007199254.740991,MM,1000.00
    240130004000002,IN,2024-01-11,1,TELA,5,M,10.00
    240130004000002,IN,2024-01-12,2,TELA,9007199254,KM,10.00`,
  exportaciones: `pedimento,clave,fecha,partida,numero_parte,cantidad,unidad
    240130004000003,RT,2024-02-01,1,ARNES,2,PZA
    240130004000003,RT,2024-02-01,2,ARNES,50000,PZA
    240130004000003,RT,2024-02-02,3,CABLE,7,MM`,
  movimientos: `fecha,tipo,numero_parte,cantidad,unidad
    2024-02-03,destruccion,ARNES,40000,PZA
    2024-02-04,destruccion,TELA,1,KM`,
  bom: `producto,componente,cantidad,unidad
    ARNES,CABLE,250000,MM`,
  unidades: `numero_parte,de,a,factor
    TELA,KM,M,1000`,
}

function book() {
  const diccionarios = makeDiccionarios()
  const tablas = new Map<NombreTabla, TablaLeida>()
  for (const [nombre, texto] of Object.entries(TABLAS))
    tablas.set(nombre as NombreTabla, declarar(nombre as NombreTabla, texto, diccionarios))
  return bookLibro(tablas, {
    ley: LEY,
    empresa: EMPRESA,
    corte: parseFecha('2024-12-31')!,
    cadenas: SIN_CADENAS,
    diccionarios,
    fuentes: [{ archivo: 'todo.csv' }],
  })
}

describe('quantities past what is counted exactly', () => {
  it('set the exit aside that asks for them, and no other', () => {
    const { output, rechazos, cuentas } = book()
    expect([...rechazos]).toEqual([
      expect.objectContaining({
        linea: 3,
        campo: 'cantidad',
        valor: '50000.000000',
        codigo: 'SALIDA_INCONTABLE',
      }),
      expect.objectContaining({
        linea: 2,
        campo: 'cantidad',
        valor: '40000.000000',
        codigo: 'SALIDA_INCONTABLE',
      }),
    ])
    expect([...rechazos][0].datos).toMatchObject({ parte: 'CABLE' })
    expect(cuentas.find((c) => c.de === 'libro/exportaciones')).toMatchObject({
      leidas: 3,
      usadas: 2,
      apartadas: 1,
    })
    expect(output.salidas.n).toBe(3)
    const matched = Array.from(output.descargos.cantidad, formatCantidad)
    expect(matched.slice(0, 2)).toEqual(['500000.000000', '7.000000'])
  })

  it('leave the other exits what they were, each counted in its own table', () => {
    const { descargos, faltantes, cuentas } = asentar({
      importaciones: `pedimento,clave,fecha_entrada,partida,numero_parte,cantidad,unidad,valor_aduana_mxn
        240130004000001,IN,2024-01-10,1,CABLE,10,MM,10.00
        240130004000002,IN,2024-01-10,1,ARNES,3,PZA,30.00`,
      exportaciones: `pedimento,clave,fecha,partida,numero_parte,cantidad,unidad
        240130004000070,RT,2024-02-01,1,ARNES,50000,PZA`,
      movimientos: `fecha,tipo,numero_parte,cantidad,unidad,entrada_pedimento
        2024-02-01,retorno_rechazo,ARNES,2,PZA,
        2024-02-02,destruccion,CABLE,4,MM,240130004000001`,
      bom: TABLAS.bom!,
    })
    expect(descargos).toEqual([
      '- 2024-02-01 ARNES 002 ARNES 2 20.00 consumo',
      '- 2024-02-02 CABLE 001 CABLE 4 4.00 directo',
    ])
    expect(faltantes).toEqual([])
    expect(cuentas.map(({ de, apartadas }) => [de, apartadas])).toEqual([
      ['libro/importaciones', 0],
      ['libro/exportaciones', 1],
      ['libro/movimientos', 0],
      ['libro/bom', 0],
    ])
  })

  it('leave a lot in the unit it came in', () => {
    const { lotes, partes, unidades } = book().output
    const tela = [1, 2].map((l) => [
      partes.text(lotes.parte[l]),
      unidades.text(lotes.unidad[l]),
      lotes.cantidad[l],
    ])
    expect(tela).toEqual([
      ['TELA', 'M', 5_000_000],
      ['TELA', 'KM', 9_007_199_254_000_000],
    ])
  })
})
