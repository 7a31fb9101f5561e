import { describe, expect, test } from 'vitest'
import { pick, rowsOf, tabla } from './apoyo.ts'

const IMPORTACIONES = 'pedimento,clave,fecha_entrada,cantidad,unidad,valor_comercial_usd,rfc_contraparte'
const EXPORTACIONES = 'pedimento,clave,fecha,cantidad,unidad,valor_comercial_usd,rfc_contraparte'
const PARES = 'pedimento,pedimento_par,clave_par,fecha_par,rfc_contraparte,cantidad,valor_comercial_usd'
const RECIBIDO = '262439996000120,V1,2026-03-02,500,KG,1100,CVI020202CD2'
const PAR = '262439996000120,262438880000777,V1,2026-03-02,CVI020202CD2,500,1100'

const one = (recibido: string, par: string) =>
  rowsOf('pares', {
    datos: { importaciones: tabla(IMPORTACIONES, recibido), pares_virtuales: tabla(PARES, par) },
  })

describe('pairs of virtual operations', () => {
  test('both halves agree', async () => {
    const [fila, ...otras] = await one(RECIBIDO, PAR)
    expect(otras).toEqual([])
    expect(fila).toMatchObject({
      lado: 'recibe',
      pedimento: '262439996000120',
      pedimento_par: '262438880000777',
      cantidad: '500.000000',
      cantidad_par: '500.000000',
      valor_comercial_usd: '1100.00',
      dias_diferencia: '0',
      faltan: '',
      estado: 'completo',
      archivo: 'caso.csv',
      linea: '2',
    })
  })

  test.each([
    ['difiere_cantidad', PAR.replace(',500,', ',499,')],
    ['difiere_valor', PAR.replace(',1100', ',1100.5')],
    ['difiere_fecha', PAR.replace('2026-03-02', '2026-03-05')],
    ['difiere_contraparte', PAR.replace('CVI020202CD2', 'CVX020202CD2')],
    ['no_evaluable', PAR.replace(',500,', ',,')],
  ])('%s', async (estado, par) => {
    expect(pick(await one(RECIBIDO, par), 'estado')).toEqual([[estado]])
  })

  test('when nobody brought the other half, nothing is said of any', async () => {
    const filas = await rowsOf('pares', { datos: { importaciones: tabla(IMPORTACIONES, RECIBIDO) } })
    expect(pick(filas, 'pedimento,pedimento_par,faltan,estado')).toEqual([
      ['262439996000120', '', 'pares_virtuales', 'no_evaluable'],
    ])
    const none = rowsOf('pares', {
      datos: { importaciones: tabla(IMPORTACIONES, RECIBIDO.replace('V1', 'IN')) },
    })
    await expect(none).rejects.toThrow('nothing to say')
  })

  test('a difference in quantity within the tolerance is rounding', async () => {
    expect(pick(await one(RECIBIDO, PAR.replace(',500,', ',500.0005,')), 'estado')).toEqual([['completo']])
    expect(pick(await one(RECIBIDO, PAR.replace(',500,', ',500.0006,')), 'estado')).toEqual([
      ['difiere_cantidad'],
    ])
  })

  test('what the pair does not say is named', async () => {
    const [fila] = await one(RECIBIDO, '262439996000120,262438880000777')
    expect([fila.estado, fila.faltan]).toEqual(['no_evaluable', 'cantidad valor_comercial_usd fecha_par'])
  })

  test('quantities in two units are not added up', async () => {
    const filas = await rowsOf('pares', {
      datos: {
        importaciones: tabla(IMPORTACIONES, RECIBIDO, RECIBIDO.replace('500,KG', '3,PZA')),
        pares_virtuales: tabla(PARES, PAR.replace('1100', '2200')),
      },
    })
    expect(pick(filas, 'cantidad,unidad,valor_comercial_usd,faltan,estado')).toEqual([
      ['', '', '2200.00', 'cantidad', 'no_evaluable'],
    ])
  })

  test('a delivery without its pair, one key that is not virtual, and a pair of nothing', async () => {
    const filas = await rowsOf('pares', {
      datos: {
        importaciones: tabla(IMPORTACIONES, '262439996000098,IN,2026-01-20,9,KG,1,'),
        exportaciones: tabla(
          EXPORTACIONES,
          '262439996000205,V1,2026-04-10,300,KG,900,CVR030303EF3',
          '262439996000206,V5,2026-04-11,5,KG,10,CVR030303EF3',
          '262439996000207,RT,2026-04-12,5,KG,10,',
        ),
        pares_virtuales: tabla(
          PARES,
          '262439996000206,262438880000778,A1,2026-04-11,,5,10',
          '262439996000098,262438880000779,V1,2026-01-20,,9,1',
        ),
      },
    })
    expect(pick(filas, 'lado,pedimento,clave,clave_par,estado')).toEqual([
      ['entrega', '262439996000205', 'V1', '', 'sin_par'],
      ['entrega', '262439996000206', 'V5', 'A1', 'completo'],
      ['', '262439996000098', '', 'V1', 'sin_renglon'],
    ])
  })

  test('several pairs of one pedimento add up; the farthest date speaks', async () => {
    const filas = await rowsOf('pares', {
      datos: {
        importaciones: tabla(IMPORTACIONES, RECIBIDO),
        pares_virtuales: tabla(
          PARES,
          '262439996000120,262438880000777,V1,2026-03-02,CVI020202CD2,200,400',
          '262439996000120,262438880000778,V1,2026-02-27,CVI020202CD2,300,700',
        ),
      },
    })
    expect(pick(filas, 'pedimento_par,cantidad_par,valor_par_usd,fecha_par,dias_diferencia,estado')).toEqual([
      ['262438880000777 262438880000778', '500.000000', '1100.00', '2026-02-27', '-3', 'difiere_fecha'],
    ])
  })

  test('the other company is the one of the identifier in Data Stage, when the tables name none', async () => {
    const anonimo = RECIBIDO.replace('CVI020202CD2', '')
    const datos = {
      importaciones: tabla(IMPORTACIONES, anonimo),
      pares_virtuales: tabla(PARES, PAR.replace('CVI020202CD2', '')),
    }
    expect(pick(await rowsOf('pares', { datos }), 'estado')).toEqual([['sin_contraparte']])
    const casos = (otra: string) => ({
      ...datos,
      ds_identificador: tabla(
        'pedimento,clave_caso,complemento_1',
        `262439996000120,V1,${otra}`,
        '262439996000120,IM,9',
      ),
    })
    expect(
      pick(
        await rowsOf('pares', { datos: casos('4321-2010') }),
        'programa_contraparte,rfc_contraparte,estado',
      ),
    ).toEqual([['4321-2010', '', 'completo']])
    expect(
      pick(
        await rowsOf('pares', { datos: casos('CVI020202CD2') }),
        'programa_contraparte,rfc_contraparte,estado',
      ),
    ).toEqual([['', 'CVI020202CD2', 'completo']])
  })

  test('a rectified pedimento gives way to the one that stands, whose key is that of the original', async () => {
    const filas = await rowsOf('pares', {
      datos: {
        importaciones: tabla(IMPORTACIONES, RECIBIDO, RECIBIDO.replace('6000120,V1', '6000190,R1')),
        pares_virtuales: tabla(PARES, PAR.replace('6000120', '6000190')),
        ds_pedimento: tabla(
          'pedimento,clave_efectiva,estado,vigente',
          '262439996000120,V1,rectificado,262439996000190',
          '262439996000190,V1,vigente,262439996000190',
        ),
      },
    })
    expect(pick(filas, 'pedimento,clave,estado')).toEqual([['262439996000190', 'V1', 'completo']])
  })

  test('what comes after the cut-off is not there yet', async () => {
    const filas = await rowsOf('pares', {
      corte: '2026-03-01',
      datos: { importaciones: tabla(IMPORTACIONES, RECIBIDO), pares_virtuales: tabla(PARES, PAR) },
    })
    expect(pick(filas, 'estado')).toEqual([['sin_renglon']])
  })

  test('the sentence comes in the language asked for', async () => {
    const datos = { importaciones: tabla(IMPORTACIONES, RECIBIDO), pares_virtuales: tabla(PARES, PAR) }
    const [fila] = await rowsOf('pares', { lang: 'en', datos })
    expect(fila.explicacion).toBe('Both pedimentos say the same quantity, value and date.')
  })
})
