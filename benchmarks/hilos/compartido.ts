/** What two threads have in common: the workload, where each leaves its exits for the other, and the result. */
import type { Carga, Movimientos } from '../peps/datos.ts'

export const LADOS = 2

/** Exits of one side in order: what the other side needs to know where its own matches go. */
export interface Entrega {
  readonly fecha: Int32Array
  readonly pedimento: Float64Array
  /** Matches of the side up to each exit, that one included. */
  readonly hasta: Int32Array
}

/** The result of both sides. Matches and exits in the order of exits; lots of the first side, then of the second. */
export interface Final {
  /** Rows of the workload. */
  readonly salidas: Int32Array
  readonly lotes: Int32Array
  readonly faltante: Float64Array
  readonly descargada: Float64Array
  readonly valor_compartido: Float64Array
  /** Positions in `salidas` and `lotes`. */
  readonly requerimiento: Int32Array
  readonly lote: Int32Array
  readonly cantidad: Float64Array
  readonly valor: Float64Array
}

export interface Ronda {
  readonly entregas: readonly Entrega[]
  readonly final: Final
}

/** Cells of the control array: the round that was asked for, and for each side the last one it left and ended. */
export const PEDIDA = 0
export const ENTREGADA = 1
export const TERMINADA = ENTREGADA + LADOS
/** How many exits, lots and matches each side has. */
export const SALIDAS = TERMINADA + LADOS
export const LOTES = SALIDAS + LADOS
export const DESCARGOS = LOTES + LADOS
export const CELDAS = DESCARGOS + LADOS

const sharedInts = (n: number) => new Int32Array(new SharedArrayBuffer(n * 4))
const sharedFloats = (n: number) => new Float64Array(new SharedArrayBuffer(n * 8))

export function makeControl(): Int32Array {
  return sharedInts(CELDAS)
}

/** Room for a round; only what is written takes memory. */
export function makeRonda({ lotes, salidas }: Carga): Ronda {
  const most = lotes.n + salidas.n
  const entrega = () => ({
    fecha: sharedInts(salidas.n),
    pedimento: sharedFloats(salidas.n),
    hasta: sharedInts(salidas.n),
  })
  return {
    entregas: Array.from({ length: LADOS }, entrega),
    final: {
      salidas: sharedInts(salidas.n),
      lotes: sharedInts(lotes.n),
      faltante: sharedFloats(salidas.n),
      descargada: sharedFloats(lotes.n),
      valor_compartido: sharedFloats(lotes.n),
      requerimiento: sharedInts(most),
      lote: sharedInts(most),
      cantidad: sharedFloats(most),
      valor: sharedFloats(most),
    },
  }
}

/** The workload in memory that both threads see. */
export function shareCarga({ partes, lotes, salidas }: Carga): Carga {
  return { partes, lotes: shareMovimientos(lotes), salidas: shareMovimientos(salidas) }
}

function shareMovimientos({ n, parte, fecha, pedimento, cantidad, valor }: Movimientos): Movimientos {
  const ints = (from: Int32Array) => copyInto(sharedInts(n), from)
  const floats = (from: Float64Array) => copyInto(sharedFloats(n), from)
  return {
    n,
    parte: ints(parte),
    fecha: ints(fecha),
    pedimento: floats(pedimento),
    cantidad: floats(cantidad),
    valor: floats(valor),
  }
}

function copyInto<T extends Int32Array | Float64Array>(into: T, from: T): T {
  into.set(from)
  return into
}
