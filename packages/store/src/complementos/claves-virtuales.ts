/** Keys of virtual operations, in which two companies declare one transfer (Anexo 22, appendix 2). */
import { assert } from '@trazo/core/kernel'
import type { Ley } from '@trazo/core/legal'

const GRUPO = 'Operaciones Virtuales'

/** The keys of that group of the appendix, joined by commas for a query. */
export function clavesVirtuales(ley: Ley): string {
  const catalogo = ley.catalogos.get('ap02_claves_pedimento')
  assert(catalogo !== undefined, 'law/ has no catalogue of keys')
  const [clave, grupo] = [catalogo.columna('clave'), catalogo.columna('grupo')]
  return catalogo.filas
    .filter((fila) => fila[grupo] === GRUPO)
    .map((fila) => fila[clave])
    .join()
}
