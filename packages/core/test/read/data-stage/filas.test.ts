import { describe, expect, it } from 'vitest'
import { addsUp, asc, readDelivery } from './entrega.ts'

const file = (text: string | Uint8Array, seccion = '551') => readDelivery({ [`1_${seccion}.asc`]: text })

describe('a row of Data Stage', () => {
  it('is read with exact values, its 15-digit pedimento and its line', async () => {
    const { rows, rechazos } = await file(
      asc('551', {
        Fraccion: '85389099',
        SubdivisionFraccion: '1',
        DescripcionMercancia: ' CONECTOR ELÉCTRICO ',
        ValorAduana: '35553',
        ValorComercial: '433.10',
        ValorDolares: '17',
        CantidadUMComercial: '12.000',
        UnidadMedidaComercial: '06',
        CantidadUMTarifa: '18.00125',
        UnidadMedidaTarifa: '1',
        PaisOrigenDestino: 'USA',
        PaisCompradorVendedor: 'CHN',
        EntidadFedOrigen: ' ',
        TipoOperacion: '1',
        ClaveDocumento: 'IN',
      }),
    )
    expect(rechazos).toEqual([])
    expect(rows('551')).toEqual([
      {
        archivo: 0,
        linea: 2,
        entrega: 0,
        pedimento: '252439995000001',
        seccion_aduanera: '240',
        fraccion: '85389099',
        partida: '1',
        nico: '01',
        descripcion: 'CONECTOR ELÉCTRICO',
        valor_aduana_mxn: '35553.00',
        valor_comercial_mxn: '433.10',
        valor_usd: '17.00',
        cantidad_umc: '12.000000',
        unidad_umc: '6',
        cantidad_umt: '18.001250',
        unidad_umt: '1',
        pais_origen_destino: 'USA',
        pais_comprador_vendedor: 'CHN',
        tipo_operacion: '1',
        clave: 'IN',
        fecha_pago: '2025-01-15',
      },
    ])
  })

  it('takes the year of its pedimento from the payment, back to the digit of the number', async () => {
    const dates = ['2026-01-05 00:00:00', '05/01/2026', '2026/01/05', '20260105', '2026-01-05 23:59']
    const { rows } = await file(
      asc('551', ...dates.map((FechaPagoReal) => ({ Pedimento: '5999999', FechaPagoReal }))),
    )
    expect(rows('551').map((r) => [r.pedimento, r.fecha_pago])).toEqual(
      dates.map(() => ['252439995999999', '2026-01-05']),
    )
  })

  it('takes the year of equal numbers from the date of each row', async () => {
    const { rows } = await file(asc('551', { FechaPagoReal: '2015-12-31' }, { FechaPagoReal: '2025-01-02' }))
    expect(rows('551').map((r) => r.pedimento)).toEqual(['152439995000001', '252439995000001'])
  })

  it('gets back the zeros that a spreadsheet dropped', async () => {
    const row = { Patente: '399', Pedimento: '5000001', SeccionAduanera: '70', Fraccion: '1012101' }
    const { rows } = await file(asc('551', row))
    expect(rows('551')).toMatchObject([
      { pedimento: '250703995000001', seccion_aduanera: '070', fraccion: '01012101' },
    ])
  })

  it('without dates takes its year from the 501 row of its delivery, wherever that file comes in order', async () => {
    const generales = asc('501', { FechaPagoReal: '', FechaRecepcionPedimento: '2025-02-01' })
    const { rows, rechazos } = await readDelivery({
      'a/1_551.asc': asc('551', { FechaPagoReal: '' }, { FechaPagoReal: '', Pedimento: '5000009' }),
      'b/1_501.asc': generales,
      'b/2_501.asc': asc('501', { Pedimento: '5000009' }),
    })
    expect(rows('551')).toMatchObject([{ pedimento: '252439995000001', fecha_pago: '' }])
    expect(rechazos).toEqual([['DS_SIN_FECHA', 3, 'Pedimento', '5000009']])
  })

  it('keeps the pedimentos it refers to, and leaves them empty when they are not told', async () => {
    const { rows } = await file(
      asc(
        '701',
        {
          ClaveDocumento: 'R1',
          PedimentoAnterior: '4000009',
          PatenteAnterior: '3888',
          SeccionAduaneraAnterior: '070',
          DocumentoAnterior: 'IN',
          FechaOperacionAnterior: '2024-12-30',
        },
        { Pedimento: '5000002', PedimentoAnterior: '0000000', PatenteAnterior: '0' },
        {
          PedimentoAnterior: '5000001',
          PatenteAnterior: '3888',
          SeccionAduaneraAnterior: '070',
          FechaOperacionAnterior: '2024-12-30',
        },
      ),
      '701',
    )
    expect(rows('701')).toMatchObject([
      { pedimento_anterior: '240738884000009', clave_anterior: 'IN', pedimento_original: '' },
      { pedimento_anterior: '', pedimento_original: '' },
      { pedimento_anterior: '250738885000001' },
    ])
  })

  it('may leave out the last pipe, or end in LF', async () => {
    const text = asc('503', {}, {}).replace(/\|\r\n/g, '\n')
    const { cuentas } = await file(text, '503')
    expect(cuentas.get('data_stage.503')).toMatchObject({ leidas: 2, ignoradas: 2 })
  })
})

