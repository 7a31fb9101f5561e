/**
 * Spreadsheets as a stream: rows in, the bytes of an XLSX out, in memory that does not grow with the rows.
 *
 * The one place that knows the format. The XLSX library of the house (hucre) reads in tests what is written here;
 * it is not the writer, because its streaming form makes one sheet only, without filters or looks per cell, and its
 * other form holds every cell. Parts are those of ECMA-376, written directly.
 */
import { ESTILO, stylesXml } from './hoja/estilos.ts'
import {
  appXml,
  contentTypes,
  coreXml,
  filaEncabezado,
  type HojaEscrita,
  type Propiedades,
  rootRels,
  sharedStringsHead,
  sheetHead,
  sheetTail,
  workbookRels,
  workbookXml,
} from './hoja/partes.ts'
import { Renglon } from './hoja/renglon.ts'
import { Textos } from './hoja/textos-compartidos.ts'
import { type ParteZip, zipParts } from './hoja/zip.ts'

export type { Propiedades } from './hoja/partes.ts'
export { ESTILO, Renglon }

export interface ColumnaHoja {
  /** Empty in every column: a page without a table. */
  readonly titulo: string
  /** In characters. */
  readonly ancho: number
  /** Set for numbers, whose titles stand to the right as they do. */
  readonly numero?: boolean
}

/** A sheet: titles above, one table below. `escribe` writes one cell per column, in order. */
export interface Hoja<Fila = unknown> {
  readonly nombre: string
  readonly titulos: readonly string[]
  readonly columnas: readonly ColumnaHoja[]
  readonly filas: Iterable<Fila> | AsyncIterable<Fila>
  escribe(renglon: Renglon, fila: Fila): void
  /** Height of a row in points, where its texts need more than one line. */
  alto?(fila: Fila): number
  /** Links from column A to other sheets, asked for once the rows are written. */
  enlaces?(): readonly { readonly fila: number; readonly destino: string }[]
}

/** What was written under a name, its continuations included. */
export interface CuentaHoja {
  readonly nombre: string
  readonly filas: number
}

export interface OpcionesXlsx {
  /** Last row a sheet may have; the format's own limit by default. */
  readonly filas_max?: number
  /** Bytes after which a sheet goes on in another one; below what a part of a workbook may have by default. */
  readonly bytes_max?: number
  /** Distinct texts kept in the shared table. */
  readonly textos_max?: number
}

const FILAS_MAX = 1_048_576
const BYTES_MAX = 0xf000_0000
const encoder = new TextEncoder()

/**
 * Sheets → bytes of a workbook. `portada` is made last, when the rows are counted, and stands first.
 * A table longer than a sheet, by rows or by bytes, goes on in `Nombre (2)`, titles repeated. Same input, same bytes.
 */
export function streamXlsx(
  hojas: readonly Hoja[],
  portada: (cuentas: readonly CuentaHoja[]) => Hoja,
  propiedades: Propiedades,
  opciones: OpcionesXlsx = {},
): AsyncGenerator<Uint8Array> {
  return zipParts(makeParts(hojas, portada, propiedades, opciones))
}

