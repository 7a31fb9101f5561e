/**
 * Three sides of the same account: the company's ledger, the State's customs data, and what the authority's system shows.
 * Differences get a cause only when figures or a filed rectification prove it, asked in a fixed order; the rest stays
 * unexplained.
 * Money in centavos.
 */
import { compareText } from '#kernel'

export const CAUSAS_ANEXO30 = [
  'temporalidad',
  'unidad',
  'fraccion_reclasificada',
  'rectificacion',
  'expediente_faltante',
  'sin_cargo',
  'sobredescargo',
  'orden_peps',
  'sin_explicar',
] as const
export type CausaAnexo30 = (typeof CAUSAS_ANEXO30)[number]

/** What each side says of one pedimento and tariff item; null where it says nothing. */
export interface LadosDeCuenta {
  readonly pedimento: string
  readonly fraccion: string
  /** Charged in our account, and what its own PEPS by item discharged. */
  readonly cargo: number | null
  readonly descargado: number | null
  /** What the company's lots discharged, which follow parts and not items. */
  readonly descargado_lotes: number | null
  /** Customs value of the company's lines, and their value in dollars per the State. */
  readonly aduana: number | null
  readonly usd: number | null
  /** Commercial value of the State's items. */
  readonly data_stage: number | null
  readonly anexo30_cargo: number | null
  readonly anexo30_descargo: number | null
  /** The pedimento that replaced this one, or that this one replaced, in a chain of rectifications. */
  readonly relacionados: readonly string[]
  /** Items that this one became or came from, by the company's table of correlations. */
  readonly correlativas: readonly string[]
  /** It entered so late that its report may not be due yet. */
  readonly reciente: boolean
  /** Discharged in our account at the ends of the periods whose report may not be due yet. */
  readonly descargado_informado: readonly number[]
}

export interface DiferenciaAnexo30 {
  readonly pedimento: string
  readonly fraccion: string
  readonly campo: 'cargo' | 'descargo'
  readonly empresa: number | null
  readonly data_stage: number | null
  readonly anexo30: number | null
  /** anexo30 − the side it is held against. */
  readonly diferencia: number
  readonly causa: CausaAnexo30
  /** Makes the cause more precise: another item or pedimento, or the unit. */
  readonly nota: string
}

/** Sides in any order → differences beyond `tolerancia`, by pedimento, item and field. */
export function conciliarCuenta(lados: readonly LadosDeCuenta[], tolerancia: number): DiferenciaAnexo30[] {
  const porPedimento = new Map<string, LadosDeCuenta[]>()
  for (const lado of lados) {
    const known = porPedimento.get(lado.pedimento)
    if (known) known.push(lado)
    else porPedimento.set(lado.pedimento, [lado])
  }
  return [...lados]
    .sort((a, b) => compareText(a.pedimento, b.pedimento) || compareText(a.fraccion, b.fraccion))
    .flatMap((lado) => {
      const cargo = compareCargo(lado, porPedimento, tolerancia)
      const descargo = compareDescargo(lado, tolerancia)
      return [cargo, descargo].filter((d) => d !== null)
    })
}

type PorPedimento = ReadonlyMap<string, readonly LadosDeCuenta[]>
type Causa = readonly [causa: CausaAnexo30, nota: string]

function compareCargo(
  lado: LadosDeCuenta,
  porPedimento: PorPedimento,
  tolerancia: number,
): DiferenciaAnexo30 | null {
  const { cargo, data_stage, anexo30_cargo } = lado
  const contra = cargo ?? data_stage ?? 0
  const diferencia = (anexo30_cargo ?? 0) - contra
  if (Math.abs(diferencia) <= tolerancia) return null
  const [causa, nota] = explainCargo(lado, porPedimento, tolerancia)
  return {
    pedimento: lado.pedimento,
    fraccion: lado.fraccion,
    campo: 'cargo',
    empresa: cargo,
    data_stage,
    anexo30: anexo30_cargo,
    diferencia,
    causa,
    nota,
  }
}

