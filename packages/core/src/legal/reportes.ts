/** Reports of the Anexo 24 and files of the Anexo 30 as of a date. */
import { assert, type Dias } from '#kernel'
import type { Fundamento } from '#records'
import type { Formato } from './esquema-formato.ts'
import type { ColumnaDeReporte, ConjuntoDeColumnas, Reporte } from './esquema-reporte.ts'
import type { Ley } from './ley.ts'
import { findVigente, formatFin, readVigencias } from './vigencia.ts'

/** The columns of a report on a day, those it inherits first, and where they come from. */
export interface ConjuntoVigente {
  readonly reporte: Reporte
  readonly columnas: readonly ColumnaDeReporte[]
  readonly notas: ConjuntoDeColumnas['notas']
  readonly fundamento: Fundamento
}

/** The set of columns in force on that day; null when the report is not in force, or there is no such report. */
export function conjuntoDe(ley: Ley, id: string, fecha: Dias): ConjuntoVigente | null {
  const reporte = ley.reportes.get(id)
  const vigencias = readVigencias(
    (reporte?.conjuntos ?? []).map(({ desde, hasta = '' }) => ({ desde, hasta })),
  )
  const vigente = findVigente(
    vigencias.map((vigencia, i) => ({ ...vigencia, conjunto: reporte!.conjuntos[i] })),
    fecha,
  )
  if (!reporte || !vigente) return null
  const { conjunto } = vigente
  const padre = conjunto.hereda === undefined ? null : conjuntoDe(ley, conjunto.hereda, fecha)
  assert(padre !== null || conjunto.hereda === undefined, `${id} inherits from a report that is not in force`)
  return {
    reporte,
    columnas: [...(padre?.columnas ?? []), ...conjunto.columnas],
    notas: [...(padre?.notas ?? []), ...conjunto.notas],
    fundamento: {
      norma: conjunto.norma,
      fuente: conjunto.fuente,
      vigente_desde: conjunto.desde,
      vigente_hasta: formatFin(vigente),
      consultado: reporte.checked_on,
      confianza: conjunto.confianza,
    },
  }
}

/** A text file of the Anexo 30; one that is not in `law/` is our bug. */
export function formatoDe(ley: Ley, id: string): Formato {
  const formato = ley.formatos.get(id)
  assert(formato !== undefined, `no format ${id} in law/`)
  return formato
}
