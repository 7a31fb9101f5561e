/**
 * Facts of a ledger that goes on, as columns. Every fact has a name of its own (`id`) that never changes, because its
 * row does when a late one comes before it. Quantities in micros, values in centavos, dates in days.
 */
import { orderRows, pickBytes, pickFloats, pickInts } from '#kernel'
import { type EstadoPeps, emptyEstado } from '../peps.ts'

interface Hechos {
  readonly n: number
  readonly id: Int32Array
  /** Queue, from 0: the unit that is booked on its own. */
  readonly cola: Int32Array
  readonly fecha: Int32Array
  /** What orders facts of one day, most significant first; with the date, no two facts of a queue are equal. */
  readonly llaves: readonly Float64Array[]
  readonly cantidad: Float64Array
}

export interface LotesDeColas extends Hechos {
  readonly valor: Float64Array
}

export interface LotesConEstado extends LotesDeColas {
  readonly estado: EstadoPeps
}

export interface SalidasDeColas extends Hechos {
  /** CONSUMO, DESPERDICIO or SALIDA_DESPERDICIO. */
  readonly clase: Uint8Array
  /** For a directed one, by its id: the ids of the lots of its queue that it names. */
  readonly dirigidos: ReadonlyMap<number, readonly number[]>
}

/** Facts of some queues, in any order. */
export interface HechosDeColas {
  readonly lotes: LotesDeColas
  readonly salidas: SalidasDeColas
}

/** Order of the ledger: date, then keys. */
export function orderHechos({ n, fecha, llaves }: Hechos): Int32Array {
  return orderRows(n, [fecha, ...llaves])
}

/** Lots at some rows, with what happened to each. */
export function pickLotes(from: LotesConEstado, rows: Int32Array): LotesConEstado {
  const { descargada, desperdicio, pendiente, valor } = from.estado
  return {
    ...pickHechos(from, rows),
    valor: pickFloats(from.valor, rows),
    estado: {
      descargada: pickFloats(descargada, rows),
      desperdicio: pickFloats(desperdicio, rows),
      pendiente: pickFloats(pendiente, rows),
      valor: pickFloats(valor, rows),
    },
  }
}

export function pickSalidas(from: SalidasDeColas, rows: Int32Array): SalidasDeColas {
  return { ...pickHechos(from, rows), clase: pickBytes(from.clase, rows), dirigidos: from.dirigidos }
}

function pickHechos({ id, cola, fecha, llaves, cantidad }: Hechos, rows: Int32Array): Hechos {
  return {
    n: rows.length,
    id: pickInts(id, rows),
    cola: pickInts(cola, rows),
    fecha: pickInts(fecha, rows),
    llaves: llaves.map((llave) => pickFloats(llave, rows)),
    cantidad: pickFloats(cantidad, rows),
  }
}

/** One table of lots after another; those without a state are untouched. */
export function joinLotes(tablas: readonly (LotesDeColas | LotesConEstado)[]): LotesConEstado {
  const estados = tablas.map((tabla) => ('estado' in tabla ? tabla.estado : emptyEstado(tabla.n)))
  return {
    ...joinHechos(tablas),
    valor: joinFloats(tablas.map(({ valor }) => valor)),
    estado: {
      descargada: joinFloats(estados.map(({ descargada }) => descargada)),
      desperdicio: joinFloats(estados.map(({ desperdicio }) => desperdicio)),
      pendiente: joinFloats(estados.map(({ pendiente }) => pendiente)),
      valor: joinFloats(estados.map(({ valor }) => valor)),
    },
  }
}

export function joinSalidas(tablas: readonly SalidasDeColas[]): SalidasDeColas {
  const clase = new Uint8Array(tablas.reduce((sum, tabla) => sum + tabla.n, 0))
  let at = 0
  for (const tabla of tablas) {
    clase.set(tabla.clase, at)
    at += tabla.n
  }
  return {
    ...joinHechos(tablas),
    clase,
    dirigidos: new Map(tablas.flatMap(({ dirigidos }) => [...dirigidos])),
  }
}

function joinHechos(tablas: readonly Hechos[]): Hechos {
  return {
    n: tablas.reduce((sum, tabla) => sum + tabla.n, 0),
    id: joinInts(tablas.map(({ id }) => id)),
    cola: joinInts(tablas.map(({ cola }) => cola)),
    fecha: joinInts(tablas.map(({ fecha }) => fecha)),
    llaves: tablas[0].llaves.map((_, k) => joinFloats(tablas.map(({ llaves }) => llaves[k]))),
    cantidad: joinFloats(tablas.map(({ cantidad }) => cantidad)),
  }
}

function joinInts(parts: readonly Int32Array[]): Int32Array {
  const joined = new Int32Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

function joinFloats(parts: readonly Float64Array[]): Float64Array {
  const joined = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}
