/** A ledger kept by hand beside `continueLibro`: facts, matches and states by id, as whoever stores them would. */
import {
  type HechosDeColas,
  type LotesDeColas,
  orderHechos,
  pickSalidas,
  type SalidasDeColas,
} from '../../../src/book/incremental/columnas.ts'
import { type Continuado, continueLibro, type Novedades } from '../../../src/book/incremental/continuar.ts'
import { emptyPausa, type Pausa } from '../../../src/book/incremental/pausa.ts'
import { emptyEstado, matchPeps } from '../../../src/book/peps.ts'

export interface Hecho {
  readonly id: number
  readonly cola: number
  readonly fecha: number
  readonly llave: number
  readonly cantidad: number
}
export interface Lote extends Hecho {
  readonly valor: number
}
export interface Salida extends Hecho {
  readonly clase: number
  readonly dirigido: readonly number[] | null
}

/** Everything there is to say of a ledger, as text: each match, shortfall and state, in the order of the ledger. */
export interface Leido {
  readonly descargos: readonly string[]
  readonly faltantes: readonly string[]
  readonly lotes: readonly string[]
}

export class Mayor {
  readonly lotes = new Map<number, Lote>()
  readonly salidas = new Map<number, Salida>()
  pausa: Pausa = emptyPausa(1, 1)
  /** Queues whose history was read, in all. */
  readonly leidas: number[] = []
  #descargos: { cola: number; salida: number; lote: number; texto: string }[] = []
  readonly #faltante = new Map<number, number>()
  readonly #estado = new Map<number, string>()

  add(lotes: readonly Lote[], salidas: readonly Salida[], bajas: readonly number[] = []): Continuado {
    const novedades = this.#novedadesOf(lotes, salidas, bajas)
    const continuado = continueLibro({ pausa: this.pausa, read: (colas) => this.#read(colas) }, novedades)
    for (const id of bajas) {
      this.lotes.delete(id)
      this.salidas.delete(id)
    }
    for (const lote of lotes) this.lotes.set(lote.id, lote)
    for (const salida of salidas) this.salidas.set(salida.id, salida)
    this.#keep(continuado)
    return continuado
  }

  #novedadesOf(lotes: readonly Lote[], salidas: readonly Salida[], bajas: readonly number[]): Novedades {
    const colasOf = (from: ReadonlyMap<number, Hecho>) =>
      new Map(bajas.flatMap((id) => (from.has(id) ? [[id, from.get(id)!.cola] as const] : [])))
    return {
      ...columnsOf(lotes, salidas),
      bajas: { lotes: colasOf(this.lotes), salidas: colasOf(this.salidas) },
    }
  }

  #read(colas: Int32Array): HechosDeColas {
    this.leidas.push(...colas)
    const of = <T extends Hecho>(hechos: ReadonlyMap<number, T>) =>
      [...hechos.values()].filter(({ cola }) => colas.includes(cola))
    return columnsOf(of(this.lotes), of(this.salidas))
  }

