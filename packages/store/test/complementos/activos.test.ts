import { describe, expect, test } from 'vitest'
import type { Filas } from '../criterios/situacion.ts'
import { pick, rowsOf, tabla } from './apoyo.ts'

const ACTIVOS = 'pedimento,partida,numero_parte,serie,fecha_entrada,domicilio,baja_fecha,baja_pedimento'
const REPARACIONES = 'numero_parte,serie,pedimento_salida,fecha_salida,taller,pedimento_retorno,fecha_retorno'
const TRASLADOS = 'fecha,numero_parte,serie,domicilio_destino'
const PRENSA = '252439995000044,1,PRENSA,SN-1,2025-02-01,P1,,'
const LOTE = '252439995000044,1,PRENSA,activo_fijo,2025-02-01'
const DOMICILIO = tabla('clave', 'P1', 'P2')

const of = (datos: Record<string, Filas>, corte = '2026-10-31') =>
  rowsOf('activos', {
    corte,
    datos: {
      lote: tabla('pedimento,partida,numero_parte,tipo_bien,fecha_entrada', LOTE),
      domicilio: DOMICILIO,
      ...datos,
    },
  })
const estadosDe = async (datos: Record<string, Filas>, corte?: string) =>
  pick(await of(datos, corte), 'estado').map(([estado]) => estado)

describe('fixed assets', () => {
  test('an asset that nothing happened to is where it was declared', async () => {
    const [fila, ...otras] = await of({ activos_fijos: tabla(ACTIVOS, PRENSA) })
    expect(otras).toEqual([])
    expect(fila).toMatchObject({
      serie: 'SN-1',
      pedimento: '252439995000044',
      domicilio: 'P1',
      domicilio_desde: '2025-02-01',
      estado: 'en_planta',
      archivo: 'caso.csv',
      linea: '2',
    })
  })

  test('it is where its last move by the cut-off took it', async () => {
    const datos = {
      activos_fijos: tabla(ACTIVOS, PRENSA),
      traslados: tabla(TRASLADOS, '2026-05-01,PRENSA,SN-1,P1', '2026-03-01,PRENSA,SN-1,P2'),
    }
    const place = async (corte: string) => pick(await of(datos, corte), 'domicilio,domicilio_desde')
    expect(await place('2026-02-28')).toEqual([['P1', '2025-02-01']])
    expect(await place('2026-04-30')).toEqual([['P2', '2026-03-01']])
    expect(await place('2026-05-01')).toEqual([['P1', '2026-05-01']])
  })

  test('a repair is open until it comes back, and overdue after two years', async () => {
    const datos = {
      activos_fijos: tabla(ACTIVOS, PRENSA),
      reparaciones: tabla(
        REPARACIONES,
        'PRENSA,SN-1,252439995000500,2025-08-31,Taller Inventado,,2028-01-10',
      ),
    }
    const estado = (corte: string) => estadosDe(datos, corte)
    expect(await estado('2025-08-30')).toEqual(['en_planta'])
    expect(await estado('2027-08-31')).toEqual(['en_reparacion'])
    expect(await estado('2027-09-01')).toEqual(['reparacion_vencida'])
    expect(await estado('2028-01-10')).toEqual(['en_planta'])
    const [fila] = await of(datos)
    expect(fila).toMatchObject({
      pedimento_salida: '252439995000500',
      limite: '2027-08-31',
      taller: 'Taller Inventado',
    })
  })

  test('an open repair speaks before a later one that came back', async () => {
    const reparaciones = tabla(
      REPARACIONES,
      'PRENSA,SN-1,252439995000500,2025-08-31,,,',
      'PRENSA,SN-1,252439995000501,2026-01-10,,,2026-02-10',
    )
    expect(await estadosDe({ activos_fijos: tabla(ACTIVOS, PRENSA), reparaciones })).toEqual([
      'en_reparacion',
    ])
  })

  test('it is disposed of on its date, or by its pedimento when there is no date', async () => {
    const gone = tabla(ACTIVOS, '252439995000044,1,PRENSA,SN-1,2025-02-01,P1,2026-06-30,262439996000777')
    expect(await estadosDe({ activos_fijos: gone }, '2026-06-29')).toEqual(['en_planta'])
    expect(await estadosDe({ activos_fijos: gone }, '2026-06-30')).toEqual(['dado_de_baja'])
    const undated = tabla(ACTIVOS, '252439995000044,1,PRENSA,SN-1,2025-02-01,P1,,262439996000777')
    expect(await estadosDe({ activos_fijos: undated })).toEqual(['dado_de_baja'])
  })
})

