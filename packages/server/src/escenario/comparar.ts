/** Two sides, figure by figure, criterion by criterion, lot by lot. Money in centavos, everything exact. */
import { addDecimal, formatCantidad, PLACES_CANTIDAD, parseDecimal, scaleDecimal } from '@trazo/core/kernel'
import { CAUSAS_FALTANTE, ESTADOS_SALDO, type Libro, TIPOS_BIEN } from '@trazo/core/records'
import type { HallazgoJuzgado } from '@trazo/store'
import type { Lado } from './lado.ts'

const ACTIVO_FIJO = TIPOS_BIEN.indexOf('activo_fijo')

/** A figure of both sides; `mxn` ones are centavos. */
export interface CifraComparada {
  readonly metrica: string
  readonly unidad: 'conteo' | 'mxn'
  readonly real: bigint
  readonly escenario: bigint
}

export interface HallazgoComparado {
  readonly criterio: string
  /** null on the side whose law does not have the criterion. */
  readonly real: HallazgoJuzgado | null
  readonly escenario: HallazgoJuzgado | null
  /** Measure of the scenario minus the real one, as decimal text; empty when they are of two kinds, or one is missing. */
  readonly diferencia: string
}

/** A lot that is not the same on both sides: its row in each book, -1 when it is not there. */
export interface LoteComparado {
  readonly real: number
  readonly escenario: number
  readonly cambia_estado: boolean
}

export interface Comparado {
  readonly cifras: readonly CifraComparada[]
  readonly hallazgos: readonly HallazgoComparado[]
  /** In the order of lots of the real book; those of the scenario only, at the end. */
  readonly lotes: readonly LoteComparado[]
}

export function compareLados(real: Lado, escenario: Lado): Comparado {
  const [nuestras, suyas] = [cifrasOf(real.libro), cifrasOf(escenario.libro)]
  return {
    cifras: nuestras.map(({ metrica, unidad, valor }, i) => ({
      metrica,
      unidad,
      real: valor,
      escenario: suyas[i].valor,
    })),
    hallazgos: compareHallazgos(real.hallazgos, escenario.hallazgos),
    lotes: compareLotes(real.libro, escenario.libro),
  }
}

/** Balances are those of what is discharged by PEPS, as in `resumen.json`. */
function cifrasOf({ lotes, saldos, descargos, faltantes }: Libro) {
  const cuenta = ESTADOS_SALDO.map(() => 0)
  const valor = ESTADOS_SALDO.map(() => 0n)
  for (let l = 0; l < lotes.n; l++) {
    if (lotes.tipo_bien[l] === ACTIVO_FIJO) continue
    cuenta[saldos.estado[l]]++
    valor[saldos.estado[l]] += BigInt(saldos.valor_saldo[l])
  }
  let [descargado, tarde] = [0n, 0n]
  for (let d = 0; d < descargos.n; d++) {
    const centavos = BigInt(descargos.valor_aduana[d])
    descargado += centavos
    if (descargos.dias_vencido[d] > 0) tarde += centavos
  }
  const causas = CAUSAS_FALTANTE.map((_, i) => faltantes.causa.reduce((sum, c) => sum + Number(c === i), 0))
  const count = (metrica: string, n: number) => ({ metrica, unidad: 'conteo' as const, valor: BigInt(n) })
  const mxn = (metrica: string, centavos: bigint) => ({ metrica, unidad: 'mxn' as const, valor: centavos })
  return [
    ...ESTADOS_SALDO.map((estado, i) => count(`lotes_${estado}`, cuenta[i])),
    mxn('valor_vigente_mxn', valor[0]),
    mxn('valor_vencido_mxn', valor[1]),
    count('descargos', descargos.n),
    mxn('valor_descargado_mxn', descargado),
    mxn('valor_descargado_fuera_de_plazo_mxn', tarde),
    count('faltantes', faltantes.n),
    ...CAUSAS_FALTANTE.map((causa, i) => count(`faltantes_${causa}`, causas[i])),
  ]
}

function compareHallazgos(
  reales: readonly HallazgoJuzgado[],
  otros: readonly HallazgoJuzgado[],
): HallazgoComparado[] {
  const criterios = [...new Set([...reales, ...otros].map(({ criterio }) => criterio))].sort()
  return criterios.map((criterio) => {
    const real = reales.find((hallazgo) => hallazgo.criterio === criterio) ?? null
    const escenario = otros.find((hallazgo) => hallazgo.criterio === criterio) ?? null
    return { criterio, real, escenario, diferencia: subtract(real, escenario) }
  })
}

function subtract(real: HallazgoJuzgado | null, escenario: HallazgoJuzgado | null): string {
  const [a, b] = [real?.medida, escenario?.medida]
  if (!a || !b || a.unidad !== b.unidad) return ''
  const [was, is] = [parseDecimal(a.valor), parseDecimal(b.valor)]
  if (!was || !is) return ''
  return formatCantidad(scaleDecimal(addDecimal(is, { ...was, unidades: -was.unidades }), PLACES_CANTIDAD))
}

/** Lots are the same when they come from the same line of the same file. */
function compareLotes(real: Libro, escenario: Libro): LoteComparado[] {
  const key = ({ lotes }: Libro, l: number) => `${lotes.archivo[l]}:${lotes.linea[l]}`
  const suyos = new Map<string, number>()
  for (let l = 0; l < escenario.lotes.n; l++) suyos.set(key(escenario, l), l)
  const cambiados: LoteComparado[] = []
  for (let l = 0; l < real.lotes.n; l++) {
    const otro = suyos.get(key(real, l)) ?? -1
    suyos.delete(key(real, l))
    if (otro >= 0 && isSame(real, l, escenario, otro)) continue
    const cambia_estado = otro < 0 || real.saldos.estado[l] !== escenario.saldos.estado[otro]
    cambiados.push({ real: l, escenario: otro, cambia_estado })
  }
  return [...cambiados, ...[...suyos.values()].map((l) => ({ real: -1, escenario: l, cambia_estado: true }))]
}

function isSame(a: Libro, l: number, b: Libro, k: number): boolean {
  return (
    a.saldos.estado[l] === b.saldos.estado[k] &&
    a.saldos.saldo[l] === b.saldos.saldo[k] &&
    a.saldos.valor_saldo[l] === b.saldos.valor_saldo[k] &&
    a.lotes.vencimiento[l] === b.lotes.vencimiento[k]
  )
}
