/** Cycles in a bill of materials: which products may lie on one, and which line closes it. */
import { assert } from '#kernel'
import type { Bom, LineaBom } from './bom.ts'

/** Products that lie on some cycle when dates are left out: only their lines need the careful check. */
export function findCycles(producto: ArrayLike<number>, lineas: readonly LineaBom[]): ReadonlySet<number> {
  const hijos = new Map<number, number[]>()
  lineas.forEach((linea, i) => {
    const deProducto = hijos.get(producto[i])
    if (deProducto) deProducto.push(linea.componente)
    else hijos.set(producto[i], [linea.componente])
  })
  return stronglyConnected(hijos)
}

/** Nodes of every strongly connected component with an edge inside it (Tarjan, without recursion). */
function stronglyConnected(hijos: ReadonlyMap<number, readonly number[]>): ReadonlySet<number> {
  const index = new Map<number, number>()
  const low = new Map<number, number>()
  const open: number[] = []
  const inOpen = new Set<number>()
  const result = new Set<number>()
  for (const root of hijos.keys()) {
    if (index.has(root)) continue
    const work: { node: number; next: number }[] = [{ node: root, next: 0 }]
    while (work.length > 0) {
      const top = work[work.length - 1]
      if (top.next === 0) {
        index.set(top.node, index.size)
        low.set(top.node, index.get(top.node)!)
        open.push(top.node)
        inOpen.add(top.node)
      }
      const child = hijos.get(top.node)?.[top.next++]
      if (child !== undefined) {
        if (child === top.node) result.add(child)
        if (!index.has(child)) work.push({ node: child, next: 0 })
        else if (inOpen.has(child)) low.set(top.node, Math.min(low.get(top.node)!, index.get(child)!))
        continue
      }
      work.pop()
      const parent = work[work.length - 1]
      if (parent) low.set(parent.node, Math.min(low.get(parent.node)!, low.get(top.node)!))
      if (low.get(top.node) !== index.get(top.node)) continue
      const component = open.splice(open.indexOf(top.node))
      for (const node of component) {
        inOpen.delete(node)
        if (component.length > 1) result.add(node)
      }
    }
  }
  return result
}

/** Whether the lines so far lead from the component back to the product on some day on which this line is valid too. */
export function closesCycle(
  bom: Bom,
  ciclicas: ReadonlySet<number>,
  producto: number,
  linea: LineaBom,
): boolean {
  assert(linea.desde <= linea.hasta, 'a line with reversed validity got past the reader')
  const work = [{ node: linea.componente, desde: linea.desde, hasta: linea.hasta }]
  for (let at = work.pop(); at; at = work.pop()) {
    if (at.node === producto) return true
    for (const next of bom.get(at.node) ?? []) {
      const desde = Math.max(at.desde, next.desde)
      const hasta = Math.min(at.hasta, next.hasta)
      if (desde <= hasta && ciclicas.has(next.componente)) work.push({ node: next.componente, desde, hasta })
    }
  }
  return false
}
