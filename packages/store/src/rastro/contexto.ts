/** What a proof says about its run: whose it is, as of when, under which law. */
import { assert, type Dias, parseFecha } from '@trazo/core/kernel'
import type { LibroEnDisco } from '../libro/libro-en-disco.ts'

export interface CorridaDeLibro {
  readonly rfc: string
  readonly razon_social: string
  readonly programa_immex: string
  readonly corte: Dias
  readonly ley_version: string
  readonly ley_huella: string
  /** OEA certifications, which lengthen terms; an open end is null. */
  readonly oea: readonly { readonly desde: Dias; readonly hasta: Dias | null }[]
}

/** Of a book that was sealed. */
export async function readCorrida(libro: LibroEnDisco): Promise<CorridaDeLibro> {
  const [fila] = await libro.readFilas('select * from corrida, empresa')
  assert(fila !== undefined, 'a sealed book says what it is of')
  const certificaciones = await libro.readFilas(
    "select desde, hasta from certificacion where tipo = 'oea' order by desde",
  )
  const day = (texto: unknown): Dias => parseFecha(String(texto))!
  return {
    rfc: String(fila.rfc),
    razon_social: String(fila.razon_social),
    programa_immex: String(fila.programa_immex),
    corte: day(fila.corte),
    ley_version: String(fila.ley_version),
    ley_huella: String(fila.ley_huella),
    oea: certificaciones.map(({ desde, hasta }) => ({
      desde: day(desde),
      hasta: hasta === null ? null : day(hasta),
    })),
  }
}

/** Tables that the rows of a trace were declared in. */
const TABLAS_DE_RASTRO = ['importaciones', 'saldos_iniciales', 'exportaciones', 'movimientos', 'bom'] as const

/** A row of the company's tables as it was read: the fields that say something, in their order; empty when there is none. */
export async function readDeclarado(
  libro: LibroEnDisco,
  { archivo, linea, sha256 }: { readonly archivo: string; readonly linea: number; readonly sha256: string },
): Promise<string> {
  for (const tabla of TABLAS_DE_RASTRO) {
    const [fila] = await libro.readFilas(
      `select t.* exclude (fila, archivo, linea) from ${tabla} t join fuente f on f.indice = t.archivo
       where f.archivo = $archivo and f.sha256 = $sha256 and t.linea = $linea limit 1`,
      { archivo, linea, sha256 },
    )
    if (fila === undefined) continue
    return Object.entries(fila)
      .filter(([, valor]) => valor !== null && valor !== '')
      .map(([campo, valor]) => `${campo}=${trimDecimal(String(valor))}`)
      .join(' · ')
  }
  return ''
}

/** A decimal of any scale is stored with 18 places: the zeros behind it were not declared. */
function trimDecimal(texto: string): string {
  return /^-?\d+\.\d{18}$/.test(texto) ? texto.replace(/\.?0+$/, '') : texto
}
