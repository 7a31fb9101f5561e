/** The discharge orders of a scenario. Only PEPS is the order of the rule; the others are there to compare with. */
import { type Emparejar, matchOrdenado } from '@trazo/core/book'
import { SIN_FECHA } from '@trazo/core/kernel'
import type { Lotes, OrdenDescarga } from '@trazo/core/records'

/** Who matches in that order; nothing for PEPS, which is how the book is made. */
export function emparejarEn(orden: OrdenDescarga): Emparejar | null {
  if (orden === 'peps') return null
  return (porCola, requerimientos, colas, lotes) =>
    matchOrdenado(porCola, requerimientos, colas, PRIORIDADES[orden](lotes))
}

/** By row of lots: the least one goes first. */
const PRIORIDADES: Readonly<Record<Exclude<OrdenDescarga, 'peps'>, (lotes: Lotes) => Float64Array>> = {
  ueps: ({ n }) => Float64Array.from({ length: n }, (_, row) => -row),
  vencimiento: ({ vencimiento }) =>
    Float64Array.from(vencimiento, (dia) => (dia === SIN_FECHA ? Number.POSITIVE_INFINITY : dia)),
  menor_valor: rankByValor,
  mayor_valor: (lotes) => rankByValor(lotes).map((rank) => -rank),
}

/** Place of each lot by the value of one unit, from the least; equal values share it. Compared as exact fractions. */
function rankByValor({ n, valor_aduana, cantidad }: Lotes): Float64Array {
  const valor = Array.from(valor_aduana, BigInt)
  const unidades = Array.from(cantidad, BigInt)
  const compare = (a: number, b: number): number => {
    const difference = valor[a] * unidades[b] - valor[b] * unidades[a]
    return difference < 0n ? -1 : difference > 0n ? 1 : 0
  }
  const rows = Array.from({ length: n }, (_, row) => row).sort(compare)
  const ranks = new Float64Array(n)
  for (let i = 1; i < n; i++)
    ranks[rows[i]] = ranks[rows[i - 1]] + (compare(rows[i - 1], rows[i]) === 0 ? 0 : 1)
  return ranks
}
