/** The fixed parts of a workbook (ECMA-376): what says which sheets there are and how they are shown. */
import type { Hoja } from '../hoja.ts'
import { letraColumna } from './renglon.ts'
import { escapeXml } from './textos-compartidos.ts'

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SHEETML = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const CARTA = 1
const TABLOIDE = 3

/** A worksheet as it was written: its name in the workbook, its part and the last row of its table. */
export interface HojaEscrita {
  readonly nombre: string
  readonly parte: string
  readonly hoja: Hoja
  readonly ultima_fila: number
}

export interface Propiedades {
  readonly titulo: string
  readonly autor: string
  /** ISO date; the only date of the file. */
  readonly fecha: string
  /** Foot of every printed page. */
  readonly pie: string
}

/** The row of the column titles; 0 when the sheet has no table. */
export function filaEncabezado(hoja: Hoja): number {
  return hoja.columnas.some((c) => c.titulo !== '') ? hoja.titulos.length + 1 : 0
}

/** Wider than what a letter page shows at a size that can be read. */
function isAncha(hoja: Hoja): boolean {
  return hoja.columnas.reduce((sum, { ancho }) => sum + ancho, 0) > 180
}

/** Everything of a worksheet before its rows. */
export function sheetHead(hoja: Hoja): string {
  const fija = filaEncabezado(hoja)
  const pane = fija
    ? `<pane ySplit="${fija}" topLeftCell="A${fija + 1}" activePane="bottomLeft" state="frozen"/>`
    : ''
  const cols = hoja.columnas.map(
    ({ ancho }, i) => `<col min="${i + 1}" max="${i + 1}" width="${ancho}" customWidth="1"/>`,
  )
  return (
    `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView ${fija ? '' : 'showGridLines="0" '}workbookViewId="0">${pane}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${cols.join('')}</cols><sheetData>`
  )
}

/** Everything of a worksheet after its rows. */
export function sheetTail({ hoja, ultima_fila }: HojaEscrita, pie: string): string {
  const fija = filaEncabezado(hoja)
  const ultima = letraColumna(hoja.columnas.length - 1)
  const enlaces = (hoja.enlaces?.() ?? []).map(
    ({ fila, destino }) => `<hyperlink ref="A${fila}" location="${escapeXml(`${quote(destino)}!A1`)}"/>`,
  )
  return (
    '</sheetData>' +
    (fija ? `<autoFilter ref="A${fija}:${ultima}${ultima_fila}"/>` : '') +
    (enlaces.length > 0 ? `<hyperlinks>${enlaces.join('')}</hyperlinks>` : '') +
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="${isAncha(hoja) ? TABLOIDE : CARTA}" orientation="landscape" fitToHeight="0"/>` +
    `<headerFooter><oddFooter>${escapeXml(`&L&8${pie.replaceAll('&', '&&')}&R&8&P / &N`)}</oddFooter></headerFooter>` +
    // Codes are texts on purpose; a spreadsheet need not warn about each.
    `<ignoredErrors><ignoredError sqref="A1:${ultima}${ultima_fila}" numberStoredAsText="1"/></ignoredErrors>` +
    '</worksheet>'
  )
}

/** `workbook.xml`: the sheets in reading order, their filters and the rows that repeat on paper. */
export function workbookXml(hojas: readonly HojaEscrita[]): string {
  const names = hojas.flatMap(({ nombre, hoja, ultima_fila }, i) => {
    const fija = filaEncabezado(hoja)
    if (!fija) return []
    const ultima = letraColumna(hoja.columnas.length - 1)
    const sheet = escapeXml(quote(nombre))
    const filter = `${sheet}!$A$${fija}:$${ultima}$${ultima_fila}`
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${filter}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${sheet}!$1:$${fija}</definedName>`,
    ]
  })
  const sheets = hojas.map(
    ({ nombre }, i) => `<sheet name="${escapeXml(nombre)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  )
  return (
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews>` +
    `<sheets>${sheets.join('')}</sheets>` +
    (names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '') +
    '</workbook>'
  )
}

export function workbookRels(hojas: readonly HojaEscrita[]): string {
  const own = hojas.map(({ parte }, i) => relation(i + 1, `${OFFICE}/worksheet`, parte))
  return relations([
    ...own,
    relation(hojas.length + 1, `${OFFICE}/styles`, 'styles.xml'),
    relation(hojas.length + 2, `${OFFICE}/sharedStrings`, 'sharedStrings.xml'),
  ])
}

export function rootRels(): string {
  return relations([
    relation(1, `${OFFICE}/officeDocument`, 'xl/workbook.xml'),
    relation(2, `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'),
    relation(3, `${OFFICE}/extended-properties`, 'docProps/app.xml'),
  ])
}

export function contentTypes(hojas: readonly HojaEscrita[]): string {
  const override = (part: string, type: string): string =>
    `<Override PartName="/${part}" ContentType="${type}+xml"/>`
  return (
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('xl/workbook.xml', `${SHEETML}.sheet.main`) +
    hojas.map(({ parte }) => override(`xl/${parte}`, `${SHEETML}.worksheet`)).join('') +
    override('xl/styles.xml', `${SHEETML}.styles`) +
    override('xl/sharedStrings.xml', `${SHEETML}.sharedStrings`) +
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties') +
    override('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties') +
    '</Types>'
  )
}

export function coreXml({ titulo, autor, fecha }: Propiedades): string {
  const when = (tag: string): string =>
    `<dcterms:${tag} xsi:type="dcterms:W3CDTF">${fecha}T00:00:00Z</dcterms:${tag}>`
  return (
    `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(titulo)}</dc:title><dc:creator>${escapeXml(autor)}</dc:creator>` +
    `${when('created')}${when('modified')}</cp:coreProperties>`
  )
}

export function appXml(): string {
  return (
    `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
    '<Application>Trazo</Application></Properties>'
  )
}

export function sharedStringsHead(size: number): string {
  return `${DECLARATION}<sst xmlns="${MAIN}" uniqueCount="${size}">`
}

function relation(id: number, type: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`
}

function relations(items: readonly string[]): string {
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`
}

function quote(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`
}
