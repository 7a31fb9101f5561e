/** Workbooks made by hand, part by part, so that each of their quirks can be planted. Nothing is compressed. */
import { deflateRawSync } from 'node:zlib'
import { Crc32 } from '../../src/read/tables/xlsx/crc32.ts'
import { bytesOf } from './lectura.ts'

/** A cell: text as an inline string, a number, or the XML inside the cell with its type and style. */
export type Celda = string | number | null | { xml: string; tipo?: string; estilo?: number }

export interface LibroDePrueba {
  /** Name of each sheet → its rows as XML. */
  readonly hojas: Readonly<Record<string, string>>
  readonly ocultas?: readonly string[]
  readonly textos?: string
  readonly estilos?: string
  readonly desde1904?: boolean
  readonly comprimido?: boolean
  /** Parts that replace those made here, or are added. */
  readonly partes?: Readonly<Record<string, string>>
  /** What the directory says of the size of the sheets, when it lies. */
  readonly infladoDeclarado?: number
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
const RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export function rowsXml(filas: readonly (readonly Celda[])[], primera = 1): string {
  return filas
    .map((celdas, i) => {
      const linea = primera + i
      const xml = celdas.map((celda, j) => cellXml(celda, `${columnName(j)}${linea}`)).join('')
      return `<row r="${linea}">${xml}</row>`
    })
    .join('')
}

function cellXml(celda: Celda, lugar: string): string {
  if (celda === null) return ''
  if (typeof celda === 'number') return `<c r="${lugar}"><v>${celda}</v></c>`
  if (typeof celda === 'string') return `<c r="${lugar}" t="inlineStr"><is><t>${celda}</t></is></c>`
  const tipo = celda.tipo ? ` t="${celda.tipo}"` : ''
  const estilo = celda.estilo === undefined ? '' : ` s="${celda.estilo}"`
  return `<c r="${lugar}"${tipo}${estilo}>${celda.xml}</c>`
}

function columnName(index: number): string {
  return (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26))
}

export function makeLibro(libro: LibroDePrueba): Uint8Array {
  const nombres = Object.keys(libro.hojas)
  const sheets = nombres.map((nombre, i) => {
    const state = libro.ocultas?.includes(nombre) ? ' state="hidden"' : ''
    return `<sheet name="${nombre}" sheetId="${i + 1}"${state} r:id="rId${i + 1}"/>`
  })
  const rels = nombres.map(
    (_, i) =>
      `<Relationship Id="rId${i + 1}" Type="${RELS}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  )
  const partes: Record<string, string> = {
    '[Content_Types].xml': `${XML}<Types/>`,
    '_rels/.rels': `${XML}<Relationships><Relationship Id="r" Type="${RELS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml':
      `${XML}<workbook><workbookPr${libro.desde1904 ? ' date1904="1"' : ''}/>` +
      `<sheets>${sheets.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      `${XML}<Relationships>${rels.join('')}<Relationship Id="s" Type="${RELS}/sharedStrings" Target="/xl/sharedStrings.xml"/>` +
      `<Relationship Id="e" Type="${RELS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `${XML}<sst>${libro.textos ?? ''}</sst>`,
    'xl/styles.xml': `${XML}<styleSheet>${libro.estilos ?? ''}</styleSheet>`,
  }
  nombres.forEach((nombre, i) => {
    partes[`xl/worksheets/sheet${i + 1}.xml`] =
      `${XML}<worksheet><sheetData>${libro.hojas[nombre]}</sheetData></worksheet>`
  })
  return makeZip({ ...partes, ...libro.partes }, libro)
}

export function makeZip(
  partes: Readonly<Record<string, string>>,
  { comprimido = false, infladoDeclarado }: Pick<LibroDePrueba, 'comprimido' | 'infladoDeclarado'> = {},
): Uint8Array {
  const body: number[] = []
  const directory: number[] = []
  for (const [nombre, text] of Object.entries(partes)) {
    const plain = bytesOf(text)
    const data = comprimido ? deflateRawSync(plain) : plain
    const crc = new Crc32()
    crc.update(plain)
    const size = infladoDeclarado && nombre.includes('/sheet') ? infladoDeclarado : plain.length
    const common = [
      ...u16(comprimido ? 8 : 0),
      ...u32(0),
      ...u32(crc.value()),
      ...u32(data.length),
      ...u32(size),
      ...u16(nombre.length),
      ...u16(0),
    ]
    directory.push(...u32(0x02014b50), ...u16(20), ...u16(20), ...u16(0), ...common)
    directory.push(...u16(0), ...u16(0), ...u16(0), ...u32(0), ...u32(body.length), ...bytesOf(nombre))
    body.push(...u32(0x04034b50), ...u16(20), ...u16(0), ...common, ...bytesOf(nombre))
    for (const byte of data) body.push(byte)
  }
  const count = u16(Object.keys(partes).length)
  const end = [
    ...u32(0x06054b50),
    ...u32(0),
    ...count,
    ...count,
    ...u32(directory.length),
    ...u32(body.length),
  ]
  return Uint8Array.from([...body, ...directory, ...end, ...u16(0)])
}

function u16(value: number): number[] {
  return [value & 0xff, (value >> 8) & 0xff]
}

function u32(value: number): number[] {
  return [...u16(value & 0xffff), ...u16(Math.floor(value / 65536) & 0xffff)]
}
