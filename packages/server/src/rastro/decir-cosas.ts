/** How lots, exits, quantities and rows are named on a sheet. */
import type { LoteTrazable, Lugar, SalidaTrazable } from '@trazo/core/compile'
import { showPedimento } from '@trazo/core/kernel'
import { type Bloque, showCantidad, type Tabla } from '../salidas/expediente/index.ts'
import { type ContextoDeFicha, columna } from './ficha.ts'
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
  lugares: readonly (readonly [string, Lugar])[],
  { t, quote, fuentes_nota }: ContextoDeFicha,
): Bloque[] {
  const distintos = [...new Map(lugares.map((l) => [`${l[1].archivo}\0${l[1].linea}`, l])).values()]
  const vistos = distintos.slice(0, FUENTES_MAX)
  const recorte =
    distintos.length > FUENTES_MAX ? t('descargos_mas', { n: FUENTES_MAX, total: distintos.length }) : ''
  const renglones: Tabla = {
    titulo: t('fuentes'),
    columnas: [columna(t('col_renglon')), columna(t('col_lugar')), columna(t('col_texto'), 'codigo')],
    filas: vistos.map(([que, { archivo, linea }]) => [que, `${archivo}:${linea}`, quote(archivo, linea)]),
    nota: [recorte, fuentes_nota].filter((nota) => nota !== '').join(' '),
  }
  const huellas: Tabla = {
    titulo: '',
    columnas: [columna(t('col_archivo')), columna('SHA-256', 'codigo')],
    filas: [...new Map(vistos.map(([, { archivo, sha256 }]) => [archivo, [archivo, sha256]])).values()],
    nota: '',
  }
  return [renglones, huellas].map((tabla) => ({ tipo: 'tabla', tabla }))
}

const FUENTES_MAX = 12

export function markSuma(t: Decir, cuadra: boolean): string {
  return cuadra ? t('si') : t('no')
}
