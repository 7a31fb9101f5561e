/** What a report says of itself, on its sheet and beside its CSV: whose, as of when, of which run, and how sure its columns are. */
import { type Dias, formatFecha } from '@trazo/core/kernel'
import { type ConjuntoVigente, conjuntoDe, describeConfianza, formatCita, type Ley } from '@trazo/core/legal'
import { nearest, Paro, type Pedido, RELACIONES } from '@trazo/store'
import type { Lang } from '../lang.ts'
import type { LibroDeReporte } from './abrir.ts'

/** A report, a relation or a question of auditors, as it was asked for. */
export interface ReportePedido {
  readonly nombre: string
  readonly titulo: string
  readonly pedido: Pedido
  /** Official wording of each field; a field without one is called by its name. */
  readonly titulos: ReadonlyMap<string, string>
  /** Sentences for the head: where it comes from, what is doubtful. */
  readonly notas: readonly string[]
}

/** What the user adds to a report, or says in its place. */
export interface Ajustes {
  readonly columnas: readonly string[]
  readonly donde: readonly string[]
  readonly agrupar: readonly string[]
  readonly orden: readonly string[]
}

/** Resolves a name as of a day. Throws Paro REPORTE_DESCONOCIDO, REPORTE_SIN_VIGENCIA. */
export function resolveReporte(
  ley: Ley,
  lang: Lang,
  nombre: string,
  corte: Dias,
  ajustes: Ajustes,
): ReportePedido {
  const pick = (dichas: readonly string[], suyas: readonly string[]) => (dichas.length > 0 ? dichas : suyas)
  const reporte = ley.reportes.get(nombre)
  if (reporte) {
    const conjunto = conjuntoDe(ley, nombre, corte)
    if (!conjunto) {
      const desde = reporte.conjuntos[0].desde
      throw new Paro('REPORTE_SIN_VIGENCIA', { reporte: nombre, corte: formatFecha(corte), desde })
    }
    const columnas = pick(
      ajustes.columnas,
      conjunto.columnas.map(({ campo }) => campo),
    )
    return {
      nombre,
      titulo: reporte.titulo[lang],
      pedido: { ...ajustes, lee: reporte.lee, corte, columnas },
      titulos: new Map(conjunto.columnas.map(({ campo, titulo }) => [campo, titulo])),
      notas: notasDe(conjunto, lang),
    }
  }
  const preset = ley.presets.get(nombre)
  if (preset)
    return {
      nombre,
      titulo: preset.titulo[lang],
      pedido: {
        lee: preset.lee,
        corte,
        columnas: pick(ajustes.columnas, preset.columnas),
        donde: [...preset.donde, ...ajustes.donde],
        agrupar: pick(ajustes.agrupar, preset.agrupar),
        orden: pick(ajustes.orden, preset.orden),
      },
      titulos: new Map(),
      notas: [preset.uso[lang]],
    }
  if (!RELACIONES.has(nombre)) {
    const parecidos = nearest(nombre, [...ley.reportes.keys(), ...ley.presets.keys(), ...RELACIONES.keys()])
    throw new Paro('REPORTE_DESCONOCIDO', { reporte: nombre, parecidos: parecidos.join(', ') })
  }
  return { nombre, titulo: nombre, pedido: { ...ajustes, lee: nombre, corte }, titulos: new Map(), notas: [] }
}

/** The norm with its confidence, what the law file says of the whole set, and the columns that are less sure. */
function notasDe({ fundamento, notas, columnas }: ConjuntoVigente, lang: Lang): string[] {
  const porNota = new Map<string, string[]>()
  for (const { titulo, nota, confianza } of columnas) {
    const dicho = [nota, confianza && describeConfianza(confianza, lang)].filter(Boolean).join(' · ')
    if (dicho !== '') porNota.set(dicho, [...(porNota.get(dicho) ?? []), titulo])
  }
  const dudosas = [...porNota].map(([dicho, titulos]) => `${titulos.join(', ')}: ${dicho}`)
  return [formatCita(fundamento, lang), ...notas.map((nota) => nota[lang]), ...dudosas]
}

/** The line that every sheet and every side-car carries. */
export function identify(abierto: LibroDeReporte, corte: Dias): string {
  const { rfc, programa_immex, ley, huella } = abierto
  const programa = programa_immex === '' ? '' : ` · Programa IMMEX ${programa_immex}`
  return `RFC ${rfc}${programa} · Corte ${formatFecha(corte)} · Ley ${ley.version} · Huella ${huella}`
}
