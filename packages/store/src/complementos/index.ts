/** The complements there are, in the order in which their files are written. */
import type { LibroEnDisco } from '../libro/libro-en-disco.ts'
import { ACTIVOS_FIJOS } from './activos.ts'
import { ANEXO30_CUENTA } from './anexo30/cuenta.ts'
import { CAPAS } from './capas.ts'
import type { Complemento } from './complemento.ts'
import { CONSTANCIAS } from './constancias.ts'
import { DESTINOS } from './destinos.ts'
import { INVENTARIO } from './inventario.ts'
import { PARES } from './pares.ts'
import { SUBMAQUILA } from './submaquila.ts'
import { VARIACION_CONSUMO } from './variacion-consumo.ts'

export { reconcileAnexo30 } from './anexo30/conciliar.ts'
export { ANEXO30_CUENTA, renglonesDeCuenta } from './anexo30/cuenta.ts'
export { type CuentaLeida, readCuenta } from './anexo30/leer.ts'

const COMPLEMENTOS: readonly Complemento[] = [
  PARES,
  SUBMAQUILA,
  CONSTANCIAS,
  ACTIVOS_FIJOS,
  DESTINOS,
  VARIACION_CONSUMO,
  CAPAS,
  INVENTARIO,
  ANEXO30_CUENTA,
]

/** The complements that have something to say of this book. */
export async function complementosDe(libro: LibroEnDisco): Promise<Complemento[]> {
  const hay: Complemento[] = []
  for (const complemento of COMPLEMENTOS) {
    const exists = complemento.tablas.map((tabla) => `exists (from "${tabla}")`)
    const cuando = complemento.cuando === undefined ? [] : [complemento.cuando]
    const [fila] = await libro.readFilas(`select ${[...exists, ...cuando].join(' or ')} as hay`)
    if (fila.hay === true) hay.push(complemento)
  }
  return hay
}
