import { describe, expect, it } from 'vitest'
import { identify } from '#read'
import { type NombreTabla, TABLAS, type TablaSpec } from '#records'
import { foldHeader, headerFields } from '../../src/read/texto/encabezado.ts'
import { identifyText } from './lectura.ts'
import { makeLibro, makeZip } from './libro-de-prueba.ts'

const NOMBRES = Object.keys(TABLAS) as NombreTabla[]
const IMPORTACIONES = 'pedimento,clave,fecha_entrada,partida,numero_parte,cantidad,unidad,valor_aduana_mxn'

describe('what a file is', () => {
  it.each(NOMBRES)('recognises %s by its canonical columns, whatever its name and delimiter', (nombre) => {
    const spec: TablaSpec = TABLAS[nombre]
    for (const delimitador of [',', ';', '\t', '|']) {
      const header = spec.campos.map((campo) => campo.nombre).join(delimitador)
      expect(identifyText(`${header}\n`, 'datos.txt')).toEqual({
        clase: 'tabla',
        nombre,
        delimitador,
        linea: 1,
      })
    }
  })

  it.each(NOMBRES.filter((nombre) => nombre !== 'obligaciones'))(
    'recognises %s by its required columns alone',
    (nombre) => {
      const spec: TablaSpec = TABLAS[nombre]
      const header = spec.campos.filter((campo) => campo.obligatorio).map((campo) => campo.nombre)
      expect(identifyText(`${header.join(',')}\n`)).toMatchObject({ nombre })
    },
  )

  it.each(NOMBRES)('recognises %s by the first alias of each column', (nombre) => {
    const spec: TablaSpec = TABLAS[nombre]
    const header = spec.campos.map((campo) => campo.alias[0] ?? campo.nombre).join(',')
    expect(identifyText(header)).toMatchObject({ nombre })
  })

  it('looks past case, accents, spaces, underscores and quotes', () => {
    const header = '"Número de  Parte";DE;A;" Factor "'.replace('de  Parte', 'Parte')
    expect(identifyText(header)).toMatchObject({ nombre: 'unidades', delimitador: ';' })
  })

  it('looks below a title and blank lines, up to the twentieth line', () => {
    const title = 'Reporte de importaciones, enero\n\n'
    expect(identifyText(title + IMPORTACIONES)).toMatchObject({ nombre: 'importaciones', linea: 3 })
    expect(identifyText('\n'.repeat(25) + IMPORTACIONES)).toEqual({ clase: 'desconocido' })
  })

  it('finds the table of a file that lacks a required column, so that its reader can name it', () => {
    const header = IMPORTACIONES.replace('valor_aduana_mxn', 'valor')
    expect(identifyText(header)).toMatchObject({ nombre: 'importaciones' })
  })

  it('lets the file name decide only what content cannot', () => {
    const header = 'fecha,numero_parte,descripcion,cantidad,unidad'
    expect(identifyText(header, 'conteo.csv')).not.toMatchObject({ nombre: 'inventario_fisico' })
    expect(identifyText(header, 'plantas/inventario_fisico_2024.csv')).toMatchObject({
      nombre: 'inventario_fisico',
    })
    expect(identifyText(IMPORTACIONES, 'exportaciones.csv')).toMatchObject({ nombre: 'importaciones' })
  })

  it('reads UTF-16 and Windows-1252 headers', () => {
    const utf16 = Uint8Array.from([0xff, 0xfe, ...[...'mes;kwh\n'].flatMap((c) => [c.charCodeAt(0), 0])])
    expect(identifyText(utf16)).toMatchObject({ nombre: 'energia', delimitador: ';' })
    const latin = Uint8Array.from([...'obligaci\u00f3n,presentada el'].map((c) => c.charCodeAt(0)))
    expect(identifyText(latin)).toMatchObject({ nombre: 'obligaciones' })
  })

  it('knows a company profile by its keys, and by its name when they are missing', () => {
    expect(identifyText('rfc: AAA010101AAA\nprograma_immex: 1-2006\n', 'x.txt')).toEqual({ clase: 'empresa' })
    expect(identifyText('razon_social: X\n', 'datos/Empresa.yml')).toEqual({ clase: 'empresa' })
    expect(identifyText('razon_social: X\n', 'x.yml')).toEqual({ clase: 'desconocido' })
  })

  it('asks for the Data Stage section of each header before any table', () => {
    const sectionOf = (folded: readonly string[]) => (folded[0] === 'patente' ? '501' : null)
    const text = new TextEncoder().encode('Patente|Pedimento|SeccionAduanera\n')
    expect(identify(text, 'x_501.asc', sectionOf)).toEqual({
      clase: 'data_stage',
      seccion: '501',
      delimitador: '|',
      linea: 1,
    })
  })

  it('knows the 69-B list by its header, below its legend', () => {
    const text =
      '"Información actualizada al 31 de diciembre de 2025; …",,,\nListado,,,\nNo,RFC,Nombre,Situación del contribuyente\n'
    expect(identifyText(text)).toEqual({ clase: 'lista_69b', delimitador: ',', linea: 3 })
  })

  it('knows PDF, ZIP, workbooks old and new, and files with nothing in them', () => {
    expect(identifyText('%PDF-1.7\n')).toEqual({ clase: 'pdf' })
    expect(identifyText(makeZip({ 'datos_501.asc': 'x' }))).toEqual({ clase: 'zip' })
    expect(identifyText(makeLibro({ hojas: {} }))).toEqual({ clase: 'xlsx' })
    expect(identifyText(makeZip({ 'xl/worksheets/sheet1.xml': '' }))).toEqual({ clase: 'xlsx' })
    expect(identifyText(makeZip({ 'a.xlsx': 'PK..[Content_Types].xml' }))).toEqual({ clase: 'zip' })
    expect(identifyText(makeZip({}))).toEqual({ clase: 'zip' })
    expect(identifyText(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))).toEqual({
      clase: 'xlsx',
    })
    expect(identifyText('')).toEqual({ clase: 'vacio' })
    expect(identifyText(' \n\n')).toEqual({ clase: 'vacio' })
  })

  it('takes nothing else for a table', () => {
    for (const text of ['hola', 'a,b,c\n1,2,3\n', 'fecha,nombre\n', '{"rfc": 1}', '\u0000\u0001\u0002,,,'])
      expect(identifyText(text)).toEqual({ clase: 'desconocido' })
  })
})

describe('header names', () => {
  it('are folded to plain letters and digits', () => {
    expect(foldHeader(' Fecha_de  Entrada ')).toBe('fechadeentrada')
    expect(foldHeader('No. de Parte')).toBe('nodeparte')
    expect(foldHeader('AÑO')).toBe('ano')
    expect(foldHeader('Superficie m²')).toBe('superficiem2')
  })

  it('are cut at delimiters outside quotes', () => {
    expect(headerFields('a,"b, c","d ""e""",', ',')).toEqual(['a', 'b, c', 'd "e"', ''])
  })
})
