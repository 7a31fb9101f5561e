/**
 * Rows set aside, as columns: a file may hold millions of them, and each takes some tens of bytes instead of an object
 * with its texts. Going through them makes one object at a time.
 */
import {
  ColumnaEntera,
  compareText,
  Diccionario,
  type EntradasDeDiccionario,
  orderRows,
  pickInts,
} from '#kernel'
import type { ListaRechazos, Rechazo } from './incidencia.ts'

/** What a list holds, in a form that goes from one thread to another. */
export interface RechazosEmpacados {
  readonly columnas: readonly Int32Array<ArrayBuffer>[]
  readonly nombres: readonly string[]
  readonly textos: EntradasDeDiccionario
}

type Datos = NonNullable<Rechazo['datos']>

const SIN_DATOS = -1
const LEIDOS_MAX = 100

export class Rechazos implements ListaRechazos {
  /** Files, fields and codes, which are few: texts, and the id of each. */
  #nombres: string[] = []
  #ids = new Map<string, number>()
  /** Values, and `datos` as JSON. */
  #textos = new Diccionario()
  #archivo = new ColumnaEntera()
  #linea = new ColumnaEntera()
  #campo = new ColumnaEntera()
  #codigo = new ColumnaEntera()
  #valor = new ColumnaEntera()
  #datos = new ColumnaEntera()
  readonly #leidos = new Map<number, Datos>()
  /** The last `datos` that came in: rows with the same fault share them. */
  #ultimos: { datos: Datos | undefined; id: number } = { datos: undefined, id: SIN_DATOS }

  /** The same rows as one list of this kind, which is a given one when that holds them all: it takes no more. */
  static from(rechazos: ListaRechazos): Rechazos {
    const partes = rechazos instanceof RechazosJuntos ? rechazos.partes : [rechazos]
    const [una] = partes
    if (partes.length === 1 && una instanceof Rechazos) return una
    const lista = new Rechazos()
    for (const parte of partes) {
      if (parte instanceof Rechazos) lista.#append(parte)
      else for (const rechazo of parte) lista.push(rechazo)
    }
    return lista
  }

  /** The list that `pack()` was asked of. */
  static unpack({ columnas, nombres, textos }: RechazosEmpacados): Rechazos {
    const lista = new Rechazos()
    lista.#nombres = [...nombres]
    lista.#ids = new Map(nombres.map((nombre, id) => [nombre, id]))
    lista.#textos = Diccionario.of(textos)
    const [archivo, linea, campo, codigo, valor, datos] = columnas.map((values) => ColumnaEntera.of(values))
    lista.#archivo = archivo
    lista.#linea = linea
    lista.#campo = campo
    lista.#codigo = codigo
    lista.#valor = valor
    lista.#datos = datos
    return lista
  }

