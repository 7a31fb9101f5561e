/** The museum of bad inputs: workbooks, as spreadsheets save them and as accidents leave them. */
import { beforeAll, describe, expect, it } from 'vitest'
import { readCsv } from '../apoyo/csv.ts'
import { type Celda, fecha, makeLibro, numero } from '../apoyo/libro.ts'
import { briefs, countOf, partsOf, remarksOn, type Visita, visit } from '../apoyo/museo.ts'
import { IMPORTACIONES } from '../apoyo/plantas.ts'

const ENCABEZADO = IMPORTACIONES.split(',')
/** 10 January 2025. */
const DIA = 45667

/** A row of `importaciones` with these cells in place of good ones. */
function fila(parte: string, cambios: Readonly<Record<string, Celda>> = {}): Celda[] {
  const buena: Record<string, Celda> = {
    pedimento: '254039991000001',
    clave: 'IN',
    fecha_entrada: fecha(DIA),
    partida: numero('1'),
    numero_parte: parte,
    cantidad: numero('10'),
    unidad: 'PZA',
    valor_aduana_mxn: numero('100'),
    pais_origen: 'USA',
    ...cambios,
  }
  return ENCABEZADO.map((columna) => buena[columna])
}

const sheet = (...filas: Celda[][]) => ({ importaciones: [ENCABEZADO, ...filas] })
const formula = (f: string, v = '', atributos = ''): Celda => ({ xml: `<f>${f}</f>${v}`, atributos })
/** What an OLE2 container begins with, and the names that tell one from another. */
const ole2 = (nombre: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1000),
    Buffer.from(nombre, 'utf16le'),
    Buffer.alloc(200),
  ])

const BOMBA_XML =
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>'

const MITAD = `<worksheet><sheetData><row r="1">${ENCABEZADO.map((c) => `<c t="str"><v>${c}</v></c>`).join('')}</row></sheetData`

let visita: Visita

beforeAll(async () => {
  visita = await visit({
    'flotantes.xlsx': makeLibro(
      sheet(
        fila('A-SUMA', {
          cantidad: numero('0.30000000000000004'),
          valor_aduana_mxn: numero('1234.5600000000002'),
        }),
        fila('B-PEDIMENTO', { pedimento: numero('254039991000002') }),
        fila('C-CIENTIFICO', { pedimento: numero('2.54039991000003E+14'), cantidad: numero('1.5E3') }),
        fila('D-PERDIDO', { pedimento: numero('2.54E+14') }),
        fila('E-NOTACION', { cantidad: numero('1E-7') }),
      ),
    ),
    'formulas.xlsx': makeLibro(
      sheet(
        fila('F-CALCULADA', { cantidad: formula('B2*2', '<v>24</v>') }),
        fila('G-SIN-CALCULAR', { cantidad: formula('B2*2') }),
        fila('H-ERROR', { cantidad: formula('1/0', '<v>#DIV/0!</v>', ' t="e"') }),
        fila('I-TEXTO', {
          numero_parte: formula(
            'CONCATENATE(&quot;I-&quot;,&quot;TEXTO&quot;)',
            '<v>I-TEXTO</v>',
            ' t="str"',
          ),
        }),
        fila('=CMD()', {}),
      ),
    ),
    'fechas.xlsx': makeLibro(
      sheet(
        fila('J-TEXTO', { fecha_entrada: '10/01/2025' }),
        fila('K-HORA', { fecha_entrada: fecha(DIA + 0.75) }),
        fila('L-SERIE', { fecha_entrada: numero(String(DIA)) }),
        fila('M-NEGATIVA', { fecha_entrada: fecha(-5) }),
        fila('N-NADA', { fecha_entrada: null }),
      ),
    ),
    'hojas.xlsx': makeLibro({
      Portada: [['Reporte del mes'], ['Hecho por nadie']],
      'Hoja 2': [['Planta de Museo'], [], ENCABEZADO, fila('O-SEGUNDA-HOJA')],
      'tabla dinámica': [
        ['Suma de', 'Total'],
        ['x', numero('3')],
      ],
    }),
    'sin tablas.xlsx': makeLibro({ Hoja1: [['hola', 'qué tal']] }),
    'vacio.xlsx': makeLibro({ Hoja1: [] }),
    'contrasena.xlsx': ole2('EncryptedPackage'),
    'viejo.xls': ole2('Workbook'),
    'cortado.xlsx': makeLibro(sheet(fila('NUNCA'))).subarray(0, 900),
    'xml roto.xlsx': makeLibro(sheet(), {
      'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1"><c></row>',
    }),
    'bomba xml.xlsx': makeLibro(sheet(), { 'xl/worksheets/sheet1.xml': BOMBA_XML }),
    'sin libro.xlsx': makeLibro(sheet(), { '_rels/.rels': '<Relationships/>' }),
    'mitad.xlsx': makeLibro(sheet(), { 'xl/worksheets/sheet1.xml': MITAD }),
  })
})

