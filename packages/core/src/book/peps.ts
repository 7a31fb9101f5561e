/**
 * The PEPS match: the hot loop of the house. Columns in, columns out, no object per row.
 *
 * Lots and requirements stand in their total orders (contract section 3, rule 6). They are spread to queues with a
 * counting sort, which keeps those orders, and every queue is matched alone: one part never touches another. Matches
 * are then copied back in the order of requirements. Rules 4, 7 and 8 of the contract are all here:
 * - a requirement takes from the oldest lot with balance whose entry date is not after it;
 * - what cannot be met is recorded once and never matched later;
 * - a directed one takes only from the lots it names;
 * - waste leaves its lot when it arises and waits there until a waste movement reduces it;
 * - a lot's value is shared so that matches plus balance add up to the lot, to the centavo.
 */
import { assert, shareRounded } from '#kernel'

/** Lots that can be discharged, in PEPS order. Quantities in micros, value in centavos, dates in days. */
export interface LotesPeps {
  readonly n: number
  /** Queue of each lot, from 0. */
  readonly cola: Int32Array
  readonly fecha: Int32Array
  readonly vencimiento: Int32Array
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
  readonly cola: Int32Array
  readonly fecha: Int32Array
  readonly cantidad: Float64Array
  /** CONSUMO, DESPERDICIO or SALIDA_DESPERDICIO. */
  readonly clase: Uint8Array
  /** For a directed one, the lots it names in PEPS order. */
  readonly dirigidos: ReadonlyMap<number, Int32Array>
}

/** What happened to each lot so far. A run starts from zeros, or from the state another run ended in. */
export interface EstadoPeps {
  readonly descargada: Float64Array
  readonly desperdicio: Float64Array
  readonly pendiente: Float64Array
  /** centavos already shared out. */
  readonly valor: Float64Array
}

/** Matches in the order of requirements; `faltante` holds what each requirement could not get. */
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

/** Matches every requirement; `inicial` is copied, not changed. */
export function matchPeps(
  lotes: LotesPeps,
  requerimientos: Requerimientos,
  colas: number,
  inicial: EstadoPeps = emptyEstado(lotes.n),
): ResultadoPeps {
  const estado = copyEstado(inicial)
  const deLotes = groupByQueue(lotes.cola, lotes.n, colas)
  const deRequerimientos = groupByQueue(requerimientos.cola, requerimientos.n, colas)
  const sink = new Emparejador(lotes, requerimientos, estado)
  for (let cola = 0; cola < colas; cola++) {
    sink.matchQueue(
      deLotes.filas.subarray(deLotes.inicios[cola], deLotes.inicios[cola + 1]),
      deRequerimientos.filas.subarray(deRequerimientos.inicios[cola], deRequerimientos.inicios[cola + 1]),
    )
  }
  return sink.finish()
}

function copyEstado(from: EstadoPeps): EstadoPeps {
  return {
    descargada: from.descargada.slice(),
    desperdicio: from.desperdicio.slice(),
    pendiente: from.pendiente.slice(),
    valor: from.valor.slice(),
  }
}

/** Rows of each queue, in row order: a counting sort. A negative queue means "no queue". */
function groupByQueue(
  cola: Int32Array,
  n: number,
  colas: number,
): { inicios: Int32Array; filas: Int32Array } {
  const inicios = new Int32Array(colas + 1)
  for (let i = 0; i < n; i++) if (cola[i] >= 0) inicios[cola[i] + 1]++
  for (let c = 0; c < colas; c++) inicios[c + 1] += inicios[c]
  const next = inicios.slice(0, colas)
  const filas = new Int32Array(inicios[colas])
  for (let i = 0; i < n; i++) if (cola[i] >= 0) filas[next[cola[i]]++] = i
  return { inicios, filas }
}

class Emparejador {
  readonly #lotes: LotesPeps
  readonly #req: Requerimientos
  readonly #estado: EstadoPeps
  /** What is left in each lot, so that the loop reads one array. */
  readonly #saldo: Float64Array
  readonly #faltante: Float64Array
  /** Matches as they come, queue by queue; `#first` and `#count` say where those of a requirement are. */
  #lote = new Int32Array(1 << 12)
  #cantidad = new Float64Array(1 << 12)
  #valor = new Float64Array(1 << 12)
  #n = 0
  readonly #first: Int32Array
  readonly #count: Int32Array
  #queue: Int32Array = new Int32Array(0)
  /** Places in the queue before which no lot has balance, or waste that waits. */
  #head = 0
  #wasteHead = 0

