/** The door to the inputs: whatever the user names, as a list of files in one order. */
import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { compareText } from '@trazo/core/kernel'
import type { Aviso, Rechazo } from '@trazo/core/records'
import { Paro } from '../paro.ts'
import { Busqueda } from './busqueda.ts'
import { type Lugar, searchFile, searchPlace } from './carpeta.ts'
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
  /** Whether a file of the disk is a result of an earlier run, and so was left out. */
  readonly isResultado: (lugar: Lugar) => boolean
  /** Removes temporary copies; the sources cannot be read any more. */
  close(): Promise<void>
}

/** What lies in the inputs, before anything is opened. */
export interface Originales {
  /** Files of the disk as they were given: a ZIP is one. */
  readonly lugares: readonly Lugar[]
  readonly rechazos: readonly Rechazo[]
  readonly avisos: readonly Aviso[]
}

/**
 * Folders (searched to the bottom), ZIPs and single files, in any mix → every file of the disk in them.
 * `excluidas` are never searched: where this run writes. Throws Paro ENTRADA_NO_EXISTE.
 */
export async function findOriginales(
  inputs: readonly string[],
  excluidas: readonly string[] = [],
): Promise<Originales> {
  const busqueda = new Busqueda(
    LIMITES,
    excluidas.map((ruta) => resolve(ruta)),
  )
  for (const input of [...new Set(inputs.map((i) => resolve(i)))].sort(compareText))
    await search(input, busqueda)
  return busqueda
}

/**
 * Those files → every file in them, members of ZIPs included (contract sections 1 and 5). Results of earlier runs are
 * told by their summary, and files that cannot be used are set aside whole, with the codes of `errores/fuentes`.
 * Throws Paro: NADA_QUE_LEER, DISCO_TEMPORAL.
 */
export async function openOriginales(
  { lugares, rechazos, avisos }: Originales,
  limites: Partial<Limites> = {},
): Promise<FuentesAbiertas> {
  const busqueda = new Busqueda({ ...LIMITES, ...limites })
  busqueda.rechazos.push(...rechazos)
  busqueda.avisos.push(...avisos)
  try {
    for (const lugar of lugares) await searchFile(lugar, busqueda)
    const isResultado = await dropResultados(busqueda)
    const fuentes = await keepDistinct(busqueda)
    if (fuentes.length === 0) throw new Paro('NADA_QUE_LEER', { apartados: String(busqueda.rechazos.length) })
    busqueda.rechazos.sort(byArchivo)
    busqueda.avisos.sort(byArchivo)
    const bytes_total = fuentes.reduce((sum, fuente) => sum + fuente.bytes_total, 0)
    return {
      fuentes,
      bytes_total,
      rechazos: busqueda.rechazos,
      avisos: busqueda.avisos,
      isResultado,
      close: () => busqueda.removeCopies(),
    }
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
  await searchPlace(
    { ruta: input, archivo, origen: resolve(input, '..'), propio: input },
    new Set(),
    busqueda,
  )
}
