/** The state of a finding as people see it, and that of all of them together. Never a score. */
import type { Hallazgo } from '@trazo/core/records'

export const SEMAFOROS = ['mal', 'atencion', 'bien', 'no_evaluable'] as const
export type Semaforo = (typeof SEMAFOROS)[number]

/** A heuristic never shows as a breach, whatever it measured (regulation section 12.1). */
export function semaforoDe({ estado, naturaleza }: Pick<Hallazgo, 'estado' | 'naturaleza'>): Semaforo {
  if (estado === 'cumple') return 'bien'
  if (estado === 'incumple') return naturaleza === 'heuristica' ? 'atencion' : 'mal'
  return estado
}

export interface EstadoGeneral {
  /** The first of `SEMAFOROS` that any finding has; `no_evaluable` only when nothing could be assessed. */
  readonly semaforo: Semaforo
  readonly cuentas: Readonly<Record<Semaforo, number>>
  readonly total: number
}

export function computeEstadoGeneral(hallazgos: readonly Hallazgo[]): EstadoGeneral {
  const cuentas = { mal: 0, atencion: 0, bien: 0, no_evaluable: 0 }
  for (const hallazgo of hallazgos) cuentas[semaforoDe(hallazgo)]++
  const semaforo = SEMAFOROS.find((s) => cuentas[s] > 0) ?? 'no_evaluable'
  return { semaforo, cuentas, total: hallazgos.length }
}

/** What asks for action first: worst state, then severity, then id. */
export function sortHallazgos<H extends Hallazgo>(hallazgos: readonly H[]): readonly H[] {
  const rank = (h: Hallazgo): number => SEMAFOROS.indexOf(semaforoDe(h))
  return [...hallazgos].sort(
    (a, b) => rank(a) - rank(b) || b.severidad - a.severidad || (a.criterio < b.criterio ? -1 : 1),
  )
}
