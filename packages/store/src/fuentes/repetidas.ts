/**
 * The same content twice is read once. Only files that could be equal are compared, by their SHA-256.
 * A delivery of Data Stage is repeated as a whole or not at all: when the State issues a month again, most of its files
 * are what they were, and without them the new delivery would be a fragment.
 */
import { compareText } from '@trazo/core/kernel'
import { planEntregas } from '@trazo/core/read'
import type { Busqueda } from './busqueda.ts'
import { FuenteEnDisco, type Hallada } from './fuente.ts'
import { Huella } from './huella.ts'
import { FuenteRota } from './rota.ts'

interface Leible {
  readonly fuente: FuenteEnDisco
  readonly hallada: Hallada
}

/** Files in their final order, without repetitions. Notice: ARCHIVO_REPETIDO. A file found broken is set aside. */
export async function keepDistinct(busqueda: Busqueda): Promise<FuenteEnDisco[]> {
  const leibles: Leible[] = []
  const mustCompare = pairUp(busqueda.halladas)
  for (const hallada of busqueda.halladas) {
    const sha256 = mustCompare(hallada) ? await hashOf(hallada, busqueda) : ''
    if (sha256 !== null) leibles.push({ fuente: new FuenteEnDisco(hallada, sha256 || null), hallada })
  }
  leibles.sort((a, b) => compareFuentes(a.fuente, b.fuente))
  const repetidas = findRepeated(leibles, busqueda)
  return leibles.filter((leible) => !repetidas.has(leible)).map(({ fuente }) => fuente)
}

function compareFuentes(a: FuenteEnDisco, b: FuenteEnDisco): number {
  return compareText(a.archivo, b.archivo) || compareText(a.sha256 ?? '', b.sha256 ?? '')
}

function findRepeated(leibles: readonly Leible[], busqueda: Busqueda): Set<Leible> {
  const firsts = new Map<string, string>()
  const repetidas = new Set<Leible>()
  for (const grupo of groupFiles(leibles)) {
    const conFilas = grupo.filter(({ hallada }) => !hallada.sin_filas)
    const original = ({ fuente }: Leible) => (fuente.sha256 === null ? undefined : firsts.get(fuente.sha256))
    const repeated = conFilas.length > 0 && conFilas.every((leible) => original(leible) !== undefined)
    for (const leible of conFilas) {
      const { archivo, sha256 } = leible.fuente
      if (repeated) {
        repetidas.add(leible)
        busqueda.notice(archivo, 'ARCHIVO_REPETIDO', { original: original(leible)! })
      } else if (sha256 !== null && !firsts.has(sha256)) firsts.set(sha256, archivo)
    }
  }
  return repetidas
}

/** What is repeated together: each file by itself, and the files of each delivery. In order of files. */
function groupFiles(leibles: readonly Leible[]): Leible[][] {
  const secciones = leibles.flatMap(({ fuente: { archivo, origen }, hallada: { seccion } }, indice) =>
    seccion === null ? [] : [{ indice, archivo, origen, seccion }],
  )
  const entregas = planEntregas(secciones).entregas.map((e) => e.archivos.map((a) => leibles[a.indice]))
  return [...leibles.filter(({ hallada }) => hallada.seccion === null).map((leible) => [leible]), ...entregas]
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
