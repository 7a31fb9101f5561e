/** How lots, exits, quantities and rows are named on a sheet. */
import type { LoteTrazable, Lugar, SalidaTrazable } from '@trazo/core/compile'
import { showPedimento } from '@trazo/core/kernel'
import { type Bloque, showCantidad, showEntero, type Tabla } from '../salidas/expediente/index.ts'
import { type ContextoDeFicha, columna } from './ficha.ts'
import { keyOf } from './renglones-de-archivo.ts'
import type { Decir } from './textos.ts'

const NO_BREAK = '\u00a0'

export function nameLote({ pedimento, partida }: LoteTrazable): string {
  return `${showPedimento(Number(pedimento))} / ${partida}`
}

export function nameSalida({ tipo, pedimento, partida }: SalidaTrazable): string {
  const numero = pedimento === '' ? '' : ` ${showPedimento(Number(pedimento))}`
  return `${tipo}${numero}${partida === null ? '' : ` / ${partida}`}`
}

export function showCon(micros: bigint, unidad: string): string {
  return `${showCantidad(micros)}${NO_BREAK}${unidad}`
}

/** Rows of the sources quoted, each with its file and line; then the fingerprint of each of those files. */
export function composeFuentes(
  lugares: readonly Renglon[],
  { t, quote, fuentes_nota }: ContextoDeFicha,
): Bloque[] {
  const { vistos, total } = firstDistintos(lugares)
  const recorte =
    total > vistos.length ? t('descargos_mas', { n: vistos.length, total: showEntero(total) }) : ''
  const renglones: Tabla = {
    titulo: t('fuentes'),
    columnas: [columna(t('col_renglon')), columna(t('col_lugar')), columna(t('col_texto'), 'codigo')],
    filas: vistos.map(([que, lugar]) => [t(que), `${lugar.archivo}:${lugar.linea}`, quote(lugar)]),
    nota: [recorte, fuentes_nota].filter((nota) => nota !== '').join(' '),
  }
  const huellas: Tabla = {
    titulo: '',
    columnas: [columna(t('col_archivo')), columna('SHA-256', 'codigo')],
    filas: [
      ...new Map(
        vistos.map(([, { archivo, sha256 }]) => [`${archivo}\0${sha256}`, [archivo, sha256]]),
      ).values(),
    ],
    nota: '',
  }
  return [renglones, huellas].map((tabla) => ({ tipo: 'tabla', tabla }))
}

/** A row of a source, and what it is to the sheet. */
export type Renglon = readonly ['fila_lote' | 'fila_salida' | 'fila_bom', Lugar]

const FUENTES_MAX = 12

/** The rows that a sheet quotes: the first of each place, up to a number; and how many there are. */
export function firstDistintos(renglones: readonly Renglon[]): { vistos: readonly Renglon[]; total: number } {
  const distintos = new Map<string, Renglon>()
  for (const renglon of renglones) {
    const key = keyOf(renglon[1])
    if (!distintos.has(key)) distintos.set(key, renglon)
  }
  return { vistos: [...distintos.values()].slice(0, FUENTES_MAX), total: distintos.size }
}

export function markSuma(t: Decir, cuadra: boolean): string {
  return cuadra ? t('si') : t('no')
}
