/** The columns that the match takes and gives. Quantities in micros, values in centavos, dates in days. */

/** Lots that can be discharged, in PEPS order. */
export interface LotesPeps {
  readonly n: number
  /** Queue of each lot, from 0; a negative one is never discharged. */
  readonly cola: Int32Array
  readonly fecha: Int32Array
  readonly cantidad: Float64Array
  readonly valor: Float64Array
}

/** CONSUMO and DESPERDICIO leave the lot; SALIDA_DESPERDICIO reduces the waste that waits. */
export const CONSUMO = 0
export const DESPERDICIO = 1
export const SALIDA_DESPERDICIO = 2

/** What exits need, in the order of exits, then component, then consumption before waste. */
export interface Requerimientos {
  readonly n: number
  /** Queue that each one is served from; a negative one can get nothing. */
  readonly cola: Int32Array
  readonly fecha: Int32Array
  readonly cantidad: Float64Array
  /** CONSUMO, DESPERDICIO or SALIDA_DESPERDICIO. */
  readonly clase: Uint8Array
  /** For a directed one, the lots it names in PEPS order. */
  readonly dirigidos: ReadonlyMap<number, Int32Array>
  /**
   * Queue → the queues that may stand in for it, the preferred one first. What a requirement cannot get on its day from
   * its own queue it takes from those; directed ones and SALIDA_DESPERDICIO never do.
   */
  readonly alternos?: ReadonlyMap<number, Int32Array>
}

/** What happened to each lot so far. A run starts from zeros, or from the state another run ended in. */
export interface EstadoPeps {
  readonly descargada: Float64Array
  readonly desperdicio: Float64Array
  readonly pendiente: Float64Array
  /** centavos already shared out. */
  readonly valor: Float64Array
}

/** Matches in the order of exits; `faltante` holds what each requirement could not get. */
export interface ResultadoPeps {
  readonly n: number
  readonly requerimiento: Int32Array
  readonly lote: Int32Array
  readonly cantidad: Float64Array
  readonly valor: Float64Array
  readonly faltante: Float64Array
  readonly estado: EstadoPeps
}

export function emptyEstado(n: number): EstadoPeps {
  return {
    descargada: new Float64Array(n),
    desperdicio: new Float64Array(n),
    pendiente: new Float64Array(n),
    valor: new Float64Array(n),
  }
}
