/** Which folder is which: what a run reads, where it writes, and what it must not read although it may lie there. */
import { accessSync, constants, existsSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { Paro } from '@trazo/store'

interface Rutas {
  /** What to read; folders by their true place, whatever link led there. */
  readonly entradas: readonly string[]
  /** Where the run itself writes. */
  readonly ajenas: readonly string[]
}

/** Throws Paro SALIDA_ES_ENTRADA: among the inputs, nothing would tell results from them. */
export function settleRutas(trabajo: {
  readonly entradas: readonly string[]
  readonly salida: string
  readonly espacio: string | null
}): Rutas {
  const entradas = trabajo.entradas.map((ruta) => (isFolder(ruta) ? realpathSync(ruta) : ruta))
  const propias = [trabajo.salida, ...(trabajo.espacio === null ? [] : [trabajo.espacio])].map(truePlace)
  const both = propias.find((ruta) => entradas.includes(ruta))
  if (both !== undefined) throw new Paro('SALIDA_ES_ENTRADA', { salida: both })
  return { entradas, ajenas: [...propias, draftOf(trabajo.salida)] }
}

/** Where the results for a folder are made: beside it, hidden; inside it when they could not be moved from there. */
export function draftOf(destino: string): string {
  const whole = truePlace(destino)
  const inside = existsSync(whole) && !canMove(dirname(whole), whole)
  return join(inside ? whole : dirname(whole), `.${basename(whole)}.parcial`)
}

/** One disk, and a folder where a draft may be made. */
function canMove(desde: string, hasta: string): boolean {
  try {
    accessSync(desde, constants.W_OK)
    return statSync(desde).dev === statSync(hasta).dev
  } catch {
    return false
  }
}

function isFolder(ruta: string): boolean {
  return statSync(ruta, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/** The path without links, as far as it exists. */
function truePlace(ruta: string): string {
  const whole = resolve(ruta)
  if (existsSync(whole)) return realpathSync(whole)
  return join(truePlace(dirname(whole)), basename(whole))
}
