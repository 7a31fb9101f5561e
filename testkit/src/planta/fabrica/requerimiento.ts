/** What the shipments take of each part: the plant's true consumption, rounded once per shipment and part. */
import { scaleDecimal, toSafe } from '@trazo/core/kernel'
import type { Envio } from './demanda.ts'
import type { Explosion } from './explosion.ts'

export interface Gasto {
  readonly numero_parte: string
  readonly consumo: number
  readonly desperdicio: number
}

/** Micros of each part that one shipment takes. */
export function spendEnvio(explosion: Explosion, envio: Envio): Gasto[] {
  const piezas = BigInt(envio.cantidad)
  return [...explosion.explode(envio.producto.numero, envio.fecha)].map(([numero_parte, factor]) => ({
    numero_parte,
    consumo: toSafe(scaleDecimal({ ...factor.consumo, unidades: factor.consumo.unidades * piezas }, 6)),
    desperdicio: toSafe(
      scaleDecimal({ ...factor.desperdicio, unidades: factor.desperdicio.unidades * piezas }, 6),
    ),
  }))
}

/** Micros of each part by week, waste included. */
export class Requerimiento {
  readonly #porParte = new Map<string, Float64Array>()
  readonly #usos = new Map<string, { primera: number; ultima: number }>()
  readonly semanas: number

  constructor(envios: readonly Envio[], explosion: Explosion, semanas: number) {
    this.semanas = semanas
    for (const envio of envios) {
      for (const { numero_parte, consumo, desperdicio } of spendEnvio(explosion, envio)) {
        const serie = this.#porParte.get(numero_parte) ?? new Float64Array(semanas)
        serie[envio.semana] += consumo + desperdicio
        this.#porParte.set(numero_parte, serie)
      }
    }
  }

  /** Total from one week to another, the latter not included. */
  between(parte: string, desde: number, hasta: number): number {
    const serie = this.#porParte.get(parte)
    if (serie === undefined) return 0
    let total = 0
    for (let semana = Math.max(0, desde); semana < Math.min(hasta, this.semanas); semana++)
      total += serie[semana]
    return total
  }

  /** First and last week that take the part; null when none does. */
  span(parte: string): { primera: number; ultima: number } | null {
    const serie = this.#porParte.get(parte)
    if (serie === undefined) return null
    let uso = this.#usos.get(parte)
    if (uso === undefined) {
      uso = { primera: serie.findIndex((v) => v > 0), ultima: serie.findLastIndex((v) => v > 0) }
      this.#usos.set(parte, uso)
    }
    return uso.primera < 0 ? null : uso
  }
}
