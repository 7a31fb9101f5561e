/** Figures that change when any match, balance or shortfall does: every form of the match must give the same ones. */
import type { Carga } from './datos.ts'

export interface Comprobacion {
  readonly descargos: number
  readonly cantidad: string
  /** Of every match: exit, lot, quantity and value. */
  readonly firma: string
  /** Of what every lot has left, in quantity and in value. */
  readonly saldos: string
  readonly faltantes: number
  readonly firma_faltantes: string
}

/** The outcome of a form, in rows of the workload as it was given. */
export interface Desenlace {
  readonly n: number
  readonly salida: Int32Array
  readonly lote: Int32Array
  readonly cantidad: Float64Array
  readonly valor: Float64Array
  /** By lot. */
  readonly saldo: Float64Array
  readonly valor_saldo: Float64Array
  /** By exit. */
  readonly faltante: Float64Array
}

export function checkDesenlace({ lotes, salidas }: Carga, fin: Desenlace): Comprobacion {
  const cantidad = new Suma()
  const firma = new Suma()
  const saldos = new Suma()
  const faltas = new Suma()
  for (let m = 0; m < fin.n; m++) {
    const salida = salidas.pedimento[fin.salida[m]] % 1_000_003
    const lote = lotes.pedimento[fin.lote[m]] % 1_000_033
    cantidad.add(fin.cantidad[m])
    firma.add((salida * 31 + lote) * thousands(fin.cantidad[m]) + fin.valor[m])
  }
  for (let l = 0; l < lotes.n; l++) {
    saldos.add((lotes.pedimento[l] % 1_000_033) * thousands(fin.saldo[l]) + fin.valor_saldo[l])
  }
  let faltantes = 0
  for (let s = 0; s < salidas.n; s++) {
    if (fin.faltante[s] === 0) continue
    faltantes++
    faltas.add((salidas.pedimento[s] % 1_000_003) * thousands(fin.faltante[s]))
  }
  return {
    descargos: fin.n,
    cantidad: cantidad.text(),
    firma: firma.text(),
    saldos: saldos.text(),
    faltantes,
    firma_faltantes: faltas.text(),
  }
}

function thousands(quantity: number): number {
  return Math.floor(quantity / 1000) % 10_007
}

/** An exact sum of non-negative safe integers. */
class Suma {
  #whole = 0n
  #part = 0

  add(value: number): void {
    this.#part += value
    if (this.#part < 2 ** 52) return
    this.#whole += BigInt(this.#part)
    this.#part = 0
  }

  text(): string {
    return String(this.#whole + BigInt(this.#part))
  }
}
