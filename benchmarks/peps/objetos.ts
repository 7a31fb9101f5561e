/** The same match as most programs would write it: an object per row, `sort`, and a map of queues. */
import type { Desenlace } from './comprobacion.ts'
import type { Carga, Movimientos } from './datos.ts'

interface Lote {
  fila: number
  parte: string
  fecha: number
  pedimento: string
  cantidad: number
  valor: number
  saldo: number
  compartido: number
}

interface Salida {
  fila: number
  parte: string
  fecha: number
  pedimento: string
  cantidad: number
  faltante: number
}

interface Descargo {
  salida: Salida
  lote: Lote
  cantidad: number
  valor: number
}

export interface EnObjetos {
  lotes: Lote[]
  salidas: Salida[]
}

/** Rows as they would come from a file. Not timed. */
export function makeObjetos({ lotes, salidas }: Carga): EnObjetos {
  const row = (m: Movimientos, fila: number) => ({
    fila,
    parte: `P-${m.parte[fila]}`,
    fecha: m.fecha[fila],
    pedimento: String(m.pedimento[fila]),
    cantidad: m.cantidad[fila],
  })
  return {
    lotes: Array.from({ length: lotes.n }, (_, i) => ({
      ...row(lotes, i),
      valor: lotes.valor[i],
      saldo: lotes.cantidad[i],
      compartido: 0,
    })),
    salidas: Array.from({ length: salidas.n }, (_, i) => ({ ...row(salidas, i), faltante: 0 })),
  }
}

/** Orders both sides and matches; lots and exits keep what happened to them. */
export function matchObjetos({ lotes, salidas }: EnObjetos): Descargo[] {
  const byDate = (a: Lote | Salida, b: Lote | Salida) =>
    a.fecha - b.fecha || (a.pedimento < b.pedimento ? -1 : a.pedimento > b.pedimento ? 1 : 0)
  const colas = new Map<string, Lote[]>()
  for (const lote of [...lotes].sort(byDate)) {
    const cola = colas.get(lote.parte)
    if (cola) cola.push(lote)
    else colas.set(lote.parte, [lote])
  }
  for (const cola of colas.values()) cola.reverse()
  const descargos: Descargo[] = []
  for (const salida of [...salidas].sort(byDate)) {
    const cola = colas.get(salida.parte) ?? []
    let needed = salida.cantidad
    while (needed > 0 && cola.length > 0) {
      const lote = cola[cola.length - 1]
      if (lote.fecha > salida.fecha) break
      const cantidad = Math.min(needed, lote.saldo)
      lote.saldo -= cantidad
      needed -= cantidad
      const compartido = shareExact(lote.valor, lote.cantidad - lote.saldo, lote.cantidad)
      descargos.push({ salida, lote, cantidad, valor: compartido - lote.compartido })
      lote.compartido = compartido
      if (lote.saldo === 0) cola.pop()
    }
    salida.faltante = needed
  }
  return descargos
}

/** Exact as it must be: half away from zero, with big integers. */
function shareExact(value: number, part: number, whole: number): number {
  return Number((2n * BigInt(value) * BigInt(part) + BigInt(whole)) / (2n * BigInt(whole)))
}

export function finishObjetos({ lotes, salidas }: EnObjetos, descargos: readonly Descargo[]): Desenlace {
  return {
    n: descargos.length,
    salida: Int32Array.from(descargos, (d) => d.salida.fila),
    lote: Int32Array.from(descargos, (d) => d.lote.fila),
    cantidad: Float64Array.from(descargos, (d) => d.cantidad),
    valor: Float64Array.from(descargos, (d) => d.valor),
    saldo: Float64Array.from(lotes, (l) => l.saldo),
    valor_saldo: Float64Array.from(lotes, (l) => l.valor - l.compartido),
    faltante: Float64Array.from(salidas, (s) => s.faltante),
  }
}
