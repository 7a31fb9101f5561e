import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytesOf, faultsOf, readFiles } from './lectura.ts'

const IMPORTACIONES =
  'pedimento,clave,fecha_entrada,partida,numero_parte,descripcion,cantidad,unidad,valor_aduana_mxn,tipo_bien'

describe('the reader of company tables', () => {
  it('reads a row into typed columns', async () => {
    const etapa = await readFiles({
      'importaciones.csv': `${IMPORTACIONES}\n04 40 3000 4000001,in,10/01/2024,1, A-1 ,"Tubo, 3"" largo",1.5,pza,1000.005,Activo Fijo\n`,
    })
    expect(etapa.filas('importaciones')).toEqual([
      {
        pedimento: '044030004000001',
        clave: 'IN',
        fecha_entrada: '2024-01-10',
        partida: '1',
        numero_parte: 'A-1',
        descripcion: 'Tubo, 3" largo',
        cantidad: '1.500000',
        unidad: 'PZA',
        valor_aduana_mxn: '1000.01',
        tipo_bien: 'activo_fijo',
        lugar: '0:2',
      },
    ])
    expect([...etapa.rechazos]).toEqual([])
  })

  it('reads the same rows whatever the chunks, the delimiter, the line ends and the encoding', async () => {
    const rows = [
      ['mes', 'domicilio', 'trabajadores', 'horas'],
      ['2024-01', 'Nave Peña', '120', '19200.25'],
      ['02/2024', 'Año "nuevo"', '121', ''],
    ]
    const write = (delimitador: string, end: string) =>
      rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimitador)).join(end)
    const expected = (await readFiles({ 'a.csv': write(',', '\n') })).filas('plantilla')
    expect(expected).toHaveLength(2)
    expect(expected[1]).toEqual({
      mes: '2024-02',
      domicilio: 'Año "nuevo"',
      trabajadores: '121',
      lugar: '0:3',
    })
    const latin = Uint8Array.from([...write(';', '\r\n')].map((c) => c.charCodeAt(0)))
    for (const contenido of [write('\t', '\r\n'), write('|', '\n'), `\ufeff${write(',', '\n')}`, latin])
      for (const chunk of [1, 7, 4096])
        expect((await readFiles({ 'a.csv': contenido }, chunk)).filas('plantilla')).toEqual(expected)
  })

  it('leaves the bytes it was given as they were', async () => {
    const bytes = bytesOf('proceso,unidades_mes\n"a ""b""",1\n')
    const before = bytes.slice()
    await readFiles({ 'a.csv': bytes })
    expect(bytes).toEqual(before)
  })

  it('keeps what looks like a formula in a text file as the text it is', async () => {
    const etapa = await readFiles({ 'a.csv': 'proceso,unidades_mes\n=1+1,5\n@SUM(A1),6\n' })
    expect(etapa.filas('capacidad').map((fila) => fila.proceso)).toEqual(['=1+1', '@SUM(A1)'])
  })

  it('gives an option its canonical spelling, and an empty one its default', async () => {
    const etapa = await readFiles({
      'bom.csv': 'producto,componente,cantidad,unidad,origen\nP,A,1,PZA,NACIONAL\nP,B,0.50,PZA,\n',
    })
    expect(etapa.filas('bom').map((fila) => [fila.origen, fila.cantidad])).toEqual([
      ['nacional', '1'],
      ['temporal', '0.5'],
    ])
  })

  it('accepts rows that end before the optional columns, and empty fields past the last one', async () => {
    const etapa = await readFiles({
      'energia.csv': 'kwh,mes,domicilio\n10,2024-01\n11,2024-02,P1,,\n',
    })
    expect(etapa.filas('energia').map((fila) => fila.kwh)).toEqual(['10.000000', '11.000000'])
    expect([...etapa.rechazos]).toEqual([])
  })

  it('sets a bad row aside with its first bad field in the order of the table, and reads the others', async () => {
    const etapa = await readFiles({
      'a.csv': 'kwh,mes\n1,2024-01\nx,enero\n"1,234",2024-02\n3,2024-03\n',
    })
    expect(faultsOf(etapa)).toEqual(['3 mes MES_INVALIDO', '4 kwh NUMERO_CON_COMA'])
    expect([...etapa.rechazos][1]).toMatchObject({ archivo: 'a.csv', valor: '1,234' })
    expect(etapa.filas('energia').map((fila) => fila.lugar)).toEqual(['0:2', '0:5'])
  })

  it('counts every row once', async () => {
    const etapa = await readFiles({ 'e.csv': 'Consumo\n\nmes,kwh\n2024-01,1\n\n2024-02,x\n , \n2024-03,3' })
    expect(etapa.cuentas).toEqual([
      { de: 'energia:e.csv', leidas: 7, usadas: 2, ignoradas: 4, apartadas: 1, repetidas: 0 },
    ])
  })

  it('sets the whole file aside when a required column is missing, names it, and still counts its rows', async () => {
    const etapa = await readFiles({
      'compras.csv': 'fecha,factura_uuid,numero_parte,valor_mxn\n2024-01-01,u,A,1\n2024-01-02,u,A,1\n',
    })
    expect(faultsOf(etapa)).toEqual(['1 cantidad COLUMNA_FALTANTE', '1 unidad COLUMNA_FALTANTE'])
    expect(etapa.cuentas).toEqual([
      {
        de: 'compras_nacionales:compras.csv',
        leidas: 2,
        usadas: 0,
        ignoradas: 0,
        apartadas: 2,
        repetidas: 0,
      },
    ])
    expect(etapa.filas('compras_nacionales')).toEqual([])
  })

  it('refuses two columns that mean the same, unless one has the canonical name', async () => {
    const doubtful = await readFiles({ 'a.csv': 'mes,kwh,site,address\n2024-01,1,a,b\n' })
    expect(faultsOf(doubtful)).toEqual(['1 domicilio COLUMNA_REPETIDA'])
    const clear = await readFiles({ 'a.csv': 'mes,kwh,domicilio,address\n2024-01,1,a,b\n' })
    expect(clear.filas('energia')[0].domicilio).toBe('a')
    expect(clear.avisos).toMatchObject([{ codigo: 'COLUMNA_DESCONOCIDA', datos: { columna: 'address' } }])
  })

  it('reads one part number as one id in every table', async () => {
    const etapa = await readFiles({
      'a.csv': 'numero_parte,de,a,factor\nA-1,CAJA,PZA,24\n',
      'b.csv': 'producto,componente,cantidad,unidad\nP,A-1,1,PZA\n',
    })
    const ids = (tabla: 'unidades' | 'bom', columna: string) =>
      etapa.output.tablas.get(tabla)?.columnas.get(columna)?.valores.at(0)
    expect(ids('unidades', 'numero_parte')).toBe(ids('bom', 'componente'))
    expect(ids('unidades', 'a')).toBe(ids('bom', 'unidad'))
  })

  it('reads anything without failing, and every count adds up', async () => {
    const piece = fc.constantFrom(
      'mes',
      'kwh',
      ',',
      '"',
      '\n',
      '\r\n',
      '2024-01',
      '1',
      '\u0000',
      'ñ',
      ' ',
      ';',
      "'",
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        const etapa = await readFiles({ 'a.csv': `mes,kwh\n${pieces.join('')}` }, 5)
        const [cuenta] = etapa.cuentas
        expect(cuenta.usadas + cuenta.ignoradas + cuenta.apartadas).toBe(cuenta.leidas)
        expect(etapa.rechazos).toHaveLength(cuenta.apartadas)
        expect(etapa.filas('energia')).toHaveLength(cuenta.usadas)
      }),
      { seed: 11, numRuns: 400 },
    )
  })
})
