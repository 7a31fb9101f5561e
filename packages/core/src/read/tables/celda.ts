/** What a workbook says of a cell beyond its text. Plain text files have none of this. */

export const CELDA_TEXTO = 0
/** A number: leading zeros it should have had are gone. The byte before its text is a spare zero, for `ANCHO_DE_CODIGO`. */
export const CELDA_NUMERO = 1
/** A formula that was never calculated. */
export const CELDA_SIN_CALCULAR = 2
/** `#REF!` and the like. */
export const CELDA_CON_ERROR = 3

/** Codes of fixed width: a number with one digit less has lost its leading zero, and nothing else. */
export const ANCHO_DE_CODIGO: ReadonlyMap<string, number> = new Map([
  ['fraccion', 8],
  ['nico', 2],
])

/** One mark per field of the record. */
export type MarcasDeCelda = Uint8Array

/** The error code of a cell that has no value to read, or null. */
export function errorOfCell(marca: number): string | null {
  if (marca === CELDA_SIN_CALCULAR) return 'FORMULA_SIN_VALOR'
  return marca === CELDA_CON_ERROR ? 'CELDA_CON_ERROR' : null
}
