/** Rows of `submaquila` by third party, in an order that neither names nor arrival of files change. */
import { orderRows } from '#kernel'
import { columnaEntera, columnaExacta, columnaTexto, filasDe, type TablaLeida } from '#records'
import { settleTies } from '../empates.ts'
import { Renglones } from '../renglones.ts'

/** What one third party was sent and gave back, as rows of the table. */
export interface Traspasos {
  readonly envios: Int32Array
  readonly retornos: Int32Array
}

/** Third parties by RFC; sends and returns by day, part, and place. Rows after the cut-off are left out. */
export function groupTraspasos(tabla: TablaLeida, corte: number, rangos: Int32Array): Traspasos[] {
  const fecha = columnaEntera(tabla, 'fecha')
  const sentido = columnaTexto(tabla, 'sentido')
  const parte = columnaTexto(tabla, 'numero_parte').ids
  const porTercero = new Map<number, { envios: number[]; retornos: number[] }>()
  const tercero = columnaTexto(tabla, 'rfc_contraparte')
  const rangosDeTercero = tercero.diccionario.ranks()
  for (const fila of orderTraspasos(tabla, fecha, parte, rangos)) {
    if (fecha[fila] > corte) continue
    const suyos = porTercero.get(tercero.ids[fila]) ?? { envios: [], retornos: [] }
    porTercero.set(tercero.ids[fila], suyos)
    const isEnvio = sentido.diccionario.text(sentido.ids[fila]) === 'envio'
    suyos[isEnvio ? 'envios' : 'retornos'].push(fila)
  }
  return Array.from(porTercero)
    .sort(([a], [b]) => rangosDeTercero[a] - rangosDeTercero[b])
    .map(([, { envios, retornos }]) => ({
      envios: Int32Array.from(envios),
      retornos: Int32Array.from(retornos),
    }))
}

function orderTraspasos(
  tabla: TablaLeida,
  fecha: Int32Array,
  parte: Int32Array,
  rangos: Int32Array,
): Int32Array {
  const cantidad = columnaExacta(tabla, 'cantidad')
  const [archivo, linea] = [tabla.archivo.values(), tabla.linea.values()]
  const renglones = new Renglones([tabla, undefined])
  for (let i = 0; i < filasDe(tabla); i++) renglones.add(0, i)
  const filas = orderRows(filasDe(tabla), [fecha, parte.map((id) => rangos[id]), archivo, linea])
  settleTies(
    filas,
    (a, b) => fecha[a] === fecha[b] && parte[a] === parte[b],
    archivo,
    (a, b) => cantidad[a] - cantidad[b] || renglones.compare(a, b),
  )
  return filas
}
