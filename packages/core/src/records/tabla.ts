/**
 * Tables as columns: what a reader hands to the rest of the house.
 * A specification says which columns a table has; `TablaLeida` holds what was read, one typed array per column.
 */
import { assert, type ColumnaEntera, type ColumnaExacta, type Diccionario } from '#kernel'

/**
 * - `texto`: id into a dictionary (0 is empty)         - `entero`, `mes`, `fecha`: Int32 (SIN_ENTERO / SIN_FECHA is empty)
 * - `cantidad`: micros, `dinero`: centavos, `pedimento`: 15 digits, all in Float64 as safe integers (NaN is empty)
 * - `decimal`: a finite decimal as Float64 units with its scale beside it, for factors
 */
export type TipoCampo = 'texto' | 'entero' | 'fecha' | 'mes' | 'cantidad' | 'dinero' | 'decimal' | 'pedimento'

/** Empty in an `entero` or `mes` column. */
export const SIN_ENTERO = -2147483648

export interface CampoSpec {
  /** The canonical name of the contract. */
  readonly nombre: string
  readonly tipo: TipoCampo
  readonly obligatorio: boolean
  /** Other header names accepted, already folded (no case, accents, spaces or underscores). */
  readonly alias: readonly string[]
  /** Texts allowed, for a closed list. The first is what an empty cell means, unless the field is required. */
  readonly opciones?: readonly string[]
  readonly signo?: 'positivo' | 'no_negativo'
  /** Which shared dictionary the texts go to; its own one when absent. Part numbers of all tables share `partes`. */
  readonly diccionario?: 'partes' | 'unidades' | 'claves'
}

export interface TablaSpec {
  readonly nombre: string
  readonly campos: readonly CampoSpec[]
  /** Headers that must all be there for a file to be taken as this table. */
  readonly distintivos: readonly string[]
}

export type Columna =
  | { readonly tipo: 'texto'; readonly valores: ColumnaEntera; readonly diccionario: Diccionario }
  | { readonly tipo: 'entero' | 'fecha' | 'mes'; readonly valores: ColumnaEntera }
  | { readonly tipo: 'cantidad' | 'dinero' | 'pedimento'; readonly valores: ColumnaExacta }
  | { readonly tipo: 'decimal'; readonly valores: ColumnaExacta; readonly escalas: ColumnaEntera }

/** The dictionaries that tables share: a part number has one id wherever it stands. */
export interface Diccionarios {
  readonly partes: Diccionario
  readonly unidades: Diccionario
  readonly claves: Diccionario
}

/** The rows of one table, from all its files, in the order (file, line). What a file declared; nothing is concluded yet. */
export interface TablaLeida {
  readonly spec: TablaSpec
  readonly columnas: ReadonlyMap<string, Columna>
  /** Index into the list of sources of the run. */
  readonly archivo: ColumnaEntera
  readonly linea: ColumnaEntera
}

export function filasDe(tabla: TablaLeida): number {
  return tabla.linea.length
}

/** Ids and dictionary of a text column. */
export function columnaTexto(
  tabla: TablaLeida,
  nombre: string,
): { ids: Int32Array; diccionario: Diccionario } {
  const columna = tabla.columnas.get(nombre)
  assert(columna?.tipo === 'texto', `${tabla.spec.nombre}.${nombre} is not a text column`)
  return { ids: columna.valores.values(), diccionario: columna.diccionario }
}

/** Values of an integer, month or date column. */
export function columnaEntera(tabla: TablaLeida, nombre: string): Int32Array {
  const columna = tabla.columnas.get(nombre)
  assert(
    columna?.tipo === 'entero' || columna?.tipo === 'fecha' || columna?.tipo === 'mes',
    `${tabla.spec.nombre}.${nombre} is not an integer column`,
  )
  return columna.valores.values()
}

/** Values of a quantity (micros), money (centavos) or pedimento column. */
export function columnaExacta(tabla: TablaLeida, nombre: string): Float64Array {
  const columna = tabla.columnas.get(nombre)
  assert(
    columna?.tipo === 'cantidad' || columna?.tipo === 'dinero' || columna?.tipo === 'pedimento',
    `${tabla.spec.nombre}.${nombre} is not an exact column`,
  )
  return columna.valores.values()
}

/** Units and scales of a decimal column. */
export function columnaDecimal(
  tabla: TablaLeida,
  nombre: string,
): { unidades: Float64Array; escalas: Int32Array } {
  const columna = tabla.columnas.get(nombre)
  assert(columna?.tipo === 'decimal', `${tabla.spec.nombre}.${nombre} is not a decimal column`)
  return { unidades: columna.valores.values(), escalas: columna.escalas.values() }
}
