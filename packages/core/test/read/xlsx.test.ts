import { writeXlsx, writeXlsxStream } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { plainNumber, serialToFecha } from '../../src/read/tables/xlsx/numero.ts'
import { faultsOf, readFiles } from './lectura.ts'
import { type Celda, makeLibro, makeZip, rowsXml } from './libro-de-prueba.ts'

const ENERGIA = ['mes', 'kwh', 'domicilio']
const FECHAS = `<numFmts><numFmt numFmtId="164" formatCode="[$-80A]d &quot;de&quot; mmmm"/>
<numFmt numFmtId="165" formatCode="[h]:mm"/></numFmts>
<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="4"/></cellXfs>`

const energia = (...filas: Celda[][]) => rowsXml([ENERGIA, ...filas])
const fecha = (serial: number | string, estilo = 1): Celda => ({ xml: `<v>${serial}</v>`, estilo })
const read = (libro: Parameters<typeof makeLibro>[0]) => readFiles({ 'libro.xlsx': makeLibro(libro) })

describe('workbooks', () => {
  it('written by another program give the rows that the same table gives as text', async () => {
    const rows = [
      [
        'pedimento',
        'clave',
        'fecha_entrada',
        'partida',
        'numero_parte',
        'cantidad',
        'unidad',
        'valor_aduana_mxn',
      ],
      ['04 40 3000 4000001', 'IN', new Date(Date.UTC(2024, 1, 29)), 1, '00123', 0.1, 'pza', 1000.5],
      ['244030004000001', 'IN', '29/02/2024', 2, 'Ñ & <é>', 1234567.123456, 'KG', 0],
    ]
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Hoja1',
          rows,
          columns: rows[0].map((_, i) => (i === 2 ? { numFmt: 'yyyy-mm-dd' } : {})),
        },
      ],
    })
    const text = rows.map((row) => row.map((cell) => (cell instanceof Date ? '2024-02-29' : cell)).join(';'))
    const libro = await readFiles({ 'a.xlsx': bytes })
    expect([...libro.rechazos]).toEqual([])
    expect(libro.filas('importaciones')).toEqual(
      (await readFiles({ 'a.csv': text.join('\n') })).filas('importaciones'),
    )
  })

  it('give each row the number it has in the sheet, and pass over a title', async () => {
    const hojas = { energia: rowsXml([['Consumo']]) + rowsXml([ENERGIA], 4) + rowsXml([['2024-01', 1]], 9) }
    const etapa = await read({ hojas })
    expect(etapa.filas('energia')).toEqual([{ mes: '2024-01', kwh: '1.000000', lugar: '0:9' }])
    expect(etapa.cuentas).toMatchObject([{ de: 'energia:libro.xlsx', leidas: 2, usadas: 1, ignoradas: 1 }])
  })

  it('read every sheet that is a table and name the others', async () => {
    const etapa = await read({
      hojas: {
        Notas: rowsXml([['hola']]),
        'Energía 2024': energia(['2024-01', 1]),
        Personal: rowsXml([
          ['mes', 'trabajadores', 'horas'],
          ['2024-01', 120, 19200],
        ]),
        Oculta: energia(['2023-01', 9]),
      },
      ocultas: ['Oculta'],
    })
    expect(etapa.filas('energia')).toHaveLength(1)
    expect(etapa.filas('plantilla')).toHaveLength(1)
    expect(etapa.avisos.map((aviso) => aviso.datos?.hoja)).toEqual(['Notas', 'Oculta'])
  })

  it('show days as dates in both systems, and durations as numbers', async () => {
    const filas = [
      [fecha(45302), 1],
      [fecha('45302.75', 2), 2],
      [fecha(45302, 3), 3],
      [fecha(45302, 4), 4],
    ]
    const etapa = await read({ hojas: { energia: energia(...filas) }, estilos: FECHAS })
    expect(etapa.filas('energia').map((fila) => fila.mes)).toEqual(['2024-01', '2024-01'])
    expect(faultsOf(etapa)).toEqual(['4 mes MES_INVALIDO', '5 mes MES_INVALIDO'])
    const mac = await read({
      hojas: { energia: energia([fecha(43840), 1]) },
      estilos: FECHAS,
      desde1904: true,
    })
    expect(mac.filas('energia')[0].mes).toBe('2024-01')
  })

  it('read shared texts, rich ones too, without their phonetic hints', async () => {
    const textos =
      '<si><t>mes</t></si><si><t>kwh</t></si><si><t>domicilio</t></si>' +
      '<si><r><rPr><b/></rPr><t xml:space="preserve">Nave </t></r><r><t>A&amp;B</t></r><rPh sb="0"><t>x</t></rPh></si>' +
      '<si><t>dos_x000A_líneas</t></si>'
    const at = (index: number): Celda => ({ tipo: 's', xml: `<v>${index}</v>` })
    const hojas = {
      h: rowsXml([
        [at(0), at(1), at(2)],
        ['2024-01', 1, at(3)],
        ['2024-02', 2, at(4)],
      ]),
    }
    const etapa = await read({ hojas, textos })
    expect(etapa.filas('energia').map((fila) => fila.domicilio)).toEqual(['Nave A&B', 'dos\nlíneas'])
  })

  it('use the value of a formula, and set it aside when it was never calculated', async () => {
    const hojas = {
      energia: energia(
        ['2024-01', { xml: '<f>1+1</f><v>2</v>' }],
        ['2024-02', { xml: '<f>1+1</f>' }],
        ['2024-03', 3, { tipo: 'str', xml: '<f>A1</f><v>P1</v>' }],
        ['2024-04', 4, { tipo: 'str', xml: '<f>A1</f><v></v>' }],
        ['2024-05', 5, { tipo: 'str', xml: '<f>A1</f>' }],
      ),
    }
    const etapa = await read({ hojas })
    expect(etapa.filas('energia').map(({ kwh, domicilio }) => [kwh, domicilio])).toEqual([
      ['2.000000', undefined],
      ['3.000000', 'P1'],
      ['4.000000', undefined],
    ])
    expect(faultsOf(etapa)).toEqual(['3 kwh FORMULA_SIN_VALOR', '6 domicilio FORMULA_SIN_VALOR'])
  })

  it('set a cell with an error aside, and ignore it in a column that is not read', async () => {
    const error: Celda = { tipo: 'e', xml: '<v>#DIV/0!</v>' }
    const hojas = {
      energia: rowsXml([
        [...ENERGIA, 'notas'],
        ['2024-01', error],
        ['2024-02', 1, 'P1', error],
      ]),
    }
    const etapa = await read({ hojas })
    expect([...etapa.rechazos]).toMatchObject([{ linea: 2, codigo: 'CELDA_CON_ERROR', valor: '#DIV/0!' }])
    expect(etapa.filas('energia')).toHaveLength(1)
  })

  it('give codes kept as numbers their leading zero back, but not pedimentos', async () => {
    const head = ['pedimento', 'clave', 'fecha', 'partida', 'numero_parte', 'fraccion', 'cantidad', 'unidad']
    const row = (pedimento: number, fraccion: Celda) => [
      pedimento,
      'RT',
      '2024-01-10',
      1,
      'A',
      fraccion,
      1,
      'PZA',
    ]
    const filas = [
      row(244030004000001, 1012101),
      row(244030004000001, 85369099),
      row(244030004000001, '1012101'),
    ]
    const etapa = await read({ hojas: { x: rowsXml([head, ...filas, row(44030004000001, 85369099)]) } })
    expect(etapa.filas('exportaciones').map((fila) => fila.fraccion)).toEqual([
      '01012101',
      '85369099',
      '1012101',
    ])
    expect(faultsOf(etapa)).toEqual(['5 pedimento PEDIMENTO_SIN_CERO'])
  })

  it('name the required field that a short row lacks', async () => {
    const etapa = await read({ hojas: { energia: energia(['2024-01'], [null, 5]) } })
    expect(faultsOf(etapa)).toEqual(['2 kwh CAMPO_VACIO', '3 mes CAMPO_VACIO'])
  })

  it('are read with the wide records that some programs always write', async () => {
    const rows = [ENERGIA, ['2024-01', 1]]
    const stream = writeXlsxStream(rows, { name: 'energia', zip64: true })
    const parts: Uint8Array[] = []
    for await (const part of stream as unknown as AsyncIterable<Uint8Array>) parts.push(part)
    const etapa = await readFiles({ 'libro.xlsx': Uint8Array.from(parts.flatMap((part) => [...part])) })
    expect(etapa.filas('energia')).toHaveLength(1)
  })

  it('read cells without references and rows without numbers, as some programs write them', async () => {
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
    const hojas = { e: `<row>${cell('mes')}${cell('kwh')}</row><row>${cell('2024-01')}<c><v>7</v></c></row>` }
    expect((await read({ hojas })).filas('energia')).toEqual([
      { mes: '2024-01', kwh: '7.000000', lugar: '0:2' },
    ])
  })

  it('read prefixed names, CDATA and comments', async () => {
    const partes = {
      'xl/worksheets/sheet1.xml':
        '<x:worksheet xmlns:x="u"><!-- a > b --><x:sheetData><x:row r="1">' +
        '<x:c r="A1" t="inlineStr"><x:is><x:t><![CDATA[mes]]></x:t></x:is></x:c>' +
        '<x:c r="B1" t="inlineStr"><x:is><x:t>kwh</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
    }
    expect([...(await read({ hojas: { e: '' }, partes })).rechazos]).toEqual([])
  })

  it('are read from compressed parts', async () => {
    const hojas = { energia: energia(...Array.from({ length: 3000 }, (_, i): Celda[] => ['2024-01', i])) }
    expect((await read({ hojas, comprimido: true })).filas('energia')).toHaveLength(3000)
  })
})

