/**
 * Quantities in the unit of the tariff: what a lot counted in its commercial unit is in the one its item is taxed in.
 * The factor is that of the part on the day the lot came in, from the `unidades` table, or a fixed one between units of
 * measure; what a pedimento declares (551 `CantidadUMTarifa`) can be checked against it.
 */
import { invertRacional, makeFactor, multiplyRacional, multiplyRounded, type Racional, UNO } from '#kernel'
import { type Ley, unidadCanonica } from '#legal'
import type { TablaLeida } from '#records'
import { makeCanonica } from '../almacen.ts'
import type { ContextoLibro } from '../contexto.ts'
import { Libreta } from '../libreta.ts'
import { resolveConversiones } from '../unidades.ts'

/** A quantity of a part, as the book keeps it: ids of its dictionaries, micros, the entry day. */
export interface CantidadComercial {
  readonly parte: number
  readonly unidad: number
  readonly fecha_entrada: number
  readonly cantidad: number
}

/** `umt`: key of appendix 7 or any way of writing the unit. Answers micros, rounded once; null when no factor says. */
export type EnTarifa = (comercial: CantidadComercial, umt: string) => number | null

/** The unit of the tariff item, as a key of appendix 7 without padding; null for an item that is not in the tariff. */
export function makeUmtDe(ley: Ley): (fraccion: string) => string | null {
  const tarifa = ley.catalogos.get('tigie_nico')
  if (!tarifa) return () => null
  const [fraccion, umt] = [tarifa.columna('fraccion'), tarifa.columna('umt')]
  const porFraccion = new Map(tarifa.filas.map((fila) => [fila[fraccion], fila[umt]]))
  return (item) => unidadCanonica(ley, porFraccion.get(item.replace(/[ .]/g, '')) ?? '')
}

/** Contradictory rows of `unidades` are left out here too; the book tells them. */
export function makeEnTarifa(
  unidades: TablaLeida | undefined,
  { ley, diccionarios, fuentes }: Pick<ContextoLibro, 'ley' | 'diccionarios' | 'fuentes'>,
): EnTarifa {
  const canonica = makeCanonica(diccionarios.unidades, ley)
  const conversiones = resolveConversiones(unidades, canonica, new Libreta(fuentes))
  const idDe = new Map<string, number>()
  for (let id = 0; id < diccionarios.unidades.size; id++) {
    const clave = unidadCanonica(ley, diccionarios.unidades.text(id))
    if (clave !== null) idDe.set(clave, canonica(id))
  }
  const fijas = readEquivalencias(ley)
  return ({ parte, unidad, fecha_entrada, cantidad }, umt) => {
    const meta = unidadCanonica(ley, umt)
    if (meta === null) return null
    for (const [puente, fijo] of [[meta, UNO] as const, ...(fijas.get(meta) ?? [])]) {
      const id = idDe.get(puente)
      const propio = id === undefined ? null : conversiones.factor(parte, canonica(unidad), id, fecha_entrada)
      if (propio) return multiplyRounded(cantidad, makeFactor(multiplyRacional(propio, fijo)))
    }
    return null
  }
}

/** Unit → the units that turn into it by a fixed factor, with how many of it each one is. */
function readEquivalencias(ley: Ley): Map<string, (readonly [string, Racional])[]> {
  const catalogo = ley.catalogos.get('unidades_equivalencias')
  const found = new Map<string, (readonly [string, Racional])[]>()
  if (!catalogo) return found
  const [mayor, menor, factor] = ['mayor', 'menor', 'factor'].map((nombre) => catalogo.columna(nombre))
  const add = (a: string, de: string, cuantas: Racional) =>
    found.set(a, [...(found.get(a) ?? []), [de, cuantas]])
  for (const fila of catalogo.filas) {
    const cuantas = { num: BigInt(fila[factor]), den: 1n }
    add(fila[menor], fila[mayor], cuantas)
    add(fila[mayor], fila[menor], invertRacional(cuantas))
  }
  return found
}
