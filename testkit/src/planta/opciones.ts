/** What a simulation can be asked. */

export const FALLAS = [
  'pedimento_faltante',
  'liga_bom_equivocada',
  'duplicado',
  'unidad_equivocada',
  'retorno_tardio',
  'clave_equivocada',
  'valor_equivocado',
  'cantidad_equivocada',
  'fraccion_equivocada',
  'fecha_equivocada',
  'mes_faltante',
  'material_estancado',
  'por_vencer',
  'salida_sin_respaldo',
] as const

/** A usual fault of real records. */
export type Falla = (typeof FALLAS)[number]

export interface PlantaOptions {
  readonly semilla: number
  /** `YYYY-MM-DD`; taken to the first day of its month. */
  readonly desde: string
  readonly meses: number
  /** Part numbers bought (60). */
  readonly partes?: number
  /** Finished products (12, or one for every 25 parts). */
  readonly productos?: number
  /** About how many, imports and exports together (6). */
  readonly pedimentosPorSemana?: number
  /** At most, in one pedimento (6). */
  readonly partidasPorPedimento?: number
  /** Faults to plant. */
  readonly fallas?: readonly Falla[]
  /** How many of each; each fault has its usual number. */
  readonly veces?: Readonly<Partial<Record<Falla, number>>>
}

/** Options with nothing left open. */
export interface Plan extends Required<Omit<PlantaOptions, 'veces'>> {
  readonly veces: Readonly<Partial<Record<Falla, number>>>
}

export function completePlan(options: PlantaOptions): Plan {
  const partes = options.partes ?? 60
  return {
    partes,
    productos: options.productos ?? Math.max(12, Math.round(partes / 25)),
    pedimentosPorSemana: options.pedimentosPorSemana ?? 6,
    partidasPorPedimento: options.partidasPorPedimento ?? 6,
    semilla: options.semilla,
    desde: options.desde,
    meses: options.meses,
    fallas: options.fallas ?? [],
    veces: options.veces ?? {},
  }
}