describe('a row that cannot be used', () => {
  it.each([
    ['DS_NUMERO', 'ValorAduana', '1,250.00'],
    ['DS_NUMERO', 'ValorAduana', '12.345'],
    ['DS_NUMERO', 'CantidadUMComercial', '1E+05'],
    ['DS_NUMERO', 'CantidadUMComercial', '99999999999'],
    ['DS_NUMERO', 'SecuenciaFraccion', '1.5'],
    ['DS_VACIO', 'SecuenciaFraccion', ''],
    ['DS_FECHA', 'FechaPagoReal', '2025-02-30 00:00:00'],
    ['DS_FECHA', 'FechaPagoReal', '2025-02-03 xx:00:00'],
    ['DS_LLAVE', 'Pedimento', '50O0123'],
    ['DS_LLAVE', 'Pedimento', ''],
    ['DS_LLAVE', 'Pedimento', '123456789012'],
  ])('is set aside with %s when %s is %j, and the others are read', async (codigo, campo, valor) => {
    const { rows, rechazos, cuentas } = await file(asc('551', {}, { [campo]: valor }, {}))
    expect(rechazos).toEqual([[codigo, 3, campo, valor]])
    expect(rows('551').map((r) => r.linea)).toEqual([2, 4])
    expect(cuentas.get('data_stage.551')).toMatchObject({ leidas: 3, usadas: 2, apartadas: 1 })
  })

  it('is set aside when the patente alone is wrong', async () => {
    const { rechazos } = await file(asc('551', { Patente: '39X9' }))
    expect(rechazos.map(([codigo]) => codigo)).toEqual(['DS_LLAVE'])
  })

  it('is set aside when a pipe inside a value shifts it, and not guessed', async () => {
    const { rechazos, rows } = await file(asc('551', { DescripcionMercancia: 'TUBO 1|2 PULGADA' }, {}))
    expect(rechazos).toHaveLength(1)
    expect(rechazos[0].slice(0, 2)).toEqual(['DS_CAMPOS', 2])
    expect(rows('551')).toHaveLength(1)
  })

  it('is set aside when it has one field too many that is not empty, or two empty ones', async () => {
    const header = 'Patente|Pedimento|SeccionAduanera|NumeroGuia|TipoGuia|FechaPagoReal\n'
    const good = '3999|5000001|240|G1|M|2025-01-15|\n'
    const { rechazos } = await file(
      `${header}${good.trimEnd()}x\n${good.trimEnd()}|\n3999|5000001\n${good}`,
      '503',
    )
    expect(rechazos.map((r) => r.slice(0, 2))).toEqual([
      ['DS_CAMPOS', 2],
      ['DS_CAMPOS', 3],
      ['DS_CAMPOS', 4],
    ])
  })

  it('is set aside when it holds a null character or never ends', async () => {
    const { rechazos, cuentas } = await file(
      asc('551', { DescripcionMercancia: 'A\0B' }, { DescripcionMercancia: 'x'.repeat(2_000_000) }, {}),
    )
    expect(rechazos.map((r) => r.slice(0, 2))).toEqual([
      ['DS_NUL', 2],
      ['DS_LARGO', 3],
    ])
    expect(cuentas.get('data_stage.551')).toMatchObject({ leidas: 3, usadas: 1, apartadas: 2 })
  })
})

