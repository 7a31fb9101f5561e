import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { codeInName, SECCIONES, sectionOf } from '../../../src/read/index.ts'
import { foldHeader } from '../../../src/read/texto/encabezado.ts'

/** Official headers by section, from the guide. */
function readLayout(): Map<string, string[]> {
  const layout = new Map<string, string[]>()
  const lines = readFileSync(new URL('layout.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
  for (const [seccion, , header] of lines.map((line) => line.split(',')))
    layout.set(seccion, [...(layout.get(seccion) ?? []), header])
  return layout
}

const fold = (header: string) => header.split('|').map(foldHeader)

describe('the sections of Data Stage', () => {
  it('are those of the official guide, column by column', () => {
    const layout = readLayout()
    expect([...SECCIONES.values()].map((spec) => [spec.codigo, spec.encabezados])).toEqual([...layout])
    expect(SECCIONES.size).toBe(26)
  })

  it('keep no address and no CURP', () => {
    const kept = [...SECCIONES.values()].flatMap((spec) => spec.campos.map((campo) => campo.encabezado))
    expect(kept.filter((name) => /curp|calle|num(in|ex)terior|^cp|municip|entidad/i.test(name))).toEqual([])
  })

  it('say why they are not kept, when they are not', () => {
    const ignored = [...SECCIONES.values()].filter((spec) => spec.ignorada !== null)
    expect(ignored.map((spec) => spec.codigo)).toEqual([
      '502',
      '503',
      '504',
      '508',
      '509',
      '511',
      '520',
      '555',
      '556',
      '558',
    ])
    for (const spec of SECCIONES.values()) expect(spec.campos.length === 0).toBe(spec.ignorada !== null)
  })
})

describe('what a header is', () => {
  it('is told from all its names, for each of the 26', () => {
    for (const [codigo, headers] of readLayout()) {
      const told = sectionOf(headers.map(foldHeader), `1896462_${codigo}.asc`)
      expect(told, codigo).toBe(codigo)
    }
  })

  it('does not depend on the order of columns, on case, accents, underscores, or on new columns', () => {
    const headers = [...SECCIONES.get('501')!.encabezados].reverse()
    expect(sectionOf([...headers.map((h) => foldHeader(h.toUpperCase())), 'totaldecrementables', ''])).toBe(
      '501',
    )
    expect(
      sectionOf(
        fold('FOLIO|RFC o Patente Aduanal|Fecha inicial|Fecha final|Fecha ejecución|Total_Fracciones'),
      ),
    ).toBe('Resumen')
  })

  it('accepts the spellings that other programs write', () => {
    expect(
      sectionOf(
        fold(
          'Patente|Pedimento|SeccionAduanera|ClaveCaso|IndentificadorCaso|TipoPedimento|ComplementoCaso|FechaPagoReal',
        ),
      ),
    ).toBe('507')
    expect(sectionOf(fold('Patente|Pedimento|SeccionAduanera|TipoFecha|FechaOperacion|FechaPagoReal'))).toBe(
      '506',
    )
  })

  it('stays open between 510 and 702 until the name of the file decides', () => {
    const header = SECCIONES.get('702')!.plegados
    expect(sectionOf(header)).toBe('510|702')
    expect(sectionOf(header, 'x.zip!1896462_702.asc')).toBe('702')
    expect(sectionOf(header, 'carpeta/1896462_510.asc')).toBe('510')
    expect(sectionOf(header, '1896462_551.asc')).toBe('510|702')
  })

  it('is nothing when it only shares the key, or is a table of the company', () => {
    expect(sectionOf(fold('Patente|Pedimento|SeccionAduanera|FechaPagoReal'))).toBeNull()
    expect(sectionOf(fold('pedimento|clave|fecha_entrada|partida|numero_parte|cantidad|unidad'))).toBeNull()
    expect(sectionOf([''])).toBeNull()
  })
})

describe('the name of a file', () => {
  it('carries the code of the section in many forms', () => {
    expect(
      ['1896462_501.asc', 'x/551.txt', 'a.zip!1_SEL.asc', '1-resumen (1).asc', 'enero 701.csv'].map(
        codeInName,
      ),
    ).toEqual(['501', '551', 'Sel', 'Resumen', '701'])
  })

  it('carries none when it only looks like it', () => {
    expect(
      ['1896462_514.asc', 'selva.csv', '5010.asc', 'importaciones.csv', '1_551b.asc'].map(codeInName),
    ).toEqual(Array(5).fill(null))
  })
})
