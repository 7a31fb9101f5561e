/** Directed movements that name a lot of the very part they take out, and are exploded all the same: told, with the way out. */
import type { Lotes, TablaLeida } from '#records'
import type { ContextoLibro } from '../contexto.ts'
import type { Libreta } from '../libreta.ts'
import { type Fabrica, isExplotada } from '../requerimientos.ts'
import type { SalidasResueltas } from '../salidas.ts'

/**
 * The contract explodes movements as it does exports, so a lot of the finished product itself gives nothing to one of
 * its kind, and the components fall short. DIRIGIDA_EXPLOTADA points to `retorno_rechazo`, which is never exploded.
 */
export function warnDirigidas(
  { salidas, entrada_pedimento, entrada_partida, fila }: SalidasResueltas,
  lotes: Lotes,
  movimientos: TablaLeida | undefined,
  { explosiones }: Fabrica,
  { diccionarios: { claves, partes } }: ContextoLibro,
  libreta: Libreta,
): void {
  if (entrada_pedimento.every(Number.isNaN)) return
  const keyOf = (pedimento: number, parte: number, partida: string | number) =>
    `${pedimento}/${parte}/${partida}`
  const existing = new Set<string>()
  for (let l = 0; l < lotes.n; l++) {
    existing.add(keyOf(lotes.pedimento[l], lotes.parte[l], lotes.partida[l]))
    existing.add(keyOf(lotes.pedimento[l], lotes.parte[l], ''))
  }
  for (let s = 0; s < salidas.n; s++) {
    if (Number.isNaN(entrada_pedimento[s])) continue
    const partida = entrada_partida[s] < 0 ? '' : entrada_partida[s]
    const named = existing.has(keyOf(entrada_pedimento[s], salidas.parte[s], partida))
    if (!named || !isExplotada(salidas, s, (id) => claves.text(id), explosiones)) continue
    const datos = { parte: partes.text(salidas.parte[s]), tipo: claves.text(salidas.tipo[s]) }
    libreta.warn(movimientos!, fila[s], 'DIRIGIDA_EXPLOTADA', datos)
  }
}