const said = (archivo: string) => briefs(visita).filter((brief) => brief.includes(` ${archivo}:`))

describe('a workbook', () => {
  it('with numbers as floats is read as the decimals they show; what lost its digits is set aside', () => {
    expect(said('flotantes.xlsx')).toEqual([
      'PEDIMENTO_REDONDEADO flotantes.xlsx:5 pedimento=254000000000000',
      'DECIMALES_DE_MAS flotantes.xlsx:6 cantidad=0.0000001',
    ])
    const lotes = readCsv(visita.salida, 'lotes.csv').filter((l) => /^[A-C]-/.test(l.numero_parte))
    expect(lotes.map((l) => [l.numero_parte, l.pedimento, l.cantidad, l.valor_aduana_mxn])).toEqual([
      ['A-SUMA', '254039991000001', '0.300000', '1234.56'],
      ['B-PEDIMENTO', '254039991000002', '10.000000', '100.00'],
      ['C-CIENTIFICO', '254039991000003', '1500.000000', '100.00'],
    ])
  })

  it('with formulas is read by what was calculated; what never was, or failed, is set aside', () => {
    expect(said('formulas.xlsx')).toEqual([
      'FORMULA_SIN_VALOR formulas.xlsx:3 cantidad=',
      'CELDA_CON_ERROR formulas.xlsx:4 cantidad=#DIV/0!',
    ])
    const lotes = readCsv(visita.salida, 'lotes.csv')
    expect(lotes.find((l) => l.numero_parte === 'F-CALCULADA')?.cantidad).toBe('24.000000')
    expect(countOf(visita, 'importaciones:formulas.xlsx')).toEqual([5, 3, 0, 2, 0])
  })

  it('with dates of every kind is read; a bare number, a day before all days and none are not', () => {
    expect(said('fechas.xlsx').map((brief) => brief.replace(/=.*/, ''))).toEqual([
      'FECHA_INVALIDA fechas.xlsx:4 fecha_entrada',
      'FECHA_INVALIDA fechas.xlsx:5 fecha_entrada',
      'CAMPO_VACIO fechas.xlsx:6 fecha_entrada',
    ])
    for (const lote of readCsv(visita.salida, 'lotes.csv')) expect(lote.fecha_entrada).toBe('2025-01-10')
  })

  it('with other sheets is read where a table is, and the others are named', () => {
    expect(remarksOn(visita, 'hojas.xlsx')).toEqual(['HOJA_IGNORADA', 'HOJA_IGNORADA'])
    expect(countOf(visita, 'importaciones:hojas.xlsx').slice(1)).toEqual([1, expect.any(Number), 0, 0])
  })

  it.each([
    ['without tables', 'sin tablas.xlsx', 'LIBRO_SIN_TABLAS'],
    ['without anything', 'vacio.xlsx', 'LIBRO_SIN_TABLAS'],
    ['under a password', 'contrasena.xlsx', 'LIBRO_CON_CONTRASENA'],
    ['of before 2007', 'viejo.xls', 'LIBRO_ANTIGUO'],
    ['cut short', 'cortado.xlsx', 'ZIP_TRUNCADO'],
    ['of broken XML', 'xml roto.xlsx', 'LIBRO_ILEGIBLE'],
    ['cut in the middle of a sheet', 'mitad.xlsx', 'LIBRO_ILEGIBLE'],
    ['that multiplies its own text', 'bomba xml.xlsx', 'LIBRO_ILEGIBLE'],
    ['without its index', 'sin libro.xlsx', 'LIBRO_ILEGIBLE'],
  ])('%s is set aside whole', (_, archivo, codigo) => {
    expect(said(archivo)).toEqual([`${codigo} ${archivo}:0 =`])
  })

  it('gives every good row, of whatever neighbours', () => {
    expect(partsOf(visita).sort()).toEqual([
      '=CMD()',
      'A-SUMA',
      'B-PEDIMENTO',
      'C-CIENTIFICO',
      'F-CALCULADA',
      'I-TEXTO',
      'J-TEXTO',
      'K-HORA',
      'O-SEGUNDA-HOJA',
    ])
  })
})
