/** What the glossary says of a column: its meaning and an example, in a table or anywhere. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

export interface TextoDeColumna {
  readonly texto: string
  readonly ejemplo?: string
}

export interface Termino {
  readonly termino: string
  readonly en: string
  readonly definicion: string
  /** Canonical name, or `tabla.nombre` for the meaning it has in one table. */
  readonly columnas?: Readonly<Record<string, TextoDeColumna>>
  readonly formato?: string
  readonly norma?: string
  readonly prohibidos?: readonly string[]
}

export class Glosario {
  readonly terminos: readonly Termino[]
  readonly #columnas = new Map<string, TextoDeColumna>()
  /** Columns that two terms claim. */
  readonly repetidas: string[] = []

  constructor(terminos: readonly Termino[]) {
    this.terminos = terminos
    for (const { columnas = {} } of terminos)
      for (const [nombre, texto] of Object.entries(columnas)) {
        if (this.#columnas.has(nombre)) this.repetidas.push(nombre)
        this.#columnas.set(nombre, texto)
      }
  }

  get columnas(): string[] {
    return [...this.#columnas.keys()]
  }

  /** What the column means in that table; null when no term covers it. */
  find(tabla: string, columna: string): TextoDeColumna | null {
    return this.#columnas.get(`${tabla}.${columna}`) ?? this.#columnas.get(columna) ?? null
  }

  /** The same, for a column that must be covered. */
  columna(tabla: string, columna: string): TextoDeColumna {
    const found = this.find(tabla, columna)
    if (!found) throw new Error(`docs/glosario.yaml says nothing of ${tabla}.${columna}`)
    return found
  }
}

export function loadGlosario(path: string): Glosario {
  return new Glosario(parse(readFileSync(path, 'utf8')) as Termino[])
}
