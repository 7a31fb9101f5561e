/** One worksheet → records, with a mark per cell. The text of a row lives in one buffer, reused for the next. */
import type { Registro } from '../../texto/delimitado.ts'
import {
  CELDA_CON_ERROR,
  CELDA_NUMERO,
  CELDA_SIN_CALCULAR,
  CELDA_TEXTO,
  type MarcasDeCelda,
} from '../celda.ts'
import { broken } from './falla.ts'
import { plainNumber, serialToFecha } from './numero.ts'
import { Bytes, unescapeCell } from './texto-de-celda.ts'
import type { TextosCompartidos } from './textos-compartidos.ts'
import { LectorXml, type ManejadorXml } from './xml.ts'

/** What the cells of a sheet refer to. */
export interface Referencias {
  readonly textos: TextosCompartidos
  readonly fechas: readonly boolean[]
  readonly desde1904: boolean
}

export type RecibeRenglon = (registro: Registro, marcas: MarcasDeCelda) => void

const COLUMNAS_MAXIMAS = 16384
const RENGLONES_MAXIMOS = 1048576
const ZERO = 48

const decoder = new TextDecoder()
const encoder = new TextEncoder()

/** Feeds on the XML of the sheet. */
export function openHoja(referencias: Referencias, emit: RecibeRenglon): LectorXml {
  return new LectorXml((xml) => new Hoja(xml, referencias, emit))
}

