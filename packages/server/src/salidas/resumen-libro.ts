/** The book in figures: what the report says about it, computed exactly from its columns. */
import type { Fuente, Libro } from '@trazo/core/records'
import type { ResumenLibro } from './modelo.ts'
import {
  computeOrigen,
  computeProximasFechas,
  computeProximos,
  computeVencidos,
  findVencidoDesde,
} from './resumen/listas.ts'
import { computeFaltantes, computeFueraDePlazo, computeMensual } from './resumen/movimientos.ts'
import {
  computeActivosFijos,
  computeAntiguedad,
  computeCalendario,
  computeDesperdicio,
  computePorEstado,
  computePorUnidad,
  computeVentanas,
  listAbiertos,
} from './resumen/saldos.ts'

/**
 * Book and the sources its rows name (`lotes.archivo` counts in them) → its figures at the cut-off of the book.
 * Totals are `bigint`: centavos for money, micros for quantities, never summed across units.
 */
export function computeResumenLibro(libro: Libro, fuentes: readonly Fuente[]): ResumenLibro {
  const abiertos = listAbiertos(libro)
  return {
    corte: libro.corte,
    lotes: libro.lotes.n,
    salidas: libro.salidas.n,
    descargos: libro.descargos.n,
    por_estado: computePorEstado(libro),
    por_unidad: computePorUnidad(libro, abiertos),
    activos_fijos: computeActivosFijos(libro),
    antiguedad: computeAntiguedad(libro, abiertos),
    ...computeCalendario(libro, abiertos),
    ventanas: computeVentanas(libro, abiertos),
    ...computeOrigen(libro, abiertos),
    proximas_fechas: computeProximasFechas(libro, abiertos),
    vencidos: computeVencidos(libro, abiertos, fuentes),
    vencido_desde: findVencidoDesde(libro, abiertos),
    proximos: computeProximos(libro, abiertos, fuentes),
    fuera_de_plazo: computeFueraDePlazo(libro),
    faltantes: computeFaltantes(libro),
    mensual: computeMensual(libro),
    desperdicio_pendiente: computeDesperdicio(libro),
    conservacion: libro.conservacion,
  }
}
