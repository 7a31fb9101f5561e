/** Every relation that reports read, by name. */
import { ACTIVO_FIJO, ENTRADAS, FALTANTES, MATERIALES_UTILIZADOS, SALIDAS } from './aduanero.ts'
import { CONTRIBUYENTE, MATERIALES, PRODUCTOS } from './catalogos.ts'
import type { Relacion } from './relacion.ts'
import { SALDOS, SALDOS_POR_FRACCION } from './saldos.ts'

export const RELACIONES: ReadonlyMap<string, Relacion> = new Map(
  [
    CONTRIBUYENTE,
    MATERIALES,
    PRODUCTOS,
    ENTRADAS,
    MATERIALES_UTILIZADOS,
    SALIDAS,
    ACTIVO_FIJO,
    SALDOS,
    SALDOS_POR_FRACCION,
    FALTANTES,
  ].map((relacion) => [relacion.nombre, relacion]),
)
