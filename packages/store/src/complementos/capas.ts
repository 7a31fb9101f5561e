/**
 * `capas.csv`: the national and definitive components that the bill of materials of each exit asked for. They are never
 * discharged: they are kept beside the book, for content and for the materials used.
 */
import type { Complemento } from './complemento.ts'
import { columnasOf } from './renglones.ts'

const COLUMNAS = columnasOf(
  'salida_tipo,salida_pedimento,salida_partida,salida_fecha,producto,componente,origen,cantidad,desperdicio,unidad',
  'archivo,linea',
)

const SQL = `select s.tipo as salida_tipo, s.pedimento as salida_pedimento, s.partida as salida_partida,
    s.fecha as salida_fecha, s.numero_parte as producto, c.componente, c.origen, c.cantidad, c.desperdicio, c.unidad,
    f.archivo, s.linea
  from capas c join salida s on s.fila = c.salida left join fuente f on f.indice = s.archivo
  order by c.fila`

export const CAPAS: Complemento = {
  nombre: 'capas',
  columnas: COLUMNAS,
  tablas: [],
  cuando: 'exists (from capas)',
  async *filas(libro) {
    for await (const fila of libro.streamFilas(SQL))
      yield COLUMNAS.map((columna) => String(fila[columna] ?? ''))
  },
}