describe('what cannot be is told on a row of its own', () => {
  test('a disposal before the entry', async () => {
    const activos_fijos = tabla(ACTIVOS, '252439995000044,1,PRENSA,SN-1,2025-02-01,P1,2025-01-31,')
    expect(await estadosDe({ activos_fijos })).toEqual(['dado_de_baja', 'baja_anterior'])
  })

  test('two assets under one serial, unless one was gone when the other came', async () => {
    const otra = (baja: string) =>
      tabla(
        ACTIVOS,
        `252439995000044,1,PRENSA,SN-1,2025-02-01,P1,${baja},`,
        '252439995000044,1,PRENSA,SN-1,2025-09-01,P1,,',
      )
    expect(await estadosDe({ activos_fijos: otra('') })).toEqual([
      'en_planta',
      'en_planta',
      'serie_repetida',
      'serie_repetida',
    ])
    expect(await estadosDe({ activos_fijos: otra('2025-09-01') })).toEqual(['dado_de_baja', 'en_planta'])
  })

  test('assets without a serial are not each other', async () => {
    const sinSerie = '252439995000044,1,PRENSA,,2025-02-01,P1,,'
    expect(await estadosDe({ activos_fijos: tabla(ACTIVOS, sinSerie, sinSerie) })).toEqual([
      'en_planta',
      'en_planta',
    ])
  })

  test('an asset without its lot, and a lot without its asset', async () => {
    const filas = await of({ activos_fijos: tabla(ACTIVOS, PRENSA.replace(',1,', ',2,')) })
    expect(pick(filas, 'pedimento,partida,serie,estado')).toEqual([
      ['252439995000044', '1', '', 'sin_activo'],
      ['252439995000044', '2', 'SN-1', 'en_planta'],
      ['252439995000044', '2', 'SN-1', 'sin_lote'],
    ])
  })

  test('an address that the program does not have', async () => {
    const activos_fijos = tabla(ACTIVOS, PRENSA.replace('P1', 'BODEGA'))
    expect(await estadosDe({ activos_fijos })).toEqual(['en_planta', 'domicilio_desconocido'])
  })

  test('a move and a repair out of time', async () => {
    const activos_fijos = tabla(ACTIVOS, PRENSA)
    const traslados = tabla(TRASLADOS, '2025-01-01,PRENSA,SN-1,P2')
    expect(await estadosDe({ activos_fijos, traslados })).toEqual(['en_planta', 'traslado_imposible'])
    const reparaciones = tabla(REPARACIONES, 'PRENSA,SN-1,252439995000500,2025-08-31,,,2025-08-01')
    expect(await estadosDe({ activos_fijos, reparaciones })).toEqual(['en_planta', 'reparacion_imposible'])
  })

  test('a move and a repair of what is not listed', async () => {
    const filas = await of({
      activos_fijos: tabla(ACTIVOS, PRENSA),
      traslados: tabla(TRASLADOS, '2026-01-01,PRENSA,SN-9,P2'),
      reparaciones: tabla(REPARACIONES, 'PRENSA,SN-8,252439995000500,2025-08-31,,,'),
    })
    expect(pick(filas, 'serie,estado')).toEqual([
      ['SN-1', 'en_planta'],
      ['SN-8', 'reparacion_sin_activo'],
      ['SN-9', 'traslado_sin_activo'],
    ])
  })
})
