/** What a declared line stands for after rectifications, withdrawals and the cut-off (contract section 3, rules 3 and 9). */
import { SIN_FECHA } from '#kernel'
import { columnaEntera, columnaExacta, columnaTexto, type TablaLeida } from '#records'
import type { ContextoLibro } from './contexto.ts'
import type { Libreta } from './libreta.ts'

export interface LineaVigente {
  readonly fecha: number
  /** Id in the dictionary of keys. */
  readonly clave: number
}

/**
 * For each row of a table: its date and key in force, or null when it is ignored, with the reason noted.
 * A rectifying pedimento keeps the date and key of the one it descends from; the lines it replaces are left out,
 * unless the company has not captured the rectifier: then they stay, and it is told.
 */
export function makeVigente(
  tabla: TablaLeida,
  campoFecha: string,
  { cadenas, corte, diccionarios }: ContextoLibro,
  libreta: Libreta,
): (fila: number) => LineaVigente | null {
  const pedimento = columnaExacta(tabla, 'pedimento')
  const fecha = columnaEntera(tabla, campoFecha)
  const claves = columnaTexto(tabla, 'clave').ids
  const capturados = cadenas.destino.size > 0 ? new Set(pedimento) : new Set<number>()
  return (fila) => {
    const destino = cadenas.destino.get(pedimento[fila])
    if (destino?.estado === 'eliminado') return libreta.ignore(tabla, fila, 'PEDIMENTO_ELIMINADO', {})
    if (destino && capturados.has(destino.vigente)) {
      return libreta.ignore(tabla, fila, 'PEDIMENTO_RECTIFICADO', {})
    }
    if (destino) libreta.warn(tabla, fila, 'RECTIFICACION_SIN_CAPTURAR', {})
    const origen = cadenas.origen.get(pedimento[fila])
    const vigente = {
      fecha: origen && origen.fecha !== SIN_FECHA ? origen.fecha : fecha[fila],
      clave: origen?.clave ? diccionarios.claves.internText(origen.clave) : claves[fila],
    }
    return vigente.fecha > corte ? libreta.ignore(tabla, fila, 'POSTERIOR_AL_CORTE', {}) : vigente
  }
}