  constructor(lotes: LotesPeps, requerimientos: Requerimientos, estado: EstadoPeps) {
    this.#lotes = lotes
    this.#req = requerimientos
    this.#estado = estado
    this.#saldo = new Float64Array(lotes.n)
    for (let l = 0; l < lotes.n; l++) {
      this.#saldo[l] = lotes.cantidad[l] - estado.descargada[l] - estado.desperdicio[l]
      assert(this.#saldo[l] >= 0, 'a lot starts with more discharged than it holds')
    }
    this.#faltante = new Float64Array(requerimientos.n)
    this.#first = new Int32Array(requerimientos.n)
    this.#count = new Int32Array(requerimientos.n)
  }

  /** Matches the requirements of one queue against its lots, both in order. */
  matchQueue(lotes: Int32Array, requerimientos: Int32Array): void {
    this.#queue = lotes
    this.#head = 0
    this.#wasteHead = 0
    for (let i = 0; i < requerimientos.length; i++) {
      const r = requerimientos[i]
      this.#first[r] = this.#n
      const dirigidos = this.#req.dirigidos.size > 0 ? this.#req.dirigidos.get(r) : undefined
      if (this.#req.clase[r] === SALIDA_DESPERDICIO)
        this.#dispose(r, dirigidos ?? lotes, dirigidos !== undefined)
      else if (dirigidos) this.#takeFrom(r, dirigidos, 0)
      else this.#head = this.#takeFrom(r, lotes, this.#head)
      this.#count[r] = this.#n - this.#first[r]
    }
  }

  /** Takes what a requirement needs from lots in order; answers the first place that still has balance. */
  #takeFrom(r: number, lotes: Int32Array, from: number): number {
    const saldo = this.#saldo
    const fechas = this.#lotes.fecha
    const fecha = this.#req.fecha[r]
    const waste = this.#req.clase[r] === DESPERDICIO
    let needed = this.#req.cantidad[r]
    let head = from
    while (head < lotes.length && saldo[lotes[head]] === 0) head++
    let at = head
    for (; needed > 0 && at < lotes.length; at++) {
      const lote = lotes[at]
      if (fechas[lote] > fecha) break
      const available = saldo[lote]
      if (available === 0) continue
      const taken = needed < available ? needed : available
      this.#take(lote, taken, waste)
      needed -= taken
      if (waste) this.#wasteHead = lotes === this.#queue ? Math.min(this.#wasteHead, at) : 0
    }
    this.#faltante[r] = needed
    return at > head && saldo[lotes[at - 1]] > 0 ? at - 1 : at
  }

  #take(lote: number, taken: number, waste: boolean): void {
    const { descargada, desperdicio, pendiente, valor } = this.#estado
    if (waste) {
      desperdicio[lote] += taken
      pendiente[lote] += taken
    } else descargada[lote] += taken
    this.#saldo[lote] -= taken
    const cantidad = this.#lotes.cantidad[lote]
    const shared = shareRounded(this.#lotes.valor[lote], descargada[lote] + desperdicio[lote], cantidad)
    this.#push(lote, taken, shared - valor[lote])
    valor[lote] = shared
  }

  /** Reduces the waste that waits in lots, in order. It leaves no match: the waste was matched when it arose. */
  #dispose(r: number, lotes: Int32Array, directed: boolean): void {
    const { pendiente } = this.#estado
    let needed = this.#req.cantidad[r]
    let at = directed ? 0 : this.#wasteHead
    for (; needed > 0 && at < lotes.length; at++) {
      const taken = Math.min(needed, pendiente[lotes[at]])
      pendiente[lotes[at]] -= taken
      needed -= taken
      if (pendiente[lotes[at]] > 0) break
    }
    this.#faltante[r] = needed
    if (!directed) this.#wasteHead = at
  }

  #push(lote: number, cantidad: number, valor: number): void {
    if (this.#n === this.#lote.length) {
      this.#lote = widenInts(this.#lote)
      this.#cantidad = widenFloats(this.#cantidad)
      this.#valor = widenFloats(this.#valor)
    }
    this.#lote[this.#n] = lote
    this.#cantidad[this.#n] = cantidad
    this.#valor[this.#n++] = valor
  }

  /** Puts the matches in the order of requirements. */
  finish(): ResultadoPeps {
    const requerimiento = new Int32Array(this.#n)
    const lote = new Int32Array(this.#n)
    const cantidad = new Float64Array(this.#n)
    const valor = new Float64Array(this.#n)
    let out = 0
    for (let r = 0; r < this.#req.n; r++) {
      const end = this.#first[r] + this.#count[r]
      for (let m = this.#first[r]; m < end; m++, out++) {
        requerimiento[out] = r
        lote[out] = this.#lote[m]
        cantidad[out] = this.#cantidad[m]
        valor[out] = this.#valor[m]
      }
    }
    return { n: out, requerimiento, lote, cantidad, valor, faltante: this.#faltante, estado: this.#estado }
  }
}

function widenInts(old: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(old.length * 2)
  wider.set(old)
  return wider
}

function widenFloats(old: Float64Array): Float64Array<ArrayBuffer> {
  const wider = new Float64Array(old.length * 2)
  wider.set(old)
  return wider
}
