/**
 * Rows of a worksheet, written straight to bytes: a million rows make no object and few strings.
 * Each method writes one cell and fixes its type; a text is always a string cell, so nothing a file says
 * can become a formula.
 */
import { assert, type Diccionario, formatScaled, SIN_FECHA, showPedimento } from '@trazo/core/kernel'
import { Bytes, Pieza } from './bytes.ts'
import { ESTILO } from './estilos.ts'
import { Numerados } from './numerados.ts'
import { isPlainXml, type Textos } from './textos-compartidos.ts'

const encoder = new TextEncoder()
const decoder = new TextDecoder()
/** Days from the spreadsheet's day zero to 1970-01-01. */
const EPOCH = 25569

const LETRAS = Array.from({ length: 64 }, (_, i) => new Pieza(letraColumna(i)))
const ABRE_LUGAR = new Pieza('<c r="')
/** By look: a cell up to its value, and what follows the place of one that says where it stands. */
const NUMERO = aperturas((estilo) => ` s="${estilo}"><v>`)
const TEXTO = aperturas((estilo) => ` s="${estilo}" t="s"><v>`)
const PROPIO = aperturas((estilo) => ` s="${estilo}" t="inlineStr"><is>`)
const CIERRA_CELDA = new Pieza('</v></c>')
const CIERRA_PROPIO = new Pieza('</is></c>')
const ABRE_T = new Pieza('<t xml:space="preserve">')
const CIERRA_T = new Pieza('</t>')
const ABRE_FILA = new Pieza('<row r="')
const ABIERTA_FILA = new Pieza('">')
const CIERRA_FILA = new Pieza('</row>')
/** Ids of a dictionary that are looked up for the first time. */
const SIN_BUSCAR = -2

interface Aperturas {
  readonly seguidas: readonly Pieza[]
  readonly situadas: readonly Pieza[]
}

function aperturas(make: (estilo: number) => string): Aperturas {
  const estilos = Object.values(ESTILO)
  return {
    seguidas: estilos.map((estilo) => new Pieza(`<c${make(estilo)}`)),
    situadas: estilos.map((estilo) => new Pieza(`"${make(estilo)}`)),
  }
}

/** 0 → A, 25 → Z, 26 → AA. */
export function letraColumna(i: number): string {
  const last = String.fromCharCode(65 + (i % 26))
  return i < 26 ? last : letraColumna(Math.floor(i / 26) - 1) + last
}

export class Renglon {
  #textos: Textos
  #bytes = new Bytes()
  #columna = 0
  /** Cells were left empty before the next one, which must then say where it stands. */
  #salto = false
  readonly #pedimentos = new Numerados()
  /** By column, the text of the last row and its number: most columns of a few texts repeat them. */
  readonly #ultimos: string[] = []
  readonly #ultimosIds: number[] = []
  readonly #compartidos = new Map<Diccionario, Int32Array>()
  /** The row being written, from 1. */
  fila = 0

  constructor(textos: Textos) {
    this.#textos = textos
  }

  /** Starts the row `fila` of the sheet, optionally with its own height in points. */
  open(fila: number, alto?: number): void {
    this.fila = fila
    this.#columna = 0
    this.#salto = false
    this.#bytes.pieza(ABRE_FILA)
    this.#bytes.digits(fila)
    if (alto) this.#bytes.ascii(`" ht="${alto}" customHeight="1">`)
    else this.#bytes.pieza(ABIERTA_FILA)
  }

  close(): void {
    this.#bytes.pieza(CIERRA_FILA)
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
    const columna = this.#columna
    if (texto !== this.#ultimos[columna]) {
      this.#ultimos[columna] = texto
      this.#ultimosIds[columna] = this.#textos.intern(texto)
    }
    const id = this.#ultimosIds[columna]
    if (id < 0) this.#propio(texto, estilo)
    else this.#compartido(id, estilo)
  }

