/** One field of the row being read: its window is parsed first, and pushed to its column only if the whole row is good. */
import { PLACES_CANTIDAD, PLACES_DINERO, SIN_FECHA } from '#kernel'
import { type CampoSpec, type Columna, SIN_ENTERO } from '#records'
import { expectedOf, explainValue } from './motivo.ts'
import { Textos } from './textos.ts'
import { parseFechaBytes, parseMesBytes } from './valor-fecha.ts'
import { leido, parseDecimal, parseEntero, parseScaled } from './valor-numero.ts'
import { parsePedimentoBytes } from './valor-pedimento.ts'

const decoder = new TextDecoder()

export class CampoEnCurso {
  readonly spec: CampoSpec
  /** Index of its column in the file, or -1. */
  readonly origen: number
  readonly columna: Columna
  /** Of a column of texts. */
  readonly textos: Textos | null
  /** What the field should have held: one object for all its rows that are set aside, which may be millions. */
  readonly esperado: Readonly<Record<string, string>>
  #value = NaN
  #scale = 0
  #from = 0
  #to = 0

  constructor(spec: CampoSpec, columna: Columna, origen: number) {
    this.spec = spec
    this.origen = origen
    this.esperado = { esperado: expectedOf(spec) }
    this.columna = columna
    this.textos = columna.tipo === 'texto' ? new Textos(spec, columna.diccionario) : null
  }

  /** The value of the field for this row; NaN where there is none. */
  get value(): number {
    return this.#value
  }

  /** Nothing in the cell, or no such column. Answers the code of the error, or null. */
  setEmpty(): string | null {
    this.#value = NaN
    this.#from = this.#to = 0
    return this.spec.obligatorio ? 'CAMPO_VACIO' : null
  }

  /** The cell's text, trimmed and not empty. Answers the code of the error, or null. */
  parse(bytes: Uint8Array, from: number, to: number): string | null {
    const tipo = this.spec.tipo
    if (this.textos) {
      this.#from = from
      this.#to = to
      return this.textos.accepts(bytes, from, to) ? null : explainValue(tipo, '')
    }
    let value: number
    if (tipo === 'cantidad') value = parseScaled(bytes, from, to, PLACES_CANTIDAD, false)
    else if (tipo === 'dinero') value = parseScaled(bytes, from, to, PLACES_DINERO, true)
    else if (tipo === 'pedimento') value = parsePedimentoBytes(bytes, from, to)
    else if (tipo === 'fecha') value = parseFechaBytes(bytes, from, to)
    else if (tipo === 'entero') value = parseEntero(bytes, from, to)
    else if (tipo === 'mes') value = parseMesBytes(bytes, from, to)
    else {
      value = parseDecimal(bytes, from, to)
      this.#scale = leido.escala
    }
    this.#value = value
    if (Number.isNaN(value)) return explainValue(tipo, decoder.decode(bytes.subarray(from, to)))
    const signo = this.spec.signo
    if (signo === undefined) return null
    if (signo === 'positivo' && value <= 0) return 'NUMERO_NO_POSITIVO'
    return value < 0 ? 'NUMERO_NEGATIVO' : null
  }

  /** Adds the value to its column. `bytes` are those that were parsed. */
  push(bytes: Uint8Array): void {
    const columna = this.columna
    if (this.textos) {
      columna.valores.push(this.textos.intern(bytes, this.#from, this.#to))
      return
    }
    const value = this.#value
    if (Number.isNaN(value) && (columna.tipo === 'entero' || columna.tipo === 'mes'))
      columna.valores.push(SIN_ENTERO)
    else if (Number.isNaN(value) && columna.tipo === 'fecha') columna.valores.push(SIN_FECHA)
    else columna.valores.push(value)
    if (columna.tipo === 'decimal') columna.escalas.push(Number.isNaN(value) ? 0 : this.#scale)
  }
}
