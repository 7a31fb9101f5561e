/** RFCs that nobody can hold: right in form, wrong in their check digit. */

const VALORES = '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ'
const DIGITOS = '0123456789A'

/** The check digit that the SAT's rule gives to the first 11 or 12 characters. */
export function checkDigit(base: string): string {
  const text = base.padStart(12, ' ')
  let sum = 0
  for (let i = 0; i < 12; i++) sum += VALORES.indexOf(text[i]) * (13 - i)
  const rest = sum % 11
  return rest === 0 ? '0' : DIGITOS[11 - rest]
}

/** `siglas` (3 letters for a firm, 4 for a person), `fecha` as `YYMMDD` and two characters → an RFC that cannot exist. */
export function inventRfc(siglas: string, fecha: string, homoclave: string): string {
  const base = siglas + fecha + homoclave
  const right = DIGITOS.indexOf(checkDigit(base))
  return base + DIGITOS[(right + 1) % 10]
}