  /** Its own arrays, not copies: whoever takes them takes the list. */
  pack(): RechazosEmpacados {
    const columnas = [this.#archivo, this.#linea, this.#campo, this.#codigo, this.#valor, this.#datos]
    return {
      columnas: columnas.map((columna) => columna.values()),
      nombres: this.#nombres,
      textos: this.#textos.entradas(),
    }
  }

  get length(): number {
    return this.#linea.length
  }

  push({ archivo, linea, campo, valor, codigo, datos }: Rechazo): void {
    this.#archivo.push(this.#idOf(archivo))
    this.#linea.push(linea)
    this.#campo.push(this.#idOf(campo))
    this.#codigo.push(this.#idOf(codigo))
    this.#valor.push(this.#textos.internText(valor))
    this.#datos.push(this.#idOfDatos(datos))
  }

  *[Symbol.iterator](): Generator<Rechazo> {
    for (let i = 0; i < this.length; i++) yield this.#at(i)
  }

  /** How many rows each code has, and the first of them, by code. */
  groups(): { readonly filas: number; readonly primero: Rechazo }[] {
    const filas = new Int32Array(this.#nombres.length)
    const primeros: number[] = []
    for (let i = 0; i < this.length; i++) if (filas[this.#codigo.at(i)]++ === 0) primeros.push(i)
    return primeros
      .map((i) => ({ filas: filas[this.#codigo.at(i)], primero: this.#at(i) }))
      .sort((a, b) => compareText(a.primero.codigo, b.primero.codigo))
  }

  /** By file, line, field and code; what is the same in all of them, as it came. */
  *sorted(): Generator<Rechazo> {
    const rangos = this.#ranks()
    const keys = [
      pickInts(rangos, this.#archivo.values()),
      this.#linea.values(),
      pickInts(rangos, this.#campo.values()),
      pickInts(rangos, this.#codigo.values()),
    ]
    for (const i of orderRows(this.length, keys)) yield this.#at(i)
  }

  /** Rows of another list, by ids: no text is made. */
  #append(otra: Rechazos): void {
    const nombres = otra.#nombres.map((nombre) => this.#idOf(nombre))
    const textos = this.#textos.absorb(otra.#textos)
    for (let i = 0; i < otra.length; i++) {
      this.#archivo.push(nombres[otra.#archivo.at(i)])
      this.#linea.push(otra.#linea.at(i))
      this.#campo.push(nombres[otra.#campo.at(i)])
      this.#codigo.push(nombres[otra.#codigo.at(i)])
      this.#valor.push(textos[otra.#valor.at(i)])
      const datos = otra.#datos.at(i)
      this.#datos.push(datos === SIN_DATOS ? SIN_DATOS : textos[datos])
    }
  }

  #at(i: number): Rechazo {
    const rechazo = {
      archivo: this.#nombres[this.#archivo.at(i)],
      linea: this.#linea.at(i),
      campo: this.#nombres[this.#campo.at(i)],
      valor: this.#textos.read(this.#valor.at(i)),
      codigo: this.#nombres[this.#codigo.at(i)],
    }
    const datos = this.#datos.at(i)
    return datos === SIN_DATOS ? rechazo : { ...rechazo, datos: this.#readDatos(datos) }
  }

  /** Those that many rows share are read once. */
  #readDatos(id: number): Datos {
    const known = this.#leidos.get(id)
    if (known) return known
    const datos = JSON.parse(this.#textos.read(id)) as Datos
    if (this.#leidos.size === LEIDOS_MAX) this.#leidos.clear()
    this.#leidos.set(id, datos)
    return datos
  }

  #idOf(nombre: string): number {
    let id = this.#ids.get(nombre)
    if (id === undefined) {
      id = this.#nombres.push(nombre) - 1
      this.#ids.set(nombre, id)
    }
    return id
  }

  #idOfDatos(datos: Datos | undefined): number {
    if (datos !== this.#ultimos.datos) {
      const id = datos === undefined ? SIN_DATOS : this.#textos.internText(JSON.stringify(datos))
      this.#ultimos = { datos, id }
    }
    return this.#ultimos.id
  }

  #ranks(): Int32Array {
    const order = this.#nombres.map((_, id) => id)
    order.sort((a, b) => compareText(this.#nombres[a], this.#nombres[b]))
    const ranks = new Int32Array(order.length)
    for (const [rank, id] of order.entries()) ranks[id] = rank
    return ranks
  }
}

/** Lists one after the other, without copying them. */
class RechazosJuntos implements ListaRechazos {
  readonly partes: readonly ListaRechazos[]

  constructor(partes: readonly ListaRechazos[]) {
    this.partes = partes
  }

  get length(): number {
    return this.partes.reduce((sum, { length }) => sum + length, 0)
  }

  *[Symbol.iterator](): Generator<Rechazo> {
    for (const parte of this.partes) yield* parte
  }
}

export function joinRechazos(listas: readonly ListaRechazos[]): ListaRechazos {
  return new RechazosJuntos(
    listas
      .flatMap((lista) => (lista instanceof RechazosJuntos ? lista.partes : [lista]))
      .filter(({ length }) => length > 0),
  )
}
