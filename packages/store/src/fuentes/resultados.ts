/**
 * Results of earlier work that lie among the inputs: a ledger or a report of ours looks like a table of the company's, and
 * is none.
 */

import type { Busqueda } from './busqueda.ts'
import type { Lugar } from './carpeta.ts'
import { type Hallada, joinChunks } from './fuente.ts'
import { baseName } from './nombre.ts'
import { FuenteRota } from './rota.ts'

/** What names the files beside it as its own: the summary of a run, the index of a trace, the side-car of a report. */
const INDICE = /^(resumen|rastro|.+\.info)\.json$/
/** No index of ours is larger. */
const INDICE_MAXIMO = 64_000_000

/**
 * Takes out the files that an index of ours, beside them, names as its own; answers what tells such a place.
 * Notice: RESULTADOS_PREVIOS.
 */
export async function dropResultados(busqueda: Busqueda): Promise<(lugar: Lugar) => boolean> {
  const propias = new Set<string>()
  for (const hallada of busqueda.halladas) {
    if (!INDICE.test(baseName(hallada.archivo))) continue
    const nombres = await namesIn(hallada)
    for (const nombre of nombres) propias.add(placeOf(hallada, nombre))
    if (nombres.length > 0)
      busqueda.notice(hallada.archivo, 'RESULTADOS_PREVIOS', { n: String(nombres.length) })
  }
  const isResultado = (lugar: Pick<Lugar, 'origen' | 'archivo'>) =>
    propias.has(placeOf(lugar, baseName(lugar.archivo)))
  if (propias.size > 0) busqueda.keepOnly((hallada) => !isResultado(hallada))
  return isResultado
}

/** What the index names, itself included; nothing when it is not one of ours. */
async function namesIn(hallada: Hallada): Promise<string[]> {
  if (hallada.bytes_total > INDICE_MAXIMO) return []
  try {
    const texto = new TextDecoder().decode(await joinChunks(hallada.open()))
    const { programa, archivos } = JSON.parse(texto) as {
      programa?: { nombre?: unknown }
      archivos?: unknown
    }
    if (programa?.nombre !== 'trazo' || typeof archivos !== 'object') return []
    const nombres = Array.isArray(archivos) ? archivos.map(String) : Object.keys(archivos ?? {})
    return [baseName(hallada.archivo), ...nombres]
  } catch (error) {
    if (error instanceof FuenteRota || error instanceof SyntaxError || error instanceof TypeError) return []
    throw error
  }
}

/** The same name in the same folder, on disk or in a ZIP. */
function placeOf({ origen, archivo }: Pick<Lugar, 'origen' | 'archivo'>, nombre: string): string {
  return `${origen}\0${archivo.slice(0, archivo.length - baseName(archivo).length)}\0${nombre}`
}
