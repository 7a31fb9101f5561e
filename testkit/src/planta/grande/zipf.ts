/** Demand as it is: a few items take most of it. */
import type { Azar } from '../../azar.ts'

/** Rank by Zipf's law: the inverse of the sum of 1/(k+1), read from a table of 65,536 equal steps. */
export function makeZipf(azar: Azar, cuantos: number): () => number {
  const pasos = 65_536
  let total = 0
  for (let k = 1; k <= cuantos; k++) total += 1 / k
  const tabla = new Int32Array(pasos)
  const ancho = new Int32Array(pasos)
  let [k, suma] = [0, 1]
  for (let paso = 0; paso < pasos; paso++) {
    while (k < cuantos - 1 && suma < (total * paso) / pasos) suma += 1 / (++k + 1)
    tabla[paso] = k
    if (paso > 0) ancho[paso - 1] = k - tabla[paso - 1]
  }
  ancho[pasos - 1] = cuantos - 1 - tabla[pasos - 1]
  return () => {
    const paso = azar.next32() >>> 16
    return tabla[paso] + (ancho[paso] === 0 ? 0 : azar.entero(0, ancho[paso]))
  }
}
