import { toIso } from './fecha.ts'
import { field, type Row } from './fila.ts'
import { add, type Fraccion, readFraccion } from './fraccion.ts'

/** One BOM line; `desde`/`hasta` are widened to the ends of time when empty. */
export type Linea = {
  producto: string
  componente: string
  unidad: string
  porUnidad: Fraccion
  desperdicio: Fraccion
  origen: string
  desde: string
  hasta: string
}

function readLinea(fila: Row): Linea {
  const cantidad = readFraccion(field(fila, 'cantidad'))
  return {
    producto: field(fila, 'producto'),
    componente: field(fila, 'componente'),
    unidad: field(fila, 'unidad'),
    porUnidad: add(cantidad, readFraccion(field(fila, 'merma'))),
    desperdicio: readFraccion(field(fila, 'desperdicio')),
    origen: field(fila, 'origen') || 'temporal',
    desde: toIso(field(fila, 'vigente_desde')) || '0000-01-01',
    hasta: toIso(field(fila, 'vigente_hasta')) || '9999-12-31',
  }
}

/** Whether `desde..hasta` has a day on which accepted lines lead from `parte` down to `destino`. */
function reaches(
  lineas: readonly Linea[],
  parte: string,
  destino: string,
  desde: string,
  hasta: string,
): boolean {
  if (desde > hasta) return false
  if (parte === destino) return true
  return lineas.some((linea) => {
    if (linea.producto !== parte) return false
    const inicio = linea.desde > desde ? linea.desde : desde
    const fin = linea.hasta < hasta ? linea.hasta : hasta
    return reaches(lineas, linea.componente, destino, inicio, fin)
  })
}

/** The lines in file order, without those that would close a cycle. */
export function readBom(filas: readonly Row[]): Linea[] {
  const aceptadas: Linea[] = []
  for (const linea of filas.map(readLinea)) {
    const { componente, producto, desde, hasta } = linea
    if (reaches(aceptadas, componente, producto, desde, hasta)) continue
    aceptadas.push(linea)
  }
  return aceptadas
}

/** The lines of a product in force on a day. */
export function linesOf(bom: readonly Linea[], producto: string, dia: string): Linea[] {
  return bom.filter((linea) => linea.producto === producto && linea.desde <= dia && dia <= linea.hasta)
}
