/**
 * Columns of the house as columns of DuckDB. A class of column says how its values travel:
 * - `entero`, `fecha`: Int32; `SIN_ENTERO` and `SIN_FECHA` are NULL;
 * - `mes`: year × 12 + month - 1; the view says the first day of that month;
 * - `cantidad` (micros), `dinero` (centavos): scaled integers in Float64, stored as DECIMAL(18,6) and DECIMAL(18,2),
 *   whose physical form is that same integer in 64 bits; NaN is NULL;
 * - `pedimento`: 15 digits in Float64, stored as BIGINT; NaN is NULL;
 * - `unidades` with its `escala` beside it: a decimal of any scale, joined in the view as DECIMAL(38,18);
 * - `texto`: ids of a dictionary, stored as INTEGER; the view joins the dictionary. Never NULL: empty is '';
 * - `opcion`: index into a closed list, stored as UTINYINT.
 */
import { SIN_FECHA } from '@trazo/core/kernel'

export type Clase =
  | 'entero'
  | 'fecha'
  | 'mes'
  | 'cantidad'
  | 'dinero'
  | 'pedimento'
  | 'unidades'
  | 'escala'
  | 'texto'
  | 'opcion'

export const TIPO_SQL: Readonly<Record<Clase, string>> = {
  entero: 'INTEGER',
  fecha: 'DATE',
  mes: 'INTEGER',
  cantidad: 'DECIMAL(18,6)',
  dinero: 'DECIMAL(18,2)',
  pedimento: 'BIGINT',
  unidades: 'BIGINT',
  escala: 'INTEGER',
  texto: 'INTEGER',
  opcion: 'UTINYINT',
}

export type Valores = Int32Array | Uint8Array | Float64Array

/** One column of one table on disk. */
export interface ColumnaDeTabla {
  readonly nombre: string
  readonly clase: Clase
  /** Table of the dictionary that a `texto` column points to. */
  readonly diccionario?: string
  /** Texts of an `opcion` column. */
  readonly opciones?: readonly string[]
}

const TWO_32 = 4294967296

/** Safe integers in Float64 → the same integers as 64-bit pairs of Int32, low half first; NaN leaves a 0. */
export function packEnteros64(valores: Float64Array, desde: number, n: number, out: Int32Array): void {
  for (let i = 0; i < n; i++) {
    const value = valores[desde + i]
    const high = Math.floor(value / TWO_32)
    out[2 * i] = value - high * TWO_32
    out[2 * i + 1] = high
  }
}

/** The bits of the rows that are not NULL, or null when no row of the stretch is. */
export function maskNulos(valores: Valores, desde: number, n: number): Uint8Array<ArrayBuffer> | null {
  let mask: Uint8Array<ArrayBuffer> | null = null
  const exacta = valores instanceof Float64Array
  for (let i = 0; i < n; i++) {
    const value = valores[desde + i]
    if (exacta ? !Number.isNaN(value) : value !== SIN_FECHA) continue
    mask ??= new Uint8Array(Math.ceil(n / 64) * 8).fill(255)
    mask[i >> 3] &= ~(1 << (i & 7))
  }
  return mask
}
