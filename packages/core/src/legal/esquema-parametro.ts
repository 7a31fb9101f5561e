/** The shape of `law/parametros/<id>.yaml`: one parameter, its values by date, its sources. */
import { z } from 'zod'
import { parseDecimal } from '#kernel'
import { confianza, fechaDesde, fechaIso, fuente, identificador, texto } from './esquema.ts'

/** Units that a number carries, and the two that are words. */
export const UNIDADES_NUMERICAS = [
  'meses',
  'dias',
  'dias_habiles',
  'dia_del_mes',
  'horas',
  'USD',
  'MXN',
  '%',
  'unidades',
  'veces_por_12_meses',
] as const
const UNIDADES_DE_TEXTO = ['regla_de_fecha', 'texto'] as const

/** Where a value gets its force: a norm, a product convention, a heuristic, a public policy, a statistic. */
const NATURALEZAS = [
  'legal',
  'convencion_del_producto',
  'heuristica',
  'politica_publica',
  'estadistica',
] as const

const valor = z.union([z.int(), texto], {
  error: 'un entero, o un texto; un decimal va entre comillas: "2.07"',
})

const valorFechado = z.strictObject({
  desde: fechaDesde,
  /** Last day, included. Absent: the day before the next value, or open for the last one. */
  hasta: fechaIso.optional(),
  valor,
  norma: texto,
  fuente,
  confianza,
})

export const esquemaParametro = z
  .strictObject({
    id: identificador,
    descripcion: texto,
    description: texto,
    unidad: z.enum([...UNIDADES_NUMERICAS, ...UNIDADES_DE_TEXTO]),
    naturaleza: z.enum(NATURALEZAS),
    /** false: kept for the record; no computation and no criterion may use it. */
    aplica_al_calculo: z.boolean().default(true),
    confianza,
    checked_on: fechaIso,
    /** The day by which somebody must look again, when the norm has an end in sight. */
    revisar_antes_de: fechaIso.optional(),
    valores: z.array(valorFechado).min(1),
    notas: texto.optional(),
  })
  .superRefine((parametro, context) => {
    if (!(UNIDADES_NUMERICAS as readonly string[]).includes(parametro.unidad)) return
    parametro.valores.forEach((v, i) => {
      if (typeof v.valor === 'number' || parseDecimal(v.valor) !== null) return
      context.addIssue({
        code: 'custom',
        path: ['valores', i, 'valor'],
        message: `no es un número: ${v.valor}`,
      })
    })
  })

export type Parametro = z.infer<typeof esquemaParametro>
export type ValorFechado = Parametro['valores'][number]