  /** A text of a dictionary, by its id there. */
  id(diccionario: Diccionario, id: number): void {
    if (id === 0) {
      this.vacio()
      return
    }
    let compartidos = this.#compartidos.get(diccionario)
    if (compartidos === undefined || compartidos.length < diccionario.size) {
      compartidos = widen(compartidos, diccionario.size)
      this.#compartidos.set(diccionario, compartidos)
    }
    if (compartidos[id] === SIN_BUSCAR)
      compartidos[id] = this.#textos.full ? -1 : this.#textos.intern(diccionario.text(id))
    if (compartidos[id] >= 0) this.#compartido(compartidos[id], ESTILO.texto)
    else this.#bytesPropios(diccionario.bytes(id))
  }

  /** 15 digits → `24 40 3000 4000001`, as text; NaN leaves the cell empty. */
  pedimento(pedimento: number): void {
    if (Number.isNaN(pedimento)) {
      this.vacio()
      return
    }
    const known = this.#pedimentos.get(pedimento)
    if (known >= 0) {
      this.#compartido(known, ESTILO.texto)
      return
    }
    const texto = showPedimento(pedimento)
    const id = this.#textos.full ? -1 : this.#textos.intern(texto)
    if (id >= 0) {
      this.#pedimentos.set(pedimento, id)
      this.#compartido(id, ESTILO.texto)
    } else {
      this.#open(PROPIO, ESTILO.texto)
      this.#bytes.pieza(ABRE_T)
      this.#bytes.ascii(texto)
      this.#bytes.pieza(CIERRA_T)
      this.#bytes.pieza(CIERRA_PROPIO)
    }
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
    this.#salto = true
  }

  #number(scaled: number | bigint, places: number, estilo: number): void {
    if (Number.isNaN(scaled)) {
      this.vacio()
      return
    }
    this.#open(NUMERO, estilo)
    if (typeof scaled === 'bigint') this.#bytes.ascii(formatScaled(scaled, places))
    else this.#decimal(scaled, places)
    this.#bytes.pieza(CIERRA_CELDA)
  }

  #decimal(scaled: number, places: number): void {
    assert(Number.isSafeInteger(scaled), `not a safe integer: ${scaled}`)
    this.#bytes.decimal(scaled, places)
  }

  #compartido(id: number, estilo: number): void {
    this.#open(TEXTO, estilo)
    this.#bytes.digits(id)
    this.#bytes.pieza(CIERRA_CELDA)
  }

  #propio(texto: string, estilo: number): void {
    this.#open(PROPIO, estilo)
    this.#bytes.push(encoder.encode(this.#textos.xml(texto)))
    this.#bytes.pieza(CIERRA_PROPIO)
  }

  /** A text that is not in the shared table, from its bytes; a string is made only when XML wants it written otherwise. */
  #bytesPropios(bytes: Uint8Array): void {
    if (!isPlainXml(bytes)) {
      this.#propio(decoder.decode(bytes), ESTILO.texto)
      return
    }
    this.#open(PROPIO, ESTILO.texto)
    this.#bytes.pieza(ABRE_T)
    this.#bytes.push(bytes)
    this.#bytes.pieza(CIERRA_T)
    this.#bytes.pieza(CIERRA_PROPIO)
  }

  /** A cell stands right of the one before it and says so only after empty ones: half the bytes. */
  #open(aperturas: Aperturas, estilo: number): void {
    const columna = this.#columna++
    if (!this.#salto) {
      this.#bytes.pieza(aperturas.seguidas[estilo])
      return
    }
    this.#salto = false
    this.#bytes.pieza(ABRE_LUGAR)
    this.#bytes.pieza(LETRAS[columna])
    this.#bytes.digits(this.fila)
    this.#bytes.pieza(aperturas.situadas[estilo])
  }
}

function widen(old: Int32Array | undefined, size: number): Int32Array {
  const wider = new Int32Array(Math.max(size, 2 * (old?.length ?? 0))).fill(SIN_BUSCAR)
  if (old) wider.set(old)
  return wider
}
