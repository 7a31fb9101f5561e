import { isCountable, round } from './fraccion.ts'
import type { Lote } from './lotes.ts'
import { lotsOf, type Necesidad, needOfItself, needsOf, type Planta } from './necesidades.ts'
import { isDesperdicio, isRechazo, type Salida } from './salidas.ts'

export type Descargo = {
  salida: Salida
  componente: string
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

/** The lots a need may draw on: its own, oldest first, then those of each alternate; a directed one names its own. */
function candidates(planta: Planta, salida: Salida, necesidad: Necesidad): Lote[] {
  const { entrada_pedimento, entrada_partida } = salida
  const propia = planta.parientes.familiaDe(necesidad.parte)
  const familias = entrada_pedimento === '' ? [propia, ...necesidad.alternos] : [propia]
  return familias
    .flatMap((familia) => lotsOf(planta, familia))
    .filter(
      (lote) =>
        lote.unidad === necesidad.unidad &&
        lote.fecha_entrada <= salida.fecha &&
        (entrada_pedimento === '' || lote.pedimento === entrada_pedimento) &&
        (entrada_pedimento === '' || entrada_partida === '' || lote.partida === entrada_partida),
    )
}

function chooseCausa(planta: Planta, salida: Salida, necesidad: Necesidad): Faltante['causa'] {
  if (necesidad.sinFactor) return 'unidad'
  if (salida.entrada_pedimento !== '') return 'lote'
  if (necesidad.alternos.length > 0) return 'saldo'
  return lotsOf(planta, planta.parientes.familiaDe(necesidad.parte)).length > 0 ? 'saldo' : 'bom'
}

/** Whether everything an exit asks for can be counted; one that cannot is no exit at all. */
export function isCountableExit(planta: Planta, salida: Salida): boolean {
  return chooseNeeds(planta, salida).every(({ cantidad }) => isCountable(cantidad))
}

/** What an exit asks for: itself when it is waste or was rejected, its explosion when not. */
function chooseNeeds(planta: Planta, salida: Salida): Necesidad[] {
  if (isDesperdicio(salida)) return needOfItself(planta, salida, 'desperdicio')
  return isRechazo(salida) ? needOfItself(planta, salida, 'consumo') : needsOf(planta, salida)
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
  for (const necesidad of chooseNeeds(planta, salida)) {
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
      const concepto = directo ? 'directo' : necesidad.concepto
      descargos.push({ salida, componente: necesidad.parte, lote, cantidad, valor, concepto })
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
