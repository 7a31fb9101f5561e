/** Workbooks made by hand, part by part, with the quirks that spreadsheets leave in them. */
import { makeZip } from './zip.ts'

/** A cell: text, a number as it is written in the file, or the XML between `<c …>` and `</c>` with its attributes. */
export type Celda =
  | string
  | { readonly numero: string }
  | { readonly xml: string; readonly atributos?: string }
  | null

export type Hojas = Readonly<Record<string, readonly (readonly Celda[])[]>>

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const PAQUETE = 'http://schemas.openxmlformats.org/package/2006'
/** Style 1 is a date. */
const ESTILOS = `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`

export const numero = (texto: string): Celda => ({ numero: texto })
/** Days since 30 December 1899, shown as a date. */
export const fecha = (serie: number): Celda => ({ xml: `<v>${serie}</v>`, atributos: ' s="1"' })

/** `partes` replace those made here, or are added. */
export function makeLibro(hojas: Hojas, partes: Readonly<Record<string, string>> = {}): Buffer {
  const nombres = Object.keys(hojas)
  const sheets = nombres.map((nombre, i) => `<sheet name="${nombre}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
  const rels = nombres.map((_, i) => relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`))
  const todas: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PAQUETE}/content-types"/>`,
    '_rels/.rels': relations([relation('r', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELS}"><sheets>${sheets.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([...rels, relation('e', 'styles', 'styles.xml')]),
    'xl/styles.xml': ESTILOS,
  }
  nombres.forEach((nombre, i) => {
    todas[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(hojas[nombre])
  })
  const miembros = Object.entries({ ...todas, ...partes })
  return makeZip(miembros.map(([nombre, xml]) => ({ nombre, datos: xml.startsWith('<?') ? xml : XML + xml })))
}

function sheetXml(filas: readonly (readonly Celda[])[]): string {
  const rows = filas.map((celdas, i) => {
    const cells = celdas.map((celda, j) => cellXml(celda, `${String.fromCharCode(65 + j)}${i + 1}`))
    return `<row r="${i + 1}">${cells.join('')}</row>`
  })
  return `<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData></worksheet>`
}

function cellXml(celda: Celda, lugar: string): string {
  if (celda === null) return ''
  if (typeof celda === 'string') return `<c r="${lugar}" t="inlineStr"><is><t>${celda}</t></is></c>`
  if ('numero' in celda) return `<c r="${lugar}"><v>${celda.numero}</v></c>`
  return `<c r="${lugar}"${celda.atributos ?? ''}>${celda.xml}</c>`
}

function relation(id: string, tipo: string, destino: string): string {
  return `<Relationship Id="${id}" Type="${RELS}/${tipo}" Target="${destino}"/>`
}

function relations(items: readonly string[]): string {
  return `<Relationships xmlns="${PAQUETE}/relationships">${items.join('')}</Relationships>`
}
