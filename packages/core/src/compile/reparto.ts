/** Matches and shortfalls of an exit, each under the need it answers. */
import { compareText, divideHalfAway, type Racional } from '#kernel'
import type { DescargoTrazable, FaltanteTrazable, LoteTrazable, SalidaTrazable } from './material.ts'
import type { Explosion, Ruta, Total } from './rutas.ts'

/** One match, with both its ends and the ways through the bill that lead from one to the other. */
export interface Arista {
  readonly lote: LoteTrazable
  readonly salida: SalidaTrazable
  readonly descargo: DescargoTrazable
  readonly rutas: readonly Ruta[]
  /** Total factor over every way, listed or not; null when no bill explains the match. */
  readonly factor: Racional | null
}

/** What an exit asks for of one component, as consumption or as waste. */
export interface Necesidad {
  readonly componente: string
  /** As the company writes it. */
  readonly unidad: string
  readonly concepto: 'consumo' | 'desperdicio'
  readonly rutas: readonly Ruta[]
  readonly factor: Racional | null
  /** micros before rounding; null when no bill says it. */
  readonly exacta: Racional | null
  readonly requerida: bigint
  readonly aristas: readonly Arista[]
  readonly encontrada: bigint
  readonly faltantes: readonly FaltanteTrazable[]
  readonly faltante: bigint
  /** encontrada + faltante = requerida. */
  readonly cuadra: boolean
}

/** `consumo` covers directed matches too: a directed one asks for the same, of named lots. */
export function conceptoOf({ concepto }: DescargoTrazable): 'consumo' | 'desperdicio' {
  return concepto === 'desperdicio' ? 'desperdicio' : 'consumo'
}

export function rutasOf(
  rutas: readonly Ruta[],
  { componente, unidad }: Total,
  concepto: 'consumo' | 'desperdicio',
): readonly Ruta[] {
  return rutas.filter(
    (ruta) =>
      ruta.origen === 'temporal' &&
      ruta.unidad === unidad &&
      ruta.pasos[ruta.pasos.length - 1] === componente &&
      ruta[concepto].num > 0n,
  )
}

export function sumOf<T>(filas: readonly T[], of: (fila: T) => bigint): bigint {
  return filas.reduce((sum, fila) => sum + of(fila), 0n)
}

interface Abierta {
  readonly componente: string
  readonly unidad: string
  readonly concepto: 'consumo' | 'desperdicio'
  readonly rutas: readonly Ruta[]
  readonly factor: Racional | null
  readonly exacta: Racional | null
  readonly requerida: bigint | null
  readonly aristas: Arista[]
  readonly faltantes: FaltanteTrazable[]
}

/** Matches and shortfalls of one exit, each under the need it answers. */
export class Reparto {
  readonly #abiertas: Abierta[] = []

  constructor({ totales, rutas }: Explosion, cantidad: bigint) {
    for (const total of totales)
      for (const concepto of ['consumo', 'desperdicio'] as const) {
        const factor = total[concepto]
        if (factor.num === 0n) continue
        const exacta = { num: cantidad * factor.num, den: factor.den }
        const requerida = divideHalfAway(exacta.num, exacta.den)
        const { componente, unidad } = total
        const deTotal = rutasOf(rutas, total, concepto)
        this.#open({ componente, unidad, concepto, rutas: deTotal, factor, exacta, requerida })
      }
  }

  take(arista: Arista, unidad: string): void {
    const { componente } = arista.descargo
    const concepto = conceptoOf(arista.descargo)
    const same = this.#of(componente).filter((n) => n.concepto === concepto)
    const need =
      same.find((n) => n.unidad === unidad) ?? same[0] ?? this.#unexplained(componente, unidad, concepto)
    need.aristas.push(arista)
  }

  /** A shortfall does not say its concept: it is that of the need which it completes, consumption first, once each. */
  miss(faltante: FaltanteTrazable): void {
    const { componente, requerida } = faltante
    const completes = (n: Abierta): boolean =>
      n.faltantes.length === 0 && foundOf(n) + faltante.faltante === requerida
    const same = this.#of(componente)
    const need =
      same.find((n) => completes(n) && n.requerida === requerida) ??
      same.find(completes) ??
      this.#unexplained(componente, same[0]?.unidad ?? '', 'consumo')
    need.faltantes.push(faltante)
  }

  close(written: (unidad: string) => string): readonly Necesidad[] {
    return this.#abiertas
      .map(({ requerida: calculada, ...need }) => {
        const encontrada = foundOf(need)
        const faltante = sumOf(need.faltantes, (f) => f.faltante)
        const requerida = calculada ?? encontrada + faltante
        const cuadra = calculada !== null && encontrada + faltante === requerida
        return { ...need, unidad: written(need.unidad), encontrada, faltante, requerida, cuadra }
      })
      .sort((a, b) => compareText(a.componente, b.componente))
  }

  #of(componente: string): readonly Abierta[] {
    return this.#abiertas.filter((n) => n.componente === componente)
  }

  /** What the book matched and no valid line of the bills asks for. */
  #unexplained(componente: string, unidad: string, concepto: Abierta['concepto']): Abierta {
    return this.#open({
      componente,
      unidad,
      concepto,
      rutas: [],
      factor: null,
      exacta: null,
      requerida: null,
    })
  }

  #open(need: Omit<Abierta, 'aristas' | 'faltantes'>): Abierta {
    const abierta = { ...need, aristas: [], faltantes: [] }
    this.#abiertas.push(abierta)
    return abierta
  }
}

function foundOf({ aristas }: Pick<Abierta, 'aristas'>): bigint {
  return sumOf(aristas, ({ descargo }) => descargo.cantidad)
}
