/**
 * Where each band of a Sankey picture goes: layers from left to right, heights in proportion to what flows. Layers with
 * too many nodes keep the largest, and the tail goes into one. Deterministic: by size, then by name. Geometry only.
 */
import { compareText } from '@trazo/core/kernel'

export interface Nodo {
  readonly id: string
  readonly nivel: number
  readonly nombre: string
  /** Class of colour. */
  readonly clase: 'acento' | 'bien' | 'mal' | 'no_evaluable'
}

export interface Flujo {
  readonly de: string
  readonly a: string
  readonly valor: bigint
}

export interface NodoPuesto extends Nodo {
  readonly valor: bigint
  readonly y: number
  readonly alto: number
}

export interface Banda {
  readonly de: NodoPuesto
  readonly a: NodoPuesto
  readonly valor: bigint
  readonly y1: number
  readonly y2: number
  readonly grueso: number
}

export interface Plano {
  readonly nodos: readonly NodoPuesto[]
  readonly bandas: readonly Banda[]
  readonly alto: number
}

const NODOS_MAX = 10
const RANURA = 27
const AIRE = 7
const GRUESO_MIN = 1
/** Height of the largest layer's nodes, without the air between them. */
const CUERPO = 130

/** `others(n)`: what the tail of a layer is called. */
export function layOut(
  nodos: readonly Nodo[],
  flujos: readonly Flujo[],
  others: (n: number) => string,
): Plano {
  const { nodos: vistos, flujos: vivos } = groupTail(nodos, flujos, others)
  const pesos = weigh(vivos)
  const total = Math.max(
    1,
    ...listNiveles(vistos).map((nivel) => sum(nivel.map(({ id }) => Number(pesos.get(id) ?? 0n)))),
  )
  const escala = CUERPO / total
  const puestos = new Map<string, NodoPuesto>()
  const niveles = listNiveles(vistos).map((nivel) => placeNivel(nivel, pesos, escala))
  const alto = Math.max(...niveles.map(({ alto }) => alto), RANURA)
  for (const nivel of niveles)
    for (const nodo of nivel.nodos) puestos.set(nodo.id, { ...nodo, y: nodo.y + (alto - nivel.alto) / 2 })
  return { nodos: [...puestos.values()], bandas: placeBandas(vivos, puestos, escala), alto }
}

function listNiveles(nodos: readonly Nodo[]): Nodo[][] {
  const n = Math.max(0, ...nodos.map(({ nivel }) => nivel + 1))
  return Array.from({ length: n }, (_, i) => nodos.filter(({ nivel }) => nivel === i))
}

function groupTail(nodos: readonly Nodo[], flujos: readonly Flujo[], others: (n: number) => string) {
  const pesos = weigh(flujos)
  const nuevo = new Map<string, string>()
  const vistos = listNiveles(nodos).flatMap((nivel, i) => {
    const sorted = [...nivel].sort((a, b) => bySize(pesos, a, b))
    if (sorted.length <= NODOS_MAX) return sorted
    const cola = sorted.slice(NODOS_MAX - 1)
    const id = `otros ${i}`
    for (const nodo of cola) nuevo.set(nodo.id, id)
    const otros: Nodo = { id, nivel: i, nombre: others(cola.length), clase: 'no_evaluable' }
    return [...sorted.slice(0, NODOS_MAX - 1), otros]
  })
  const sumas = new Map<string, Flujo>()
  for (const { de, a, valor } of flujos) {
    const flujo = { de: nuevo.get(de) ?? de, a: nuevo.get(a) ?? a }
    const key = JSON.stringify(flujo)
    sumas.set(key, { ...flujo, valor: (sumas.get(key)?.valor ?? 0n) + valor })
  }
  return { nodos: vistos, flujos: [...sumas.values()] }
}

/** What goes through each node: the larger of what comes in and what goes out. */
function weigh(flujos: readonly Flujo[]): Map<string, bigint> {
  const entra = new Map<string, bigint>()
  const sale = new Map<string, bigint>()
  for (const { de, a, valor } of flujos) {
    sale.set(de, (sale.get(de) ?? 0n) + valor)
    entra.set(a, (entra.get(a) ?? 0n) + valor)
  }
  const ids = new Set([...entra.keys(), ...sale.keys()])
  return new Map([...ids].map((id) => [id, max(entra.get(id) ?? 0n, sale.get(id) ?? 0n)]))
}

function placeNivel(nivel: readonly Nodo[], pesos: ReadonlyMap<string, bigint>, escala: number) {
  let y = 0
  const nodos = nivel.map((nodo): NodoPuesto => {
    const valor = pesos.get(nodo.id) ?? 0n
    const alto = Math.max(GRUESO_MIN, Number(valor) * escala)
    const ranura = Math.max(alto, RANURA)
    const puesto = { ...nodo, valor, alto, y: y + (ranura - alto) / 2 }
    y += ranura + AIRE
    return puesto
  })
  return { nodos, alto: Math.max(0, y - AIRE) }
}

/** Bands leave and arrive in the order of the nodes at their other end, so that they cross as little as may be. */
function placeBandas(
  flujos: readonly Flujo[],
  puestos: ReadonlyMap<string, NodoPuesto>,
  escala: number,
): readonly Banda[] {
  const places = flujos.map((flujo) => ({ ...flujo, de: puestos.get(flujo.de)!, a: puestos.get(flujo.a)! }))
  const [sale, entra] = [new Map<string, number>(), new Map<string, number>()]
  const sorted = places.sort((x, z) => x.de.y - z.de.y || x.a.y - z.a.y || compareText(x.a.id, z.a.id))
  return sorted.map(({ de, a, valor }) => {
    const grueso = Math.max(GRUESO_MIN, Number(valor) * escala)
    const [dy1, dy2] = [sale.get(de.id) ?? 0, entra.get(a.id) ?? 0]
    sale.set(de.id, dy1 + Number(valor) * escala)
    entra.set(a.id, dy2 + Number(valor) * escala)
    return { de, a, valor, grueso, y1: de.y + dy1 + grueso / 2, y2: a.y + dy2 + grueso / 2 }
  })
}

function bySize(pesos: ReadonlyMap<string, bigint>, a: Nodo, b: Nodo): number {
  const [x, y] = [pesos.get(a.id) ?? 0n, pesos.get(b.id) ?? 0n]
  if (x !== y) return x > y ? -1 : 1
  return compareText(a.nombre, b.nombre) || compareText(a.id, b.id)
}

function max(a: bigint, b: bigint): bigint {
  return a > b ? a : b
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
