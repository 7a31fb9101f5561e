import { expect, test } from 'vitest'
import { pick, rowsOf, tabla } from './apoyo.ts'

const COLUMNAS =
  'fecha,numero_parte,unidad,contado,en_proceso,en_submaquila,libro,diferencia,valor_diferencia_mxn,causa,linea'

test('counts against the balance of their day: in the plant, in process, at third parties', async () => {
  const filas = await rowsOf('inventario', {
    datos: {
      lote: tabla(
        'numero_parte,tipo_bien,unidad,fecha_entrada,cantidad,valor_aduana_mxn',
        'C-1,insumo,KG,2026-01-20,100,5000',
        'C-1,insumo,KG,2026-02-20,100,7000',
        'C-2,insumo,PZA,2026-02-20,40,400',
        'PRENSA,activo_fijo,PZA,2026-02-20,1,90000',
      ),
      descargo: tabla(
        'lote,salida_fecha,cantidad,valor_aduana_mxn',
        '0,2026-04-10,100,5000',
        '1,2026-04-10,20,1400',
        '2,2026-07-03,10,100',
      ),
      inventario_fisico: tabla(
        'fecha,domicilio,numero_parte,cantidad,unidad',
        '2026-06-30,P1,C-1,40,kilo',
        '2026-06-30,P1,C-2,30,PZA',
        '2026-06-30,P1,C-3,1,PZA',
      ),
      inventario_proceso: tabla('fecha,producto,cantidad,unidad,avance_pct', '2026-06-30,P-1,20,PZA,50'),
      bom: tabla('producto,componente,cantidad,unidad,desperdicio', 'P-1,C-1,0.9,KG,0.1'),
      submaquila: tabla(
        'fecha,sentido,rfc_contraparte,numero_parte,cantidad,unidad',
        '2026-06-01,envio,SUB030303EF3,C-1,25,KG',
      ),
    },
  })
  expect(pick(filas, COLUMNAS)).toEqual([
    [
      '2026-06-30',
      'C-1',
      'KG',
      '40.000000',
      '10.000000',
      '25.000000',
      '80.000000',
      '-5.000000',
      '-350.00',
      'sin_explicar',
      '2',
    ],
    [
      '2026-06-30',
      'C-2',
      'PZA',
      '30.000000',
      '0.000000',
      '0.000000',
      '40.000000',
      '-10.000000',
      '-100.00',
      'salida_sin_registrar',
      '3',
    ],
    [
      '2026-06-30',
      'C-3',
      'PZA',
      '1.000000',
      '0.000000',
      '0.000000',
      '0.000000',
      '1.000000',
      '',
      'fuera_del_libro',
      '4',
    ],
  ])
})

test('a part that nobody counted has no line of a file', async () => {
  const filas = await rowsOf('inventario', {
    lang: 'en',
    datos: {
      lote: tabla(
        'numero_parte,tipo_bien,unidad,fecha_entrada,cantidad,valor_aduana_mxn',
        'C-1,insumo,KG,2026-01-20,100,5000',
      ),
      inventario_fisico: tabla('fecha,numero_parte,cantidad,unidad', '2026-06-30,C-3,1,PZA'),
    },
  })
  expect(pick(filas, 'numero_parte,causa,archivo,linea')).toEqual([
    ['C-1', 'sin_conteo', '', ''],
    ['C-3', 'fuera_del_libro', 'caso.csv', '2'],
  ])
  expect(filas[0].explicacion).toContain('nobody counted')
})
