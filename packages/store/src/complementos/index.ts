/** The complements there are, in the order in which their files are written. */
import type { LibroEnDisco } from '../libro/libro-en-disco.ts'
import type { Complemento } from './complemento.ts'
import { PARES } from './pares.ts'

const COMPLEMENTOS: readonly Complemento[] = [PARES]

/** The complements that have something to say of this book. */
export async function complementosDe(libro: LibroEnDisco): Promise<Complemento[]> {
  const hay: Complemento[] = []
  for (const complemento of COMPLEMENTOS) {
    const exists = complemento.tablas.map((tabla) => `exists (from "${tabla}")`).join(' or ')
    const [fila] = await libro.readFilas(`select ${exists} as hay`)
    if (fila.hay === true) hay.push(complemento)
  }
  return hay
}
