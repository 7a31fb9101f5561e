/** Where pedimentos are made: what every one of them needs. */
import type { Dias } from '@trazo/core/kernel'
import type { Azar } from '../../azar.ts'
import { groupBy, mulDiv, splitTotal, sum } from '../cuentas.ts'
import type { Operacion, Partida, Renglon } from '../modelo.ts'

/** Pesos for a dollar in 10^-5, a different one every day, within the range of recent years. */
export class TipoCambio {
  readonly #desde: Dias
  readonly #valores: Int32Array

  constructor(azar: Azar, desde: Dias, hasta: Dias) {
    this.#desde = desde
    this.#valores = new Int32Array(hasta - desde + 1)
    let valor = azar.entero(1_740_000, 1_860_000)
    for (let i = 0; i < this.#valores.length; i++) {
      const paso = azar.entero(-900, 900) * 10
      valor += valor + paso < 1_680_000 || valor + paso > 2_020_000 ? -paso : paso
      this.#valores[i] = valor
    }
  }

  on(dia: Dias): number {
    const index = Math.min(this.#valores.length - 1, Math.max(0, dia - this.#desde))
    return this.#valores[index]
  }
}

export interface Taller {
  readonly azar: Azar
  readonly tipoCambio: TipoCambio
}

type Datos = Pick<Operacion, 'clave' | 'tipo' | 'ruta' | 'fecha' | 'partidas' | 'registro'> &
  Partial<Operacion>

/** A pedimento with what is usual; `pago` is the day of entry plus nothing unless given. */
export function makeOperacion(taller: Taller, datos: Datos): Operacion {
  const pago = datos.pago ?? datos.fecha
  return {
    pedimento: Number.NaN,
    tipoPedimento: 1,
    pago,
    validacion: pago,
    hora: taller.azar.entero(8 * 3600, 19 * 3600),
    tipoCambio: taller.tipoCambio.on(pago),
    fletes: 0,
    partidasEmpresa: null,
    contraparte: null,
    rectifica: null,
    descargos: [],
    retraso: 0,
    desperdicio: false,
    ...datos,
  }
}

/** What a line of goods is before its pedimento gives it a value in pesos. */
export interface Mercancia {
  readonly fraccion: string
  readonly nico: string
  readonly igi: number
  readonly unidad: Partida['unidad']
  readonly umt: Partida['umt']
  readonly pais: string
  readonly paisTercero: string
  readonly tipoBien: Partida['tipoBien']
  readonly series: readonly string[]
  readonly agregado: number
  readonly renglon: Omit<Renglon, 'mxn'>
}

function itemKey(m: Mercancia): string {
  return [m.fraccion, m.nico, m.unidad, m.pais, m.paisTercero, m.tipoBien].join('|')
}

/** Goods of one tariff item, unit and country share a partida; values in pesos at `tipoCambio`, freight shared by value. */
export function groupPartidas(
  mercancias: readonly Mercancia[],
  tipoCambio: number,
  fletes: number,
): Partida[] {
  const grupos = [...groupBy(mercancias, itemKey).values()]
  const orden = grupos.flat()
  const fletesDe = splitTotal(
    fletes * 100,
    orden.map((m) => m.renglon.usd),
  )
  const mxn = new Map(
    orden.map((m, i) => [m, mulDiv(m.renglon.usd, tipoCambio, 100_000) + fletesDe[i]] as const),
  )
  return grupos.map((grupo, i) => {
    const [{ fraccion, nico, igi, unidad, umt, pais, paisTercero, tipoBien }] = grupo
    return {
      secuencia: i + 1,
      ...{ fraccion, nico, igi, unidad, umt, pais, paisTercero, tipoBien },
      descripcion: grupo[0].renglon.descripcion,
      renglones: grupo.map((m) => ({ ...m.renglon, mxn: mxn.get(m) ?? 0 })),
      series: grupo.flatMap((m) => m.series),
      agregado: sum(grupo.map((m) => m.agregado)),
    }
  })
}

/** Cuts goods into pedimentos of at most `partidas` items, whole items together. */
export function cutPedimentos(mercancias: readonly Mercancia[], partidas: number): Mercancia[][] {
  const grupos = [...groupBy(mercancias, itemKey).values()]
  const cortes: Mercancia[][] = []
  for (let i = 0; i < grupos.length; i += partidas) cortes.push(grupos.slice(i, i + partidas).flat())
  return cortes
}
