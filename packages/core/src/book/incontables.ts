/** Exits that ask for more of a part than the book counts exactly: a zero too many somewhere. They are set aside. */
import { formatCantidad, pickFloats, pickInts } from '#kernel'
import type { TablaLeida } from '#records'
import type { ContextoLibro } from './contexto.ts'
import type { Libreta } from './libreta.ts'
import type { SalidasResueltas } from './salidas.ts'

/** The other exits, in their order. Rejects SALIDA_INCONTABLE. `incontables`: row of Salidas → part. */
export function setAsideIncontables(
  { salidas, entrada_pedimento, entrada_partida, fila }: SalidasResueltas,
  incontables: ReadonlyMap<number, number>,
  exportaciones: TablaLeida | undefined,
  movimientos: TablaLeida | undefined,
  { diccionarios }: ContextoLibro,
  libreta: Libreta,
): SalidasResueltas {
  const kept: number[] = []
  for (let s = 0; s < salidas.n; s++) {
    const parte = incontables.get(s)
    if (parte === undefined) kept.push(s)
    else {
      const tabla = (salidas.es_movimiento[s] === 1 ? movimientos : exportaciones)!
      const datos = { parte: diccionarios.partes.text(parte) }
      const cantidad = formatCantidad(salidas.cantidad[s])
      libreta.reject(tabla, fila[s], 'cantidad', cantidad, 'SALIDA_INCONTABLE', datos)
    }
  }
  const rows = Int32Array.from(kept)
  const ints = (values: Int32Array) => pickInts(values, rows)
  return {
    salidas: {
      n: rows.length,
      tipo: ints(salidas.tipo),
      es_movimiento: Uint8Array.from(rows, (s) => salidas.es_movimiento[s]),
      pedimento: pickFloats(salidas.pedimento, rows),
      partida: ints(salidas.partida),
      fecha: ints(salidas.fecha),
      parte: ints(salidas.parte),
      cantidad: pickFloats(salidas.cantidad, rows),
      unidad: ints(salidas.unidad),
      valor_usd: pickFloats(salidas.valor_usd, rows),
      archivo: ints(salidas.archivo),
      linea: ints(salidas.linea),
    },
    entrada_pedimento: pickFloats(entrada_pedimento, rows),
    entrada_partida: ints(entrada_partida),
    fila: ints(fila),
  }
}
