/** What side ledgers share with the book: units, families, alternates and the bill of materials, as the tables declare them. */
import type { Ley } from '#legal'
import type { Diccionarios, Fuente } from '#records'
import { Almacen, makeCanonica } from '../almacen.ts'
import { type Bom, resolveBom, TEMPORAL } from '../bom.ts'
import { type Alternos, resolveAlternos } from '../complemento/alternos.ts'
import { type Familias, resolveFamilias } from '../complemento/familias.ts'
import { Libreta } from '../libreta.ts'
import type { TablasDeEmpresa } from '../libro.ts'
import { type Conversiones, resolveConversiones } from '../unidades.ts'

export interface ContextoCustodia {
  readonly ley: Ley
  /** Last day of the state, included. */
  readonly corte: number
  readonly diccionarios: Diccionarios
  readonly fuentes: readonly Pick<Fuente, 'archivo'>[]
}

export interface Taller {
  readonly canonica: (id: number) => number
  readonly conversiones: Conversiones
  readonly familiaDe: Familias
  readonly alternos: Alternos
  readonly bom: Bom
  /** Byte order of the part numbers and of the units. */
  readonly rangos: Int32Array
  readonly rangosDeUnidad: Int32Array
}

/** The book already told what it set aside of these tables; here it is left out in the same way, without saying it twice. */
export function openTaller(
  tablas: TablasDeEmpresa,
  { ley, diccionarios, fuentes }: ContextoCustodia,
): Taller {
  const libreta = new Libreta(fuentes)
  const rangos = diccionarios.partes.ranks()
  const canonica = makeCanonica(diccionarios.unidades, ley)
  const familiaDe = resolveFamilias(tablas.get('familias'), diccionarios, rangos, libreta)
  return {
    canonica,
    conversiones: resolveConversiones(tablas.get('unidades'), canonica, libreta),
    familiaDe,
    alternos: resolveAlternos(tablas.get('alternos'), familiaDe, rangos, libreta),
    bom: resolveBom(tablas.get('bom'), canonica, libreta),
    rangos,
    rangosDeUnidad: diccionarios.unidades.ranks(),
  }
}

export function openAlmacen({ conversiones, familiaDe, alternos }: Taller): Almacen {
  return new Almacen(conversiones, familiaDe, alternos)
}

/**
 * The bill of materials as goods stand at a third party: whatever its origin, what was sent comes back; and a part that
 * was sent there stands as itself from that day on, so its own lines end the day before.
 */
export function bomEnCustodia({ bom, familiaDe }: Taller, enviada: ReadonlyMap<number, number>): Bom {
  return new Map(
    Array.from(bom, ([producto, lineas]) => {
      const desde = enviada.get(familiaDe(producto)) ?? Number.POSITIVE_INFINITY
      return [
        producto,
        lineas.map((linea) => ({ ...linea, origen: TEMPORAL, hasta: Math.min(linea.hasta, desde - 1) })),
      ]
    }),
  )
}
