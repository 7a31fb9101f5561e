/**
 * Rows of a worksheet, written straight to bytes: a million rows make no object and few strings.
 * Each method writes one cell and fixes its type; a text is always a string cell, so nothing a file says
 * can become a formula.
 */
import { assert, formatScaled, SIN_FECHA, showPedimento } from '@trazo/core/kernel'
import { Bytes } from './bytes.ts'
import { ESTILO } from './estilos.ts'
import type { Textos } from './textos-compartidos.ts'

const encoder = new TextEncoder()
/** Days from the spreadsheet's day zero to 1970-01-01. */
const EPOCH = 25569

const LETRAS = Array.from({ length: 64 }, (_, i) => encoder.encode(letraColumna(i)))
const ABRE_CELDA = encoder.encode('<c r="')
const ESTILO_ATR = encoder.encode('" s="')
const ABRE_NUMERO = encoder.encode('"><v>')
const ABRE_TEXTO = encoder.encode('" t="s"><v>')
const ABRE_PROPIO = encoder.encode('" t="inlineStr"><is>')
const CIERRA_CELDA = encoder.encode('</v></c>')
const CIERRA_PROPIO = encoder.encode('</is></c>')
const CIERRA_FILA = encoder.encode('</row>')

/** 0 → A, 25 → Z, 26 → AA. */
export function letraColumna(i: number): string {
  const last = String.fromCharCode(65 + (i % 26))
  return i < 26 ? last : letraColumna(Math.floor(i / 26) - 1) + last
}

export class Renglon {
  #textos: Textos
  #bytes = new Bytes()
  #columna = 0
  #pedimentos = new Map<number, number>()
  /** The row being written, from 1. */
  fila = 0

  constructor(textos: Textos) {
    this.#textos = textos
  }

  /** Starts the row `fila` of the sheet, optionally with its own height in points. */
  open(fila: number, alto?: number): void {
    this.fila = fila
    this.#columna = 0
    this.#bytes.ascii(`<row r="${fila}"${alto ? ` ht="${alto}" customHeight="1"` : ''}>`)
  }

  close(): void {
    this.#bytes.push(CIERRA_FILA)
  }

  /** The bytes written since the last call, or null while there is still room for more rows. */
  take(all = false): Uint8Array | null {
    return this.#bytes.take(all)
  }

  /** A text, kept as it is: leading zeros, a leading `=`, anything. Empty leaves the cell empty. */
  texto(texto: string, estilo: number = ESTILO.texto): void {
    if (texto === '') {
      this.vacio()
      return
    }
    const id = this.#textos.intern(texto)
    if (id < 0) this.#propio(texto, estilo)
    else this.#compartido(id, estilo)
  }

  /** 15 digits → `24 40 3000 4000001`, as text; NaN leaves the cell empty. */
  pedimento(pedimento: number): void {
    const known = this.#pedimentos.get(pedimento)
    if (known !== undefined) {
      this.#compartido(known, ESTILO.texto)
      return
    }
    const texto = showPedimento(pedimento)
    const id = texto === '' ? -1 : this.#textos.intern(texto)
    if (id >= 0) this.#pedimentos.set(pedimento, id)
    this.texto(texto)
  }

  /** A whole number; NaN leaves the cell empty. */
  entero(valor: number): void {
    this.#number(valor, 0, ESTILO.entero)
  }

  /** micros → a number with up to six decimals; NaN leaves the cell empty. */
  cantidad(micros: number | bigint): void {
    this.#number(micros, 6, ESTILO.cantidad)
  }

  /** centavos → an amount of money; NaN leaves the cell empty. */
  dinero(centavos: number | bigint): void {
    this.#number(centavos, 2, ESTILO.dinero)
  }

  /** days → a date; SIN_FECHA leaves the cell empty. */
  fecha(dias: number): void {
    this.#number(dias === SIN_FECHA ? Number.NaN : dias + EPOCH, 0, ESTILO.fecha)
  }

  vacio(): void {
    this.#columna++
  }

  #number(scaled: number | bigint, places: number, estilo: number): void {
    if (Number.isNaN(scaled)) {
      this.vacio()
      return
    }
    this.#reference(estilo)
    this.#bytes.push(ABRE_NUMERO)
    if (typeof scaled === 'bigint') this.#bytes.ascii(formatScaled(scaled, places))
    else this.#decimal(scaled, places)
    this.#bytes.push(CIERRA_CELDA)
  }

  #decimal(scaled: number, places: number): void {
    assert(Number.isSafeInteger(scaled), `not a safe integer: ${scaled}`)
    this.#bytes.decimal(scaled, places)
  }

  #compartido(id: number, estilo: number): void {
    this.#reference(estilo)
    this.#bytes.push(ABRE_TEXTO)
    this.#bytes.digits(id)
    this.#bytes.push(CIERRA_CELDA)
  }

  #propio(texto: string, estilo: number): void {
    this.#reference(estilo)
    this.#bytes.push(ABRE_PROPIO)
    this.#bytes.push(encoder.encode(this.#textos.xml(texto)))
    this.#bytes.push(CIERRA_PROPIO)
  }

  #reference(estilo: number): void {
    this.#bytes.push(ABRE_CELDA)
    this.#bytes.push(LETRAS[this.#columna++])
    this.#bytes.digits(this.fila)
    this.#bytes.push(ESTILO_ATR)
    this.#bytes.digits(estilo)
  }
}
