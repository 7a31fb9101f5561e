import { describe, expect, test } from 'vitest'
import type { Filas } from '../criterios/situacion.ts'
import { pick, rowsOf, tabla } from './apoyo.ts'

const SUBMAQUILA = 'fecha,sentido,rfc_contraparte,numero_parte,cantidad,unidad,aviso,documento'
const TERCEROS = 'rfc_contraparte,nombre,autorizacion,vigente_desde,vigente_hasta'
const ENVIO = '2026-02-01,envio,SUB030303EF3,C-1,50,KG,AV-1,R-1'
const BOM = tabla('producto,componente,cantidad,unidad,merma,desperdicio', 'P-1,C-1,0.3,KG,0.03,0.02')

const of = (datos: Record<string, Filas>, corte = '2026-10-31') => rowsOf('submaquila', { corte, datos })

describe('goods at third parties, as a file', () => {
  test('a send, what returned of it inside a product, and the days out as of the cut-off', async () => {
    const filas = await of(
      { submaquila: tabla(SUBMAQUILA, ENVIO, '2026-03-01,retorno,SUB030303EF3,P-1,30,PZA,,R-2'), bom: BOM },
      '2026-03-11',
    )
    const columnas =
      'renglon,numero_parte,componente,cantidad,unidad,devuelta,desperdicio,saldo,fecha_envio,dias_fuera,estado'
    expect(pick(filas, columnas)).toEqual([
      ['envio', 'C-1', '', '50.000000', 'KG', '9.900000', '0.600000', '39.500000', '', '38', 'abierto'],
      ['retorno', 'P-1', 'C-1', '', 'KG', '9.900000', '', '', '2026-02-01', '28', 'devuelto'],
      ['retorno', 'P-1', 'C-1', '', 'KG', '', '0.600000', '', '2026-02-01', '28', 'devuelto'],
    ])
    expect(pick(filas, 'aviso,documento,archivo,linea')).toEqual([
      ['AV-1', 'R-1', 'caso.csv', '2'],
      ['', 'R-2', 'caso.csv', '3'],
      ['', 'R-2', 'caso.csv', '3'],
    ])
  })

  test('a send that came back whole stays out as long as it was', async () => {
    const filas = await of({
      submaquila: tabla(SUBMAQUILA, ENVIO, '2026-02-21,retorno,SUB030303EF3,C-1,50,KG,,'),
    })
    expect(pick(filas, 'renglon,saldo,dias_fuera,estado')[0]).toEqual(['envio', '0.000000', '20', 'cerrado'])
  })

  test('more than was sent is a shortfall with its cause', async () => {
    const filas = await of({
      submaquila: tabla(
        SUBMAQUILA,
        ENVIO,
        '2026-02-21,retorno,SUB030303EF3,C-1,60,KG,,',
        '2026-02-22,retorno,OTR030303EF3,C-9,1,KG,,',
      ),
    })
    const faltantes = filas.filter(({ renglon }) => renglon === 'faltante')
    expect(pick(faltantes, 'rfc_contraparte,componente,cantidad,faltante,estado')).toEqual([
      ['OTR030303EF3', 'C-9', '1.000000', '1.000000', 'sin_envio'],
      ['SUB030303EF3', 'C-1', '60.000000', '10.000000', 'sin_saldo'],
    ])
    expect(faltantes.every(({ explicacion, remedio }) => explicacion !== '' && remedio !== '')).toBe(true)
  })

  test.each([
    ['registrado', 'SUB030303EF3,Submaquila Inventada,SE-99,2025-01-01,'],
    ['registrado', 'SUB030303EF3,Submaquila Inventada,SE-99,2026-02-01,2026-02-01'],
    ['fuera_de_vigencia', 'SUB030303EF3,Submaquila Inventada,SE-99,2026-02-02,'],
    ['fuera_de_vigencia', 'SUB030303EF3,Submaquila Inventada,SE-99,,2026-01-31'],
    ['sin_registro', 'OTR030303EF3,Otra Inventada,SE-98,,'],
  ])('the third party was %s that day: %s', async (registro, tercero) => {
    const [fila] = await of({ submaquila: tabla(SUBMAQUILA, ENVIO), terceros: tabla(TERCEROS, tercero) })
    expect([fila.registro, fila.autorizacion]).toEqual([registro, registro === 'registrado' ? 'SE-99' : ''])
    expect(fila.explicacion.includes('tercero no estaba registrado')).toBe(registro === 'fuera_de_vigencia')
  })

  test('without the table of third parties nothing is said of their registration', async () => {
    const [fila] = await of({ submaquila: tabla(SUBMAQUILA, ENVIO) })
    expect(fila.registro).toBe('no_evaluable')
    expect(fila.explicacion).toContain('Nadie dijo')
  })
})
