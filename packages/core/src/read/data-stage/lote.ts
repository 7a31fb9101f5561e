/** Rows of one section of one file as columns, handed on in batches so that memory does not grow with the file. */
import { ColumnaEntera, ColumnaExacta, Diccionario } from '#kernel'
import type { Columna } from '#records'
import type { CampoDataStage, NombreDiccionario } from './esquema.ts'
import type { Fila } from './fila.ts'

export type DiccionariosDataStage = Readonly<Record<Exclude<NombreDiccionario, 'libre'>, Diccionario>>

/** A batch. The columns are the reader's no more: whoever gets them may keep them. */
export interface LoteDataStage {
  readonly seccion: string
  readonly filas: number
  /** By canonical name (`SECCIONES`). Text columns named `libre` have a dictionary of this batch only. */
  readonly columnas: ReadonlyMap<string, Columna>
  /** Index of the source. */
  readonly archivo: number
  readonly linea: Int32Array
  /** Index of the delivery in the plan. */
  readonly entrega: number
}

export function makeDiccionariosDataStage(): DiccionariosDataStage {
  const make = () => new Diccionario()
  return { claves: make(), unidades: make(), paises: make(), fracciones: make(), textos: make() }
}

const ZERO = 48
const NINE = 57
const PRIME = 0x01000193
const MIX = 0x9e3779b1
const TWO_32 = 4294967296

export class ConstructorDeLote {
  readonly #campos: readonly CampoDataStage[]
  readonly #diccionarios: DiccionariosDataStage
  readonly #padded = new Uint8Array(64)
  #columnas: Columna[] = []
  #linea = new ColumnaEntera()
  #libre = new Diccionario()

  constructor(campos: readonly CampoDataStage[], diccionarios: DiccionariosDataStage) {
    this.#campos = campos
    this.#diccionarios = diccionarios
    this.#reset()
  }

  get filas(): number {
    return this.#linea.length
  }

  /** Answers the fingerprint of the row: equal for rows with equal kept fields, in the whole run. */
  append(fila: Fila, linea: number): number {
    this.#linea.push(linea)
    let huella = 0
    for (let i = 0; i < this.#campos.length; i++) {
      const columna = this.#columnas[i]
      if (columna.tipo === 'texto') {
        const id = this.#intern(i, fila, columna.diccionario)
        columna.valores.push(id)
        // Only ids of shared dictionaries mean the same in two batches.
        huella = mix(huella, columna.diccionario === this.#libre ? hashBytes(fila, i) : id)
      } else {
        const value = fila.numeros[i]
        columna.valores.push(value)
        huella = mix(mix(huella, value | 0), Math.floor(value / TWO_32))
      }
    }
    return huella
  }

  /** The rows so far, which are forgotten here. */
  take(): { filas: number; linea: Int32Array; columnas: ReadonlyMap<string, Columna> } {
    const taken = {
      filas: this.#linea.length,
      linea: this.#linea.values(),
      columnas: new Map(this.#campos.map((campo, i) => [campo.nombre, this.#columnas[i]])),
    }
    this.#reset()
    return taken
  }

  #reset(): void {
    this.#linea = new ColumnaEntera()
    const libre = new Diccionario()
    this.#libre = libre
    this.#columnas = this.#campos.map((campo): Columna => {
      if (campo.tipo === 'entero' || campo.tipo === 'fecha')
        return { tipo: campo.tipo, valores: new ColumnaEntera() }
      if (campo.tipo !== 'texto') return { tipo: campo.tipo, valores: new ColumnaExacta() }
      const diccionario = campo.diccionario === 'libre' ? libre : this.#diccionarios[campo.diccionario]
      return { tipo: 'texto', valores: new ColumnaEntera(), diccionario }
    })
  }

  #intern(i: number, fila: Fila, diccionario: Diccionario): number {
    const campo = this.#campos[i]
    const ancho = campo.tipo === 'texto' ? campo.ancho : 0
    const from = fila.desde[i]
    const to = fila.hasta[i]
    const plain = ancho === 0 || from === to || to - from === ancho
    return plain
      ? diccionario.intern(fila.bytes, from, to)
      : this.#internNumber(fila.bytes, from, to, ancho, diccionario)
  }

  /** A number is written with `ancho` digits at least, whatever zeros stand before it; any other text, as it is. */
  #internNumber(
    bytes: Uint8Array,
    from: number,
    to: number,
    ancho: number,
    diccionario: Diccionario,
  ): number {
    let first = from
    for (let i = from; i < to; i++)
      if (bytes[i] < ZERO || bytes[i] > NINE) return diccionario.intern(bytes, from, to)
    while (first < to - 1 && bytes[first] === ZERO) first++
    const zeros = Math.max(0, ancho - (to - first))
    if (zeros === 0) return diccionario.intern(bytes, first, to)
    const padded = this.#padded
    padded.fill(ZERO, 0, zeros)
    padded.set(bytes.subarray(first, to), zeros)
    return diccionario.intern(padded, 0, ancho)
  }
}

function mix(huella: number, value: number): number {
  const mixed = Math.imul(huella ^ value, MIX)
  return mixed ^ (mixed >>> 15)
}

function hashBytes({ bytes, desde, hasta }: Fila, i: number): number {
  let hash = 0
  for (let b = desde[i]; b < hasta[i]; b++) hash = Math.imul(hash ^ bytes[b], PRIME)
  return hash
}
