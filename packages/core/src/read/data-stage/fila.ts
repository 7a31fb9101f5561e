/** One row: its kept fields as numbers and windows of bytes, or the reason why it cannot be used. */
import { assert, type Dias, makeFecha, SIN_FECHA } from '#kernel'
import { SIN_ENTERO } from '#records'
import { parseFechaBytes } from '../tables/valor-fecha.ts'
import { parseScaled } from '../tables/valor-numero.ts'
import { trim } from '../tables/valor-texto.ts'
import type { Registro } from '../texto/delimitado.ts'
import { CompositorDeLlave, SIN_YEAR } from './llave.ts'
import type { CampoDataStage, SeccionSpec } from './secciones/esquema.ts'

const MAX_INT32 = 2147483647
const ONE_YEAR = 366
const SPACE = 32
const T = 84
const COLON = 58
const ZERO = 48
/** Where the digits of the time are in `YYYY-MM-DD HH:MM:SS`. */
const TIME_DIGITS = [11, 12, 14, 15, 17, 18]

/** The year of a pedimento whose row has no date: its key as composed for any year → pedimento, or NaN. */
export type BuscarSinFecha = (pedimento: number) => number

/** A field, and where its columns stand in the file. */
interface Preparado {
  readonly campo: CampoDataStage
  readonly columna: number
  /** Of a key: its three columns, and the fields that hold the dates. */
  readonly llave: readonly number[]
  readonly fechas: readonly number[]
  readonly compositor: CompositorDeLlave
}

export class Fila {
  readonly campos: readonly CampoDataStage[]
  /** Value of each field that is a number; what stands for "empty" in its column when it is. */
  readonly numeros: Float64Array
  /** Window of each field that is a text, blanks trimmed. */
  readonly desde: Int32Array
  readonly hasta: Int32Array
  bytes: Uint8Array = new Uint8Array(0)
  /** Header of the field that made the row unusable, and its window. */
  campo = ''
  readonly #preparados: readonly Preparado[]
  readonly #buscar: BuscarSinFecha
  readonly #window = { from: 0, to: 0 }
  readonly #from = new Int32Array(3)
  readonly #to = new Int32Array(3)
  readonly #own: number

