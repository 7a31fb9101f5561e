/** The graph "is rectified by", taken apart into chains. Everything in a total order: no arrival order anywhere. */
import type { Dias } from '#kernel'

export interface Nodo {
  readonly pedimento: number
  /** Payment, or what stands in for it when the pedimento is not in the deliveries. */
  fecha: Dias
  /** It can stand: neither withdrawn nor an unpaid rectification. */
  vale: boolean
  /** Those that rectify it, and those it rectifies. */
  readonly siguientes: Set<Nodo>
  readonly previos: Set<Nodo>
}

export interface Cadena {
  /** Oldest first. */
  readonly nodos: readonly Nodo[]
  /** The one that stands: none when all were withdrawn or unpaid. */
  readonly vigente: Nodo | undefined
  readonly ciclica: boolean
  /** Two pedimentos rectify the same one, or one rectifies two. */
  readonly bifurcada: boolean
}

export function link(previo: Nodo, siguiente: Nodo): void {
  previo.siguientes.add(siguiente)
  siguiente.previos.add(previo)
}

/** Nodes that hang together, as chains in order of their lowest pedimento. */
export function splitChains(nodos: Iterable<Nodo>): Cadena[] {
  const seen = new Set<Nodo>()
  const cadenas: Cadena[] = []
  for (const start of [...nodos].sort((a, b) => a.pedimento - b.pedimento)) {
    if (seen.has(start)) continue
    seen.add(start)
    const members = [start]
    for (const nodo of members)
      for (const other of [...nodo.siguientes, ...nodo.previos])
        if (!seen.has(other)) {
          seen.add(other)
          members.push(other)
        }
    cadenas.push(describeChain(members))
  }
  return cadenas
}

function describeChain(members: readonly Nodo[]): Cadena {
  const depths = measureDepths(members)
  const ciclica = depths.size < members.length
  const depth = (nodo: Nodo) => depths.get(nodo) ?? 0
  const nodos = [...members].sort((a, b) => depth(a) - depth(b) || comparePaid(a, b))
  const lasts = ciclica ? nodos.filter((nodo) => nodo.vale) : findLasts(nodos)
  const vigente = [...lasts].sort(comparePaid).at(-1)
  const bifurcada = members.some((nodo) => nodo.siguientes.size > 1 || nodo.previos.size > 1)
  return { nodos, vigente, ciclica, bifurcada }
}

/** Longest way from the start of the chain; nodes on a cycle, or after one, have none. */
function measureDepths(members: readonly Nodo[]): Map<Nodo, number> {
  const missing = new Map(members.map((nodo) => [nodo, nodo.previos.size]))
  const depths = new Map<Nodo, number>()
  const ready = members.filter((nodo) => nodo.previos.size === 0)
  for (const nodo of ready) {
    const depth = Math.max(0, ...[...nodo.previos].map((previo) => depths.get(previo)! + 1))
    depths.set(nodo, depth)
    for (const siguiente of nodo.siguientes) {
      const left = missing.get(siguiente)! - 1
      missing.set(siguiente, left)
      if (left === 0) ready.push(siguiente)
    }
  }
  return depths
}

/** Nodes that can stand and that no other such node replaces, however far ahead. */
function findLasts(nodos: readonly Nodo[]): Nodo[] {
  const replaced = new Set<Nodo>()
  for (const nodo of [...nodos].reverse())
    for (const siguiente of nodo.siguientes) if (siguiente.vale || replaced.has(siguiente)) replaced.add(nodo)
  return nodos.filter((nodo) => nodo.vale && !replaced.has(nodo))
}

function comparePaid(a: Nodo, b: Nodo): number {
  return a.fecha - b.fecha || a.pedimento - b.pedimento
}