function explainCargo(lado: LadosDeCuenta, porPedimento: PorPedimento, tolerancia: number): Causa {
  const { cargo, data_stage, anexo30_cargo } = lado
  const alone = anexo30_cargo === null || (cargo === null && data_stage === null)
  if (alone) {
    const gemela = findGemela(lado, porPedimento.get(lado.pedimento)!, tolerancia)
    if (gemela) return ['fraccion_reclasificada', gemela.fraccion]
    const pariente = lado.relacionados
      .flatMap((pedimento) => porPedimento.get(pedimento) ?? [])
      .find((otro) => otro.fraccion === lado.fraccion && isOtherSide(lado, otro))
    if (pariente) return ['rectificacion', pariente.pedimento]
    if (anexo30_cargo === null && lado.reciente) return ['temporalidad', '']
    if (data_stage !== null) return ['sin_cargo', '']
    return ['expediente_faltante', anexo30_cargo === null ? 'data_stage' : 'empresa']
  }
  const unidad = findUnidad(anexo30_cargo, lado, tolerancia)
  if (unidad !== null) return ['unidad', unidad]
  if (lado.relacionados.length > 0) return ['rectificacion', lado.relacionados[0]]
  return ['sin_explicar', '']
}

/** The same amount under another item of the same pedimento, on the side that lacks it here. */
function findGemela(
  lado: LadosDeCuenta,
  hermanas: readonly LadosDeCuenta[],
  tolerancia: number,
): LadosDeCuenta | undefined {
  const mine = lado.anexo30_cargo ?? lado.cargo ?? 0
  const others = hermanas.filter((otra) => isOtherSide(lado, otra))
  return (
    others.find((otra) => lado.correlativas.includes(otra.fraccion)) ??
    others.find((otra) => Math.abs((otra.anexo30_cargo ?? otra.cargo ?? 0) - mine) <= tolerancia)
  )
}

/** One stands only in the authority's system and the other only out of it. */
function isOtherSide(a: LadosDeCuenta, b: LadosDeCuenta): boolean {
  const only = (lado: LadosDeCuenta) => lado.anexo30_cargo !== null && lado.cargo === null
  const lacks = (lado: LadosDeCuenta) => lado.anexo30_cargo === null && lado.cargo !== null
  return (only(a) && lacks(b)) || (lacks(a) && only(b))
}

/** The value in another unit that the authority's system may hold; null when it is none of them. */
function findUnidad(
  anexo30: number,
  { cargo, aduana, usd, data_stage }: LadosDeCuenta,
  tolerancia: number,
): string | null {
  const near = (valor: number | null) => valor !== null && Math.abs(anexo30 - valor) <= tolerancia
  if (near(aduana)) return 'aduana'
  if (near(data_stage)) return 'comercial'
  if (near(usd)) return 'usd'
  for (const [veces, nota] of [
    [1000, 'miles'],
    [100, 'centavos'],
  ] as const)
    if (cargo !== null && (anexo30 === cargo * veces || anexo30 * veces === cargo)) return nota
  return null
}

function compareDescargo(lado: LadosDeCuenta, tolerancia: number): DiferenciaAnexo30 | null {
  const { anexo30_cargo, anexo30_descargo, descargado } = lado
  if (anexo30_cargo === null || anexo30_descargo === null || descargado === null) {
    const over = (anexo30_descargo ?? 0) - (anexo30_cargo ?? 0)
    if (over <= tolerancia) return null
    return describeDescargo(lado, over, 'sobredescargo')
  }
  const diferencia = anexo30_descargo - descargado
  const over = anexo30_descargo > anexo30_cargo + tolerancia
  if (Math.abs(diferencia) <= tolerancia && !over) return null
  const near = (valor: number | null) => valor !== null && Math.abs(anexo30_descargo - valor) <= tolerancia
  if (over) return describeDescargo(lado, diferencia, 'sobredescargo')
  if (lado.descargado_informado.some(near)) return describeDescargo(lado, diferencia, 'temporalidad')
  if (near(lado.descargado_lotes)) return describeDescargo(lado, diferencia, 'orden_peps')
  return describeDescargo(lado, diferencia, 'sin_explicar')
}

function describeDescargo(lado: LadosDeCuenta, diferencia: number, causa: CausaAnexo30): DiferenciaAnexo30 {
  return {
    pedimento: lado.pedimento,
    fraccion: lado.fraccion,
    campo: 'descargo',
    empresa: lado.descargado,
    data_stage: null,
    anexo30: lado.anexo30_descargo,
    diferencia,
    causa,
    nota: '',
  }
}