describe('broken workbooks', () => {
  const sano = makeLibro({ hojas: { energia: energia(['2024-01', 1]) }, comprimido: true })
  const codesOf = async (bytes: Uint8Array) => {
    const etapa = await readFiles({ 'a.csv': 'mes,kwh\n2023-01,1\n', 'libro.xlsx': bytes })
    expect(etapa.filas('energia').slice(0, 1)).toEqual([{ mes: '2023-01', kwh: '1.000000', lugar: '0:2' }])
    return { codes: [...etapa.rechazos].map((r) => r.codigo), rows: etapa.filas('energia').length - 1 }
  }

  it('are set aside whole wherever they are cut', async () => {
    for (let end = 64; end < sano.length; end += 13)
      expect(await codesOf(sano.slice(0, end))).toEqual({ codes: ['LIBRO_ILEGIBLE'], rows: 0 })
  })

  it('never give a wrong value for a flipped byte', async () => {
    const plano = makeLibro({ hojas: { energia: energia(['2024-01', 1]) } })
    for (const [libro, step] of [[sano, 7] as const, [plano, 41] as const]) {
      for (let at = 60; at < libro.length; at += step) {
        const bytes = libro.slice()
        bytes[at] ^= 0x01
        const etapa = await readFiles({ 'libro.xlsx': bytes })
        if (etapa.rechazos.length > 0) expect(etapa.filas('energia')).toEqual([])
        else expect(etapa.filas('energia')).toEqual([{ mes: '2024-01', kwh: '1.000000', lugar: '0:2' }])
      }
    }
  })

  it('leave no row of their good sheets behind', async () => {
    const hojas = { energia: energia(['2024-01', 1]), ventas: '<row r="1"><c r="A1"></row>' }
    expect(await codesOf(makeLibro({ hojas }))).toEqual({ codes: ['LIBRO_ILEGIBLE'], rows: 0 })
  })

  it.each([
    ['a sheet that stops in the middle', `${energia()}<row r="2"><c r="A2"`],
    ['tags that do not match', '<row r="1"><c r="A1"><v>1</c></v></row>'],
    ['rows out of order', rowsXml([['x']], 5) + rowsXml([ENERGIA], 2)],
    ['a row past the last one', rowsXml([['x']], 1048577)],
    ['a column past the last one', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['a cell that goes back', '<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>'],
    ['a shared text that is not there', '<row r="1"><c r="A1" t="s"><v>9</v></c></row>'],
    ['an entity of its own', '<row r="1"><c r="A1" t="str"><v>&bomb;</v></c></row>'],
  ])('are told by %s', async (_, xml) => {
    expect(await codesOf(makeLibro({ hojas: { energia: xml } }))).toEqual({
      codes: ['LIBRO_ILEGIBLE'],
      rows: 0,
    })
  })

  it('are told by a document type, where entity bombs live', async () => {
    const xml =
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData/></worksheet>'
    const partes = { 'xl/worksheets/sheet1.xml': xml }
    expect((await codesOf(makeLibro({ hojas: { e: '' }, partes }))).codes).toEqual(['LIBRO_ILEGIBLE'])
  })

  it('are told by a part that is missing', async () => {
    expect((await codesOf(makeZip({ '[Content_Types].xml': '<Types/>' }))).codes).toEqual(['LIBRO_ILEGIBLE'])
  })

  it('are refused before a bomb goes off', async () => {
    const hojas = { energia: energia(['2024-01', 1, ' '.repeat(80 << 20)]) }
    const bomb = makeLibro({ hojas, comprimido: true })
    expect(bomb.length).toBeLessThan(1 << 20)
    expect((await codesOf(bomb)).codes).toEqual(['LIBRO_DEMASIADO_GRANDE'])
  })

  it('are told when a part inflates to more than its directory says', async () => {
    const bytes = makeLibro({
      hojas: { energia: energia(['2024-01', 1]) },
      comprimido: true,
      infladoDeclarado: 20,
    })
    expect(await codesOf(bytes)).toEqual({ codes: ['LIBRO_ILEGIBLE'], rows: 0 })
  })

  it('are told by a member that is encrypted', async () => {
    const bytes = sano.slice()
    const directory = bytes.findIndex(
      (_, i) => bytes[i] === 0x50 && bytes[i + 1] === 0x4b && bytes[i + 2] === 1,
    )
    bytes[directory + 8] |= 1
    expect((await codesOf(bytes)).codes).toEqual(['LIBRO_CON_CONTRASENA'])
  })

  it('are told apart from protected ones as the encryption of another program writes them', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: 'energia', rows: [ENERGIA] }],
      encryption: { password: 'secreto', spinCount: 1 },
    })
    expect((await codesOf(bytes)).codes).toEqual(['LIBRO_CON_CONTRASENA'])
  })
})

