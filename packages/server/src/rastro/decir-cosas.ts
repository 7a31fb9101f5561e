/** How lots, exits, quantities and rows are named on a sheet. */
import type { LoteTrazable, Lugar, SalidaTrazable } from '@trazo/core/compile'
import { showPedimento } from '@trazo/core/kernel'
import { type Bloque, showCantidad } from '../salidas/expediente/index.ts'
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

/** Rows of the sources quoted, each with its file, its line and the fingerprint of the file. */
export function composeFuentes(
  lugares: readonly (readonly [string, Lugar])[],
  { t, quote, fuentes_nota }: ContextoDeFicha,
): Bloque {
  const distintos = [...new Map(lugares.map((l) => [`${l[1].archivo}\0${l[1].linea}`, l])).values()]
  const filas = distintos
    .slice(0, FUENTES_MAX)
    .map(([que, { archivo, linea, sha256 }]) => [
      que,
      `${archivo}:${linea} · ${sha256}`,
      quote(archivo, linea),
    ])
  const columnas = [
    columna(t('col_renglon')),
    columna(t('col_lugar'), 'codigo'),
    columna(t('col_texto'), 'codigo'),
  ]
  const recorte =
    distintos.length > FUENTES_MAX
      ? `${t('descargos_mas', { n: FUENTES_MAX, total: distintos.length })} `
      : ''
  const nota = `${recorte}${fuentes_nota}`
  return { tipo: 'tabla', tabla: { titulo: t('fuentes'), columnas, filas, nota, densa: true } }
}

const FUENTES_MAX = 12

export function markSuma(t: Decir, cuadra: boolean): string {
  return cuadra ? t('si') : t('no')
}
