/**
 * Units of measure of each part, with dates: which factor turns one into another on a day
 * (contract section 3, rule 5: "units differ → `unidades` factor first, exact").
 */
import { equalRacional, formatScaled, invertRacional, multiplyRacional, type Racional, UNO } from '#kernel'
import { columnaDecimal, columnaTexto, filasDe, type TablaLeida } from '#records'
import type { Libreta } from './libreta.ts'
import { intervalOf, isVigente, readVigencias, sortDays, type Vigencia } from './vigencia.ts'

interface Paso extends Vigencia {
  readonly unidad: number
  readonly factor: Racional
}

interface Declarado extends Vigencia {
  readonly de: number
  readonly a: number
}

/** What is known of one part. */
class DeParte {
  /** Unit → the units one step away. */
  readonly pasos = new Map<number, Paso[]>()
  /** Rows as they were declared, to be followed from a unit to where they lead. */
  readonly declarados: Declarado[] = []
  /** Days on which some row starts or has ended; ascending. */
  dias: readonly number[] = []

  step(from: number, paso: Paso): void {
    const known = this.pasos.get(from)
    if (known) known.push(paso)
    else this.pasos.set(from, [paso])
  }
}

/** Conversions of every part, both ways. Units are ids of canonical units. */
export class Conversiones {
  readonly #medidas = new Map<number, DeParte>()

  /** Adds `1 de = factor a` of a part while it is in force; false when it contradicts what is known on some of its days. */
  add(parte: number, de: number, a: number, factor: Racional, vigencia: Vigencia): boolean {
    const medidas = this.#medidas.get(parte) ?? new DeParte()
    this.#medidas.set(parte, medidas)
    const { desde, hasta } = vigencia
    const known = [desde, ...medidas.dias.filter((dia) => desde < dia && dia <= hasta)].map((dia) =>
      this.factor(parte, de, a, dia),
    )
    if (known.some((otro) => otro && !equalRacional(otro, factor))) return false
    if (known.every((otro) => otro !== null)) return true
    medidas.step(de, { unidad: a, factor, desde, hasta })
    medidas.step(a, { unidad: de, factor: invertRacional(factor), desde, hasta })
    medidas.declarados.push({ de, a, desde, hasta })
    medidas.dias = sortDays([...medidas.dias, desde, hasta + 1])
    return true
  }

  /** How many `a` make one `de`, for a part on a day; null when no row says. */
  factor(parte: number, de: number, a: number, fecha: number): Racional | null {
    if (de === a) return UNO
    const pasos = this.#medidas.get(parte)?.pasos
    if (!pasos) return null
    const reached = new Map<number, Racional>([[de, UNO]])
    for (const [unidad, soFar] of reached) {
      for (const paso of pasos.get(unidad) ?? []) {
        if (reached.has(paso.unidad) || !isVigente(paso, fecha)) continue
        const total = multiplyRacional(soFar, paso.factor)
        if (paso.unidad === a) return total
        reached.set(paso.unidad, total)
      }
    }
    return null
  }

  /** Where the rows of the table lead from a unit on a day: the unit a part without lots is counted in. */
  base(parte: number, unidad: number, fecha: number): number {
    const declarados = this.#medidas.get(parte)?.declarados.filter((fila) => isVigente(fila, fecha)) ?? []
    const seen = new Set<number>()
    let at = unidad
    while (!seen.has(at)) {
      seen.add(at)
      const next = declarados.findLast(({ de }) => de === at)
      if (next === undefined) return at
      at = next.a
    }
    return unidad
  }

  /** Days on which a factor of the part may change. */
  diasDe(parte: number): readonly number[] {
    return this.#medidas.get(parte)?.dias ?? []
  }

  /** Which of the intervals between those days a date falls in. */
  epoca(parte: number, fecha: number): number {
    const dias = this.#medidas.get(parte)?.dias
    return dias ? intervalOf(dias, fecha) : 0
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
  const vigencia = readVigencias(tabla)
  for (let i = 0; i < filasDe(tabla); i++) {
    const value = { num: BigInt(factor.unidades[i]), den: 10n ** BigInt(factor.escalas[i]) }
    if (conversiones.add(parte[i], canonica(de[i]), canonica(a[i]), value, vigencia(i))) continue
    const valor = formatScaled(factor.unidades[i], factor.escalas[i])
    libreta.reject(tabla, i, 'factor', valor, 'UNIDAD_CONTRADICTORIA')
  }
  return conversiones
}
