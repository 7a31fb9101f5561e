/** Balances at the cut-off, and the sums that must hold (contract section 3, rule 10). */
import { assert, SIN_FECHA } from '#kernel'
import { type Conservacion, ESTADOS_SALDO, type Lotes, type Saldos } from '#records'
import { type EstadoPeps, type Requerimientos, type ResultadoPeps, SALIDA_DESPERDICIO } from './peps.ts'

const [VIGENTE, VENCIDO, AGOTADO] = ESTADOS_SALDO.map((_, i) => i)

export function buildSaldos(lotes: Lotes, estado: EstadoPeps, corte: number): Saldos {
  const saldo = new Float64Array(lotes.n)
  const valor = new Float64Array(lotes.n)
  const estados = new Uint8Array(lotes.n)
  for (let l = 0; l < lotes.n; l++) {
    saldo[l] = lotes.cantidad[l] - estado.descargada[l] - estado.desperdicio[l]
    valor[l] = lotes.valor_aduana[l] - estado.valor[l]
    const overdue = lotes.vencimiento[l] !== SIN_FECHA && corte > lotes.vencimiento[l]
    estados[l] = saldo[l] === 0 ? AGOTADO : overdue ? VENCIDO : VIGENTE
  }
  return {
    descargada: estado.descargada,
    desperdicio: estado.desperdicio,
    desperdicio_pendiente: estado.pendiente,
    saldo,
    valor_saldo: valor,
    estado: estados,
  }
}

/** Checks every lot and every requirement, and adds them up; a failure is our bug and stops the run. */
export function checkConservacion(
  lotes: Lotes,
  saldos: Saldos,
  requerimientos: Requerimientos,
  resultado: ResultadoPeps,
): Conservacion {
  for (let l = 0; l < lotes.n; l++) {
    if (!(saldos.saldo[l] >= 0)) assert(false, `lot ${l} is over-discharged`)
    const waits = saldos.desperdicio_pendiente[l]
    if (!(saldos.desperdicio[l] >= waits && waits >= 0)) assert(false, `waste of lot ${l} does not hold`)
  }
  const met = new Float64Array(requerimientos.n)
  for (let m = 0; m < resultado.n; m++) met[resultado.requerimiento[m]] += resultado.cantidad[m]
  // A text is made only of what fails, and a bigint only of what waste movements reduced: not one per row.
  let reduced = 0n
  for (let r = 0; r < requerimientos.n; r++) {
    const rest = requerimientos.cantidad[r] - met[r] - resultado.faltante[r]
    if (rest === 0) continue
    if (requerimientos.clase[r] !== SALIDA_DESPERDICIO) assert(false, `requirement ${r} does not add up`)
    reduced += BigInt(rest)
  }
  return {
    cantidad: sum(lotes.cantidad),
    descargada: sum(saldos.descargada),
    desperdicio: sum(saldos.desperdicio),
    desperdicio_pendiente: sum(saldos.desperdicio_pendiente),
    saldo: sum(saldos.saldo),
    requerida: sum(requerimientos.cantidad),
    encontrada: sum(resultado.cantidad) + reduced,
    faltante: sum(resultado.faltante),
    valor_lotes: sum(lotes.valor_aduana),
    valor_descargado: sum(resultado.valor),
    valor_saldo: sum(saldos.valor_saldo),
  }
}

/** Exact total of non-negative safe integers: added as numbers while the sum is safe, carried in bigint. */
function sum(values: Float64Array): bigint {
  let total = 0n
  let partial = 0
  for (let i = 0; i < values.length; i++) {
    if (partial + values[i] > Number.MAX_SAFE_INTEGER) {
      total += BigInt(partial)
      partial = 0
    }
    partial += values[i]
  }
  return total + BigInt(partial)
}
