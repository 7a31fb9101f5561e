/** Rows of one section of one file as columns, handed on in batches so that memory does not grow with the file. */
import { ColumnaEntera, ColumnaExacta, Diccionario } from '#kernel'
import type { Columna } from '#records'
import { ColumnaDeTexto } from './columna-texto.ts'
import type { Fila } from './fila.ts'
import type { CampoDataStage, NombreDiccionario } from './secciones/esquema.ts'

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

const MIX = 0x9e3779b1
const TWO_32 = 4294967296

/** A column as it is filled: ids of texts, or numbers. */
type EnCurso = ColumnaDeTexto | Exclude<Columna, { tipo: 'texto' | 'decimal' }>

export class ConstructorDeLote {
  readonly #campos: readonly CampoDataStage[]
  readonly #diccionarios: DiccionariosDataStage
  #columnas: EnCurso[] = []
  #linea = new ColumnaEntera()

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
      if (columna instanceof ColumnaDeTexto)
        huella = mix(huella, columna.push(fila.bytes, fila.desde[i], fila.hasta[i]))
      else {
        const value = fila.numeros[i]
        columna.valores.push(value)
        huella = Number.isNaN(value)
          ? mix(huella, MIX)
          : mix(mix(huella, value | 0), Math.floor(value / TWO_32))
      }
    }
    return huella
  }

  /** The rows so far, which are forgotten here. */
  take(): { filas: number; linea: Int32Array; columnas: ReadonlyMap<string, Columna> } {
    const taken = {
      filas: this.#linea.length,
      linea: this.#linea.values(),
      columnas: new Map(this.#campos.map((campo, i) => [campo.nombre, finish(this.#columnas[i])])),
    }
    this.#reset()
    return taken
  }

  #reset(): void {
    this.#linea = new ColumnaEntera()
    const libre = new Diccionario()
    this.#columnas = this.#campos.map((campo): EnCurso => {
      if (campo.tipo === 'entero' || campo.tipo === 'fecha')
        return { tipo: campo.tipo, valores: new ColumnaEntera() }
      if (campo.tipo !== 'texto') return { tipo: campo.tipo, valores: new ColumnaExacta() }
      const propio = campo.diccionario === 'libre'
      const diccionario = campo.diccionario === 'libre' ? libre : this.#diccionarios[campo.diccionario]
      return new ColumnaDeTexto(diccionario, campo.ancho, propio)
    })
  }
}

function finish(columna: EnCurso): Columna {
  if (!(columna instanceof ColumnaDeTexto)) return columna
  return { tipo: 'texto', valores: columna.valores, diccionario: columna.diccionario }
}

function mix(huella: number, value: number): number {
  const mixed = Math.imul(huella ^ value, MIX)
  return mixed ^ (mixed >>> 15)
}
