/** The runs that a workspace keeps, to be read: found by their digest, their number or the moment, with their inputs. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type LadoDeLibro, type Originales, Paro } from '@trazo/store'
import { readCierres } from './cierres.ts'
import { openGuardadas } from './fuentes-guardadas.ts'
import { type LineaDeRegistro, readRegistro, rutaDeRegistro } from './registro.ts'

/** One line of the registry, with where the run is. */
export interface Corrida extends LineaDeRegistro {
  readonly espacio: string
  /** The folder that keeps its book and its results. */
  readonly carpeta: string
}

export interface Corridas {
  readonly espacio: string
  /** In the order in which they were recorded; the same run may stand more than once. */
  readonly lista: readonly Corrida[]
}

/** Takes no lock: runs are only added. Throws Paro ESPACIO_AUSENTE, REGISTRO_DANADO. */
export function openCorridas(carpeta: string): Corridas {
  const espacio = resolve(carpeta)
  if (!existsSync(rutaDeRegistro(espacio))) throw new Paro('ESPACIO_AUSENTE', { carpeta: espacio })
  return { espacio, lista: readRegistro(espacio).map((linea) => placeCorrida(espacio, linea)) }
}

function placeCorrida(espacio: string, linea: LineaDeRegistro): Corrida {
  return { ...linea, espacio, carpeta: join(espacio, 'corridas', linea.huella.replace('sha256:', '')) }
}

/** The last one that was not made to close a month, or the last of all. Throws Paro CORRIDA_DESCONOCIDA. */
export function lastCorrida(corridas: Corridas, antes = Number.POSITIVE_INFINITY): Corrida {
  const known = corridas.lista.filter(({ secuencia }) => secuencia < antes)
  return known.findLast(({ cierre }) => cierre === undefined) ?? known.at(-1) ?? unknown(corridas, 'ultima')
}

/**
 * A run by its sequence number, its digest or the beginning of it (4 digits or more), `ultima`, `anterior` (the last one
 * of another digest) or `cierre:AAAA-MM`. Throws Paro CORRIDA_DESCONOCIDA, CORRIDA_AMBIGUA, CIERRE_DESCONOCIDO.
 */
export function findCorrida(corridas: Corridas, texto: string): Corrida {
  const { lista, espacio } = corridas
  if (texto === 'ultima') return lastCorrida(corridas)
  if (texto === 'anterior') return findAnterior(corridas)
  if (texto.startsWith('cierre:')) {
    const mes = texto.slice('cierre:'.length)
    const cierre = readCierres(espacio).find((hecho) => hecho.mes === mes)
    if (!cierre) throw new Paro('CIERRE_DESCONOCIDO', { mes, carpeta: espacio })
    return findCorrida(corridas, cierre.corrida)
  }
  if (/^\d{1,9}$/.test(texto)) return lista[Number(texto) - 1] ?? unknown(corridas, texto)
  const prefijo = texto.replace(/^sha256:/, '')
  const halladas = /^[0-9a-f]{4,64}$/.test(prefijo)
    ? lista.filter(({ huella }) => huella.startsWith(`sha256:${prefijo}`))
    : []
  const distintas = new Set(halladas.map(({ huella }) => huella)).size
  if (distintas > 1) throw new Paro('CORRIDA_AMBIGUA', { corrida: texto, n: String(distintas) })
  return halladas.at(-1) ?? unknown(corridas, texto)
}

function findAnterior(corridas: Corridas): Corrida {
  const ultima = lastCorrida(corridas)
  const otras = corridas.lista.filter(
    ({ huella, cierre, secuencia }) =>
      huella !== ultima.huella && cierre === undefined && secuencia < ultima.secuencia,
  )
  return otras.at(-1) ?? unknown(corridas, 'anterior')
}

/**
 * The last run that was known at a moment: a sequence number, a UTC instant (`2026-11-21T10:00:00Z`) or a day, to its
 * end in UTC. Throws Paro CORRIDA_DESCONOCIDA.
 */
export function knownAt(corridas: Corridas, momento: string): Corrida {
  if (/^\d{1,9}$/.test(momento)) {
    const { secuencia } = findCorrida(corridas, momento)
    return lastCorrida(corridas, secuencia + 1)
  }
  const instante = new Date(/^\d{4}-\d{2}-\d{2}$/.test(momento) ? `${momento}T23:59:59.999Z` : momento)
  const known = corridas.lista.filter(({ registrada_en }) => new Date(registrada_en) <= instante)
  return known.length === 0 ? unknown(corridas, momento) : lastCorrida({ ...corridas, lista: known })
}

function unknown({ espacio }: Corridas, corrida: string): never {
  throw new Paro('CORRIDA_DESCONOCIDA', { corrida, carpeta: espacio })
}

/** Where its book and results are; its summary is checked against the registry. Throws Paro CORRIDA_ALTERADA. */
export function ladoOf(corrida: Corrida): LadoDeLibro {
  const [libro, resultados] = [join(corrida.carpeta, 'libro.duckdb'), join(corrida.carpeta, 'resultados')]
  const resumen = join(resultados, 'resumen.json')
  const whole = existsSync(libro) && existsSync(resumen) && sha256(resumen) === corrida.resumen
  if (!whole)
    throw new Paro('CORRIDA_ALTERADA', {
      corrida: corrida.huella,
      archivo: existsSync(libro) ? 'resumen.json' : 'libro.duckdb',
    })
  return { libro, resultados }
}

function sha256(ruta: string): string {
  return createHash('sha256').update(readFileSync(ruta)).digest('hex')
}

/** Its inputs as they were given, from the copies, each checked. Throws Paro FUENTE_ALTERADA. */
export function storedInputs({ espacio, entradas }: Corrida): Promise<Originales> {
  return openGuardadas(espacio, entradas)
}
