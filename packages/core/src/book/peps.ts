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
import { assert, pickBytes, pickFloats, pickInts, shareRounded } from '#kernel'

/** Lots that can be discharged, in PEPS order. Quantities in micros, value in centavos, dates in days. */
export interface LotesPeps {
  readonly n: number
  /** Queue of each lot, from 0. */
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

/** Matches every requirement, from nothing or from the state another run ended in, which is read and not changed. */
export function matchPeps(
  lotes: LotesPeps,
  requerimientos: Requerimientos,
  colas: number,
  inicial: EstadoPeps | null = null,
): ResultadoPeps {
  const emparejador = new Emparejador(lotes, requerimientos, inicial, colas)
  for (let cola = 0; cola < colas; cola++) emparejador.matchQueue(cola)
  return emparejador.finish()
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

/**
 * Works on copies of the columns in queue order, so that a queue is a run of memory read from end to end. A place is a
 * position of a lot in that order and a turn that of a requirement; `#filas` and `#reqFilas` say which rows they are.
 */
class Emparejador {
  readonly #req: Requerimientos
  readonly #n: number
  readonly #filas: Int32Array
  readonly #inicios: Int32Array
  readonly #reqFilas: Int32Array
  readonly #reqInicios: Int32Array
  /** Columns of lots, by place. `#saldo` is what is left, so that the loop reads one array. */
  readonly #fecha: Int32Array
  readonly #cantidad: Float64Array
  readonly #valor: Float64Array
  readonly #saldo: Float64Array
  readonly #salida: EstadoPeps
  readonly #inicial: EstadoPeps | null
  /** Columns of requirements, by turn. */
  readonly #rFecha: Int32Array
  readonly #rCantidad: Float64Array
  readonly #rClase: Uint8Array
  readonly #faltante: Float64Array
  /** Place of each lot, for directed requirements. */
  readonly #lugar: Int32Array
  /** Matches as they come, queue by queue; `#first` says where those of a turn begin. */
  #mLugar = new Int32Array(1 << 12)
  #mCantidad = new Float64Array(1 << 12)
  #mValor = new Float64Array(1 << 12)
  #matches = 0
  readonly #first: Int32Array
  /** First place of the queue that may have balance, or waste that waits. */
  #head = 0
  #wasteHead = 0

  constructor(lotes: LotesPeps, requerimientos: Requerimientos, inicial: EstadoPeps | null, colas: number) {
    this.#req = requerimientos
    this.#n = lotes.n
    this.#inicial = inicial
    const deLotes = groupByQueue(lotes.cola, lotes.n, colas)
    const deRequerimientos = groupByQueue(requerimientos.cola, requerimientos.n, colas)
    this.#filas = deLotes.filas
    this.#inicios = deLotes.inicios
    this.#reqFilas = deRequerimientos.filas
    this.#reqInicios = deRequerimientos.inicios
    this.#fecha = pickInts(lotes.fecha, this.#filas)
    this.#cantidad = pickFloats(lotes.cantidad, this.#filas)
    this.#valor = pickFloats(lotes.valor, this.#filas)
    this.#salida = inicial
      ? mapEstado(inicial, (from) => pickFloats(from, this.#filas))
      : emptyEstado(this.#filas.length)
    this.#saldo = new Float64Array(this.#filas.length)
    for (let place = 0; place < this.#saldo.length; place++) {
      const { descargada, desperdicio } = this.#salida
      this.#saldo[place] = this.#cantidad[place] - descargada[place] - desperdicio[place]
      assert(this.#saldo[place] >= 0, 'a lot starts with more discharged than it holds')
    }
    this.#lugar = new Int32Array(requerimientos.dirigidos.size > 0 ? lotes.n : 0)
    if (this.#lugar.length > 0) {
      for (let place = 0; place < this.#filas.length; place++) this.#lugar[this.#filas[place]] = place
    }
    const turns = this.#reqFilas.length
    this.#rFecha = pickInts(requerimientos.fecha, this.#reqFilas)
    this.#rCantidad = pickFloats(requerimientos.cantidad, this.#reqFilas)
    this.#rClase = pickBytes(requerimientos.clase, this.#reqFilas)
    this.#faltante = new Float64Array(turns)
    this.#first = new Int32Array(turns + 1)
  }

  /** Matches the requirements of one queue against its lots, both in order. */
  matchQueue(cola: number): void {
    const from = this.#inicios[cola]
    const to = this.#inicios[cola + 1]
    this.#head = from
    this.#wasteHead = from
    const { dirigidos } = this.#req
    const end = this.#reqInicios[cola + 1]
    for (let turn = this.#reqInicios[cola]; turn < end; turn++) {
      const named = dirigidos.size > 0 ? dirigidos.get(this.#reqFilas[turn]) : undefined
      if (named) this.#matchNamed(turn, named, from)
      else if (this.#rClase[turn] === SALIDA_DESPERDICIO)
        this.#wasteHead = this.#dispose(turn, this.#wasteHead, to)
      else this.#head = this.#take(turn, this.#head, to)
      this.#first[turn + 1] = this.#matches
    }
  }

  /** A directed requirement goes through the lots it names, one by one, and leaves the rest unmet. */
  #matchNamed(turn: number, named: Int32Array, from: number): void {
    this.#faltante[turn] = this.#rCantidad[turn]
    for (let i = 0; i < named.length && this.#faltante[turn] > 0; i++) {
      const place = this.#lugar[named[i]]
      if (this.#rClase[turn] === SALIDA_DESPERDICIO)
        this.#dispose(turn, place, place + 1, this.#faltante[turn])
      else this.#take(turn, place, place + 1, this.#faltante[turn])
    }
    this.#wasteHead = from
  }

  /** Takes what a requirement needs from places in order; answers the first one that may still have balance. */
  #take(turn: number, from: number, to: number, quantity = this.#rCantidad[turn]): number {
    const saldo = this.#saldo
    const fecha = this.#rFecha[turn]
    const waste = this.#rClase[turn] === DESPERDICIO
    let needed = quantity
    let head = from
    while (head < to && saldo[head] === 0) head++
    let at = head
    for (; needed > 0 && at < to && this.#fecha[at] <= fecha; at++) {
      const available = saldo[at]
      if (available === 0) continue
      const taken = needed < available ? needed : available
      needed -= taken
      saldo[at] = available - taken
      this.#record(at, taken, waste)
    }
    this.#faltante[turn] = needed
    return at > head && saldo[at - 1] > 0 ? at - 1 : at
  }

  /** Notes what left a lot, with its share of the lot's value. */
  #record(place: number, taken: number, waste: boolean): void {
    const { desperdicio, descargada, pendiente, valor } = this.#salida
    if (waste) {
      desperdicio[place] += taken
      pendiente[place] += taken
      if (place < this.#wasteHead) this.#wasteHead = place
    } else descargada[place] += taken
    const cantidad = this.#cantidad[place]
    const shared = shareRounded(this.#valor[place], cantidad - this.#saldo[place], cantidad)
    if (this.#matches === this.#mLugar.length) this.#widen()
    this.#mLugar[this.#matches] = place
    this.#mCantidad[this.#matches] = taken
    this.#mValor[this.#matches++] = shared - valor[place]
    valor[place] = shared
  }

  /** Reduces the waste that waits in lots, in order. It leaves no match: the waste was matched when it arose. */
  #dispose(turn: number, from: number, to: number, quantity = this.#rCantidad[turn]): number {
    const { pendiente } = this.#salida
    let needed = quantity
    let at = from
    for (; needed > 0 && at < to; at++) {
      const taken = Math.min(needed, pendiente[at])
      pendiente[at] -= taken
      needed -= taken
      if (pendiente[at] > 0) break
    }
    this.#faltante[turn] = needed
    return at
  }

  #widen(): void {
    const places = new Int32Array(this.#mLugar.length * 2)
    const quantities = new Float64Array(places.length)
    const values = new Float64Array(places.length)
    places.set(this.#mLugar)
    quantities.set(this.#mCantidad)
    values.set(this.#mValor)
    this.#mLugar = places
    this.#mCantidad = quantities
    this.#mValor = values
  }

  /** Puts the matches in the order of requirements, and the state of lots back in their order. */
  finish(): ResultadoPeps {
    const turnOf = new Int32Array(this.#req.n).fill(-1)
    for (let turn = 0; turn < this.#reqFilas.length; turn++) turnOf[this.#reqFilas[turn]] = turn
    const requerimiento = new Int32Array(this.#matches)
    const lote = new Int32Array(this.#matches)
    const cantidad = new Float64Array(this.#matches)
    const valor = new Float64Array(this.#matches)
    const faltante = this.#req.cantidad.slice(0, this.#req.n)
    let out = 0
    for (let r = 0; r < this.#req.n; r++) {
      const turn = turnOf[r]
      if (turn < 0) continue
      faltante[r] = this.#faltante[turn]
      for (let m = this.#first[turn]; m < this.#first[turn + 1]; m++, out++) {
        requerimiento[out] = r
        lote[out] = this.#filas[this.#mLugar[m]]
        cantidad[out] = this.#mCantidad[m]
        valor[out] = this.#mValor[m]
      }
    }
    return { n: out, requerimiento, lote, cantidad, valor, faltante, estado: this.#estado() }
  }

  #estado(): EstadoPeps {
    const estado = this.#inicial
      ? mapEstado(this.#inicial, (from) => from.slice(0, this.#n))
      : emptyEstado(this.#n)
    for (const columna of COLUMNAS_DE_ESTADO) {
      const whole = estado[columna]
      const changed = this.#salida[columna]
      for (let place = 0; place < changed.length; place++) whole[this.#filas[place]] = changed[place]
    }
    return estado
  }
}

const COLUMNAS_DE_ESTADO = ['descargada', 'desperdicio', 'pendiente', 'valor'] as const

function mapEstado(estado: EstadoPeps, make: (from: Float64Array) => Float64Array): EstadoPeps {
  const { descargada, desperdicio, pendiente, valor } = estado
  return {
    descargada: make(descargada),
    desperdicio: make(desperdicio),
    pendiente: make(pendiente),
    valor: make(valor),
  }
}
