/** The shape of `law/criterios/<ID>/card.yaml` and `cases.yaml`: the question, its law, its bands, its words. */
import { z } from 'zod'
import { ESTADOS } from '#records'
import { bilingue, confianza, fechaDesde, fechaIso, fuente, identificador, texto } from './esquema.ts'

const fundamento = z.strictObject({
  norma: texto,
  fuente: fuente.optional(),
  vigente_desde: fechaDesde,
  vigente_hasta: fechaIso.optional(),
  consultado: fechaIso,
  confianza,
})

/** An integer, a decimal between quotes, or the id of a parameter of the card. */
const cota = z.union([z.int(), texto])

/** `desde` ≥ · `mayor_que` > · `hasta` ≤ · `menor_que` <. A missing data is no band: it is `no_evaluable` by itself. */
const banda = z.strictObject({
  desde: cota.optional(),
  mayor_que: cota.optional(),
  hasta: cota.optional(),
  menor_que: cota.optional(),
  estado: z.enum(['cumple', 'atencion', 'incumple']),
})
export type Banda = z.infer<typeof banda>

export const esquemaTarjeta = z.strictObject({
  id: z.string().regex(/^[A-Z]+-\d{2}$/),
  version: z.int().min(1),
  grupo: identificador,
  naturaleza: z.enum(['legal', 'presuncion', 'heuristica']),
  severidad: z.int().min(1).max(4),
  pregunta: bilingue,
  fundamento: z.array(fundamento),
  parametros: z.array(identificador),
  bandas: z.array(banda).min(1).optional(),
  /** true: the query itself says the state of the measure, and there are no bands. */
  estado_por_consulta: z.literal(true).optional(),
  /** Tables that must hold data; without them the answer is `no_evaluable`. */
  necesita: z.array(identificador).min(1),
  medida: z.strictObject({ unidad: texto, descripcion: bilingue.optional() }),
  textos: z.strictObject({ empresa: bilingue, supervisor: bilingue }),
  remedio: bilingue,
  exculpatorias: z.array(z.union([texto, bilingue])),
  notas: texto.optional(),
})
export type Tarjeta = z.infer<typeof esquemaTarjeta>

const caso = z.looseObject({
  nombre: texto,
  esperado: z.looseObject({ estado: z.enum(ESTADOS) }),
})
export const esquemaCasos = z.array(caso).min(1)
export type Caso = z.infer<typeof caso>
