/** The same content twice is read once. Only files that could be equal are compared, by their SHA-256. */

import { compareText } from '@trazo/core/kernel'
import type { Busqueda } from './busqueda.ts'
import { FuenteEnDisco, type Hallada } from './fuente.ts'
import { Huella } from './huella.ts'
import { FuenteRota } from './rota.ts'

interface Leible {
  readonly fuente: FuenteEnDisco
  /** It has rows, so that reading it twice would count them twice. */
  readonly conFilas: boolean
}

/** Files in their final order, without repetitions. Notice: ARCHIVO_REPETIDO. A file found broken is set aside. */
export async function keepDistinct(busqueda: Busqueda): Promise<FuenteEnDisco[]> {
  const leibles: Leible[] = []
  const mustCompare = pairUp(busqueda.halladas)
  for (const hallada of busqueda.halladas) {
    const sha256 = mustCompare(hallada) ? await hashOf(hallada, busqueda) : ''
    if (sha256 !== null)
      leibles.push({ fuente: new FuenteEnDisco(hallada, sha256 || null), conFilas: !hallada.sin_filas })
  }
  leibles.sort((a, b) => compareFuentes(a.fuente, b.fuente))
  const firsts = new Map<string, string>()
  return leibles.filter((leible) => isFirst(leible, firsts, busqueda)).map(({ fuente }) => fuente)
}

function compareFuentes(a: FuenteEnDisco, b: FuenteEnDisco): number {
  return compareText(a.archivo, b.archivo) || compareText(a.sha256 ?? '', b.sha256 ?? '')
}

function isFirst({ fuente, conFilas }: Leible, firsts: Map<string, string>, busqueda: Busqueda): boolean {
  if (fuente.sha256 === null || !conFilas) return true
  const original = firsts.get(fuente.sha256)
  if (original === undefined) firsts.set(fuente.sha256, fuente.archivo)
  else busqueda.notice(fuente.archivo, 'ARCHIVO_REPETIDO', { original })
  return original === undefined
}

/**
 * Which files must be compared: those that share a size with another and, as far as both are known, a CRC;
 * and those that share a name, since only their content can put them in order.
 */
function pairUp(halladas: readonly Hallada[]): (hallada: Hallada) => boolean {
  const times = new Map<string, number>()
  const keysOf = ({ archivo, bytes_total, crc }: Hallada) => [
    `archivo ${archivo}`,
    `bytes ${bytes_total}`,
    `crc ${bytes_total} ${crc}`,
  ]
  for (const hallada of halladas) for (const key of keysOf(hallada)) times.set(key, (times.get(key) ?? 0) + 1)
  return (hallada) => {
    const [archivo, bytes, crc] = keysOf(hallada).map((key) => times.get(key)!)
    const sinCrc = times.get(`crc ${hallada.bytes_total} null`) ?? 0
    const iguales = hallada.crc === null ? bytes > 1 : crc > 1 || sinCrc > 0
    return archivo > 1 || (iguales && !hallada.sin_filas)
  }
}

async function hashOf(hallada: Hallada, busqueda: Busqueda): Promise<string | null> {
  const huella = new Huella()
  try {
    for await (const chunk of hallada.open()) huella.update(chunk)
    return huella.digest()
  } catch (error) {
    if (!(error instanceof FuenteRota)) throw error
    busqueda.reject(hallada.archivo, error.codigo)
    return null
  }
}
