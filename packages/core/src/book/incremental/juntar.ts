/** What was kept of an earlier run and what was matched now, as one result in the order of exits. */
import {
  type EstadoPeps,
  emptyEstado,
  type LotesPeps,
  type Requerimientos,
  type ResultadoPeps,
} from '../peps.ts'
import type { PorCola } from './por-cola.ts'
import { INTACTA, REHECHA, type Repartos, type Suertes } from './suerte.ts'

/** The part that was matched now, and the rows of the whole that its own rows stand for. */
export interface Parte {
  readonly deLotes: Int32Array
  readonly deSalidas: Int32Array
  readonly resultado: ResultadoPeps
}

export function joinResultado(
  anterior: PorCola | null,
  lotes: LotesPeps,
  requerimientos: Requerimientos,
  repartos: Repartos,
  suertes: Suertes,
  parte: Parte,
): ResultadoPeps {
  const { resultado } = parte
  const most = resultado.n + countKept(anterior, suertes)
  const junto = {
    requerimiento: new Int32Array(most),
    lote: new Int32Array(most),
    cantidad: new Float64Array(most),
    valor: new Float64Array(most),
  }
  const faltante = new Float64Array(requerimientos.n)
  const { suerte, anterior: antes } = suertes
  const { inicio, fila } = repartos.lotes
  /** Next requirement and next match to hand out, of each queue of the earlier run, and of the part. */
  const nextSalida = new Int32Array(suerte.length)
  const nextKept = Int32Array.from(antes, (p) => (p < 0 ? 0 : anterior!.descargos.inicio[p]))
  let nextOfPart = 0
  let pending = 0
  let n = 0
  for (let r = 0; r < requerimientos.n; r++) {
    const c = requerimientos.cola[r]
    const p = c < 0 || suerte[c] === REHECHA ? -1 : antes[c]
    const ordinal = p < 0 ? 0 : nextSalida[c]++
    if (p >= 0 && ordinal < lengthOf(anterior!.salidas.inicio, p)) {
      const { descargos, salidas } = anterior!
      faltante[r] = salidas.faltante[salidas.inicio[p] + ordinal]
      const end = descargos.inicio[p + 1]
      for (let at = nextKept[c]; at < end && descargos.salida[at] === ordinal; at = ++nextKept[c]) {
        junto.requerimiento[n] = r
        junto.lote[n] = fila[inicio[c] + descargos.lote[at]]
        junto.cantidad[n] = descargos.cantidad[at]
        junto.valor[n++] = descargos.valor[at]
      }
      continue
    }
    faltante[r] = resultado.faltante[pending]
    for (; nextOfPart < resultado.n && resultado.requerimiento[nextOfPart] === pending; nextOfPart++) {
      junto.requerimiento[n] = r
      junto.lote[n] = parte.deLotes[resultado.lote[nextOfPart]]
      junto.cantidad[n] = resultado.cantidad[nextOfPart]
      junto.valor[n++] = resultado.valor[nextOfPart]
    }
    pending++
  }
  return { n, ...junto, faltante, estado: joinEstado(anterior, lotes, repartos, suertes, parte) }
}

function lengthOf(inicio: Int32Array, c: number): number {
  return inicio[c + 1] - inicio[c]
}

function countKept(anterior: PorCola | null, { suerte, anterior: antes }: Suertes): number {
  let kept = 0
  for (let c = 0; c < suerte.length; c++)
    if (suerte[c] !== REHECHA) kept += lengthOf(anterior!.descargos.inicio, antes[c])
  return kept
}

/** States by row of lots: those of the part as matched now, and of the others as they were. */
function joinEstado(
  anterior: PorCola | null,
  lotes: LotesPeps,
  { lotes: { inicio, fila } }: Repartos,
  { suerte, anterior: antes, iguales }: Suertes,
  { deLotes, resultado }: Parte,
): EstadoPeps {
  const estado = emptyEstado(lotes.n)
  for (let i = 0; i < deLotes.length; i++) copyEstado(resultado.estado, i, estado, deLotes[i])
  for (let c = 0; c < suerte.length; c++) {
    if (suerte[c] !== INTACTA) continue
    const suyos = anterior!.lotes
    for (let i = 0; i < iguales[c]; i++)
      copyEstado(suyos.estado, suyos.inicio[antes[c]] + i, estado, fila[inicio[c] + i])
  }
  return estado
}

export function copyEstado(from: EstadoPeps, at: number, to: EstadoPeps, row: number): void {
  to.descargada[row] = from.descargada[at]
  to.desperdicio[row] = from.desperdicio[at]
  to.pendiente[row] = from.pendiente[at]
  to.valor[row] = from.valor[at]
}
