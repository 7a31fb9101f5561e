/** Alternates: the parts that production may use when it has run out of the one its bill of materials asks for. */
import { columnaEntera, columnaTexto, filasDe, SIN_ENTERO, type TablaLeida } from '#records'
import type { Libreta } from '../libreta.ts'
import type { Familias } from './familias.ts'

/** Family → the families that may stand in for it, the preferred one first. Only those a row names: never by chains. */
export type Alternos = ReadonlyMap<number, readonly number[]>

/** Without `prioridad` an alternate comes last; equal ones go by name. A part that is its own alternate says nothing. */
export function resolveAlternos(
  tabla: TablaLeida | undefined,
  familiaDe: Familias,
  rangos: Int32Array,
  libreta: Libreta,
): Alternos {
  const filas = new Map<number, { prioridad: number; alterno: number }[]>()
  if (!tabla) return new Map()
  const parte = columnaTexto(tabla, 'numero_parte').ids
  const alterno = columnaTexto(tabla, 'alterno').ids
  const prioridad = columnaEntera(tabla, 'prioridad')
  for (let i = 0; i < filasDe(tabla); i++) {
    const familia = familiaDe(parte[i])
    if (familia === familiaDe(alterno[i])) {
      libreta.ignore(tabla, i, 'ALTERNO_DE_SI_MISMO', {})
      continue
    }
    const fila = {
      prioridad: prioridad[i] === SIN_ENTERO ? Number.POSITIVE_INFINITY : prioridad[i],
      alterno: alterno[i],
    }
    const known = filas.get(familia)
    if (known) known.push(fila)
    else filas.set(familia, [fila])
  }
  return new Map(
    Array.from(filas, ([familia, suyas]) => {
      // Of two without priority, Infinity - Infinity is no number: the name settles them too.
      suyas.sort((a, b) => a.prioridad - b.prioridad || rangos[a.alterno] - rangos[b.alterno])
      return [familia, [...new Set(suyas.map((fila) => familiaDe(fila.alterno)))]]
    }),
  )
}
