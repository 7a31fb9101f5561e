/**
 * Units of measure of each part: which one its lots are kept in, and the exact factor from any other
 * (contract section 3, rule 5: "units differ → `unidades` factor first, exact").
 */
import { equalRacional, formatScaled, invertRacional, multiplyRacional, type Racional, UNO } from '#kernel'
import { columnaDecimal, columnaTexto, filasDe, type TablaLeida } from '#records'
import type { Libreta } from './libreta.ts'

interface Paso {
  readonly unidad: number
  readonly factor: Racional
}

/** Conversions of every part, both ways. Units are ids of canonical units. */
export class Conversiones {
  /** parte → unit → the units one step away. */
  readonly #pasos = new Map<number, Map<number, Paso[]>>()
  /** parte → unit → the unit a row of the table turns it into. */
  readonly #declarados = new Map<number, Map<number, number>>()

  /** Adds `1 de = factor a` of a part; false when it contradicts what is known. */
  add(parte: number, de: number, a: number, factor: Racional): boolean {
    const known = this.factor(parte, de, a)
    if (known) return equalRacional(known, factor)
    this.#step(parte, de, { unidad: a, factor })
    this.#step(parte, a, { unidad: de, factor: invertRacional(factor) })
    const declarados = this.#declarados.get(parte) ?? new Map<number, number>()
    this.#declarados.set(parte, declarados.set(de, a))
    return true
  }

  #step(parte: number, from: number, paso: Paso): void {
    const deParte = this.#pasos.get(parte) ?? new Map<number, Paso[]>()
    this.#pasos.set(parte, deParte)
    deParte.set(from, [...(deParte.get(from) ?? []), paso])
  }

  /** How many `a` make one `de`, for a part; null when no row says. */
  factor(parte: number, de: number, a: number): Racional | null {
    if (de === a) return UNO
    const pasos = this.#pasos.get(parte)
    if (!pasos) return null
    const reached = new Map<number, Racional>([[de, UNO]])
    for (const [unidad, soFar] of reached) {
      for (const paso of pasos.get(unidad) ?? []) {
        if (reached.has(paso.unidad)) continue
        const total = multiplyRacional(soFar, paso.factor)
        if (paso.unidad === a) return total
        reached.set(paso.unidad, total)
      }
    }
    return null
  }

  /** Where the rows of the table lead from a unit: the unit a product without lots is counted in. */
  base(parte: number, unidad: number): number {
    const declarados = this.#declarados.get(parte)
    const seen = new Set<number>()
    let at = unidad
    while (!seen.has(at)) {
      seen.add(at)
      const next = declarados?.get(at)
      if (next === undefined) return at
      at = next
    }
    return unidad
  }
}

/** The `unidades` table → conversions; a row that contradicts another one is set aside (UNIDAD_CONTRADICTORIA). */
export function resolveConversiones(
  tabla: TablaLeida | undefined,
  canonica: (id: number) => number,
  libreta: Libreta,
): Conversiones {
  const conversiones = new Conversiones()
  if (!tabla) return conversiones
  const parte = columnaTexto(tabla, 'numero_parte').ids
  const de = columnaTexto(tabla, 'de').ids
  const a = columnaTexto(tabla, 'a').ids
  const factor = columnaDecimal(tabla, 'factor')
  for (let i = 0; i < filasDe(tabla); i++) {
    const value = { num: BigInt(factor.unidades[i]), den: 10n ** BigInt(factor.escalas[i]) }
    if (conversiones.add(parte[i], canonica(de[i]), canonica(a[i]), value)) continue
    const valor = formatScaled(factor.unidades[i], factor.escalas[i])
    libreta.reject(tabla, i, 'factor', valor, 'UNIDAD_CONTRADICTORIA')
  }
  return conversiones
}
