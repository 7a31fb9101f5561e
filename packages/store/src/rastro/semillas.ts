/** Where a trace starts: the lots and the exits that a pedimento, a place in a file or a part number names. */

import type { Parametros } from '../libro/lectura.ts'
import type { LibroEnDisco } from '../libro/libro-en-disco.ts'

/** What a trace was asked for. */
export type Pregunta =
  | { readonly por: 'lote' | 'salida'; readonly pedimento: string; readonly partida: number | null }
  | { readonly por: 'movimiento'; readonly archivo: string; readonly linea: number }
  | { readonly por: 'parte'; readonly numero_parte: string }

export interface Semillas {
  /** Rows of `lote` and of `salida`, in the order of the book. */
  readonly lotes: readonly number[]
  readonly salidas: readonly number[]
  /** The pedimento that stands for the one that was named, when the State's files say that it was rectified. */
  readonly vigente: string | null
  /** What became of the pedimento that was named, as far as the State's files say. */
  readonly estado: 'vigente' | 'rectificado' | 'eliminado'
}

/** Answers empty lists when nothing is found. A rectified pedimento without rows of its own is followed to the one in force. */
export async function findSemillas(libro: LibroEnDisco, pregunta: Pregunta): Promise<Semillas> {
  const base = { lotes: [], salidas: [], vigente: null, estado: 'vigente' as const }
  if (pregunta.por === 'parte') {
    const datos = { parte: pregunta.numero_parte }
    const deParte = { lotes: await find(libro, 'lote', 'numero_parte = $parte', datos) }
    return { ...base, ...deParte, salidas: await find(libro, 'salida', 'numero_parte = $parte', datos) }
  }
  if (pregunta.por === 'movimiento') {
    const { archivo, linea } = pregunta
    const place = 'archivo in (select indice from fuente where archivo = $archivo) and linea = $linea'
    const lotes = await find(libro, 'lote', place, { archivo, linea })
    return { ...base, lotes, salidas: await find(libro, 'salida', place, { archivo, linea }) }
  }
  return findPedimento(libro, pregunta)
}

async function findPedimento(
  libro: LibroEnDisco,
  { por, pedimento, partida }: Extract<Pregunta, { por: 'lote' | 'salida' }>,
): Promise<Semillas> {
  const search = (numero: string) => {
    const donde = `pedimento = $pedimento${partida === null ? '' : ' and partida = $partida'}`
    return find(libro, por, donde, { pedimento: numero, ...(partida === null ? {} : { partida }) })
  }
  const name = (filas: readonly number[]) =>
    por === 'lote' ? { lotes: filas, salidas: [] } : { lotes: [], salidas: filas }
  const own = await search(pedimento)
  const [cadena] = await libro.readFilas(
    'select vigente, estado from ds_cadena where pedimento = $pedimento limit 1',
    { pedimento },
  )
  const estado = (cadena?.estado ?? 'vigente') as Semillas['estado']
  const vigente = (cadena?.vigente ?? null) as string | null
  const followed = own.length === 0 && vigente !== null ? await search(vigente) : own
  return { ...name(followed), vigente, estado }
}

async function find(
  libro: LibroEnDisco,
  vista: 'lote' | 'salida',
  donde: string,
  parametros: Parametros,
): Promise<number[]> {
  const filas = await libro.readFilas(`select fila from ${vista} where ${donde} order by fila`, parametros)
  return filas.map(({ fila }) => Number(fila))
}
