/** The 15-digit pedimento, held as a safe integer (leading zeros come back when it is written). */

/** Text with or without spaces and hyphens → integer of 15 digits, or null. */
export function parsePedimento(text: string): number | null {
  const digits = text.replace(/[\s\u00a0-]/g, '')
  return /^\d{15}$/.test(digits) ? Number(digits) : null
}

/** integer → `AADDPPPPNNNNNNN`, or empty when there is none (NaN). */
export function formatPedimento(pedimento: number): string {
  return Number.isNaN(pedimento) ? '' : String(pedimento).padStart(15, '0')
}

/** integer → `AA DD PPPP NNNNNNN`, as people read it. */
export function showPedimento(pedimento: number): string {
  return formatPedimento(pedimento).replace(/^(..)(..)(....)(.{7})$/, '$1 $2 $3 $4')
}

/**
 * The three fields of Data Stage → 15 digits; the two digits of the year come from the payment year:
 * the latest year not later than it whose last digit is the first digit of the number (formats section 0.1).
 * null when a field is not numeric.
 */
export function composePedimento(
  patente: string,
  numero: string,
  seccion: string,
  pagoYear: number,
): number | null {
  const p = patente.trim().padStart(4, '0')
  const n = numero.trim().padStart(7, '0')
  const s = seccion.trim().padStart(3, '0')
  if (!/^\d{4}$/.test(p) || !/^\d{7}$/.test(n) || !/^\d\d[0-9A-Z]$/i.test(s)) return null
  const year = pagoYear - ((pagoYear - Number(n[0]) + 10) % 10)
  return Number(String(year % 100).padStart(2, '0') + s.slice(0, 2) + p + n)
}