describe('a file of Data Stage', () => {
  it('may hold a header and nothing else, or only blank lines', async () => {
    const leido = await readDelivery({ '1_551.asc': asc('551'), '1_552.asc': `${asc('552')}\r\n\r\n` })
    expect(leido.archivos).toMatchObject([
      { seccion: '551', leidas: 0 },
      { seccion: '552', leidas: 2, ignoradas: 2 },
    ])
    expect(leido.rechazos).toEqual([])
  })

  it('may have been saved by a spreadsheet: other delimiter, quotes, empty columns, other dates', async () => {
    const header =
      'Patente;Pedimento;SeccionAduanera;Fraccion;SecuenciaFraccion;VinNumeroSerie;KilometrajeVehiculo;FechaPagoReal;;'
    const row = '3999;5000001;70;85389099;1;"A;B ""1""";;15/01/2025;;'
    const { rows } = await file(`${header}\r\n${row}\r\n;;;;;;;;;\r\n`, '552')
    expect(rows('552')).toMatchObject([
      { pedimento: '250739995000001', serie: 'A;B "1"', fecha_pago: '2025-01-15' },
    ])
  })

  it('is read as UTF-8 with or without a mark, or as Windows-1252', async () => {
    const text = asc('551', { DescripcionMercancia: 'CAÑERÍA' })
    const files = {
      '1_551.asc': Buffer.from(text),
      '2_551.asc': Buffer.from(`\ufeff${text}`),
      '3_551.asc': Buffer.from(text, 'latin1'),
    }
    const { rows, archivos } = await readDelivery(files)
    expect(rows('551').map((r) => r.descripcion)).toEqual(['CAÑERÍA', 'CAÑERÍA', 'CAÑERÍA'])
    expect(archivos.map((a) => a.codificacion)).toEqual(['utf-8', 'utf-8', 'windows-1252'])
  })

  it('has unknown columns named and left out, and missing ones named and left empty', async () => {
    const text = 'Patente|Pedimento|SeccionAduanera|TipoFecha|Nueva\n3999|5000001|240|1|x|\n'
    const { avisos, rechazos } = await readDelivery({
      '1_506.asc': text.replace('Nueva', 'FechaOperacion|Nueva').replace('1|x', '1|2025-01-02|x'),
    })
    expect(avisos.slice(0, 2)).toEqual([
      { codigo: 'DS_COLUMNA_AUSENTE', columnas: 'FechaValidacionPagoR' },
      { codigo: 'DS_COLUMNA_DESCONOCIDA', columnas: 'Nueva' },
    ])
    expect(rechazos.map(([codigo]) => codigo)).toEqual(['DS_SIN_FECHA'])
  })

  it('is set aside whole when a column it needs is missing or there twice, its rows counted', async () => {
    const missing = await file(asc('551', {}, {}).replace('SecuenciaFraccion', 'Otra'))
    expect(missing.rechazos).toEqual([['DS_COLUMNA_FALTA', 0, '', '']])
    expect(missing.cuentas.get('data_stage.551')).toMatchObject({ leidas: 2, apartadas: 2 })
    const twice = await file(asc('551', {}).replace('EntidadFedOrigen', 'ValorAduana'))
    expect(twice.rechazos).toEqual([['DS_COLUMNA_REPETIDA', 0, '', '']])
  })

  it('is set aside whole when nothing tells 510 from 702', async () => {
    const { rechazos, cuentas } = await readDelivery({ 'contribuciones.asc': asc('510', {}) })
    expect(rechazos).toEqual([['DS_SECCION_AMBIGUA', 0, '', '']])
    expect([...cuentas.values()].filter((c) => c.apartadas > 0)).toHaveLength(1)
  })

  it('is told by its header when its name says another thing', async () => {
    const { rows, avisos } = await readDelivery({ '1_551.asc': asc('557', { ImportePago: '12' }) })
    expect(rows('557')).toMatchObject([{ importe_mxn: '12.00' }])
    expect(avisos[0]).toEqual({ codigo: 'DS_NOMBRE_DISTINTO', seccion: '557', nombre: '551' })
  })

  it('gives the same rows whatever the size of chunks and batches', async () => {
    const rows = Array.from({ length: 50 }, (_, i) => ({
      SecuenciaFraccion: `${i + 1}`,
      DescripcionMercancia: `Ñ${i % 7}`,
    }))
    const files = { '1_551.asc': asc('551', ...rows), '1_505.asc': asc('505', {}, {}) }
    const whole = await readDelivery(files)
    for (const trozo of [1, 3, 64]) {
      const cut = await readDelivery(files, { trozo, filasPorLote: 7 })
      expect(cut.rows('551')).toEqual(whole.rows('551'))
      expect(cut.lotes.length).toBeGreaterThan(whole.lotes.length)
      expect(cut.lotes.every((lote) => lote.filas <= 8)).toBe(true)
    }
    for (const cuenta of whole.cuentas.values()) expect(addsUp(cuenta)).toBe(true)
  })
})
