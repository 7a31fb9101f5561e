/** Columns of a batch by name and type. */
import { assert, type Diccionario } from '#kernel'
import type { LoteDataStage } from '../lote.ts'

/** Integers and dates. */
export function enterosOf(lote: LoteDataStage, nombre: string): Int32Array {
  const columna = lote.columnas.get(nombre)
  assert(columna?.tipo === 'entero' || columna?.tipo === 'fecha', `${lote.seccion}.${nombre} is no integer`)
  return columna.valores.values()
}

/** Pedimentos, quantities and money. */
export function exactosOf(lote: LoteDataStage, nombre: string): Float64Array {
  const columna = lote.columnas.get(nombre)
  const exact = columna?.tipo === 'pedimento' || columna?.tipo === 'cantidad' || columna?.tipo === 'dinero'
  assert(exact, `${lote.seccion}.${nombre} is no exact number`)
  return columna.valores.values()
}

/** Ids and their dictionary. */
export function textosOf(lote: LoteDataStage, nombre: string): { ids: Int32Array; diccionario: Diccionario } {
  const columna = lote.columnas.get(nombre)
  assert(columna?.tipo === 'texto', `${lote.seccion}.${nombre} is no text`)
  return { ids: columna.valores.values(), diccionario: columna.diccionario }
}
