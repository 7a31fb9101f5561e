/** Validity of the rows of a table: first and last day, both included; an empty end is open. */
import { SIN_FECHA } from '#kernel'
import { columnaEntera, type TablaLeida } from '#records'

/** Open ends: before and after every date. */
const SIEMPRE_DESDE = -1e9
const SIEMPRE_HASTA = 1e9

export interface Vigencia {
  readonly desde: number
  readonly hasta: number
}

/** Row of a table → its validity. */
export function readVigencias(tabla: TablaLeida): (fila: number) => Vigencia {
  const desde = columnaEntera(tabla, 'vigente_desde')
  const hasta = columnaEntera(tabla, 'vigente_hasta')
  return (fila) => ({
    desde: desde[fila] === SIN_FECHA ? SIEMPRE_DESDE : desde[fila],
    hasta: hasta[fila] === SIN_FECHA ? SIEMPRE_HASTA : hasta[fila],
  })
}

export function isVigente(vigencia: Vigencia, fecha: number): boolean {
  return vigencia.desde <= fecha && fecha <= vigencia.hasta
}

/** Which interval between sorted days a date falls in: how many of them are not after it. */
export function intervalOf(dias: readonly number[], fecha: number): number {
  let from = 0
  let to = dias.length
  while (from < to) {
    const middle = (from + to) >> 1
    if (dias[middle] <= fecha) from = middle + 1
    else to = middle
  }
  return from
}

export function sortDays(dias: Iterable<number>): readonly number[] {
  return [...new Set(dias)].sort((a, b) => a - b)
}
