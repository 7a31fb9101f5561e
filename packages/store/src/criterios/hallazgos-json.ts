/** `hallazgos.json` (contract section 5): the keys of the contract first and in its order, ours beside them. */
import { type Dias, formatFecha } from '@trazo/core/kernel'
import type { Ley } from '@trazo/core/legal'
import type { HallazgoJuzgado } from './hallazgo-juzgado.ts'

export interface DatosDeCorrida {
  readonly rfc: string
  readonly corte: Dias
  readonly ley: Pick<Ley, 'version'>
  /** Digest of the run, `sha256:…`. */
  readonly huella: string
}

/** The object to be written as JSON. */
export function buildHallazgos(corrida: DatosDeCorrida, hallazgos: readonly HallazgoJuzgado[]) {
  return {
    empresa: { rfc: corrida.rfc },
    corte: formatFecha(corrida.corte),
    ley: corrida.ley.version,
    huella: corrida.huella,
    hallazgos: hallazgos.map((h) => ({
      criterio: h.criterio,
      version: h.version,
      grupo: h.grupo,
      naturaleza: h.naturaleza,
      severidad: h.severidad,
      estado: h.estado,
      medida: h.medida,
      umbral: h.umbral,
      fundamento: h.fundamento,
      evidencia: h.evidencia,
      faltan: h.faltan,
      remedio: h.remedio,
      pregunta: h.pregunta,
      mensaje: h.mensaje,
      margen: h.margen,
      formula: h.formula,
      cifras: h.cifras,
      parametros: h.parametros,
    })),
    perfil: {},
  }
}
