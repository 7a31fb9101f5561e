/** The looks a cell can have. Few on purpose: a workbook is read, not admired. */

const FUENTES = [
  '<font><sz val="10"/><name val="Calibri"/><family val="2"/></font>',
  '<font><b/><sz val="10"/><color rgb="FF1F2A37"/><name val="Calibri"/><family val="2"/></font>',
  '<font><b/><sz val="14"/><color rgb="FF1F2A37"/><name val="Calibri"/><family val="2"/></font>',
  '<font><sz val="9"/><color rgb="FF5B6470"/><name val="Calibri"/><family val="2"/></font>',
  '<font><u/><sz val="10"/><color rgb="FF1F4E79"/><name val="Calibri"/><family val="2"/></font>',
  '<font><b/><sz val="10"/><color rgb="FF9B1C1C"/><name val="Calibri"/><family val="2"/></font>',
]
const RELLENOS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE6EAEE"/></patternFill></fill>',
]
const BORDES = [
  '<border><left/><right/><top/><bottom/><diagonal/></border>',
  '<border><left/><right/><top/><bottom style="thin"><color rgb="FF5B6470"/></bottom><diagonal/></border>',
]
/** Number formats of our own; `49` (text) and `3` (thousands) come with every spreadsheet. */
const FORMATOS = [
  // The marks after the second decimal keep the points under one another.
  [164, '#,##0.00????'],
  [165, '"$"#,##0.00'],
  [166, 'yyyy\\-mm\\-dd'],
] as const

interface Aspecto {
  readonly formato?: number
  readonly fuente?: number
  readonly relleno?: number
  readonly borde?: number
  readonly alineacion?: string
}

/** Cells of a row start together, and a text after a number does not touch it. */
const CIFRA = 'vertical="top"'
const TEXTO = 'horizontal="left" vertical="top" indent="1"'
const ENCABEZADO = { fuente: 1, relleno: 2, borde: 1, formato: 49 }
const ASPECTOS = {
  normal: {},
  texto: { formato: 49, alineacion: TEXTO },
  entero: { formato: 3, alineacion: CIFRA },
  cantidad: { formato: 164, alineacion: CIFRA },
  dinero: { formato: 165, alineacion: CIFRA },
  fecha: { formato: 166, alineacion: `horizontal="center" ${CIFRA}` },
  titulo: { fuente: 2, formato: 49 },
  subtitulo: { fuente: 3, formato: 49 },
  encabezado: {
    ...ENCABEZADO,
    alineacion: 'horizontal="left" vertical="center" indent="1" wrapText="1"',
  },
  encabezado_numero: { ...ENCABEZADO, alineacion: 'horizontal="right" vertical="center" wrapText="1"' },
  parrafo: { formato: 49, alineacion: `${TEXTO} wrapText="1"` },
  rotulo: { fuente: 1, formato: 49, alineacion: TEXTO },
  enlace: { fuente: 4, formato: 49, alineacion: TEXTO },
  alerta: { fuente: 5, formato: 49, alineacion: TEXTO },
} as const satisfies Record<string, Aspecto>

export type NombreEstilo = keyof typeof ASPECTOS

/** Name of a look → its number in `styles.xml`. */
export const ESTILO = Object.fromEntries(Object.keys(ASPECTOS).map((nombre, i) => [nombre, i])) as Readonly<
  Record<NombreEstilo, number>
>

function list(tag: string, items: readonly string[]): string {
  return `<${tag} count="${items.length}">${items.join('')}</${tag}>`
}

function xf({ formato = 0, fuente = 0, relleno = 0, borde = 0, alineacion = '' }: Aspecto): string {
  const ids = `numFmtId="${formato}" fontId="${fuente}" fillId="${relleno}" borderId="${borde}" xfId="0"`
  const apply = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"'
  return alineacion
    ? `<xf ${ids} ${apply} applyAlignment="1"><alignment ${alineacion}/></xf>`
    : `<xf ${ids} ${apply}/>`
}

/** `styles.xml`. */
export function stylesXml(): string {
  const formatos = FORMATOS.map(
    ([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  )
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    list('numFmts', formatos) +
    list('fonts', FUENTES) +
    list('fills', RELLENOS) +
    list('borders', BORDES) +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    list('cellXfs', Object.values(ASPECTOS).map(xf)) +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  )
}
