/** One field of the plain rows of a buffer: where its values are written as they are read, and how they are kept. */
import { PLACES_CANTIDAD, PLACES_DINERO, SIN_FECHA } from '#kernel'
import { type CampoSpec, SIN_ENTERO } from '#records'
import type { CampoEnCurso } from './campo-en-curso.ts'
import { needsTrim } from './valor-texto.ts'

/** The ways a plain field is read; `otra` is left to the parser of its type. */
export const FORMA = { texto: 0, escalado: 1, fecha: 2, pedimento: 3, otra: 4 } as const
type Forma = (typeof FORMA)[keyof typeof FORMA]

const DECIMALES: Readonly<Record<string, number>> = {
  cantidad: PLACES_CANTIDAD,
  dinero: PLACES_DINERO,
  entero: 0,
}
/** Digits that make a safe integer, and an integer of 32 bits, whatever they are. */
const DIGITOS_SEGUROS = 15
const DIGITOS_32_BITS = 9

export class CampoSimple {
  readonly forma: Forma
  readonly origen: number
  readonly obligatorio: boolean
  /** Of a number: how many decimals its column keeps, how many digits may stand before them, and whether zero is wrong. */
  readonly decimales: number
  readonly digitos: number
  readonly positivo: boolean
  /** What stands for "empty" in the column. */
  readonly vacio: number
  /** Rows of the column, from its first one; none for a type that is kept in another way. */
  valores: Int32Array | Float64Array = new Int32Array(0)
  /** By row of the buffer, the window of a text. */
  readonly inicios: Int32Array
  readonly fines: Int32Array
  readonly #campo: CampoEnCurso

  /** For buffers of at most `filas` rows. */
  constructor(campo: CampoEnCurso, filas: number) {
    const { spec, textos } = campo
    const ventanas = textos === null ? 0 : filas
    this.#campo = campo
    this.origen = campo.origen
    this.obligatorio = spec.obligatorio
    this.positivo = spec.signo === 'positivo'
    this.forma = formaOf(spec)
    this.decimales = DECIMALES[spec.tipo] ?? 0
    this.digitos = (spec.tipo === 'entero' ? DIGITOS_32_BITS : DIGITOS_SEGUROS) - this.decimales
    this.vacio = spec.tipo === 'fecha' ? SIN_FECHA : spec.tipo === 'entero' ? SIN_ENTERO : NaN
    this.inicios = new Int32Array(ventanas)
    this.fines = new Int32Array(ventanas)
  }

  /** Makes room for the rows of a buffer. */
  open(filas: number): void {
    if (this.forma !== FORMA.otra) this.valores = this.#campo.columna.valores.reserve(filas)
  }

  /** Whether a window holds a text that the column takes. */
  accepts(bytes: Uint8Array, from: number, to: number): boolean {
    const { textos } = this.#campo
    return textos === null || textos.accepts(bytes, from, to)
  }

  setEmpty(): void {
    this.#campo.setEmpty()
  }

  /** Reads a field of a rare type; false when it is not plain. */
  parse(bytes: Uint8Array, from: number, to: number): boolean {
    return !needsTrim(bytes, { from, to }) && this.#campo.parse(bytes, from, to) === null
  }

  /** Keeps what `parse` read, once its row proved plain. */
  pushParsed(bytes: Uint8Array): void {
    this.#campo.push(bytes)
  }

  /** Keeps the first `filas` rows of the buffer. Texts go to their dictionary column by column, which finds it at hand. */
  close(bytes: Uint8Array, filas: number): void {
    if (this.forma === FORMA.otra) return
    const { columna, textos } = this.#campo
    const desde = columna.valores.length
    const { valores, inicios, fines } = this
    if (textos !== null)
      for (let i = 0; i < filas; i++) valores[desde + i] = textos.intern(bytes, inicios[i], fines[i])
    else if (this.origen < 0) valores.fill(this.vacio, desde, desde + filas)
    columna.valores.length = desde + filas
  }
}

function formaOf({ tipo }: CampoSpec): Forma {
  if (tipo === 'texto' || tipo === 'fecha' || tipo === 'pedimento') return FORMA[tipo]
  return tipo in DECIMALES ? FORMA.escalado : FORMA.otra
}
