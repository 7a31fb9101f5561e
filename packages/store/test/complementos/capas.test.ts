import { expect, test } from 'vitest'
import { pick, rowsOf, tabla } from './apoyo.ts'

const SALIDA = tabla(
  'tipo,pedimento,partida,fecha,numero_parte',
  'RT,262439996000205,1,2026-04-10,P-1',
  'constancia,,,2026-04-11,P-1',
)

test('what each exit asked for outside the temporary regime, in the order of the book', async () => {
  const filas = await rowsOf('capas', {
    datos: {
      salida: SALIDA,
      capas: tabla(
        'salida,componente,origen,cantidad,desperdicio,unidad',
        '0,N-1,nacional,600,0,PZA',
        '1,D-1,definitivo,2.5,0.1,KG',
      ),
    },
  })
  const columnas =
    'salida_tipo,salida_pedimento,salida_partida,salida_fecha,producto,componente,origen,cantidad,desperdicio,unidad'
  expect(pick(filas, columnas)).toEqual([
    ['RT', '262439996000205', '1', '2026-04-10', 'P-1', 'N-1', 'nacional', '600.000000', '0.000000', 'PZA'],
    ['constancia', '', '', '2026-04-11', 'P-1', 'D-1', 'definitivo', '2.500000', '0.100000', 'KG'],
  ])
  expect(pick(filas, 'archivo,linea')).toEqual([
    ['caso.csv', '2'],
    ['caso.csv', '3'],
  ])
})

test('a book whose bills are all temporary has no layers to tell', async () => {
  await expect(rowsOf('capas', { datos: { salida: SALIDA } })).rejects.toThrow('nothing to say')
})
