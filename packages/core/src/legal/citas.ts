/** Citations as people read them. */
import type { Dias } from '#kernel'
import type { Fundamento } from '#records'
import { type Confianza, INICIO } from './esquema.ts'
import type { Tarjeta } from './esquema-criterio.ts'
import { readVigencias } from './vigencia.ts'

const PALABRAS = {
  es: {
    alta: 'confirmado en dos o más fuentes',
    media: 'una sola fuente',
    baja: 'fuentes dudosas o en conflicto',
    sin_verificar: 'sin verificar',
    desde: 'vigente desde',
    inicio: 'vigente desde antes de lo aquí fechado',
    hasta: 'hasta',
    consultado: 'consultado',
  },
  en: {
    alta: 'confirmed in two or more sources',
    media: 'one source only',
    baja: 'doubtful or conflicting sources',
    sin_verificar: 'unverified',
    desde: 'in force since',
    inicio: 'in force since before what is dated here',
    hasta: 'until',
    consultado: 'checked on',
  },
} as const

/** The confidence word as a phrase. */
export function describeConfianza(confianza: Confianza, lang: 'es' | 'en'): string {
  return PALABRAS[lang][confianza]
}

/** `Ley Aduanera, art. 108, fracción I (vigente desde …; consultado 2026-11-20; confirmado en dos o más fuentes)`. */
export function formatCita(cita: Fundamento, lang: 'es' | 'en'): string {
  const palabras = PALABRAS[lang]
  const desde = cita.vigente_desde === INICIO ? palabras.inicio : `${palabras.desde} ${cita.vigente_desde}`
  const hasta = cita.vigente_hasta === '' ? '' : ` ${palabras.hasta} ${cita.vigente_hasta}`
  return `${cita.norma} (${desde}${hasta}; ${palabras.consultado} ${cita.consultado}; ${palabras[cita.confianza]})`
}

/** The citations of a card that are in force on that day, in the order of the card. */
export function fundamentoDe(tarjeta: Tarjeta, fecha: Dias): Fundamento[] {
  return tarjeta.fundamento
    .filter((f) => {
      const [vigencia] = readVigencias([{ desde: f.vigente_desde, hasta: f.vigente_hasta ?? '' }])
      return vigencia.desde <= fecha && fecha <= vigencia.hasta
    })
    .map((f) => ({ ...f, fuente: f.fuente ?? '', vigente_hasta: f.vigente_hasta ?? '' }))
}
