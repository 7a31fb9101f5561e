/** From what was read of Data Stage to what stands: deliveries in order, one version of each pedimento, chains resolved. */
import { type Dias, SIN_FECHA } from '#kernel'
import type { Cadenas, Etapa } from '#records'
import type { LeidoDataStage } from '../lector.ts'
import { resolveCadenas } from './cadenas.ts'
import { type Entrega, resolveEntregas } from './entregas.ts'
import { type PedimentosDataStage, resolvePedimentos } from './pedimentos.ts'

export interface DataStageResuelto {
  readonly entregas: readonly Entrega[]
  readonly pedimentos: PedimentosDataStage
  readonly cadenas: Cadenas
  /** Days on which something happened: payments and entries. */
  readonly fechas: readonly Dias[]
}

/** The three resolutions, one after another. Codes and counts are those of each. */
export function resolveDataStage(leido: LeidoDataStage): Etapa<DataStageResuelto> {
  const entregas = resolveEntregas(leido)
  const pedimentos = resolvePedimentos(leido, entregas.output)
  const cadenas = resolveCadenas(pedimentos.output)
  const { fecha_pago, fecha_entrada } = pedimentos.output
  const fechas = [...fecha_pago, ...fecha_entrada].filter((fecha) => fecha !== SIN_FECHA)
  return {
    output: { entregas: entregas.output, pedimentos: pedimentos.output, cadenas: cadenas.output, fechas },
    rechazos: [],
    avisos: [...entregas.avisos, ...pedimentos.avisos, ...cadenas.avisos],
    cuentas: pedimentos.cuentas,
  }
}
