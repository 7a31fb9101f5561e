/** What a pedimento key does, asked of the law once for each key and day. */
import { type EfectoDeClave, efectoDeClave } from '#legal'
import type { ContextoLibro } from './contexto.ts'

/** More days than any date of ours, to make one number of a key and a day. */
const DIAS = 4_000_000

/** Key (id in the dictionary of keys) and day → its effect in an import (1) or an export (2), or null when nobody knows it. */
export function makeEfectos(
  { ley, diccionarios }: ContextoLibro,
  operacion: 1 | 2,
): (clave: number, fecha: number) => EfectoDeClave | null {
  const known = new Map<number, EfectoDeClave | null>()
  return (clave, fecha) => {
    const key = clave * DIAS + fecha
    const found = known.get(key)
    if (found !== undefined) return found
    const efecto = efectoDeClave(ley, diccionarios.claves.text(clave), operacion, fecha)
    known.set(key, efecto)
    return efecto
  }
}
