import { type Linea, linesOf } from './bom.ts'
import { toIso } from './fecha.ts'
import { field, type Row } from './fila.ts'
import { add, divide, type Fraccion, readFraccion } from './fraccion.ts'

const CERO: Fraccion = { n: 0n, d: 1n }

function sum(filas: readonly Row[], campo: string): Fraccion {
  return filas.reduce((total, fila) => add(total, readFraccion(field(fila, campo))), CERO)
}

function monthOf(fila: Row): string {
  return toIso(field(fila, 'fecha')).slice(0, 7)
}

/** What the standard list says of a component's origin in a month: temporal, unless every line says otherwise. */
function standardOrigen(bom: readonly Linea[], producto: string, componente: string, mes: string): string {
  const lineas = bom.filter(
    (linea) =>
      linea.producto === producto &&
      linea.componente === componente &&
      linea.desde <= `${mes}-31` &&
      linea.hasta >= `${mes}-01`,
  )
  if (lineas.length === 0 || lineas.some((linea) => linea.origen === 'temporal')) return 'temporal'
  return lineas.some((linea) => linea.origen === 'nacional') ? 'nacional' : 'definitivo'
}

/** The lines of a product that the orders of one month tell; none when there are no orders. */
function monthLines(bom: readonly Linea[], ordenes: readonly Row[], producto: string, mes: string): Linea[] {
  const suyas = ordenes.filter((fila) => field(fila, 'producto') === producto && monthOf(fila) === mes)
  const primeras = suyas.filter(
    (fila, i) => suyas.findIndex((otra) => field(otra, 'orden') === field(fila, 'orden')) === i,
  )
  const producida = sum(primeras, 'cantidad_producida')
  return suyas.map((fila) => {
    const componente = field(fila, 'componente')
    return {
      producto,
      componente,
      unidad: field(fila, 'unidad'),
      porUnidad: divide(readFraccion(field(fila, 'cantidad_consumida')), producida),
      desperdicio: divide(readFraccion(field(fila, 'cantidad_desperdicio')), producida),
      origen: field(fila, 'origen') || standardOrigen(bom, producto, componente, mes),
      desde: `${mes}-01`,
      hasta: `${mes}-31`,
    }
  })
}

/**
 * Looks up the lines of a product on a day by what production really took: those of the month's orders, or the standard
 * ones in a month without them. Each order is of one day, and its rows agree on what was produced.
 */
export function realLines(
  bom: readonly Linea[],
  ordenes: readonly Row[],
): (producto: string, dia: string) => Linea[] {
  return (producto, dia) => {
    const reales = monthLines(bom, ordenes, producto, dia.slice(0, 7))
    return reales.length > 0 ? reales : linesOf(bom, producto, dia)
  }
}
