/** Production orders by number, product and day, each with what it consumed by component and unit. */
import { type Dias, orderRows } from '#kernel'
import { columnaEntera, columnaExacta, columnaTexto, filasDe, type TablaLeida } from '#records'
import type { Taller } from './taller.ts'

export interface ConsumoDeOrden {
  readonly componente: number
  readonly unidad: number
  /** micros, as the order consumed it, loss included. */
  cantidad: number
  desperdicio: number
  readonly fila: number
}

export interface OrdenDeProduccion {
  readonly numero: string
  readonly fecha: Dias
  readonly producto: number
  /** micros. Every row says it, and it counts once. */
  readonly producida: number
  readonly consumos: ConsumoDeOrden[]
  /** Its rows disagree on how much was produced. */
  contradictoria: boolean
  /** Its first row. */
  readonly fila: number
}

/** By day, number and product. Orders after the cut-off are left out. */
export function readOrdenes(
  tabla: TablaLeida,
  corte: Dias,
  { canonica, rangos }: Pick<Taller, 'canonica' | 'rangos'>,
): OrdenDeProduccion[] {
  const fecha = columnaEntera(tabla, 'fecha')
  const numero = columnaTexto(tabla, 'orden')
  const producto = columnaTexto(tabla, 'producto').ids
  const producida = columnaExacta(tabla, 'cantidad_producida')
  const numeros = numero.diccionario.ranks()
  const ordenes = new Map<string, OrdenDeProduccion>()
  const addConsumo = makeAddConsumo(tabla, canonica)
  const filas = orderRows(filasDe(tabla), [
    fecha,
    numero.ids.map((id) => numeros[id]),
    producto.map((id) => rangos[id]),
    tabla.archivo.values(),
    tabla.linea.values(),
  ])
  for (const fila of filas) {
    if (fecha[fila] > corte) continue
    const key = `${numero.ids[fila]}/${producto[fila]}/${fecha[fila]}`
    const orden = ordenes.get(key) ?? {
      numero: numero.diccionario.text(numero.ids[fila]),
      fecha: fecha[fila],
      producto: producto[fila],
      producida: producida[fila],
      consumos: [],
      contradictoria: false,
      fila,
    }
    ordenes.set(key, orden)
    orden.contradictoria ||= orden.producida !== producida[fila]
    addConsumo(orden, fila)
  }
  return [...ordenes.values()]
}

function makeAddConsumo(
  tabla: TablaLeida,
  canonica: (id: number) => number,
): (orden: OrdenDeProduccion, fila: number) => void {
  const componente = columnaTexto(tabla, 'componente').ids
  const unidad = columnaTexto(tabla, 'unidad').ids
  const consumida = columnaExacta(tabla, 'cantidad_consumida')
  const desperdicio = columnaExacta(tabla, 'cantidad_desperdicio')
  return ({ consumos }, fila) => {
    const [parte, en] = [componente[fila], canonica(unidad[fila])]
    const residuo = Number.isNaN(desperdicio[fila]) ? 0 : desperdicio[fila]
    const known = consumos.find((uno) => uno.componente === parte && uno.unidad === en)
    if (known) {
      known.cantidad += consumida[fila]
      known.desperdicio += residuo
    } else
      consumos.push({ componente: parte, unidad: en, cantidad: consumida[fila], desperdicio: residuo, fila })
  }
}
