/**
 * The bill of materials as edges with dates: which lines are valid on a day, and which ones close a cycle.
 * A line that closes a cycle is set aside; every other one stays (contract section 3, rule 4).
 */
import { orderRows, type Racional } from '#kernel'
import { columnaDecimal, columnaTexto, filasDe, ORIGENES, type TablaLeida } from '#records'
import { closesCycle, findCycles } from './bom-ciclos.ts'
import type { Libreta } from './libreta.ts'
import { readVigencias, type Vigencia } from './vigencia.ts'

export const TEMPORAL = ORIGENES.indexOf('temporal')

export interface LineaBom extends Vigencia {
  readonly componente: number
  readonly unidad: number
  /** cantidad + merma, per unit of the product. */
  readonly consumo: Racional
  readonly desperdicio: Racional
  /** Index into ORIGENES; only what is temporal is discharged. */
  readonly origen: number
}

/** Lines of each product, in a fixed order. */
export type Bom = ReadonlyMap<number, readonly LineaBom[]>

/** The `bom` table → lines by product; the ones that close a cycle are set aside (BOM_CICLO). */
export function resolveBom(
  tabla: TablaLeida | undefined,
  canonica: (id: number) => number,
  libreta: Libreta,
): Bom {
  const bom = new Map<number, LineaBom[]>()
  if (!tabla) return bom
  const producto = columnaTexto(tabla, 'producto').ids
  const componente = columnaTexto(tabla, 'componente')
  const lineas = readLineas(tabla, canonica)
  const ciclicas = findCycles(producto, lineas)
  for (const fila of orderRows(filasDe(tabla), [tabla.archivo.values(), tabla.linea.values()])) {
    const linea = lineas[fila]
    if (ciclicas.has(producto[fila]) && closesCycle(bom, ciclicas, producto[fila], linea)) {
      const nombre = componente.diccionario.text(linea.componente)
      libreta.reject(tabla, fila, 'componente', nombre, 'BOM_CICLO', { componente: nombre })
      continue
    }
    const deProducto = bom.get(producto[fila])
    if (deProducto) deProducto.push(linea)
    else bom.set(producto[fila], [linea])
  }
  return bom
}

function readLineas(tabla: TablaLeida, canonica: (id: number) => number): LineaBom[] {
  const componente = columnaTexto(tabla, 'componente').ids
  const unidad = columnaTexto(tabla, 'unidad').ids
  const origen = columnaTexto(tabla, 'origen')
  const vigencia = readVigencias(tabla)
  const cantidad = columnaDecimal(tabla, 'cantidad')
  const merma = columnaDecimal(tabla, 'merma')
  const desperdicio = columnaDecimal(tabla, 'desperdicio')
  return Array.from({ length: filasDe(tabla) }, (_, i) => {
    const escala = Math.max(cantidad.escalas[i], merma.escalas[i])
    const consumo = unitsAt(cantidad, i, escala) + unitsAt(merma, i, escala)
    const texto = origen.diccionario.text(origen.ids[i])
    return {
      componente: componente[i],
      unidad: canonica(unidad[i]),
      consumo: { num: consumo, den: 10n ** BigInt(escala) },
      desperdicio: {
        num: unitsAt(desperdicio, i, desperdicio.escalas[i]),
        den: 10n ** BigInt(desperdicio.escalas[i]),
      },
      origen: origenOf(texto),
      ...vigencia(i),
    }
  })
}

/** Index into ORIGENES of a cell; an empty one is temporal. */
export function origenOf(texto: string): number {
  return texto === '' ? TEMPORAL : ORIGENES.indexOf(texto as (typeof ORIGENES)[number])
}

/** Units of a decimal cell at a scale not smaller than its own; an empty cell is zero. */
function unitsAt(
  columna: { unidades: Float64Array; escalas: Int32Array },
  fila: number,
  escala: number,
): bigint {
  const unidades = columna.unidades[fila]
  return Number.isNaN(unidades) ? 0n : BigInt(unidades) * 10n ** BigInt(escala - columna.escalas[fila])
}
