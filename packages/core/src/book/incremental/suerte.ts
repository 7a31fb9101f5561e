/**
 * What becomes of each queue of a run that follows another one: left as it was booked, gone on with, or booked again.
 * Facts are compared one by one, so that nothing is taken for known that is not equal.
 */
import type { LotesPeps, Requerimientos } from '../peps.ts'
import type { Nombrados, PorCola, Reparto } from './por-cola.ts'

export const INTACTA = 0
export const SEGUIDA = 1
export const REHECHA = 2

export interface Repartos {
  readonly lotes: Reparto
  readonly salidas: Reparto
  readonly nombrados: Nombrados
}

export interface Suertes {
  /** INTACTA, SEGUIDA or REHECHA, by queue. */
  readonly suerte: Uint8Array
  /** The same queue in the earlier run, -1 when there is none. */
  readonly anterior: Int32Array
  /** How many lots from the first stand as they did in the earlier run. */
  readonly iguales: Int32Array
}

/** `acopladas`: queues that depend on others, which are always booked again. */
export function compareColas(
  anterior: PorCola | null,
  nombres: readonly string[],
  lotes: LotesPeps,
  requerimientos: Requerimientos,
  repartos: Repartos,
  acopladas: ReadonlySet<number>,
): Suertes {
  const colas = nombres.length
  const suertes = {
    suerte: new Uint8Array(colas).fill(REHECHA),
    anterior: new Int32Array(colas).fill(-1),
    iguales: new Int32Array(colas),
  }
  if (!anterior) return suertes
  const known = new Map(anterior.nombres.map((nombre, p) => [nombre, p]))
  for (let c = 0; c < colas; c++) {
    const p = known.get(nombres[c])
    if (p === undefined || nombres[c] === '' || acopladas.has(c)) continue
    suertes.anterior[c] = p
    suertes.iguales[c] = countEqualLotes(anterior, p, lotes, repartos.lotes, c)
    if (!startsTheSame(anterior, p, requerimientos, repartos, c)) continue
    if (!isUntouched(anterior, p, lotes, repartos.lotes, c, suertes.iguales[c])) continue
    const before = lengthOf(anterior.salidas.inicio, p)
    suertes.suerte[c] = lengthOf(repartos.salidas.inicio, c) === before ? INTACTA : SEGUIDA
  }
  return suertes
}

function lengthOf(inicio: Int32Array, c: number): number {
  return inicio[c + 1] - inicio[c]
}

function countEqualLotes(
  { lotes: suyos }: PorCola,
  p: number,
  lotes: LotesPeps,
  { inicio, fila }: Reparto,
  c: number,
): number {
  const most = Math.min(lengthOf(suyos.inicio, p), lengthOf(inicio, c))
  for (let i = 0; i < most; i++) {
    const [was, row] = [suyos.inicio[p] + i, fila[inicio[c] + i]]
    const same =
      suyos.fecha[was] === lotes.fecha[row] &&
      suyos.cantidad[was] === lotes.cantidad[row] &&
      suyos.valor[was] === lotes.valor[row]
    if (!same) return i
  }
  return most
}

/** The requirements of the earlier run, all of them and with the lots they name, are the first ones of this run. */
function startsTheSame(
  { salidas: suyas, nombrados: susNombrados }: PorCola,
  p: number,
  requerimientos: Requerimientos,
  { salidas: { inicio, fila }, nombrados }: Repartos,
  c: number,
): boolean {
  const before = lengthOf(suyas.inicio, p)
  if (lengthOf(inicio, c) < before) return false
  for (let i = 0; i < before; i++) {
    const [was, row] = [suyas.inicio[p] + i, fila[inicio[c] + i]]
    const same =
      suyas.fecha[was] === requerimientos.fecha[row] &&
      suyas.cantidad[was] === requerimientos.cantidad[row] &&
      suyas.clase[was] === requerimientos.clase[row]
    if (!same) return false
  }
  return namesTheSame(susNombrados, p, nombrados, c, before)
}

/** Directed ones among the first `before` requirements are the same and name the same. */
function namesTheSame(
  suyos: Nombrados,
  p: number,
  { inicio, lista }: Nombrados,
  c: number,
  before: number,
): boolean {
  const length = lengthOf(suyos.inicio, p)
  if (lengthOf(inicio, c) < length) return false
  for (let i = 0; i < length; i++) if (suyos.lista[suyos.inicio[p] + i] !== lista[inicio[c] + i]) return false
  const next = inicio[c] + length
  return next === inicio[c + 1] || lista[next] >= before
}

/** No lot that came, went or changed could have been taken by a requirement already booked. */
function isUntouched(
  anterior: PorCola,
  p: number,
  lotes: LotesPeps,
  { inicio, fila }: Reparto,
  c: number,
  iguales: number,
): boolean {
  const { lotes: suyos, salidas } = anterior
  if (lengthOf(salidas.inicio, p) === 0) return true
  const last = salidas.fecha[salidas.inicio[p + 1] - 1]
  const were = iguales === lengthOf(suyos.inicio, p) || suyos.fecha[suyos.inicio[p] + iguales] > last
  const are = iguales === lengthOf(inicio, c) || lotes.fecha[fila[inicio[c] + iguales]] > last
  return were && are
}
