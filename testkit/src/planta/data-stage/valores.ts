/** Sums of a pedimento as the State's files show them: whole pesos, three decimals of quantity, five of tariff quantity. */
import { formatScaled } from '@trazo/core/kernel'
import { mulDiv, sum } from '../cuentas.ts'
import { formatCorto } from '../fabrica/bom.ts'
import type { Operacion, Partida } from '../modelo.ts'

export interface Importes {
  /** Micros, milligrams, centavos of a dollar, whole pesos. */
  readonly cantidad: number
  readonly peso: number
  readonly usd: number
  readonly valorAduana: number
  readonly valorComercial: number
}

export function addImportes(operacion: Operacion, partida: Partida): Importes {
  const cantidad = sum(partida.renglones.map((r) => r.cantidad))
  const peso = sum(partida.renglones.map((r) => r.peso))
  const usd = sum(partida.renglones.map((r) => r.usd))
  const mxn = sum(partida.renglones.map((r) => r.mxn))
  return {
    ...{ cantidad, peso, usd },
    valorAduana: operacion.tipo === 1 ? mulDiv(mxn, 1, 100) : 0,
    valorComercial: mulDiv(usd, operacion.tipoCambio, 10_000_000),
  }
}

/** Thousandths: a pedimento says no more. */
export function showCantidad(micros: number): string {
  return formatScaled(mulDiv(micros, 1, 1000), 3)
}

export function showTarifa(partida: Partida, importes: Importes): string {
  if (partida.umt === partida.unidad) return formatScaled(mulDiv(importes.cantidad, 1, 10), 5)
  return formatScaled(mulDiv(importes.peso, 1, 10), 5)
}

/** Pesos for one commercial unit, at most five decimals, without trailing zeros. */
export function showPrecio({ valorComercial, cantidad }: Importes): string {
  return formatCorto(mulDiv(valorComercial, 100_000_000_000, cantidad), 5)
}

export function showUsd(centavos: number): string {
  return formatScaled(centavos, 2)
}
