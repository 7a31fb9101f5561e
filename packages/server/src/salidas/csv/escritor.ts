/**
 * CSV by bytes: UTF-8, comma, `\n`, exact numbers (contract section 4). Digits go straight into a buffer that is
 * handed on when full; no string is made for a number, a date or a part already seen.
 */
import { type Diccionario, formatFecha, SIN_FECHA } from '@trazo/core/kernel'

const SIZE = 1 << 18
/** Longest field that is written without asking for room again. */
const ROOM = 64
const [COMMA, NEWLINE, QUOTE, ZERO, POINT, MINUS] = [44, 10, 34, 48, 46, 45]

const NOTHING = new Uint8Array(0)
const MAX_INT32 = 0x7fffffff
const HALF_DIGITS = 8
const HALF = 100_000_000
/** Days whose text is kept in a list: some two hundred and seventy years from 1970. */
const DIAS = 100_000

export type Sumidero = (bytes: Uint8Array) => void

export class EscritorCsv {
  readonly #sink: Sumidero
  #buffer = Buffer.allocUnsafe(SIZE)
  #at = 0
  #first = true
  readonly #fechas: (Uint8Array | undefined)[] = new Array(DIAS)
  readonly #opciones = new Map<string, Uint8Array>()
  readonly #textos = new WeakMap<Diccionario, (Uint8Array | undefined)[]>()

  constructor(sink: Sumidero, columnas: readonly string[]) {
    this.#sink = sink
    for (const columna of columnas) this.text(columna)
    this.endRow()
  }

  endRow(): void {
    this.#room(ROOM)
    this.#buffer[this.#at++] = NEWLINE
    this.#first = true
  }

  /** Hands on what is left. */
  end(): void {
    this.#sink(this.#buffer.subarray(0, this.#at))
    this.#buffer = Buffer.allocUnsafe(0)
  }

  text(value: string): void {
    this.#bytes(quoteBytes(Buffer.from(value)))
  }

  /** One of a few texts that come again and again. */
  opcion(value: string): void {
    let known = this.#opciones.get(value)
    if (!known) {
      known = quoteBytes(Buffer.from(value))
      this.#opciones.set(value, known)
    }
    this.#bytes(known)
  }

  /** Text of a dictionary, by id. */
  id(diccionario: Diccionario, id: number): void {
    let known = this.#textos.get(diccionario)
    if (!known) {
      known = []
      this.#textos.set(diccionario, known)
    }
    known[id] ??= quoteBytes(diccionario.bytes(id).slice())
    this.#bytes(known[id])
  }

  /** days → ISO date; empty for SIN_FECHA. */
  fecha(dias: number): void {
    if (dias >= 0 && dias < DIAS) {
      this.#fechas[dias] ??= Buffer.from(formatFecha(dias))
      this.#bytes(this.#fechas[dias])
    } else this.#bytes(dias === SIN_FECHA ? NOTHING : Buffer.from(formatFecha(dias)))
  }

  /** 15 digits with their leading zeros; empty for NaN. */
  pedimento(pedimento: number): void {
    this.#separate()
    if (!Number.isNaN(pedimento)) this.#digits(pedimento, 15)
  }

  /** A non-negative integer; empty when negative, which stands for "none". */
  entero(value: number): void {
    this.#separate()
    if (value >= 0) this.#digits(value, 1)
  }

  /** micros → 6 decimals. */
  cantidad(micros: number): void {
    this.#scaled(micros, 1_000_000, 6)
  }

  /** centavos → 2 decimals. */
  dinero(centavos: number): void {
    this.#scaled(centavos, 100, 2)
  }

  #scaled(value: number, scale: number, places: number): void {
    this.#separate()
    const magnitude = Math.abs(value)
    if (value < 0) this.#buffer[this.#at++] = MINUS
    const whole = Math.floor(magnitude / scale)
    this.#digits(whole, 1)
    this.#buffer[this.#at++] = POINT
    this.#digits(magnitude - whole * scale, places)
  }

  /** A safe integer, not negative, with zeros before it up to `least` digits. In halves, so that division is of integers. */
  #digits(value: number, least: number): void {
    if (value <= MAX_INT32) {
      this.#smallDigits(value | 0, least)
      return
    }
    const high = Math.floor(value / HALF)
    this.#digits(high, Math.max(1, least - HALF_DIGITS))
    this.#smallDigits((value - high * HALF) | 0, HALF_DIGITS)
  }

  #smallDigits(value: number, least: number): void {
    let width = 1
    for (let tenth = (value / 10) | 0; tenth > 0; tenth = (tenth / 10) | 0) width++
    if (width < least) width = least
    const buffer = this.#buffer
    let rest = value
    for (let i = this.#at + width - 1; i >= this.#at; i--) {
      const tenth = (rest / 10) | 0
      buffer[i] = ZERO + (rest - tenth * 10)
      rest = tenth
    }
    this.#at += width
  }

  #bytes(bytes: Uint8Array): void {
    this.#separate()
    this.#room(bytes.length + ROOM)
    if (bytes.length < ROOM) for (let i = 0; i < bytes.length; i++) this.#buffer[this.#at + i] = bytes[i]
    else this.#buffer.set(bytes, this.#at)
    this.#at += bytes.length
  }

  #separate(): void {
    this.#room(ROOM)
    if (!this.#first) this.#buffer[this.#at++] = COMMA
    this.#first = false
  }

  #room(bytes: number): void {
    if (this.#at + bytes <= this.#buffer.length) return
    this.#sink(this.#buffer.subarray(0, this.#at))
    this.#buffer = Buffer.allocUnsafe(Math.max(SIZE, bytes))
    this.#at = 0
  }
}

/** A field as CSV wants it: between quotes when it holds a comma, a quote or a line break. */
function quoteBytes(bytes: Uint8Array): Uint8Array {
  if (!bytes.some((b) => b === COMMA || b === QUOTE || b === NEWLINE || b === 13)) return bytes
  return Buffer.from(`"${Buffer.from(bytes).toString().replaceAll('"', '""')}"`)
}
