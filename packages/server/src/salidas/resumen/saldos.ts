/** Figures of the balances at the cut-off. Fixed assets stay out: they have no term. */
import { compareText, type Dias, SIN_FECHA } from '@trazo/core/kernel'
import { ESTADOS_SALDO, type EstadoSaldo, type Libro, TIPOS_BIEN } from '@trazo/core/records'
import type { Monto, MontoMes, SaldoUnidad, TramoAntiguedad, Ventana } from '../modelo.ts'
import { lastEntryAged, listMonths, placeFecha, startOfMonth } from './meses.ts'

const ACTIVO_FIJO = TIPOS_BIEN.indexOf('activo_fijo')
const VENCIDO = ESTADOS_SALDO.indexOf('vencido')
/** Complete months since entry; 18 is the general term. */
const TRAMOS = [0, 6, 12, 15, 18]
const VENTANAS = [30, 60, 90]
const MESES = 13

/** A sum of lots on its way. */
export class Suma {
  lotes = 0
  valor_mxn = 0n

  add(centavos: number): void {
    this.lotes++
    this.valor_mxn += BigInt(centavos)
  }
}

/** Rows of the lots that have a balance and are not fixed assets, in the order of the book. */
export function listAbiertos({ lotes, saldos }: Libro): readonly number[] {
  const filas: number[] = []
  for (let i = 0; i < lotes.n; i++)
    if (saldos.saldo[i] > 0 && lotes.tipo_bien[i] !== ACTIVO_FIJO) filas.push(i)
  return filas
}

export function computePorEstado({ lotes, saldos }: Libro): Record<EstadoSaldo, Monto> {
  const sumas = ESTADOS_SALDO.map(() => new Suma())
  for (let i = 0; i < lotes.n; i++)
    if (lotes.tipo_bien[i] !== ACTIVO_FIJO) sumas[saldos.estado[i]].add(saldos.valor_saldo[i])
  const monto = (estado: EstadoSaldo): Monto => sumas[ESTADOS_SALDO.indexOf(estado)]
  return { vigente: monto('vigente'), vencido: monto('vencido'), agotado: monto('agotado') }
}

export function computeActivosFijos({ lotes, saldos }: Libro): Monto {
  const suma = new Suma()
  for (let i = 0; i < lotes.n; i++) if (lotes.tipo_bien[i] === ACTIVO_FIJO) suma.add(saldos.valor_saldo[i])
  return suma
}

/** Open balance per unit of measure, in the order of the unit's name. */
export function computePorUnidad(libro: Libro, abiertos: readonly number[]): readonly SaldoUnidad[] {
  const { lotes, saldos } = libro
  const totals = new Map<number, { vigente: bigint; vencido: bigint }>()
  for (const i of abiertos) {
    const total = totals.get(lotes.unidad[i]) ?? { vigente: 0n, vencido: 0n }
    total[saldos.estado[i] === VENCIDO ? 'vencido' : 'vigente'] += BigInt(saldos.saldo[i])
    totals.set(lotes.unidad[i], total)
  }
  return sortByUnidad(libro, totals).map(([unidad, total]) => ({ unidad, ...total }))
}

/** Waste that left its lot and still waits for its own exit, per unit of measure. */
export function computeDesperdicio(libro: Libro): readonly { unidad: string; cantidad: bigint }[] {
  const totals = new Map<number, bigint>()
  for (let i = 0; i < libro.lotes.n; i++) {
    const pendiente = libro.saldos.desperdicio_pendiente[i]
    const unidad = libro.lotes.unidad[i]
    if (pendiente > 0) totals.set(unidad, (totals.get(unidad) ?? 0n) + BigInt(pendiente))
  }
  return sortByUnidad(libro, totals).map(([unidad, cantidad]) => ({ unidad, cantidad }))
}

function sortByUnidad<T>(libro: Libro, totals: ReadonlyMap<number, T>): [string, T][] {
  const named = [...totals].map(([id, total]): [string, T] => [libro.unidades.text(id), total])
  return named.sort(([a], [b]) => compareText(a, b))
}

export function computeAntiguedad(
  { corte, lotes, saldos }: Libro,
  abiertos: readonly number[],
): readonly TramoAntiguedad[] {
  const limits = TRAMOS.slice(1).map((months) => lastEntryAged(corte, months))
  const sumas = TRAMOS.map(() => ({ vigente: new Suma(), vencido: new Suma() }))
  for (const i of abiertos) {
    let tramo = limits.length
    while (tramo > 0 && lotes.fecha_entrada[i] > limits[tramo - 1]) tramo--
    sumas[tramo][saldos.estado[i] === VENCIDO ? 'vencido' : 'vigente'].add(saldos.valor_saldo[i])
  }
  return sumas.map((suma, t) => ({ desde: TRAMOS[t], hasta: TRAMOS[t + 1] ?? null, ...suma }))
}

/** What is still in term, by the calendar month in which the term ends. */
export function computeCalendario(
  { corte, lotes, saldos }: Libro,
  abiertos: readonly number[],
): { calendario: readonly MontoMes[]; calendario_despues: Monto } {
  const starts = listMonths(startOfMonth(corte), MESES + 1)
  const sumas = starts.map(() => new Suma())
  for (const i of abiertos) {
    const vencimiento = lotes.vencimiento[i]
    if (vencimiento < corte || vencimiento === SIN_FECHA) continue
    sumas[placeFecha(starts, vencimiento)].add(saldos.valor_saldo[i])
  }
  const calendario = sumas.slice(0, MESES).map((suma, m) => ({ mes: starts[m], ...suma }))
  return { calendario, calendario_despues: sumas[MESES] }
}

export function computeVentanas(
  { corte, lotes, saldos }: Libro,
  abiertos: readonly number[],
): readonly Ventana[] {
  const sumas = VENTANAS.map(() => new Suma())
  for (const i of abiertos) {
    const ventana = placeVentana(corte, lotes.vencimiento[i])
    if (ventana >= 0) sumas[ventana].add(saldos.valor_saldo[i])
  }
  return sumas.map((suma, v) => ({ desde: v === 0 ? 0 : VENTANAS[v - 1] + 1, hasta: VENTANAS[v], ...suma }))
}

/** Which window of days the end of a term falls in; -1 when it has passed or is further away. */
export function placeVentana(corte: Dias, vencimiento: Dias): number {
  const dias = vencimiento - corte
  return dias < 0 ? -1 : VENTANAS.findIndex((hasta) => dias <= hasta)
}
