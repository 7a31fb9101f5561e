/** The default cut-off: the latest day on which something happened in the data (contract section 1). */
import { type Dias, SIN_FECHA } from '#kernel'
import { columnaEntera, type NombreTabla } from '#records'
import type { TablasDeEmpresa } from './libro.ts'

/** Dates on which something happened. Validity dates (of a BOM, a certification) do not count: they point ahead. */
const HECHOS: readonly (readonly [NombreTabla, string])[] = [
  ['importaciones', 'fecha_entrada'],
  ['exportaciones', 'fecha'],
  ['movimientos', 'fecha'],
  ['compras_nacionales', 'fecha'],
  ['inventario_fisico', 'fecha'],
  ['saldos_iniciales', 'fecha_saldo'],
  ['ordenes_produccion', 'fecha'],
  ['submaquila', 'fecha'],
  ['constancias', 'fecha'],
  ['traslados', 'fecha'],
  ['cuenta_anexo30', 'fecha'],
  ['inventario_proceso', 'fecha'],
]

/** The latest of those dates and of `otras`; SIN_FECHA when there is none. */
export function resolveCorte(tablas: TablasDeEmpresa, otras: Iterable<Dias> = []): Dias {
  let latest = SIN_FECHA
  for (const [nombre, campo] of HECHOS) {
    const tabla = tablas.get(nombre)
    if (tabla) for (const dia of columnaEntera(tabla, campo)) if (dia > latest) latest = dia
  }
  for (const dia of otras) if (dia > latest) latest = dia
  return latest
}
