/** Result of the match → the columns of matches and of shortfalls. */
import { ColumnaEntera, pickFloats, pickInts, SIN_FECHA } from '#kernel'
import {
  CAUSAS_FALTANTE,
  CONCEPTOS,
  type Descargos,
  type Faltantes,
  type Lotes,
  type Salidas,
} from '#records'
import type { Almacen } from './almacen.ts'
import { DESPERDICIO, type ResultadoPeps } from './peps.ts'
import type { RequerimientosDeSalidas } from './requerimientos.ts'

const [CONSUMO_, DESPERDICIO_, DIRECTO_] = CONCEPTOS.map((_, i) => i)
const [SALDO_, LOTE_, UNIDAD_, BOM_] = CAUSAS_FALTANTE.map((_, i) => i)

export function buildDescargos(
  resultado: ResultadoPeps,
  requerimientos: RequerimientosDeSalidas,
  salidas: Salidas,
  lotes: Lotes,
): Descargos {
  const { n, requerimiento, lote, cantidad, valor } = resultado
  const salida = new Int32Array(n)
  const componente = new Int32Array(n)
  const dias = new Int32Array(n)
  const concepto = new Uint8Array(n)
  const anyDirected = requerimientos.dirigidos.size > 0
  for (let m = 0; m < n; m++) {
    const r = requerimiento[m]
    salida[m] = requerimientos.salida[r]
    componente[m] = requerimientos.parte[r]
    const vencimiento = lotes.vencimiento[lote[m]]
    dias[m] = vencimiento === SIN_FECHA ? 0 : Math.max(0, salidas.fecha[salida[m]] - vencimiento)
    const directed = anyDirected && requerimientos.dirigidos.has(r)
    concepto[m] = requerimientos.clase[r] === DESPERDICIO ? DESPERDICIO_ : directed ? DIRECTO_ : CONSUMO_
  }
  return { n, salida, componente, lote, cantidad, valor_aduana: valor, dias_vencido: dias, concepto }
}

/** What was not met, with why: no lot of the part, no factor for the unit, the named lot, or simply no balance. */
export function buildFaltantes(
  resultado: ResultadoPeps,
  requerimientos: RequerimientosDeSalidas,
  almacen: Almacen,
): Faltantes {
  const cortos = new ColumnaEntera()
  for (let r = 0; r < requerimientos.n; r++) {
    if (resultado.faltante[r] > 0) cortos.push(r)
  }
  const filas = cortos.values()
  const causa = new Uint8Array(filas.length)
  for (let i = 0; i < filas.length; i++) causa[i] = causaOf(filas[i], requerimientos, almacen)
  return {
    n: filas.length,
    salida: pickInts(requerimientos.salida, filas),
    componente: pickInts(requerimientos.parte, filas),
    requerida: pickFloats(requerimientos.cantidad, filas),
    faltante: pickFloats(resultado.faltante, filas),
    causa,
  }
}

function causaOf(r: number, requerimientos: RequerimientosDeSalidas, almacen: Almacen): number {
  if (requerimientos.cola[r] < 0 && almacen.hasLotes(requerimientos.parte[r])) return UNIDAD_
  if (requerimientos.dirigidos.has(r)) return LOTE_
  return requerimientos.cola[r] < 0 ? BOM_ : SALDO_
}
