/** The facts of a plant: what it is and all that happened, before anyone writes it down. */

import { SIN_FECHA } from '@trazo/core/kernel'
import type { Azar } from '../azar.ts'
import { designFabrica, type Fabrica } from './fabrica/fabrica.ts'
import type { LineaBom, Operacion } from './modelo.ts'
import type { Plan } from './opciones.ts'
import { type Historia, liveJornadas } from './operaciones/jornadas.ts'
import { numberExtras, numberOperaciones } from './operaciones/numeracion.ts'
import { KIT_NACIONAL } from './operaciones/otras.ts'
import { type CadenaRectificada, rectify } from './operaciones/rectificaciones.ts'

export interface Hechos {
  readonly fabrica: Fabrica
  readonly historia: Historia
  readonly cadenas: readonly CadenaRectificada[]
  /** What an honest plant filed, and that plus what faults added. */
  readonly honestas: readonly Operacion[]
  readonly operaciones: readonly Operacion[]
  readonly bom: readonly LineaBom[]
}

/** What a fault adds to the facts. */
export interface Anexo {
  readonly operaciones: readonly Operacion[]
  readonly bom: readonly LineaBom[]
}

export function makeHechos(azar: Azar, plan: Plan): Hechos {
  const fabrica = designFabrica(azar.branch('fabrica'), plan)
  const historia = liveJornadas(azar.branch('jornadas'), plan, fabrica)
  const taller = { ...historia.taller, azar: azar.branch('rectificaciones') }
  const { operaciones, cadenas } = rectify(
    taller,
    historia.operaciones,
    listReferidas(historia),
    fabrica.calendario,
  )
  numberOperaciones(azar.branch('numeros'), operaciones)
  const kit = [...fabrica.partes.values()].filter((parte) => parte.origen === 'nacional').slice(0, 2)
  const bom = [...fabrica.bom, ...kit.map((parte) => kitLine(parte.numero))]
  return { fabrica, historia, cadenas, honestas: operaciones, operaciones, bom }
}

/** The same facts with more added; what was there keeps its numbers. */
export function extendHechos(hechos: Hechos, anexos: readonly Anexo[]): Hechos {
  const extras = anexos.flatMap((anexo) => anexo.operaciones)
  numberExtras(extras, hechos.operaciones)
  const bom = [...hechos.bom, ...anexos.flatMap((anexo) => anexo.bom)]
  return { ...hechos, operaciones: [...hechos.operaciones, ...extras], bom }
}

function kitLine(componente: string): LineaBom {
  const base = { producto: KIT_NACIONAL, componente, cantidad: '1', merma: '', desperdicio: '' }
  return { ...base, unidad: 'PZA', origen: 'nacional', desde: SIN_FECHA, hasta: SIN_FECHA }
}

/** Operations that others name: they keep what they are. */
function listReferidas({ movimientos, activos, operaciones }: Historia): Set<Operacion> {
  const referidas = new Set<Operacion>()
  for (const { entrada } of movimientos) if (entrada !== null) referidas.add(entrada.operacion)
  for (const { operacion, baja } of activos)
    for (const o of [operacion, baja]) if (o !== null) referidas.add(o)
  for (const { descargos } of operaciones) for (const { operacion } of descargos) referidas.add(operacion)
  return referidas
}
