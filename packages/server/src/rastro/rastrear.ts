/** A question → the accounts that answer it, and what to say about how they were found. */
import { type CuentaDeLote, type CuentaDeSalida, type Material, Rastreador } from '@trazo/core/compile'
import { showPedimento } from '@trazo/core/kernel'
import { type Ley, unidadCanonica } from '@trazo/core/legal'
import {
  findDeclarada,
  findSalidasDe,
  findSemillas,
  type LibroEnDisco,
  listPartidas,
  Paro,
  type Pregunta,
  readMaterial,
  type Semillas,
} from '@trazo/store'

export interface Rastro {
  readonly lotes: readonly CuentaDeLote[]
  readonly salidas: readonly CuentaDeSalida[]
  /** Every exit that the traced lots went to, whole: with what it took of other lots. */
  readonly tocadas: readonly CuentaDeSalida[]
  readonly material: Material
  readonly semillas: Semillas
}

/** Throws Paro: RASTRO_DESCONOCIDO, RASTRO_OTRA_PARTIDA, RASTRO_SIN_EFECTO, RASTRO_ELIMINADO. */
export async function traceRastro(libro: LibroEnDisco, pregunta: Pregunta, ley: Ley): Promise<Rastro> {
  const semillas = await findSemillas(libro, pregunta)
  if (semillas.lotes.length + semillas.salidas.length === 0)
    throw await explainVacio(libro, pregunta, semillas)
  const tocadas = await findSalidasDe(libro, semillas.lotes)
  const salidas = [...new Set([...semillas.salidas, ...tocadas])].sort((a, b) => a - b)
  const material = await readMaterial(libro, { lotes: semillas.lotes, salidas })
  const canonica = (texto: string): string => unidadCanonica(ley, texto) ?? `?${texto}`
  const rastreador = new Rastreador(material, canonica)
  const cuentas = new Map(salidas.map((fila) => [fila, rastreador.traceSalida(material.salidas.get(fila)!)]))
  return {
    lotes: semillas.lotes.map((fila) => rastreador.traceLote(material.lotes.get(fila)!)),
    salidas: semillas.salidas.map((fila) => cuentas.get(fila)!),
    tocadas: tocadas.map((fila) => cuentas.get(fila)!),
    material,
    semillas,
  }
}

/** Why nothing was found, as far as the book can tell. */
async function explainVacio(libro: LibroEnDisco, pregunta: Pregunta, semillas: Semillas): Promise<Paro> {
  const buscado = sayPregunta(pregunta)
  if (semillas.estado === 'eliminado') return new Paro('RASTRO_ELIMINADO', { buscado })
  if (pregunta.por === 'lote' || pregunta.por === 'salida') {
    const partidas = await listPartidas(libro, pregunta.por, semillas.vigente ?? pregunta.pedimento)
    if (partidas.length > 0)
      return new Paro('RASTRO_OTRA_PARTIDA', {
        partida: String(pregunta.partida),
        partidas: sayPartidas(partidas),
      })
  }
  const declarada = await findDeclarada(libro, pregunta)
  if (!declarada) return new Paro('RASTRO_DESCONOCIDO', { buscado })
  const { archivo, linea } = declarada
  return new Paro('RASTRO_SIN_EFECTO', { buscado, archivo, linea: String(linea) })
}

export function sayPregunta(pregunta: Pregunta): string {
  if (pregunta.por === 'parte') return pregunta.numero_parte
  if (pregunta.por === 'movimiento') return `${pregunta.archivo}:${pregunta.linea}`
  const { pedimento, partida } = pregunta
  return `${showPedimento(Number(pedimento))}${partida === null ? '' : `/${partida}`}`
}

const PARTIDAS_MAX = 20

function sayPartidas(partidas: readonly number[]): string {
  const primeras = partidas.slice(0, PARTIDAS_MAX).join(', ')
  return partidas.length > PARTIDAS_MAX ? `${primeras}…` : primeras
}
