/** The door to the inputs: whatever the user names, as a list of files in one order. */
import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { compareText } from '@trazo/core/kernel'
import type { Aviso, Rechazo } from '@trazo/core/records'
import { Paro } from '../paro.ts'
import { Busqueda } from './busqueda.ts'
import { searchPlace } from './carpeta.ts'
import type { FuenteEnDisco } from './fuente.ts'
import { LIMITES, type Limites } from './limites.ts'
import { showName } from './nombre.ts'
import { keepDistinct } from './repetidas.ts'
import { dropResultados } from './resultados.ts'

export interface FuentesAbiertas {
  /** By (`archivo`, SHA-256): neither the order of the inputs nor that of a folder matters. */
  readonly fuentes: FuenteEnDisco[]
  readonly bytes_total: number
  readonly rechazos: readonly Rechazo[]
  readonly avisos: readonly Aviso[]
  /** Removes temporary copies; the sources cannot be read any more. */
  close(): Promise<void>
}

/**
 * Folders (searched to the bottom), ZIPs and single files, in any mix → every file in them (contract sections 1 and 5).
 * `excluidas` are never searched: where this run writes. Results of earlier ones are told by their summary.
 * Files that cannot be used are set aside whole, with the codes of `errores/fuentes`.
 * Throws Paro: ENTRADA_NO_EXISTE, NADA_QUE_LEER, DISCO_TEMPORAL.
 */
export async function openFuentes(
  inputs: readonly string[],
  limites: Partial<Limites> = {},
  excluidas: readonly string[] = [],
): Promise<FuentesAbiertas> {
  const busqueda = new Busqueda(
    { ...LIMITES, ...limites },
    excluidas.map((ruta) => resolve(ruta)),
  )
  try {
    for (const input of [...new Set(inputs.map((i) => resolve(i)))].sort(compareText))
      await search(input, busqueda)
    await dropResultados(busqueda)
    const fuentes = await keepDistinct(busqueda)
    if (fuentes.length === 0) throw new Paro('NADA_QUE_LEER', { apartados: String(busqueda.rechazos.length) })
    const [rechazos, avisos] = [busqueda.rechazos.sort(byArchivo), busqueda.avisos.sort(byArchivo)]
    const bytes_total = fuentes.reduce((sum, fuente) => sum + fuente.bytes_total, 0)
    return { fuentes, bytes_total, rechazos, avisos, close: () => busqueda.removeCopies() }
  } catch (error) {
    await busqueda.removeCopies()
    throw error
  }
}

/** In order of names, not of the places on disk where the inputs happen to lie. */
function byArchivo(a: Rechazo | Aviso, b: Rechazo | Aviso): number {
  return compareText(a.archivo, b.archivo) || compareText(a.codigo, b.codigo)
}

async function search(input: string, busqueda: Busqueda): Promise<void> {
  const info = await stat(input).catch(() => null)
  if (info === null) throw new Paro('ENTRADA_NO_EXISTE', { entrada: input })
  const archivo = info.isDirectory() ? '' : showName(basename(input))
  await searchPlace({ ruta: input, archivo, origen: resolve(input, '..') }, new Set(), busqueda)
}