  /** `columnaDe` gives the column of the file for an official header, -1 when it is not there. */
  constructor(spec: SeccionSpec, columnaDe: (encabezado: string) => number, buscar: BuscarSinFecha) {
    this.campos = spec.campos
    this.numeros = new Float64Array(spec.campos.length)
    this.desde = new Int32Array(spec.campos.length)
    this.hasta = new Int32Array(spec.campos.length)
    this.#buscar = buscar
    this.#own = spec.campos.findIndex((campo) => campo.nombre === 'pedimento')
    this.#preparados = spec.campos.map((campo) => ({
      campo,
      columna: columnaDe(campo.encabezado),
      llave: campo.tipo === 'pedimento' ? Object.values(campo.llave).map(columnaDe) : [],
      fechas:
        campo.tipo === 'pedimento'
          ? campo.fechas.map((name) => spec.campos.findIndex((otro) => otro.nombre === name))
          : [],
      compositor: new CompositorDeLlave(),
    }))
  }

  /** Reads a record into this row. Code of the first field that is wrong: DS_NUMERO, DS_FECHA, DS_VACIO, DS_LLAVE, DS_SIN_FECHA. */
  read(registro: Registro): string | null {
    this.bytes = registro.bytes
    const campos = this.#preparados
    for (let i = 0; i < campos.length; i++) {
      const codigo =
        campos[i].campo.tipo === 'pedimento' ? this.#readKey(i, registro) : this.#readValue(i, registro)
      if (codigo !== null) {
        this.campo = campos[i].campo.encabezado
        return codigo
      }
    }
    return null
  }

  /** The row's own pedimento. */
  get pedimento(): number {
    return this.numeros[this.#own]
  }

  /** The window of the field that was wrong. */
  get malo(): { from: number; to: number } {
    return this.#window
  }

  #readValue(i: number, registro: Registro): string | null {
    const { campo, columna } = this.#preparados[i]
    const window = this.#narrow(registro, columna)
    if (campo.tipo === 'texto') {
      this.desde[i] = window.from
      this.hasta[i] = window.to
      return null
    }
    const empty = window.from === window.to
    if (empty && campo.tipo !== 'pedimento' && campo.obligatorio) return 'DS_VACIO'
    const value = empty ? emptyOf(campo.tipo) : parseValue(campo.tipo, this.bytes, window.from, window.to)
    this.numeros[i] = value
    return empty || !Number.isNaN(value) ? null : campo.tipo === 'fecha' ? 'DS_FECHA' : 'DS_NUMERO'
  }

  /** The row's own pedimento must be there; another one it refers to may be empty or zero. */
  #readKey(i: number, registro: Registro): string | null {
    const { llave, compositor } = this.#preparados[i]
    for (let k = 0; k < 3; k++) {
      const { from, to } = this.#narrow(registro, llave[k])
      this.#from[k] = from
      this.#to[k] = to
    }
    this.numeros[i] = NaN
    if (i !== this.#own && this.#isZero(1)) return null
    const fecha = this.#fechaOf(i)
    const dated = fecha !== SIN_FECHA
    const pedimento = compositor.compose(this.bytes, this.#from, this.#to, dated ? fecha : 0)
    this.#narrow(registro, llave[1])
    if (Number.isNaN(pedimento)) return 'DS_LLAVE'
    this.numeros[i] = dated ? pedimento : this.#buscar(pedimento)
    return Number.isNaN(this.numeros[i]) ? 'DS_SIN_FECHA' : null
  }

  /**
   * The date that bounds the year of a pedimento. One that the row refers to is not later than the row itself, nor much
   * later than the date told of it: goods may enter in December under a number of January.
   */
  #fechaOf(i: number): Dias {
    const told = this.#firstOf(this.#preparados[i].fechas)
    if (i === this.#own) return told
    const paid = this.#firstOf(this.#preparados[this.#own].fechas)
    const own = paid === SIN_FECHA ? makeFecha(2000 + Math.floor(this.pedimento / SIN_YEAR), 12, 31) : paid
    assert(own !== null, 'a pedimento has a year')
    return told === SIN_FECHA ? own : Math.min(own, told + ONE_YEAR)
  }

  #firstOf(fechas: readonly number[]): Dias {
    for (const f of fechas) if (this.numeros[f] !== SIN_FECHA) return this.numeros[f]
    return SIN_FECHA
  }

  #isZero(k: number): boolean {
    for (let i = this.#from[k]; i < this.#to[k]; i++) if (this.bytes[i] !== ZERO) return false
    return true
  }

  #narrow(registro: Registro, columna: number): { from: number; to: number } {
    const window = this.#window
    window.from = columna < 0 ? 0 : registro.inicios[columna]
    window.to = columna < 0 ? 0 : registro.fines[columna]
    if (window.from < window.to) trim(this.bytes, window)
    return window
  }
}

function emptyOf(tipo: 'entero' | 'fecha' | 'cantidad' | 'dinero' | 'pedimento'): number {
  return tipo === 'entero' ? SIN_ENTERO : tipo === 'fecha' ? SIN_FECHA : NaN
}

function parseValue(tipo: CampoDataStage['tipo'], bytes: Uint8Array, from: number, to: number): number {
  if (tipo === 'cantidad') return parseScaled(bytes, from, to, 6, false)
  if (tipo === 'dinero') return parseScaled(bytes, from, to, 2, false)
  if (tipo === 'fecha') return parseFechaBytes(bytes, from, hasTime(bytes, from, to) ? from + 10 : to)
  const value = parseScaled(bytes, from, to, 0, false)
  return Math.abs(value) <= MAX_INT32 ? value : NaN
}

/** `YYYY-MM-DD HH:MM:SS`, the form of real files, told without a string. */
function hasTime(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from !== 19 || bytes[from + 13] !== COLON || bytes[from + 16] !== COLON) return false
  const separator = bytes[from + 10]
  if (separator !== SPACE && separator !== T) return false
  for (const at of TIME_DIGITS) {
    const digit = bytes[from + at] - ZERO
    if (digit < 0 || digit > 9) return false
  }
  return true
}
