/**
 * The fast path of a table: rows that are plain, from bytes to columns in one pass over each byte.
 * A row is plain when every field is what its column holds, written in the usual way: no quotes, no signs, no rounding.
 * Any other row is left where it is for the record reader, which knows every case: whatever is not accepted here is no
 * error yet. Both read a plain row alike; a test reads dirty files with and without this path.
 */
import type { TablaLeida } from '#records'
import type { LectorDeRenglones } from '../texto/delimitado.ts'
import type { CampoEnCurso } from './campo-en-curso.ts'
import { CampoSimple, FORMA } from './campo-simple.ts'
import type { CuentaEnCurso } from './incidencias.ts'
import { LARGO_FECHA, parseFechaPlena } from './valor-fecha.ts'
import { needsTrim, trim } from './valor-texto.ts'

const LF = 10
const CR = 13
const QUOTE = 34
const POINT = 46
const ZERO = 48
const LARGO_PEDIMENTO = 15
/** Answer of a field that is not plain. */
const NO = -1
/** Rows that are read before they are kept. */
const FILAS = 4096

/** The plain rows of one table in one file. Codes: none; what is not plain goes to `LectorTabla`. */
export class RenglonesSimples implements LectorDeRenglones {
  renglones = 0
  readonly #delimitador: number
  readonly #tabla: TablaLeida
  readonly #cuenta: CuentaEnCurso
  /** By column of the file: its field, or null when no field has it. */
  readonly #columnas: readonly (CampoSimple | null)[]
  /** Every field, in the order of the table, and those of the rare types. */
  readonly #campos: readonly CampoSimple[]
  readonly #otros: readonly CampoSimple[]
  readonly #vigencias: readonly (readonly [CampoSimple, CampoSimple])[]
  readonly #window = { from: 0, to: 0 }
  /** The row being read: in its columns, and among those not kept yet. */
  #fila = 0
  #pendientes = 0

  /** Rows of `ancho` columns; in each pair of `vigencias` the first field cannot be later than the second. */
  constructor(
    tabla: TablaLeida,
    cuenta: CuentaEnCurso,
    { delimitador, ancho }: { delimitador: string; ancho: number },
    campos: readonly CampoEnCurso[],
    vigencias: readonly (readonly [CampoEnCurso, CampoEnCurso])[],
  ) {
    this.#tabla = tabla
    this.#cuenta = cuenta
    this.#delimitador = delimitador.charCodeAt(0)
    this.#campos = campos.map((campo) => new CampoSimple(campo, FILAS))
    this.#otros = this.#campos.filter((campo) => campo.forma === FORMA.otra)
    this.#columnas = Array.from({ length: ancho }, (_, i) => this.#campos.find((c) => c.origen === i) ?? null)
    const simpleOf = (campo: CampoEnCurso) => this.#campos[campos.indexOf(campo)]
    this.#vigencias = vigencias.map(([desde, hasta]) => [simpleOf(desde), simpleOf(hasta)] as const)
  }

