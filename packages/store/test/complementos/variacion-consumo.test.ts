import { expect, test } from 'vitest'
import { pick, rowsOf, tabla } from './apoyo.ts'

test('the difference of an order in quantity, percent and value of the lots that were consumed', async () => {
  const filas = await rowsOf('variacion_consumo', {
    datos: {
      ordenes_produccion: tabla(
        'orden,fecha,producto,cantidad_producida,componente,cantidad_consumida,unidad',
        'OP-1,2026-03-31,P-1,300,C-1,106,KG',
        'OP-1,2026-03-31,P-1,300,C-9,1,PZA',
      ),
      bom: tabla('producto,componente,cantidad,unidad,merma', 'P-1,C-1,0.35,KG,0.01'),
      lote: tabla('numero_parte,unidad', 'C-1,KG', 'C-1,KG'),
      descargo: tabla(
        'lote,salida_fecha,cantidad,valor_aduana_mxn',
        '0,2026-04-10,100,5000',
        '1,2026-04-11,50,4000',
        '1,2026-11-01,50,99999',
      ),
    },
  })
  const columnas =
    'componente,consumo_estandar,consumo_real,diferencia,diferencia_pct,valor_diferencia_mxn,estado,linea'
  expect(pick(filas, columnas)).toEqual([
    ['C-1', '108.000000', '106.000000', '-2.000000', '-1.85', '-120.00', 'de_menos', '2'],
    ['C-9', '0.000000', '1.000000', '1.000000', '', '', 'fuera_de_lista', '3'],
  ])
})
