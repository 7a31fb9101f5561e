/** The lines of the bills that stand: those that would close a cycle are left out, in file order, as the book does. */
import { SIN_FECHA } from '#kernel'
import type { LineaDeBom } from './material.ts'

/** Lines of each product, in file order. */
export type Listas = ReadonlyMap<string, readonly LineaDeBom[]>

export function resolveListas(bom: readonly LineaDeBom[]): Listas {
  const listas = new Map<string, LineaDeBom[]>()
  for (const linea of bom) {
    if (closesCycle(listas, linea)) continue
    const deProducto = listas.get(linea.producto)
    if (deProducto) deProducto.push(linea)
    else listas.set(linea.producto, [linea])
  }
  return listas
}

export function isValid({ desde, hasta }: LineaDeBom, fecha: number): boolean {
  return (desde === SIN_FECHA || desde <= fecha) && (hasta === SIN_FECHA || fecha <= hasta)
}

/** Whether lines that stand lead from the component back to the product on some day that all of them share. */
function closesCycle(listas: Listas, linea: LineaDeBom): boolean {
  const work = [{ parte: linea.componente, ...spanOf(linea) }]
  const seen = new Set<string>()
  for (let at = work.pop(); at; at = work.pop()) {
    if (at.parte === linea.producto) return true
    const key = JSON.stringify(at)
    if (seen.has(key)) continue
    seen.add(key)
    for (const next of listas.get(at.parte) ?? []) {
      const span = spanOf(next)
      const [desde, hasta] = [Math.max(at.desde, span.desde), Math.min(at.hasta, span.hasta)]
      if (desde <= hasta) work.push({ parte: next.componente, desde, hasta })
    }
  }
  return false
}

function spanOf({ desde, hasta }: LineaDeBom): { desde: number; hasta: number } {
  return {
    desde: desde === SIN_FECHA ? -Number.MAX_VALUE : desde,
    hasta: hasta === SIN_FECHA ? Number.MAX_VALUE : hasta,
  }
}
