/** What stands in for what was asked: alternates, families and units with dates, against the book itself. */
import { join } from 'node:path'
import { COLUMNAS_RASTRO, listRenglonesDeSalida } from '@trazo/core/compile'
import { expect, test } from 'vitest'
import { traceRastro } from '../../src/rastro/rastrear.ts'
import { newFolder, putFiles } from '../e2e/apoyo/carpetas.ts'
import { BOM, EMPRESA, EXPORTACIONES, entrada, IMPORTACIONES, lines } from '../e2e/apoyo/plantas.ts'
import { LEY, withAparte } from './aparte.ts'

const planta = putFiles(join(newFolder(), 'planta'), {
  'empresa.yaml': EMPRESA,
  'importaciones.csv': lines(
    IMPORTACIONES,
    entrada('26 24 3999 6000001', { parte: 'C', cantidad: '10' }),
    entrada('26 24 3999 6000001', { partida: '2', parte: 'D', cantidad: '100' }),
    entrada('26 24 3999 6000001', { partida: '3', parte: 'F-BIS', cantidad: '4', unidad: 'CAJA' }),
  ),
  'alternos.csv': 'numero_parte,alterno,prioridad\nC,D,1\n',
  'familias.csv': 'familia,numero_parte\nETIQUETA,F\nETIQUETA,F-BIS\n',
  'unidades.csv': lines(
    'numero_parte,de,a,factor,vigente_desde,vigente_hasta',
    'F,CAJA,PZA,40,,2025-02-28',
    'F,CAJA,PZA,30,2025-03-01,',
  ),
  'bom.csv': lines(BOM, 'P,C,2,PZA,,,,,', 'P,F,1,PZA,,,,,'),
  'exportaciones.csv': lines(
    EXPORTACIONES,
    '26 24 3999 6100001,RT,2025-02-01,1,P,20,PZA',
    '26 24 3999 6100002,RT,2025-03-01,1,P,20,PZA',
  ),
})

function traceSalida(pedimento: string): Promise<string[]> {
  return withAparte(planta, '2025-12-31', async (libro) => {
    const pregunta = { por: 'salida', pedimento, partida: null } as const
    const { salidas } = await traceRastro(libro, pregunta, LEY)
    expect(salidas[0].cuadra).toBe(true)
    const columnas = ['renglon', 'componente', 'numero_parte', 'factor_exacto', 'cantidad', 'unidad'] as const
    return listRenglonesDeSalida(salidas[0]).map((fila) =>
      columnas.map((columna) => fila[COLUMNAS_RASTRO.indexOf(columna)]).join(' '),
    )
  })
}

test('an alternate gives what the part itself lacks, and the row names both', async () => {
  expect((await traceSalida('262439996100001')).slice(0, 3)).toEqual([
    'requerida C  2 40.000000 PZA',
    'descargo C C 2 10.000000 PZA',
    'descargo C D 2 30.000000 PZA',
  ])
})

test('a part of the family is discharged in its own unit, by the factor of the day', async () => {
  // 20 pieces are half a box of 40 until February, and two thirds of a box of 30 from March on.
  expect((await traceSalida('262439996100001')).slice(3)).toEqual([
    'requerida F  1/40 0.500000 CAJA',
    'descargo F F-BIS 1/40 0.500000 CAJA',
  ])
  expect((await traceSalida('262439996100002')).slice(2)).toEqual([
    'requerida F  1/30 0.666667 CAJA',
    'descargo F F-BIS 1/30 0.666667 CAJA',
  ])
})
