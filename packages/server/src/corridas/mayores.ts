/** The movements that weigh most, for a page that is read in a minute. */
import { parseDecimal, scaleDecimal } from '@trazo/core/kernel'
import type { Causa, FilaMovida } from '@trazo/store'

const CUANTAS = 12

/** One cause at one place (a row of a file, a lot or exit that came in between), with all that it did to balances. */
export interface Origen {
  readonly causa: Causa
  readonly detalle: string
  readonly archivo: string
  readonly linea: string
  readonly saldos: number
  /** Centavos of customs value. */
  readonly saldo_mxn: bigint
}

export interface Mayores {
  readonly saldos: readonly FilaMovida[]
  readonly faltantes: readonly FilaMovida[]
  readonly hallazgos: readonly FilaMovida[]
  readonly origenes: readonly Origen[]
  /** How many there are of each, shown or not. */
  readonly cuantos: { readonly saldos: number; readonly faltantes: number; readonly origenes: number }
}

/** Reads every row once and keeps those that weigh most; ties stay in the order of the rows. */
export async function collectMayores(filas: AsyncIterable<FilaMovida>): Promise<Mayores> {
  const saldos = new Mayor<FilaMovida>()
  const faltantes = new Mayor<FilaMovida>()
  const hallazgos: FilaMovida[] = []
  const origenes = new Map<string, Origen>()
  for await (const fila of filas) {
    if (fila.objeto === 'saldo') {
      saldos.offer(fila, centavosOf(fila.diferencia_mxn))
      addTo(origenes, fila)
    } else if (fila.objeto === 'faltante') {
      faltantes.offer(fila, microsOf(fila.cantidad_despues) - microsOf(fila.cantidad_antes))
    } else if (fila.objeto === 'hallazgo') hallazgos.push(fila)
  }
  const mayores = new Mayor<Origen>()
  for (const origen of origenes.values()) mayores.offer(origen, origen.saldo_mxn)
  return {
    saldos: saldos.items,
    faltantes: faltantes.items,
    hallazgos,
    origenes: mayores.items,
    cuantos: { saldos: saldos.n, faltantes: faltantes.n, origenes: origenes.size },
  }
}

function addTo(origenes: Map<string, Origen>, fila: FilaMovida): void {
  const { causa, detalle, causa_archivo: archivo, causa_linea: linea } = fila
  const clave = JSON.stringify([causa, detalle, archivo, linea])
  const { saldos = 0, saldo_mxn = 0n } = origenes.get(clave) ?? {}
  const suma = saldo_mxn + centavosOf(fila.diferencia_mxn)
  origenes.set(clave, { causa, detalle, archivo, linea, saldos: saldos + 1, saldo_mxn: suma })
}

/** The largest of many, whatever their sign. */
class Mayor<T> {
  n = 0
  readonly #held: { item: T; weight: bigint; turn: number }[] = []

  offer(item: T, value: bigint): void {
    const weight = value < 0n ? -value : value
    this.#held.push({ item, weight, turn: this.n++ })
    if (this.#held.length > 64 * CUANTAS) this.#trim()
  }

  #trim(): void {
    this.#held.sort((x, y) => (x.weight === y.weight ? x.turn - y.turn : x.weight > y.weight ? -1 : 1))
    this.#held.length = Math.min(this.#held.length, CUANTAS)
  }

  get items(): T[] {
    this.#trim()
    return this.#held.map(({ item }) => item)
  }
}

export function centavosOf(texto: string): bigint {
  return unitsOf(texto, 2)
}

export function microsOf(texto: string): bigint {
  return unitsOf(texto, 6)
}

function unitsOf(texto: string, places: number): bigint {
  const decimal = texto === '' ? null : parseDecimal(texto)
  return decimal ? BigInt(scaleDecimal(decimal, places)) : 0n
}
