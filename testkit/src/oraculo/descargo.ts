import { round } from './fraccion.ts'
import type { Lote } from './lotes.ts'
import { type Necesidad, needOfDesperdicio, needsOf, type Planta } from './necesidades.ts'
import { isDesperdicio, type Salida } from './salidas.ts'

export type Descargo = {
  salida: Salida
  lote: Lote
  cantidad: bigint
  valor: bigint
  concepto: 'consumo' | 'desperdicio' | 'directo'
}

export type Faltante = {
  salida: Salida
  componente: string
  requerida: bigint
  faltante: bigint
  causa: 'saldo' | 'lote' | 'unidad' | 'bom'
}

export function saldoOf(lote: Lote): bigint {
  return lote.cantidad - lote.descargada - lote.desperdicio
}

/** The lots a need may draw on, oldest first. */
function candidates(planta: Planta, salida: Salida, necesidad: Necesidad): Lote[] {
  const { entrada_pedimento, entrada_partida } = salida
  return planta.lotes.filter(
    (lote) =>
      lote.parte === necesidad.parte &&
      lote.unidad === necesidad.unidad &&
      lote.fecha_entrada <= salida.fecha &&
      (entrada_pedimento === '' || lote.pedimento === entrada_pedimento) &&
      (entrada_pedimento === '' || entrada_partida === '' || lote.partida === entrada_partida),
  )
}

function chooseCausa(planta: Planta, salida: Salida, necesidad: Necesidad): Faltante['causa'] {
  if (necesidad.sinFactor) return 'unidad'
  if (salida.entrada_pedimento !== '') return 'lote'
  return planta.lotes.some((lote) => lote.parte === necesidad.parte) ? 'saldo' : 'bom'
}

function takeFrom(lote: Lote, cantidad: bigint, concepto: Necesidad['concepto']): bigint {
  if (concepto === 'consumo') lote.descargada += cantidad
  else {
    lote.desperdicio += cantidad
    lote.pendiente += cantidad
  }
  const acumulado = lote.descargada + lote.desperdicio
  const antes = lote.valorDescargado
  lote.valorDescargado = round({ n: lote.valor * acumulado, d: lote.cantidad }, 0)
  return lote.valorDescargado - antes
}

function lower(a: bigint, b: bigint): bigint {
  return a < b ? a : b
}

/** Runs one exit over the lots, writing what it matched and what it lacked. */
function discharge(planta: Planta, salida: Salida, descargos: Descargo[], faltantes: Faltante[]): void {
  const soloDesperdicio = isDesperdicio(salida)
  for (const necesidad of soloDesperdicio ? needOfDesperdicio(planta, salida) : needsOf(planta, salida)) {
    let falta = necesidad.cantidad
    for (const lote of necesidad.sinFactor ? [] : candidates(planta, salida, necesidad)) {
      const cantidad = lower(falta, soloDesperdicio ? lote.pendiente : saldoOf(lote))
      if (cantidad === 0n) continue
      falta -= cantidad
      if (soloDesperdicio) {
        lote.pendiente -= cantidad
        continue
      }
      const valor = takeFrom(lote, cantidad, necesidad.concepto)
      const directo = necesidad.concepto === 'consumo' && salida.entrada_pedimento !== ''
      descargos.push({ salida, lote, cantidad, valor, concepto: directo ? 'directo' : necesidad.concepto })
    }
    if (falta === 0n) continue
    const causa = chooseCausa(planta, salida, necesidad)
    const { parte: componente, cantidad: requerida } = necesidad
    faltantes.push({ salida, componente, requerida, faltante: falta, causa })
  }
}

/** Runs every exit in order; the lots keep the sums. */
export function dischargeAll(
  planta: Planta,
  salidas: readonly Salida[],
): { descargos: Descargo[]; faltantes: Faltante[] } {
  const descargos: Descargo[] = []
  const faltantes: Faltante[] = []
  for (const salida of salidas) discharge(planta, salida, descargos, faltantes)
  return { descargos, faltantes }
}
