import { describe, expect, test } from 'vitest'
import type { Filas } from '../criterios/situacion.ts'
import { pick, rowsOf, tabla } from './apoyo.ts'

const CONSTANCIAS = 'folio,fecha,mes,rfc_contraparte,seccion,numero_parte,cantidad,unidad,pedimento'
const MOVIMIENTOS = 'fecha,tipo,numero_parte,cantidad,unidad,pedimento,documento'
const EXPORTACIONES = 'pedimento,clave,fecha,numero_parte,cantidad,unidad'
const A = 'CTM-1,2026-03-31,2026-03-01,TER040404GH4,A,P-200,100,PZA,262439996000411'
const C = 'CTM-1,2026-03-31,2026-03-01,TER040404GH4,C,P-200,300,PZA,262439996000412'
const F4 = '2026-04-10,cambio_regimen,P-200,100,PZA,262439996000411,'
const RT = '262439996000412,RT,2026-04-15,P-200,300,PZA'

const of = (datos: Record<string, Filas>, corte = '2026-10-31') => rowsOf('constancias', { corte, datos })
const estadoDe = async (datos: Record<string, Filas>, corte?: string) =>
  pick(await of(datos, corte), 'estado').map(([estado]) => estado)

describe('certificates of transfer', () => {
  test('each section is attended by its own operation, within the term', async () => {
    const filas = await of({
      constancias: tabla(CONSTANCIAS, A, C, 'CTM-1,2026-03-31,2026-03-01,TER040404GH4,B,P-200,7,PZA,'),
      movimientos: tabla(MOVIMIENTOS, F4, '2026-05-20,constancia,P-200,7,PZA,,CTM-1'),
      exportaciones: tabla(EXPORTACIONES, RT),
    })
    expect(
      pick(filas, 'folio,seccion,mes,limite,fecha_atencion,dias_atencion,cantidad_atendida,estado'),
    ).toEqual([
      ['CTM-1', 'A', '2026-03', '2026-04-15', '2026-04-10', '10', '100.000000', 'atendida'],
      ['CTM-1', 'B', '2026-03', '', '2026-05-20', '50', '7.000000', 'atendida'],
      ['CTM-1', 'C', '2026-03', '2026-04-15', '2026-04-15', '15', '300.000000', 'atendida'],
    ])
  })

  test('the sixteenth day is late', async () => {
    const late = tabla(EXPORTACIONES, RT.replace('04-15', '04-16'))
    expect(await estadoDe({ constancias: tabla(CONSTANCIAS, C), exportaciones: late })).toEqual(['tarde'])
  })

  test('without anything it is pending until its limit, then overdue; section B has no limit', async () => {
    const [deA, deB] = [A, C.replace(',C,', ',B,')].map((renglon) => renglon.replace(/\d+$/, ''))
    const constancias = tabla(CONSTANCIAS, deA, deB)
    expect(await estadoDe({ constancias }, '2026-04-15')).toEqual(['pendiente', 'pendiente'])
    expect(await estadoDe({ constancias }, '2026-04-16')).toEqual(['vencida', 'pendiente'])
  })

  test('a change of regime that names the folio attends it without its pedimento', async () => {
    const constancias = tabla(CONSTANCIAS, A.replace('262439996000411', ''))
    const movimientos = tabla(MOVIMIENTOS, F4.replace(/,$/, ',CTM-1'))
    expect(await estadoDe({ constancias, movimientos })).toEqual(['atendida'])
  })

  test('what one pedimento gives is shared out, oldest certificate first', async () => {
    const filas = await of({
      constancias: tabla(CONSTANCIAS, A.replace('CTM-1,2026-03-31', 'CTM-2,2026-04-01'), A),
      movimientos: tabla(MOVIMIENTOS, F4.replace(',100,', ',150,')),
    })
    expect(pick(filas, 'folio,cantidad_atendida,estado')).toEqual([
      ['CTM-1', '100.000000', 'atendida'],
      ['CTM-2', '50.000000', 'parcial'],
    ])
  })

  test('the same unit under two names is one unit; another unit cannot be compared', async () => {
    const constancias = tabla(CONSTANCIAS, A)
    const movimientos = (unidad: string) => tabla(MOVIMIENTOS, F4.replace('PZA', unidad))
    expect(await estadoDe({ constancias, movimientos: movimientos('pieza') })).toEqual(['atendida'])
    const [fila] = await of({ constancias, movimientos: movimientos('KG') })
    expect([fila.estado, fila.faltan]).toEqual(['no_evaluable', 'cantidad'])
  })

  test('a pedimento that nobody brought, one of another key, and one earlier than the certificate', async () => {
    const constancias = tabla(CONSTANCIAS, C)
    const [fila] = await of({ constancias })
    expect([fila.estado, fila.faltan]).toEqual(['no_evaluable', 'pedimento'])
    const con = (renglon: string) => ({ constancias, exportaciones: tabla(EXPORTACIONES, renglon) })
    expect(await estadoDe(con(RT.replace(',RT,', ',A1,')))).toEqual(['otra_clave'])
    expect(await estadoDe(con(RT.replace('2026-04-15', '2026-03-30')))).toEqual(['fechas_invertidas'])
  })

  test('Data Stage says that the pedimento exists and not of which part', async () => {
    const filas = await of({
      constancias: tabla(CONSTANCIAS, C),
      ds_pedimento: tabla(
        'pedimento,clave_efectiva,fecha_pago,estado',
        '262439996000412,RT,2026-04-14,vigente',
      ),
    })
    expect(pick(filas, 'fecha_atencion,faltan,estado')).toEqual([['2026-04-14', 'cantidad', 'no_evaluable']])
  })

  test('what happens after the cut-off has not happened', async () => {
    const datos = { constancias: tabla(CONSTANCIAS, C), exportaciones: tabla(EXPORTACIONES, RT) }
    expect(await estadoDe(datos, '2026-04-14')).toEqual(['no_evaluable'])
    expect(await of(datos, '2026-03-30')).toEqual([])
  })
})
