/** The museum of bad inputs: files of text. What cannot be read is set aside whole or by row; the others are read. */
import { beforeAll, describe, expect, it } from 'vitest'
import { readCsv } from '../apoyo/csv.ts'
import { briefs, countOf, partsOf, remarksOn, type Visita, visit } from '../apoyo/museo.ts'
import { entrada, IMPORTACIONES, lines } from '../apoyo/plantas.ts'

/** A table of one good row, for a part of its own. */
const una = (parte: string, n: number) => lines(IMPORTACIONES, entrada(`25403999100000${n}`, { parte }))

const utf16 = (texto: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(texto, 'utf16le')])
const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16()

let visita: Visita

beforeAll(async () => {
  visita = await visit({
    'a utf8 con bom.csv': Buffer.from(`\uFEFF${una('UTF8-ÑU', 1)}`),
    'b windows 1252.csv': Buffer.from(una('CP1252-PIÑÓN', 2), 'latin1'),
    'c utf16.csv': utf16(una('UTF16-ÑA', 3)),
    'd utf16 al revés.csv': swapped(utf16(una('UTF16BE-ÑE', 4))),
    'e punto y coma.csv': una('PUNTO-Y-COMA', 5).replaceAll(',', ';'),
    'f tabulador.txt': una('TABULADOR', 6).replaceAll(',', '\t').replaceAll('\n', '\r\n'),
    'g barra.csv': una('BARRA', 7).replaceAll(',', '|'),
    'h títulos.csv': `Planta de Museo\nReporte de importaciones\n\n${una('CON-TITULOS', 8)}`,
    'i en inglés.csv': lines(
      'Entry Number,Key,Entry Date,Line,Part Number,Qty,UOM,Customs Value,Country of Origin',
      entrada('254039991000009', { parte: 'EN-INGLES' }),
    ),
    'cruzado.csv': lines(
      'fecha;domicilio;numero_parte;cantidad;unidad',
      '2025-03-31,P1,UTF8-ÑU,10,PZA',
      '2025-03-31;P1;UTF8-ÑU;10;PZA',
    ),
    'ventas.csv': lines('mes,nacional_mxn', '2025-01,10', '2025-02,20'),
    'energia.csv': lines('mes,domicilio,kWh,KWH', '2025-01,P1,1,2'),
    'plantilla.csv': lines(
      'mes,trabajadores,horas,Humor del personal',
      '2025-01,10,1600,bueno',
      '2025-13,10,1600,malo',
    ),
    'socios.csv': lines('nada,que,ver', '1,2,3'),
    'obligaciones.csv': lines('obligacion,periodo,presentada_el,acuse'),
    'vacio.csv': '',
    'blancos.csv': '\n \n\t\n',
  })
})

describe('a file of text', () => {
  it('in any encoding, with any delimiter, under titles or in English is read', () => {
    expect(partsOf(visita).sort()).toEqual([
      'BARRA',
      'CON-TITULOS',
      'CP1252-PIÑÓN',
      'EN-INGLES',
      'PUNTO-Y-COMA',
      'TABULADOR',
      'UTF16-ÑA',
      'UTF16BE-ÑE',
      'UTF8-ÑU',
    ])
    expect(countOf(visita, 'importaciones:h títulos.csv')).toEqual([4, 1, 3, 0, 0])
  })

  it('with its header cut by one delimiter and a row by another loses that row alone', () => {
    expect(briefs(visita)).toContain('CAMPOS_DE_MENOS cruzado.csv:2 =2025-03-31,P1,UTF8-ÑU,10,PZA')
    expect(countOf(visita, 'inventario_fisico:cruzado.csv')).toEqual([2, 1, 0, 1, 0])
  })

  it('without a required column is set aside, and says which one', () => {
    expect(briefs(visita)).toContain('COLUMNA_FALTANTE ventas.csv:1 exportacion_mxn=mes, nacional_mxn')
    expect(countOf(visita, 'ventas:ventas.csv')).toEqual([2, 0, 0, 2, 0])
  })

  it('with the same column twice is set aside: which one is meant is not guessed', () => {
    expect(briefs(visita)).toContain('COLUMNA_REPETIDA energia.csv:1 kwh=mes, domicilio, kWh, KWH')
    expect(countOf(visita, 'energia:energia.csv')).toEqual([1, 0, 0, 1, 0])
  })

  it('with a column that nobody knows is read without it, and it is named', () => {
    expect(remarksOn(visita, 'plantilla.csv')).toEqual(['COLUMNA_DESCONOCIDA'])
    expect(visita.resumen.avisos.find((a) => a.archivo === 'plantilla.csv')?.mensaje).toContain(
      '«Humor del personal»',
    )
    expect(briefs(visita)).toContain('MES_INVALIDO plantilla.csv:3 mes=2025-13')
    expect(countOf(visita, 'plantilla:plantilla.csv')).toEqual([2, 1, 0, 1, 0])
  })

  it('that is none of ours is named, whatever it is called', () => {
    expect(remarksOn(visita, 'socios.csv')).toEqual(['ARCHIVO_SIN_USO'])
  })

  it('without rows or without anything sets nothing aside', () => {
    expect(countOf(visita, 'obligaciones:obligaciones.csv')).toEqual([0, 0, 0, 0, 0])
    expect(visita.rechazos.filter((r) => /vacio|blancos|obligaciones/.test(r.archivo))).toEqual([])
  })

  it('of any kind is listed with its fingerprint, used or not', () => {
    const archivos = visita.resumen.entradas.map((fuente) => fuente.archivo)
    expect(archivos).toHaveLength(18)
    for (const { sha256 } of visita.resumen.entradas) expect(sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  it('is set aside in no other way', () => {
    expect(briefs(visita).map((brief) => brief.split(' ')[0])).toEqual([
      'CAMPOS_DE_MENOS',
      'COLUMNA_REPETIDA',
      'MES_INVALIDO',
      'COLUMNA_FALTANTE',
    ])
    expect(readCsv(visita.salida, 'faltantes.csv')).toEqual([])
  })
})
