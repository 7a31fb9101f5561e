/** Rows chosen from two tables, which then go on together as columns. */
import { ColumnaEntera } from '#kernel'
import { columnaEntera, columnaExacta, columnaTexto, SIN_ENTERO, type TablaLeida } from '#records'

type Tablas = readonly [TablaLeida | undefined, TablaLeida | undefined]

/** Name of a column in each of the two tables, when they differ. */
type Nombres = string | readonly [string, string]

export class Renglones {
  readonly #tablas: Tablas
  /** 0 or 1: which of the tables a row is of. */
  readonly #lado = new ColumnaEntera()
  readonly #fila = new ColumnaEntera()

  constructor(tablas: Tablas) {
    this.#tablas = tablas
  }

  get length(): number {
    return this.#fila.length
  }

  add(lado: 0 | 1, fila: number): void {
    this.#lado.push(lado)
    this.#fila.push(fila)
  }

  lados(): Int32Array {
    return this.#lado.values()
  }

  filas(): Int32Array {
    return this.#fila.values()
  }

  tablaDe(renglon: number): TablaLeida {
    return this.#tablas[this.#lado.at(renglon)]!
  }

  filaDe(renglon: number): number {
    return this.#fila.at(renglon)
  }

  archivos(): Int32Array {
    return this.#ints((tabla) => tabla.archivo.values())
  }

  lineas(): Int32Array {
    return this.#ints((tabla) => tabla.linea.values())
  }

  /** SIN_ENTERO where a table has no such column. */
  enteros(nombres: Nombres): Int32Array {
    return this.#ints((tabla, lado) => this.#of(tabla, nombres, lado, columnaEntera))
  }

  /** NaN where a table has no such column. */
  exactos(nombres: Nombres): Float64Array {
    const out = new Float64Array(this.length).fill(Number.NaN)
    this.#copy(out, (tabla, lado) => this.#of(tabla, nombres, lado, columnaExacta))
    return out
  }

  /** Ids in the dictionary of the first table that has rows here; texts of the other one are added to it. */
  textos(nombre: string): Int32Array {
    const primera = this.#tablas.find((tabla) => tabla !== undefined)
    return this.#ints((tabla) => {
      const { ids, diccionario } = columnaTexto(tabla, nombre)
      const comun = columnaTexto(primera!, nombre).diccionario
      if (comun === diccionario) return ids
      return ids.map((id) => comun.internText(diccionario.text(id)))
    })
  }

  /** Order of two rows of one table by their texts, then by their place. */
  compare(a: number, b: number): number {
    const tabla = this.tablaDe(a)
    const [left, right] = [this.filaDe(a), this.filaDe(b)]
    return compareTextos(tabla, left, right) || tabla.linea.at(left) - tabla.linea.at(right)
  }

  #ints(columnOf: (tabla: TablaLeida, lado: 0 | 1) => Int32Array | null): Int32Array {
    const out = new Int32Array(this.length).fill(SIN_ENTERO)
    this.#copy(out, columnOf)
    return out
  }

  #of<T>(
    tabla: TablaLeida,
    nombres: Nombres,
    lado: 0 | 1,
    columnOf: (tabla: TablaLeida, nombre: string) => T,
  ): T | null {
    const nombre = typeof nombres === 'string' ? nombres : nombres[lado]
    return tabla.columnas.has(nombre) ? columnOf(tabla, nombre) : null
  }

  #copy<T extends Int32Array | Float64Array>(
    out: T,
    columnOf: (tabla: TablaLeida, lado: 0 | 1) => T | null,
  ): void {
    const [una, otra] = this.#tablas.map((tabla, i) => (tabla ? columnOf(tabla, i as 0 | 1) : null))
    const [lados, filas] = [this.#lado.values(), this.#fila.values()]
    for (let i = 0; i < out.length; i++) {
      const column = lados[i] === 0 ? una : otra
      if (column) out[i] = column[filas[i]]
    }
  }
}

/** Order of the remaining text columns of two rows of one table, whatever ids their dictionaries gave them. */
function compareTextos(tabla: TablaLeida, a: number, b: number): number {
  for (const columna of tabla.columnas.values()) {
    if (columna.tipo !== 'texto') continue
    const left = columna.diccionario.text(columna.valores.at(a))
    const right = columna.diccionario.text(columna.valores.at(b))
    if (left !== right) return left < right ? -1 : 1
  }
  return 0
}