  #keep({ rehechas, lotes, salidas, resultado, pausa }: Continuado): void {
    this.pausa = pausa
    this.#descargos = this.#descargos.filter(({ cola }) => !rehechas.includes(cola))
    for (let m = 0; m < resultado.n; m++) {
      const [salida, lote] = [salidas.id[resultado.requerimiento[m]], lotes.id[resultado.lote[m]]]
      const texto = `${salida} ${lote} ${resultado.cantidad[m]} ${resultado.valor[m]}`
      this.#descargos.push({ cola: lotes.cola[resultado.lote[m]], salida, lote, texto })
    }
    for (let r = 0; r < salidas.n; r++) this.#faltante.set(salidas.id[r], resultado.faltante[r])
    const { descargada, desperdicio, pendiente, valor } = lotes.estado
    for (let l = 0; l < lotes.n; l++)
      this.#estado.set(lotes.id[l], `${descargada[l]} ${desperdicio[l]} ${pendiente[l]} ${valor[l]}`)
  }

  /** What was booked step by step, put in the order of the ledger. */
  read(): Leido {
    const { lotes, salidas } = columnsOf([...this.lotes.values()], [...this.salidas.values()])
    const [ordenLotes, ordenSalidas] = [orderHechos(lotes), orderHechos(salidas)]
    const deSalida = new Map<number, string[]>()
    for (const { salida, texto } of this.#descargos)
      deSalida.set(salida, [...(deSalida.get(salida) ?? []), texto])
    const idsDeSalida = [...ordenSalidas].map((row) => salidas.id[row])
    return {
      descargos: idsDeSalida.flatMap((id) => deSalida.get(id) ?? []),
      faltantes: idsDeSalida.map((id) => `${id} ${this.#faltante.get(id)}`),
      lotes: [...ordenLotes].map((row) => `${lotes.id[row]} ${this.#estado.get(lotes.id[row])}`),
    }
  }

  /** The same ledger booked at once. */
  bookAll(): Leido {
    const hechos = columnsOf([...this.lotes.values()], [...this.salidas.values()])
    const lotes = pickLotesOf(hechos.lotes)
    const salidas = pickSalidas(hechos.salidas, orderHechos(hechos.salidas))
    const rowOf = new Map([...lotes.id].map((id, row) => [id, row]))
    const dirigidos = new Map<number, Int32Array>()
    salidas.id.forEach((id, r) => {
      const named = salidas.dirigidos.get(id)
      if (named) dirigidos.set(r, Int32Array.from(named.flatMap((lote) => rowOf.get(lote) ?? [])).sort())
    })
    const { n, requerimiento, lote, cantidad, valor, faltante, estado } = matchPeps(
      lotes,
      { ...salidas, dirigidos },
      10,
      emptyEstado(lotes.n),
    )
    return {
      descargos: Array.from(
        { length: n },
        (_, m) => `${salidas.id[requerimiento[m]]} ${lotes.id[lote[m]]} ${cantidad[m]} ${valor[m]}`,
      ),
      faltantes: [...salidas.id].map((id, r) => `${id} ${faltante[r]}`),
      lotes: [...lotes.id].map(
        (id, l) =>
          `${id} ${estado.descargada[l]} ${estado.desperdicio[l]} ${estado.pendiente[l]} ${estado.valor[l]}`,
      ),
    }
  }
}

function pickLotesOf(lotes: LotesDeColas): LotesDeColas {
  const rows = [...orderHechos(lotes)]
  return {
    n: lotes.n,
    id: Int32Array.from(rows, (row) => lotes.id[row]),
    cola: Int32Array.from(rows, (row) => lotes.cola[row]),
    fecha: Int32Array.from(rows, (row) => lotes.fecha[row]),
    llaves: [Float64Array.from(rows, (row) => lotes.llaves[0][row])],
    cantidad: Float64Array.from(rows, (row) => lotes.cantidad[row]),
    valor: Float64Array.from(rows, (row) => lotes.valor[row]),
  }
}

export function columnsOf(lotes: readonly Lote[], salidas: readonly Salida[]): HechosDeColas {
  const hechos = (rows: readonly Hecho[]) => ({
    n: rows.length,
    id: Int32Array.from(rows, ({ id }) => id),
    cola: Int32Array.from(rows, ({ cola }) => cola),
    fecha: Int32Array.from(rows, ({ fecha }) => fecha),
    llaves: [Float64Array.from(rows, ({ llave }) => llave)],
    cantidad: Float64Array.from(rows, ({ cantidad }) => cantidad),
  })
  const columnas: SalidasDeColas = {
    ...hechos(salidas),
    clase: Uint8Array.from(salidas, ({ clase }) => clase),
    dirigidos: new Map(salidas.flatMap(({ id, dirigido }) => (dirigido ? [[id, dirigido] as const] : []))),
  }
  return {
    lotes: { ...hechos(lotes), valor: Float64Array.from(lotes, ({ valor }) => valor) },
    salidas: columnas,
  }
}
