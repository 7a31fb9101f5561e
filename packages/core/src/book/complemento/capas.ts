/** National and definitive layers: what the bill of materials of each exit asked for and the temporary book never discharges. */
import { ColumnaEntera, ColumnaExacta, multiplyRounded } from '#kernel'
import type { Capas, TablaLeida } from '#records'
import type { ContextoLibro } from '../contexto.ts'
import type { Libreta } from '../libreta.ts'
import { scale } from '../materiales.ts'
import { type Fabrica, isExplotada } from '../requerimientos.ts'
import type { SalidasResueltas } from '../salidas.ts'

/** The layers of every exit that was exploded. One that cannot be counted exactly is left out and told (MATERIAL_INCONTABLE). */
export function resolveCapas(
  { salidas, fila }: SalidasResueltas,
  exportaciones: TablaLeida | undefined,
  movimientos: TablaLeida | undefined,
  { almacen, explosiones, canonica }: Fabrica,
  { diccionarios }: ContextoLibro,
  libreta: Libreta,
): Capas {
  const tipoDe = (id: number) => diccionarios.claves.text(id)
  const out = { salida: new ColumnaEntera(), componente: new ColumnaEntera(), unidad: new ColumnaEntera() }
  const origen = new ColumnaEntera()
  const cantidad = new ColumnaExacta()
  const desperdicio = new ColumnaExacta()
  for (let s = 0; explosiones.hasOtros && s < salidas.n; s++) {
    if (!isExplotada(salidas, s, tipoDe, explosiones)) continue
    const { otros } = explosiones.explode(salidas.parte[s], salidas.fecha[s])
    if (otros.length === 0) continue
    const factor = almacen.factorDeProducto(salidas.parte[s], canonica(salidas.unidad[s]), salidas.fecha[s])
    if (!factor) continue
    for (const una of otros) {
      const used = multiplyRounded(salidas.cantidad[s], scale(una.consumo, factor))
      const wasted = multiplyRounded(salidas.cantidad[s], scale(una.desperdicio, factor))
      if (used === 0 && wasted === 0) continue
      if (Math.max(used, wasted) > Number.MAX_SAFE_INTEGER) {
        const tabla = salidas.es_movimiento[s] === 1 ? movimientos : exportaciones
        libreta.warn(tabla!, fila[s], 'MATERIAL_INCONTABLE', { parte: diccionarios.partes.text(una.parte) })
        continue
      }
      out.salida.push(s)
      out.componente.push(una.parte)
      out.unidad.push(una.unidad)
      origen.push(una.origen)
      cantidad.push(used)
      desperdicio.push(wasted)
    }
  }
  return {
    n: out.salida.length,
    salida: out.salida.values(),
    componente: out.componente.values(),
    unidad: out.unidad.values(),
    origen: new Uint8Array(origen.values()),
    cantidad: cantidad.values(),
    desperdicio: desperdicio.values(),
  }
}