  read(bytes: Uint8Array, from: number, linea: number): number {
    const end = bytes.lastIndexOf(LF)
    this.renglones = 0
    let at = from
    let more = at <= end
    while (more) {
      this.#open()
      while (at <= end && this.#pendientes < FILAS) {
        const next = this.#readRow(bytes, at, end)
        if (next < 0) break
        at = next
        this.#fila++
        this.#pendientes++
        for (const campo of this.#otros) campo.pushParsed(bytes)
      }
      more = at <= end && this.#pendientes === FILAS
      this.#close(bytes, linea + this.renglones)
    }
    return at
  }

  #open(): void {
    this.#fila = this.#tabla.linea.length
    this.#pendientes = 0
    for (const campo of this.#campos) campo.open(FILAS)
  }

  /** Keeps the rows read; the first one stands at line `linea`. */
  #close(bytes: Uint8Array, linea: number): void {
    const filas = this.#pendientes
    if (filas === 0) return
    for (const campo of this.#campos) campo.close(bytes, filas)
    const { archivo, linea: lineas } = this.#tabla
    const desde = lineas.length
    archivo.reserve(filas).fill(this.#cuenta.fuente.indice, desde, desde + filas)
    const numeros = lineas.reserve(filas)
    for (let i = 0; i < filas; i++) numeros[desde + i] = linea + i
    archivo.length = lineas.length = desde + filas
    this.#cuenta.leidas += filas
    this.#cuenta.usadas += filas
    this.renglones += filas
  }

  /** Where the next row begins, or NO. `end` is the last line break of the bytes, so no field runs past it. */
  #readRow(bytes: Uint8Array, from: number, end: number): number {
    const delimitador = this.#delimitador
    const columnas = this.#columnas
    const last = columnas.length - 1
    let at = from
    for (let c = 0; c <= last; c++) {
      const campo = columnas[c]
      const to = campo === null ? this.#skip(bytes, at) : this.#readField(campo, bytes, at, end)
      if (to < 0) return NO
      const stop = bytes[to]
      if (c < last) {
        if (stop !== delimitador) return NO
        at = to + 1
      } else if (stop === LF) at = to + 1
      else if (stop === CR && bytes[to + 1] === LF) at = to + 2
      else return NO
    }
    for (const [desde, hasta] of this.#vigencias) {
      const until = hasta.valores[this.#fila]
      if (until !== hasta.vacio && desde.valores[this.#fila] > until) return NO
    }
    return at
  }

  /** The end of a field, at a byte that cannot be its own, or NO. */
  #readField(campo: CampoSimple, bytes: Uint8Array, from: number, end: number): number {
    const first = bytes[from]
    if (first === this.#delimitador || first === LF || first === CR) return this.#setEmpty(campo, from)
    switch (campo.forma) {
      case FORMA.texto:
        return this.#readText(campo, bytes, from)
      case FORMA.escalado:
        return this.#readScaled(campo, bytes, from)
      case FORMA.fecha:
        return from + LARGO_FECHA > end ? NO : this.#readFecha(campo, bytes, from)
      case FORMA.pedimento:
        return from + LARGO_PEDIMENTO > end ? NO : this.#readPedimento(campo, bytes, from)
      default:
        return this.#readOther(campo, bytes, from)
    }
  }

  #setEmpty(campo: CampoSimple, at: number): number {
    if (campo.obligatorio) return NO
    if (campo.forma === FORMA.texto) campo.inicios[this.#pendientes] = campo.fines[this.#pendientes] = at
    else if (campo.forma === FORMA.otra) campo.setEmpty()
    else campo.valores[this.#fila] = campo.vacio
    return at
  }

  #readText(campo: CampoSimple, bytes: Uint8Array, from: number): number {
    const to = this.#skip(bytes, from)
    if (to < 0) return NO
    const window = this.#window
    window.from = from
    window.to = to
    if (needsTrim(bytes, window)) trim(bytes, window)
    campo.inicios[this.#pendientes] = window.from
    campo.fines[this.#pendientes] = window.to
    return window.from < window.to && campo.accepts(bytes, window.from, window.to) ? to : NO
  }

  /** Digits, a point, and no more decimals than the column keeps. */
  #readScaled(campo: CampoSimple, bytes: Uint8Array, from: number): number {
    let i = from
    let value = 0
    for (let digit = bytes[i] - ZERO; digit >= 0 && digit <= 9; digit = bytes[++i] - ZERO)
      value = value * 10 + digit
    const digits = i - from
    let places = 0
    if (bytes[i] === POINT) {
      const point = i++
      for (let digit = bytes[i] - ZERO; digit >= 0 && digit <= 9; digit = bytes[++i] - ZERO)
        value = value * 10 + digit
      places = i - point - 1
    }
    if (digits === 0 || digits > campo.digitos || places > campo.decimales) return NO
    campo.valores[this.#fila] = value * POWERS[campo.decimales - places]
    return campo.positivo && value === 0 ? NO : i
  }

  #readFecha(campo: CampoSimple, bytes: Uint8Array, from: number): number {
    const dias = parseFechaPlena(bytes, from)
    campo.valores[this.#fila] = dias
    return Number.isNaN(dias) ? NO : from + LARGO_FECHA
  }

  /** Fifteen digits together; as two numbers, because one would leave 32 bits. */
  #readPedimento(campo: CampoSimple, bytes: Uint8Array, from: number): number {
    const high = digitsOf(bytes, from, 8)
    const low = digitsOf(bytes, from + 8, 7)
    campo.valores[this.#fila] = high * 1e7 + low
    return high < 0 || low <= 0 ? NO : from + LARGO_PEDIMENTO
  }

  /** The rare types, as the record reader reads them. */
  #readOther(campo: CampoSimple, bytes: Uint8Array, from: number): number {
    const to = this.#skip(bytes, from)
    return to < 0 || !campo.parse(bytes, from, to) ? NO : to
  }

  #skip(bytes: Uint8Array, from: number): number {
    const delimitador = this.#delimitador
    if (bytes[from] === QUOTE) return NO
    let i = from
    for (let byte = bytes[i]; byte !== delimitador; byte = bytes[++i]) {
      if (byte > CR) continue
      if (byte === LF || byte === CR) break
      if (byte === 0) return NO
    }
    return i
  }
}

const POWERS = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000]

/** `size` digits → number, or -1. */
function digitsOf(bytes: Uint8Array, from: number, size: number): number {
  let value = 0
  for (let i = from; i < from + size; i++) {
    const digit = bytes[i] - ZERO
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}