describe('numbers of cells', () => {
  it('are shown as spreadsheets show them: at most 15 digits, no exponent', () => {
    expect(plainNumber('0.30000000000000004')).toBe('0.3')
    expect(plainNumber('1E-3')).toBe('0.001')
    expect(plainNumber('2.44030004000001E+14')).toBe('244030004000001')
    expect(plainNumber('-1234.5')).toBe('-1234.5')
    expect(plainNumber('1e21')).toBe('1000000000000000000000')
    expect(plainNumber('0')).toBe('0')
    expect(plainNumber('-0')).toBe('0')
    expect(plainNumber('1.0000000000000002')).toBe('1')
  })

  it('stay as they are when they are no numbers', () => {
    expect(plainNumber('abc')).toBe('abc')
    expect(plainNumber('Infinity')).toBe('Infinity')
  })

  it('are days from March 1900 or from 1904 on', () => {
    expect(serialToFecha('61', false)).toBe('1900-03-01')
    expect(serialToFecha('60', false)).toBeNull()
    expect(serialToFecha('45302.999', false)).toBe('2024-01-11')
    expect(serialToFecha('43840', true)).toBe('2024-01-11')
    expect(serialToFecha('-1', true)).toBeNull()
    expect(serialToFecha('x', false)).toBeNull()
    expect(serialToFecha('2958466', false)).toBeNull()
  })
})