async function* makeParts(
  hojas: readonly Hoja[],
  portada: (cuentas: readonly CuentaHoja[]) => Hoja,
  propiedades: Propiedades,
  { filas_max = FILAS_MAX, bytes_max = BYTES_MAX, textos_max }: OpcionesXlsx,
): AsyncGenerator<ParteZip> {
  const textos = new Textos(textos_max)
  const renglon = new Renglon(textos)
  const escritas: HojaEscrita[] = []
  const cuentas: CuentaHoja[] = []
  for (const hoja of hojas) {
    const primera = escritas.length
    yield* writeHoja(hoja)
    const filas = escritas.slice(primera).reduce((sum, e) => sum + e.ultima_fila - filaTitulos(hoja), 0)
    cuentas.push({ nombre: hoja.nombre, filas })
  }
  const cuerpo = escritas.length
  yield* writeHoja(portada(cuentas))
  const enOrden = [...escritas.slice(cuerpo), ...escritas.slice(0, cuerpo)]

  yield part('xl/sharedStrings.xml', sharedStrings(textos))
  yield part('xl/styles.xml', [stylesXml()])
  yield part('xl/workbook.xml', [workbookXml(enOrden)])
  yield part('xl/_rels/workbook.xml.rels', [workbookRels(enOrden)])
  yield part('docProps/core.xml', [coreXml(propiedades)])
  yield part('docProps/app.xml', [appXml()])
  yield part('_rels/.rels', [rootRels()])
  yield part('[Content_Types].xml', [contentTypes(enOrden)])

  async function* writeHoja(hoja: Hoja): AsyncGenerator<ParteZip> {
    const filas = new Filas(hoja.filas)
    await filas.advance()
    for (let tomo = 1; tomo === 1 || !filas.done; tomo++) {
      const nombre = tomo === 1 ? hoja.nombre : `${hoja.nombre} (${tomo})`
      const escrita = { nombre, parte: `worksheets/sheet${escritas.length + 1}.xml`, hoja, ultima_fila: 0 }
      escritas.push(escrita)
      yield { nombre: `xl/${escrita.parte}`, bytes: sheetBytes(escrita, filas) }
    }
  }

  async function* sheetBytes(escrita: Abierta, filas: Filas): AsyncGenerator<Uint8Array> {
    const { hoja } = escrita
    yield encoder.encode(sheetHead(hoja))
    let fila = writeTitulos(renglon, hoja)
    let written = 0
    while (!filas.done && fila < filas_max && written < bytes_max) {
      renglon.open(++fila, hoja.alto?.(filas.current))
      hoja.escribe(renglon, filas.current)
      renglon.close()
      const bytes = renglon.take()
      if (bytes) {
        written += bytes.length
        yield bytes
      }
      const waiting = filas.advance()
      if (waiting) await waiting
    }
    escrita.ultima_fila = fila
    const rest = renglon.take(true)
    if (rest) yield rest
    yield encoder.encode(sheetTail(escrita, propiedades.pie))
  }
}

type Abierta = { -readonly [K in keyof HojaEscrita]: HojaEscrita[K] }

/** A source of rows that is always one row ahead, so that a table that fits exactly has no empty continuation. */
class Filas {
  #iterator: Iterator<unknown> | AsyncIterator<unknown>
  #step: IteratorResult<unknown> = { done: false, value: undefined }

  constructor(source: Iterable<unknown> | AsyncIterable<unknown>) {
    this.#iterator =
      Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]()
  }

  get done(): boolean {
    return this.#step.done === true
  }

  get current(): unknown {
    return this.#step.value
  }

  /** Moves on; a promise only when the source is asynchronous, since a million promises are not free. */
  advance(): Promise<void> | undefined {
    const step = this.#iterator.next()
    if (!(step instanceof Promise)) {
      this.#step = step
      return undefined
    }
    return step.then((result) => {
      this.#step = result
    })
  }
}

/** Rows above the first data row. */
function filaTitulos(hoja: Hoja): number {
  return Math.max(hoja.titulos.length, filaEncabezado(hoja))
}

function writeTitulos(renglon: Renglon, hoja: Hoja): number {
  for (const [i, titulo] of hoja.titulos.entries()) {
    renglon.open(i + 1, i === 0 ? 21 : undefined)
    renglon.texto(titulo, i === 0 ? ESTILO.titulo : ESTILO.subtitulo)
    renglon.close()
  }
  const encabezado = filaEncabezado(hoja)
  if (encabezado > 0) {
    renglon.open(encabezado, 32)
    for (const { titulo, numero } of hoja.columnas)
      renglon.texto(titulo, numero ? ESTILO.encabezado_numero : ESTILO.encabezado)
    renglon.close()
  }
  return filaTitulos(hoja)
}

function* sharedStrings(textos: Textos): Iterable<string> {
  yield sharedStringsHead(textos.size)
  let piece: string[] = []
  for (const texto of textos.values()) {
    piece.push(`<si>${textos.xml(texto)}</si>`)
    if (piece.length === 4096) {
      yield piece.join('')
      piece = []
    }
  }
  yield `${piece.join('')}</sst>`
}

function part(nombre: string, xml: Iterable<string>): ParteZip {
  const bytes = function* (): Iterable<Uint8Array> {
    for (const piece of xml) yield encoder.encode(piece)
  }
  return { nombre, bytes: bytes() }
}
