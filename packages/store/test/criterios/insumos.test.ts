import { expect, test } from 'vitest'
import { describeInsumo } from '../../src/criterios/insumos.ts'

test('what is missing is asked for in words a person understands', () => {
  const cases: [string, string, string][] = [
    [
      'ventas@2025',
      'la tabla ventas (al menos: mes, nacional_mxn, exportacion_mxn), de 2025',
      'the table ventas (at least: mes, nacional_mxn, exportacion_mxn), of 2025',
    ],
    [
      'exportaciones.valor_comercial_usd',
      'la columna valor_comercial_usd de la tabla exportaciones',
      'the column valor_comercial_usd of the table exportaciones',
    ],
    [
      'data_stage@2025-01-01..2025-03-31',
      'los ZIP de Data Stage del SAT, del 2025-01-01 al 2025-03-31',
      'the Data Stage ZIPs of the SAT, from 2025-01-01 to 2025-03-31',
    ],
    [
      'exportaciones.fecha@..2024-01-09',
      'la columna fecha de la tabla exportaciones, hasta el 2024-01-09',
      'the column fecha of the table exportaciones, up to 2024-01-09',
    ],
    [
      'parametro.retorno_minimo_pct',
      'el valor vigente del parámetro retorno_minimo_pct en law/parametros',
      'the value in force of the parameter retorno_minimo_pct in law/parametros',
    ],
    ['norma', 'una norma en vigor en la fecha de corte', 'a rule in force on the cut-off date'],
  ]
  for (const [insumo, es, en] of cases) {
    expect(describeInsumo(insumo, 'es')).toBe(es)
    expect(describeInsumo(insumo, 'en')).toBe(en)
  }
})

test('an input that does not exist is our mistake', () => {
  expect(() => describeInsumo('nadie', 'es')).toThrow(/nadie/)
  expect(() => describeInsumo('ventas.nadie', 'es')).toThrow(/nadie/)
})
