/**
 * The bill of materials as edges with dates: which lines are valid on a day, and which ones close a cycle.
 * A line that closes a cycle is set aside; every other one stays (contract section 3, rule 4).
 */
import { assert, orderRows, type Racional, SIN_FECHA } from '#kernel'
import { columnaDecimal, columnaEntera, columnaTexto, filasDe, type TablaLeida } from '#records'
import type { Libreta } from './libreta.ts'

/** Open ends of validity: before and after every date. */
const SIEMPRE_DESDE = -1e9
const SIEMPRE_HASTA = 1e9

export interface LineaBom {
  readonly componente: number
  readonly unidad: number
  /** cantidad + merma, per unit of the product. */
  readonly consumo: Racional
  readonly desperdicio: Racional
  readonly temporal: boolean
  readonly desde: number
  readonly hasta: number
}

/** Lines of each product, in a fixed order. */
export type Bom = ReadonlyMap<number, readonly LineaBom[]>

/** The `bom` table → lines by product; the ones that close a cycle are set aside (BOM_CICLO). */
export function resolveBom(
  tabla: TablaLeida | undefined,
  canonica: (id: number) => number,
  libreta: Libreta,
): Bom {
  const bom = new Map<number, LineaBom[]>()
  if (!tabla) return bom
  const producto = columnaTexto(tabla, 'producto').ids
  const componente = columnaTexto(tabla, 'componente')
  const lineas = readLineas(tabla, canonica)
  const ciclicas = findCycles(producto, lineas)
  for (const fila of orderRows(filasDe(tabla), [tabla.archivo.values(), tabla.linea.values()])) {
    const linea = lineas[fila]
    if (ciclicas.has(producto[fila]) && closesCycle(bom, ciclicas, producto[fila], linea)) {
      const nombre = componente.diccionario.text(linea.componente)
      libreta.reject(tabla, fila, 'componente', nombre, 'BOM_CICLO', { componente: nombre })
      continue
    }
    const deProducto = bom.get(producto[fila])
    if (deProducto) deProducto.push(linea)
    else bom.set(producto[fila], [linea])
  }
  return bom
}

function readLineas(tabla: TablaLeida, canonica: (id: number) => number): LineaBom[] {
  const componente = columnaTexto(tabla, 'componente').ids
  const unidad = columnaTexto(tabla, 'unidad').ids
  const origen = columnaTexto(tabla, 'origen')
  const desde = columnaEntera(tabla, 'vigente_desde')
  const hasta = columnaEntera(tabla, 'vigente_hasta')
  const cantidad = columnaDecimal(tabla, 'cantidad')
  const merma = columnaDecimal(tabla, 'merma')
  const desperdicio = columnaDecimal(tabla, 'desperdicio')
  return Array.from({ length: filasDe(tabla) }, (_, i) => {
    const escala = Math.max(cantidad.escalas[i], merma.escalas[i])
    const consumo = unitsAt(cantidad, i, escala) + unitsAt(merma, i, escala)
    const texto = origen.diccionario.text(origen.ids[i])
    return {
      componente: componente[i],
      unidad: canonica(unidad[i]),
      consumo: { num: consumo, den: 10n ** BigInt(escala) },
      desperdicio: {
        num: unitsAt(desperdicio, i, desperdicio.escalas[i]),
        den: 10n ** BigInt(desperdicio.escalas[i]),
      },
      temporal: texto === '' || texto === 'temporal',
      desde: desde[i] === SIN_FECHA ? SIEMPRE_DESDE : desde[i],
      hasta: hasta[i] === SIN_FECHA ? SIEMPRE_HASTA : hasta[i],
    }
  })
}

/** Units of a decimal cell at a scale not smaller than its own; an empty cell is zero. */
function unitsAt(
  columna: { unidades: Float64Array; escalas: Int32Array },
  fila: number,
  escala: number,
): bigint {
  const unidades = columna.unidades[fila]
  return Number.isNaN(unidades) ? 0n : BigInt(unidades) * 10n ** BigInt(escala - columna.escalas[fila])
}

/** Products that lie on some cycle when dates are left out: only their lines need the careful check. */
function findCycles(producto: Int32Array, lineas: readonly LineaBom[]): ReadonlySet<number> {
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
function closesCycle(bom: Bom, ciclicas: ReadonlySet<number>, producto: number, linea: LineaBom): boolean {
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