class Hoja implements ManejadorXml {
  readonly #xml: LectorXml
  readonly #referencias: Referencias
  readonly #emit: RecibeRenglon
  readonly #ids: Readonly<Record<'row' | 'c' | 'v' | 'f' | 't' | 'rPh', number>>
  /** The row's text. */
  readonly #row = new Bytes()
  /** The cell's text, as the XML has it. */
  readonly #cell = new Bytes()
  #marks = new Uint8Array(64)
  readonly #record: Registro = {
    bytes: new Uint8Array(0),
    inicios: new Int32Array(64),
    fines: new Int32Array(64),
    campos: 0,
    linea: 0,
    defecto: null,
  }
  #column = -1
  #type = ''
  #style = 0
  #formula = false
  #valued = false
  #inRow = false
  #inText = false
  #phonetic = 0

  constructor(xml: LectorXml, referencias: Referencias, emit: RecibeRenglon) {
    this.#xml = xml
    this.#referencias = referencias
    this.#emit = emit
    const id = (nombre: string) => xml.id(nombre)
    this.#ids = { row: id('row'), c: id('c'), v: id('v'), f: id('f'), t: id('t'), rPh: id('rPh') }
  }

  open(nombre: number): void {
    const ids = this.#ids
    if (nombre === ids.c && this.#inRow) this.#openCell()
    else if (nombre === ids.v || nombre === ids.t) {
      this.#inText = this.#inRow && this.#phonetic === 0
      this.#valued = true
    } else if (nombre === ids.f) this.#formula = true
    else if (nombre === ids.rPh) this.#phonetic++
    else if (nombre === ids.row) this.#openRow()
  }

  close(nombre: number): void {
    const ids = this.#ids
    if (nombre === ids.v || nombre === ids.t) this.#inText = false
    else if (nombre === ids.c && this.#inRow) this.#closeCell()
    else if (nombre === ids.rPh) this.#phonetic--
    else if (nombre === ids.row) {
      this.#inRow = false
      this.#record.bytes = this.#row.values
      this.#emit(this.#record, this.#marks)
    }
  }

  text(bytes: Uint8Array, from: number, to: number): void {
    if (this.#inText) this.#cell.append(bytes, from, to)
  }

  #openRow(): void {
    const last = this.#record.linea
    this.#inRow = true
    this.#row.length = 0
    this.#record.campos = 0
    this.#record.linea = last + 1
    this.#column = -1
    while (this.#xml.nextAttribute()) if (this.#attribute() === 'r') this.#record.linea = this.#integer()
    const { linea } = this.#record
    if (!Number.isInteger(linea) || linea <= last || linea > RENGLONES_MAXIMOS) throw broken('row number')
  }

  #openCell(): void {
    this.#cell.length = 0
    this.#type = 'n'
    this.#style = 0
    this.#formula = false
    this.#valued = false
    let column = this.#column + 1
    while (this.#xml.nextAttribute()) {
      const name = this.#attribute()
      if (name === 'r') column = this.#columnOf()
      else if (name === 't') this.#type = this.#value()
      else if (name === 's') this.#style = this.#integer()
    }
    if (column <= this.#column || column >= COLUMNAS_MAXIMAS) throw broken('cell reference')
    this.#column = column
    this.#reach(column)
  }

  /** Name of the attribute, when it is one of a single letter. */
  #attribute(): string {
    const { bytes, nameFrom, nameTo } = this.#xml
    return nameTo - nameFrom === 1 ? String.fromCharCode(bytes[nameFrom]) : ''
  }

  #integer(): number {
    return parseDigits(this.#xml.bytes, this.#xml.valueFrom, this.#xml.valueTo)
  }

  #value(): string {
    const { bytes, valueFrom, valueTo } = this.#xml
    if (valueTo - valueFrom === 1) return String.fromCharCode(bytes[valueFrom])
    return decoder.decode(bytes.subarray(valueFrom, valueTo))
  }

  /** `BC12` → 54. */
  #columnOf(): number {
    const { bytes, valueFrom, valueTo } = this.#xml
    let column = 0
    for (let i = valueFrom; i < valueTo && bytes[i] > 64; i++) column = column * 26 + (bytes[i] & 31 || 99)
    return column - 1
  }

  /** Empty fields up to the column, it included. */
  #reach(column: number): void {
    const record = this.#record
    if (column >= record.inicios.length) {
      const size = Math.min(COLUMNAS_MAXIMAS, column * 2)
      record.inicios = widen(record.inicios, new Int32Array(size))
      record.fines = widen(record.fines, new Int32Array(size))
      this.#marks = widen(this.#marks, new Uint8Array(size))
    }
    for (let i = record.campos; i <= column; i++) {
      record.inicios[i] = record.fines[i] = this.#row.length
      this.#marks[i] = CELDA_TEXTO
    }
    record.campos = column + 1
  }

  #closeCell(): void {
    const { textos } = this.#referencias
    const cell = this.#cell
    if (this.#formula && (this.#type === 'n' ? cell.length === 0 : !this.#valued))
      this.#marks[this.#column] = CELDA_SIN_CALCULAR
    else if (this.#type === 'n') this.#number()
    else if (this.#type === 's') {
      const index = parseDigits(cell.values, 0, cell.length)
      if (!(index >= 0 && index < textos.fines.length)) throw broken('shared string')
      const from = index === 0 ? 0 : textos.fines.at(index - 1)
      this.#put(textos.bytes.values, from, textos.fines.at(index), CELDA_TEXTO)
    } else if (this.#type === 'b') {
      const text = encoder.encode(cell.values[0] === ZERO ? 'false' : 'true')
      this.#put(text, 0, cell.length === 0 ? 0 : text.length, CELDA_TEXTO)
    } else {
      unescapeCell(cell, 0)
      this.#put(cell.values, 0, cell.length, this.#type === 'e' ? CELDA_CON_ERROR : CELDA_TEXTO)
    }
  }

  #number(): void {
    const cell = this.#cell
    if (cell.length === 0) return
    const fecha = this.#referencias.fechas[this.#style]
    if (!fecha && isPlain(cell)) {
      this.#put(cell.values, 0, cell.length, CELDA_NUMERO)
      return
    }
    const text = decoder.decode(cell.values.subarray(0, cell.length))
    const day = fecha ? serialToFecha(text, this.#referencias.desde1904) : null
    const plain = encoder.encode(day ?? plainNumber(text))
    this.#put(plain, 0, plain.length, day === null ? CELDA_NUMERO : CELDA_TEXTO)
  }

  #put(bytes: Uint8Array, from: number, to: number, mark: number): void {
    const record = this.#record
    if (mark === CELDA_NUMERO) this.#row.push(ZERO)
    record.inicios[this.#column] = this.#row.length
    this.#row.append(bytes, from, to)
    record.fines[this.#column] = this.#row.length
    this.#marks[this.#column] = mark
  }
}

/** Digits only → number, or NaN. */
function parseDigits(bytes: Uint8Array, from: number, to: number): number {
  let value = from < to ? 0 : NaN
  for (let i = from; i < to; i++) {
    const digit = bytes[i] - ZERO
    value = digit >= 0 && digit <= 9 ? value * 10 + digit : NaN
  }
  return value
}

/** Digits and at most a point, short enough to be exact: the text itself is the number. */
function isPlain(cell: Bytes): boolean {
  if (cell.length > 15) return false
  for (let i = 0; i < cell.length; i++) {
    const c = cell.values[i]
    if ((c < ZERO || c > 57) && c !== 46) return false
  }
  return true
}

function widen<T extends Int32Array | Uint8Array>(old: T, wider: T): T {
  wider.set(old)
  return wider
}
