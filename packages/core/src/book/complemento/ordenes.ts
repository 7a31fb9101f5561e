/** Production orders → what each product took of each component in each calendar month. */
import { addMonths, type Dias, formatFecha, parseFecha } from '#kernel'
import { columnaEntera, columnaExacta, columnaTexto, filasDe, type TablaLeida } from '#records'
import type { ContextoLibro } from '../contexto.ts'
import type { Libreta } from '../libreta.ts'

/** What one product took of one component in a month, in micros. */
export interface Consumido {
  readonly componente: number
  readonly unidad: number
  /** As the order says it; empty when it does not. */
  readonly origen: string
  cantidad: bigint
  desperdicio: bigint
  /** Rows that say so, to set them aside if the line cannot stand. */
  readonly filas: number[]
}

/** The orders of a product in a month. */
export interface Produccion {
  readonly producto: number
  /** First and last day of the month. */
  readonly desde: Dias
  readonly hasta: Dias
  producida: bigint
  readonly consumos: Map<string, Consumido>
}

/**
 * Productions by product and month. An order says in every row how much it produced that day, and counts once; one whose
 * rows disagree is set aside whole (ORDEN_CONTRADICTORIA). Orders after the cut-off are ignored by name.
 */
export function readProducciones(
  tabla: TablaLeida,
  canonica: (id: number) => number,
  { corte }: ContextoLibro,
  libreta: Libreta,
): Produccion[] {
  const fecha = columnaEntera(tabla, 'fecha')
  const orden = columnaTexto(tabla, 'orden')
  const producto = columnaTexto(tabla, 'producto').ids
  const producida = columnaExacta(tabla, 'cantidad_producida')
  const keyOf = (i: number) => `${orden.ids[i]}/${producto[i]}/${fecha[i]}`
  const ordenes = new Map<string, { producida: number; contradictoria: boolean; contada: boolean }>()
  const filas: number[] = []
  for (let i = 0; i < filasDe(tabla); i++) {
    if (fecha[i] > corte) libreta.ignore(tabla, i, 'POSTERIOR_AL_CORTE', {})
    else {
      filas.push(i)
      const known = ordenes.get(keyOf(i))
      if (known) known.contradictoria ||= known.producida !== producida[i]
      else ordenes.set(keyOf(i), { producida: producida[i], contradictoria: false, contada: false })
    }
  }
  const producciones = new Map<string, Produccion>()
  const addConsumo = makeAddConsumo(tabla, canonica)
  for (const i of filas) {
    const una = ordenes.get(keyOf(i))!
    if (una.contradictoria) {
      libreta.reject(tabla, i, 'orden', orden.diccionario.text(orden.ids[i]), 'ORDEN_CONTRADICTORIA')
      continue
    }
    const produccion = productionOf(producciones, producto[i], fecha[i])
    if (!una.contada) produccion.producida += BigInt(una.producida)
    una.contada = true
    addConsumo(produccion, i)
  }
  return [...producciones.values()]
}

function productionOf(producciones: Map<string, Produccion>, producto: number, fecha: Dias): Produccion {
  const desde = parseFecha(`${formatFecha(fecha).slice(0, 'AAAA-MM'.length)}-01`)!
  const key = `${producto}/${desde}`
  const known = producciones.get(key)
  if (known) return known
  const hasta = addMonths(desde, 1) - 1
  const nueva = { producto, desde, hasta, producida: 0n, consumos: new Map<string, Consumido>() }
  producciones.set(key, nueva)
  return nueva
}

function makeAddConsumo(
  tabla: TablaLeida,
  canonica: (id: number) => number,
): (produccion: Produccion, fila: number) => void {
  const componente = columnaTexto(tabla, 'componente').ids
  const unidad = columnaTexto(tabla, 'unidad').ids
  const origen = columnaTexto(tabla, 'origen')
  const consumida = columnaExacta(tabla, 'cantidad_consumida')
  const desperdicio = columnaExacta(tabla, 'cantidad_desperdicio')
  return ({ consumos }, fila) => {
    const de = origen.diccionario.text(origen.ids[fila])
    const en = canonica(unidad[fila])
    const key = `${componente[fila]}/${en}/${de}`
    const known = consumos.get(key) ?? {
      componente: componente[fila],
      unidad: en,
      origen: de,
      cantidad: 0n,
      desperdicio: 0n,
      filas: [],
    }
    consumos.set(key, known)
    known.cantidad += BigInt(consumida[fila])
    known.desperdicio += Number.isNaN(desperdicio[fila]) ? 0n : BigInt(desperdicio[fila])
    known.filas.push(fila)
  }
}
