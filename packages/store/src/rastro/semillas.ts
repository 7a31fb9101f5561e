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

/** Exits that took something from those lots, in the order of the book. */
export async function findSalidasDe(libro: LibroEnDisco, lotes: readonly number[]): Promise<number[]> {
  if (lotes.length === 0) return []
  const filas = await libro.readFilas(
    `select distinct salida from descargo
     where lote in (select unnest(string_split($lotes, ',')::BIGINT[])) order by salida`,
    { lotes: lotes.join(',') },
  )
  return filas.map(({ salida }) => Number(salida))
}

/** A row of the company's tables that was asked for and that the book does not hold; null when nobody declared it. */
export async function findDeclarada(
  libro: LibroEnDisco,
  pregunta: Pregunta,
): Promise<{ archivo: string; linea: number } | null> {
  for (const tabla of DECLARADAS[pregunta.por]) {
    const [donde, parametros] = condicionDe(pregunta)
    const [fila] = await libro.readFilas(
      `select f.archivo, t.linea from ${tabla} t join fuente f on f.indice = t.archivo
       where ${donde} order by t.archivo, t.linea limit 1`,
      parametros,
    )
    if (fila) return { archivo: String(fila.archivo), linea: Number(fila.linea) }
  }
  return null
}

const ENTRADAS = ['importaciones', 'saldos_iniciales'] as const
const SALIDAS = ['exportaciones', 'movimientos'] as const
const DECLARADAS = {
  lote: ENTRADAS,
  salida: SALIDAS,
  parte: [...ENTRADAS, ...SALIDAS],
  movimiento: [...ENTRADAS, ...SALIDAS],
} as const

function condicionDe(pregunta: Pregunta): [string, Parametros] {
  if (pregunta.por === 'parte') return ['t.numero_parte = $parte', { parte: pregunta.numero_parte }]
  if (pregunta.por === 'movimiento') {
    const { archivo, linea } = pregunta
    return ['f.archivo = $archivo and t.linea = $linea', { archivo, linea }]
  }
  const { pedimento, partida } = pregunta
  if (partida === null) return ['t.pedimento = $pedimento', { pedimento }]
  return ['t.pedimento = $pedimento and t.partida = $partida', { pedimento, partida }]
}

/** Partidas of a pedimento that the book does hold, ascending. */
export async function listPartidas(
  libro: LibroEnDisco,
  por: 'lote' | 'salida',
  pedimento: string,
): Promise<number[]> {
  const filas = await libro.readFilas(
    `select distinct partida from ${por} where pedimento = $pedimento and partida is not null order by partida`,
    { pedimento },
  )
  return filas.map(({ partida }) => Number(partida))
}
