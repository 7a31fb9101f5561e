/** A list of the State in memory: rows of texts, found by their key. The index is made on the first look-up. */
import { assert } from '#kernel'
import type { CatalogoEmpacado } from './empaque.ts'
import type { FichaCatalogo } from './esquema-catalogo.ts'

type Fila = readonly string[]

export class Catalogo {
  readonly ficha: FichaCatalogo
  readonly filas: readonly Fila[]
  #porClave: Map<string, Fila[]> | null = null

  constructor(empacado: CatalogoEmpacado) {
    this.ficha = empacado.ficha
    this.filas = empacado.filas
  }

  /** Position of a column; a name that is not there is our bug. */
  columna(nombre: string): number {
    const posicion = this.ficha.columnas.findIndex((c) => c.nombre === nombre)
    assert(posicion >= 0, `${this.ficha.id} has no column ${nombre}`)
    return posicion
  }

  /** Every row with that key, one text per column of `ficha.clave`. */
  buscar(...clave: string[]): readonly Fila[] {
    assert(clave.length === this.ficha.clave.length, `the key of ${this.ficha.id} is ${this.ficha.clave}`)
    this.#porClave ??= this.#index()
    return this.#porClave.get(joinClave(clave)) ?? []
  }

  #index(): Map<string, Fila[]> {
    const columnas = this.ficha.clave.map((nombre) => this.columna(nombre))
    return groupFilas(this.filas, columnas)
  }
}

/** Rows by the text of their key columns. */
export function groupFilas(filas: readonly Fila[], columnas: readonly number[]): Map<string, Fila[]> {
  const grupos = new Map<string, Fila[]>()
  for (const fila of filas) {
    const clave = joinClave(columnas.map((c) => fila[c]))
    const grupo = grupos.get(clave)
    if (grupo) grupo.push(fila)
    else grupos.set(clave, [fila])
  }
  return grupos
}

function joinClave(partes: readonly string[]): string {
  return partes.join('\u0000')
}
