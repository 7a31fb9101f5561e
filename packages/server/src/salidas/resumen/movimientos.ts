/** Figures of what moved: entries against discharges by month, discharges past term, exits without backing. */
import { addMonths } from '@trazo/core/kernel'
import { CAUSAS_FALTANTE, type Libro } from '@trazo/core/records'
import type { FaltantesCausa, FueraDePlazo, MovimientoMes } from '../modelo.ts'
import { listMonths, placeFecha, startOfMonth } from './meses.ts'

const MESES = 24

/** Customs value that entered and that was discharged in each of the last months, that of the cut-off included. */
export function computeMensual(libro: Libro): readonly MovimientoMes[] {
  const { lotes, descargos, salidas, corte } = libro
  const starts = listMonths(addMonths(startOfMonth(corte), 1 - MESES), MESES)
  const importado = starts.map(() => 0n)
  const retornado = starts.map(() => 0n)
  for (let i = 0; i < lotes.n; i++) {
    const mes = placeFecha(starts, lotes.fecha_entrada[i])
    if (mes >= 0 && lotes.fecha_entrada[i] <= corte) importado[mes] += BigInt(lotes.valor_aduana[i])
  }
  for (let i = 0; i < descargos.n; i++) {
    const mes = placeFecha(starts, salidas.fecha[descargos.salida[i]])
    if (mes >= 0) retornado[mes] += BigInt(descargos.valor_aduana[i])
  }
  return starts.map((mes, m) => ({ mes, importado_mxn: importado[m], retornado_mxn: retornado[m] }))
}

export function computeFueraDePlazo({ descargos, lotes }: Libro): FueraDePlazo {
  const seen = new Uint8Array(lotes.n)
  let filas = 0
  let distintos = 0
  let valor_mxn = 0n
  let dias_max = 0
  for (let i = 0; i < descargos.n; i++) {
    if (descargos.dias_vencido[i] <= 0) continue
    filas++
    valor_mxn += BigInt(descargos.valor_aduana[i])
    dias_max = Math.max(dias_max, descargos.dias_vencido[i])
    if (seen[descargos.lote[i]] === 0) distintos++
    seen[descargos.lote[i]] = 1
  }
  return { descargos: filas, lotes: distintos, valor_mxn, dias_max }
}

/** One row per cause that occurs, in the order of the contract. */
export function computeFaltantes({ faltantes }: Libro): readonly FaltantesCausa[] {
  const causas = CAUSAS_FALTANTE.map((causa) => ({
    causa,
    renglones: 0,
    salidas: new Set<number>(),
    partes: new Set<number>(),
  }))
  for (let i = 0; i < faltantes.n; i++) {
    const causa = causas[faltantes.causa[i]]
    causa.renglones++
    causa.salidas.add(faltantes.salida[i])
    causa.partes.add(faltantes.componente[i])
  }
  return causas
    .filter((c) => c.renglones > 0)
    .map((c) => ({ ...c, salidas: c.salidas.size, partes: c.partes.size }))
}
