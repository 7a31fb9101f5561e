/** Why a lot may stay until a day: the citation of its term, as of the day it entered. */
import type { LoteTrazable } from '@trazo/core/compile'
import { SIN_FECHA } from '@trazo/core/kernel'
import { formatCita, type Ley, resolvePlazo, vencimientoDe } from '@trazo/core/legal'
import type { CorridaDeLibro } from '@trazo/store'
import type { Lang } from '../lang.ts'
import { type Cita, showMedida } from '../salidas/expediente/index.ts'
import type { Decir } from './textos.ts'

/** Empty when the law at hand gives another term than the book's: a citation that does not explain it is none. */
export function citePlazo(
  lote: LoteTrazable,
  corrida: CorridaDeLibro,
  ley: Ley,
  lang: Lang,
  t: Decir,
): { citas: readonly Cita[]; nota: string } {
  const { tipo_bien, fecha_entrada } = lote
  const conOea = corrida.oea.some(
    ({ desde, hasta }) => desde <= fecha_entrada && (hasta === null || fecha_entrada <= hasta),
  )
  const estancia = { tipo_bien, fecha_entrada, conOea }
  const esperado = tipo_bien === 'activo_fijo' ? SIN_FECHA : vencimientoDe(ley, estancia)
  if (esperado !== lote.vencimiento) return { citas: [], nota: '' }
  const { cita } = resolvePlazo(ley, estancia)
  const { valor, unidad, confianza } = cita
  return {
    citas: [
      {
        texto: formatCita(cita, lang),
        detalle: showMedida({ valor: String(valor).replaceAll('_', ' '), unidad }, lang),
        fuente: cita.fuente,
        sin_verificar: confianza === 'sin_verificar',
      },
    ],
    nota: corrida.ley_huella === ley.huella ? '' : t('plazo_otra_ley', { ley: ley.version }),
  }
}
