import { describe, expect, test } from 'vitest'
import type { Filas } from '../criterios/situacion.ts'
import { pick, rowsOf, tabla } from './apoyo.ts'

const MOVIMIENTOS = 'fecha,tipo,numero_parte,cantidad,unidad,pedimento,documento'
const AVISOS = 'documento,destino,fecha_aviso,fecha_evento,acta,rfc_contraparte'
const HECHO = '2026-06-10,destruccion,C-1040,50,KG,,AV-18'
const AVISO = 'AV-18,destruccion,2026-05-04,2026-06-10,ACTA-18,'

const of = (datos: Record<string, Filas>, corte = '2026-10-31') => rowsOf('destinos', { corte, datos })
const one = async (movimiento: string, aviso: string) =>
  pick(
    await of({ movimientos: tabla(MOVIMIENTOS, movimiento), avisos_destino: tabla(AVISOS, aviso) }),
    'estado',
  )

describe('destructions, donations, sales and regularisations', () => {
  test('a destruction with its notice and its record, beside the days that two sources say', async () => {
    const filas = await of({ movimientos: tabla(MOVIMIENTOS, HECHO), avisos_destino: tabla(AVISOS, AVISO) })
    const columnas = 'tipo,dias_aviso,plazo_una_fuente_dias,plazo_otra_fuente_dias,acta,estado'
    expect(pick(filas, columnas)).toEqual([['destruccion', '37', '30', '15', 'ACTA-18', 'documentado']])
  })

  test('few days of notice decide nothing, because nobody knows how many', async () => {
    const aviso = AVISO.replace('2026-05-04', '2026-06-09')
    expect(await one(HECHO, aviso)).toEqual([['documentado']])
  })

  test.each([
    ['sin_documento', HECHO.replace('AV-18', ''), AVISO.replace('AV-18', 'AV-17')],
    ['sin_aviso', HECHO, AVISO.replace('AV-18', 'AV-17')],
    ['sin_acta', HECHO, AVISO.replace('ACTA-18', '')],
    ['otro_destino', HECHO, AVISO.replace('destruccion', 'donacion')],
    ['aviso_posterior', HECHO, AVISO.replace('2026-05-04', '2026-06-11')],
    ['fecha_distinta', HECHO, AVISO.replace('2026-06-10', '2026-06-12')],
    ['documentado', HECHO, AVISO.replace('2026-06-10', '')],
  ])('%s: %s · %s', async (estado, movimiento, aviso) => {
    expect(await one(movimiento, aviso)).toContainEqual([estado])
  })

  test('a donation and a sale of waste need their notice and no record', async () => {
    const filas = await of({
      movimientos: tabla(
        MOVIMIENTOS,
        '2026-06-11,donacion_desperdicio,C-1040,5,KG,,AV-19',
        '2026-06-12,venta_desperdicio,C-1040,6,KG,,AV-20',
      ),
      avisos_destino: tabla(AVISOS, 'AV-19,donacion,2026-06-01,,,DON050505IJ5', 'AV-20,venta,2026-06-01,,,'),
    })
    expect(pick(filas, 'tipo,plazo_una_fuente_dias,rfc_contraparte,estado')).toEqual([
      ['donacion_desperdicio', '', 'DON050505IJ5', 'documentado'],
      ['venta_desperdicio', '', '', 'documentado'],
    ])
  })

  test('a regularisation is backed by its pedimento', async () => {
    const sin = '2026-06-10,regularizacion,C-1040,50,KG,,'
    expect(await one(sin, AVISO)).toContainEqual(['sin_pedimento'])
    expect(await one(sin.replace('KG,', 'KG,262439996000900'), AVISO)).toContainEqual(['documentado'])
  })

  test('a notice of what nobody recorded, and one whose day has not come', async () => {
    const avisos_destino = tabla(AVISOS, AVISO)
    const estado = async (corte: string) =>
      pick(await of({ avisos_destino }, corte), 'documento,fecha,estado')
    expect(await estado('2026-06-09')).toEqual([['AV-18', '2026-06-10', 'por_ocurrir']])
    expect(await estado('2026-06-10')).toEqual([['AV-18', '2026-06-10', 'sin_movimiento']])
  })

  test('movements of other kinds and notices of submaquila are not its business', async () => {
    const filas = await of({
      movimientos: tabla(MOVIMIENTOS, HECHO.replace('destruccion', 'ajuste_salida')),
      avisos_destino: tabla(AVISOS, AVISO.replace('destruccion', 'submaquila')),
    })
    expect(filas).toEqual([])
  })
})
