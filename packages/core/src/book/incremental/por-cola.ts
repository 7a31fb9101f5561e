/**
 * A booked run seen queue by queue: what a later run compares its own facts with. Inside a queue facts have ordinals
 * instead of rows, so that what happens in other queues changes nothing here.
 */
import { pickBytes, pickFloats, pickInts } from '#kernel'
import type { EstadoPeps, LotesPeps, Requerimientos, ResultadoPeps } from '../peps.ts'

/** Rows of a table by queue, in the order of the ledger; those without a queue are left out. */
export interface Reparto {
  /** First place of each queue, and one more for the end of the last. */
  readonly inicio: Int32Array
  /** Row of each place. */
  readonly fila: Int32Array
}

export interface PorCola {
  /** What each queue is called in every run, and nothing when it is not to be started from. No two names are equal. */
  readonly nombres: readonly string[]
  readonly lotes: {
    readonly inicio: Int32Array
    readonly fecha: Int32Array
    readonly cantidad: Float64Array
    readonly valor: Float64Array
    readonly estado: EstadoPeps
  }
  readonly salidas: {
    readonly inicio: Int32Array
    readonly fecha: Int32Array
    readonly cantidad: Float64Array
    readonly clase: Uint8Array
    readonly faltante: Float64Array
  }
  readonly nombrados: Nombrados
  /** Matches by ordinal of requirement and of lot. */
  readonly descargos: {
    readonly inicio: Int32Array
    readonly salida: Int32Array
    readonly lote: Int32Array
    readonly cantidad: Float64Array
    readonly valor: Float64Array
  }
}

/** Directed requirements of each queue: ordinal, how many lots it names, and their ordinals, one after another. */
export interface Nombrados {
  readonly inicio: Int32Array
  readonly lista: Int32Array
}

/** Spreads rows to queues, keeping their order. */
export function spread(n: number, cola: Int32Array, colas: number): Reparto {
  const inicio = new Int32Array(colas + 1)
  for (let i = 0; i < n; i++) if (cola[i] >= 0) inicio[cola[i] + 1]++
  for (let c = 0; c < colas; c++) inicio[c + 1] += inicio[c]
  const next = inicio.slice(0, colas)
  const fila = new Int32Array(inicio[colas])
  for (let row = 0; row < n; row++) {
    if (cola[row] >= 0) fila[next[cola[row]]++] = row
  }
  return { inicio, fila }
}

/** Ordinal of each row in its queue. */
export function ordinalsOf({ inicio, fila }: Reparto, n: number): Int32Array {
  const ordinals = new Int32Array(n).fill(-1)
  for (let c = 0; c + 1 < inicio.length; c++)
    for (let place = inicio[c]; place < inicio[c + 1]; place++) ordinals[fila[place]] = place - inicio[c]
  return ordinals
}

export function listNombrados(
  salidas: Reparto,
  { dirigidos }: Requerimientos,
  ordinalDeLote: Int32Array,
): Nombrados {
  const { inicio, fila } = salidas
  const desde = new Int32Array(inicio.length)
  const lista: number[] = []
  for (let c = 0; c + 1 < inicio.length; c++) {
    for (let place = inicio[c]; dirigidos.size > 0 && place < inicio[c + 1]; place++) {
      const named = dirigidos.get(fila[place])
      if (!named) continue
      lista.push(place - inicio[c], named.length)
      for (const lote of named) lista.push(ordinalDeLote[lote])
    }
    desde[c + 1] = lista.length
  }
  return { inicio: desde, lista: Int32Array.from(lista) }
}

/** A run, once matched, as the next one will want it. */
export function sortByCola(
  nombres: readonly string[],
  lotes: LotesPeps,
  requerimientos: Requerimientos,
  repartos: { readonly lotes: Reparto; readonly salidas: Reparto; readonly nombrados: Nombrados },
  resultado: ResultadoPeps,
): PorCola {
  const { fila: filaLote } = repartos.lotes
  const { fila: filaSalida } = repartos.salidas
  const ofLote = (from: Float64Array) => pickFloats(from, filaLote)
  const ofSalida = (from: Float64Array) => pickFloats(from, filaSalida)
  const { estado } = resultado
  return {
    nombres,
    lotes: {
      inicio: repartos.lotes.inicio,
      fecha: pickInts(lotes.fecha, filaLote),
      cantidad: ofLote(lotes.cantidad),
      valor: ofLote(lotes.valor),
      estado: {
        descargada: ofLote(estado.descargada),
        desperdicio: ofLote(estado.desperdicio),
        pendiente: ofLote(estado.pendiente),
        valor: ofLote(estado.valor),
      },
    },
    salidas: {
      inicio: repartos.salidas.inicio,
      fecha: pickInts(requerimientos.fecha, filaSalida),
      cantidad: ofSalida(requerimientos.cantidad),
      clase: pickBytes(requerimientos.clase, filaSalida),
      faltante: ofSalida(resultado.faltante),
    },
    nombrados: repartos.nombrados,
    descargos: sortDescargos(nombres.length, lotes, requerimientos, repartos, resultado),
  }
}

function sortDescargos(
  colas: number,
  lotes: LotesPeps,
  requerimientos: Requerimientos,
  repartos: { readonly lotes: Reparto; readonly salidas: Reparto },
  { n, requerimiento, lote, cantidad, valor }: ResultadoPeps,
): PorCola['descargos'] {
  const cola = pickInts(requerimientos.cola, requerimiento)
  const { inicio, fila } = spread(n, cola, colas)
  const ordinalDeLote = ordinalsOf(repartos.lotes, lotes.n)
  const ordinalDeSalida = ordinalsOf(repartos.salidas, requerimientos.n)
  return {
    inicio,
    salida: pickInts(ordinalDeSalida, pickInts(requerimiento, fila)),
    lote: pickInts(ordinalDeLote, pickInts(lote, fila)),
    cantidad: pickFloats(cantidad, fila),
    valor: pickFloats(valor, fila),
  }
}
