/** An exact number `n / d`, `d > 0`. */
export type Fraccion = { n: bigint; d: bigint }

export const UNO: Fraccion = { n: 1n, d: 1n }

/** Reads a plain decimal such as `12.5`; an empty text is zero. */
export function readFraccion(texto: string): Fraccion {
  const [entero, decimales = ''] = texto.trim().split('.')
  return { n: BigInt(entero + decimales), d: 10n ** BigInt(decimales.length) }
}

export function add(a: Fraccion, b: Fraccion): Fraccion {
  return { n: a.n * b.d + b.n * a.d, d: a.d * b.d }
}

export function multiply(a: Fraccion, b: Fraccion): Fraccion {
  return { n: a.n * b.n, d: a.d * b.d }
}

export function divide(a: Fraccion, b: Fraccion): Fraccion {
  return { n: a.n * b.d, d: a.d * b.n }
}

/** `a` in units of `10^-decimales`, half away from zero; amounts here are never negative. */
export function round(a: Fraccion, decimales: number): bigint {
  return (2n * a.n * 10n ** BigInt(decimales) + a.d) / (2n * a.d)
}

/** `1234567` with 6 decimals is `1.234567`. */
export function showDecimal(escalado: bigint, decimales: number): string {
  const cifras = escalado.toString().padStart(decimales + 1, '0')
  return `${cifras.slice(0, -decimales)}.${cifras.slice(-decimales)}`
}

/** Up to where millionths are counted: 9007199254.740991. */
export function isCountable(millonesimas: bigint): boolean {
  return millonesimas <= 9_007_199_254_740_991n
}
