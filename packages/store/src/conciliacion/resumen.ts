/** The reconciliation in figures, for the report and the summary of the run. */
import type { Lang } from '../idioma.ts'
import type { LibroEnDisco } from '../libro/libro-en-disco.ts'
import { describeCausa } from './textos.ts'

/** Counts by concept, as `conciliacion_cuenta` holds them (`cuentas.ts`). */
export type CuentasDeConciliacion = Readonly<Record<string, number>>

export interface ResumenConciliacion {
  readonly pedimentos_comparados: number
  readonly partidas_comparadas: number
  /** Items compared of which no difference is told. */
  readonly partidas_iguales: number
  readonly cuentas: CuentasDeConciliacion
  /** Most rows first. */
  readonly por_causa: readonly CausaDeDiferencias[]
}

export interface CausaDeDiferencias {
  readonly causa: string
  /** What it means and the cheapest fix, in the language asked for. */
  readonly descripcion: string
  readonly remedio: string
  readonly renglones: number
}

export async function readCuentas(libro: LibroEnDisco): Promise<CuentasDeConciliacion> {
  const filas = await libro.readFilas('select concepto, n from conciliacion_cuenta order by concepto')
  return Object.fromEntries(filas.map(({ concepto, n }) => [String(concepto), Number(n)]))
}

export async function summarize(
  libro: LibroEnDisco,
  cuentas: CuentasDeConciliacion,
  lang: Lang,
): Promise<ResumenConciliacion> {
  const causas = await libro.readFilas(
    `select causa, case when min(nota) = max(nota) then min(nota) else '' end as nota, count(*) as renglones
     from conciliacion group by causa order by renglones desc, causa`,
  )
  return {
    pedimentos_comparados: cuentas.pedimentos_comparados,
    partidas_comparadas: cuentas.partidas_comparadas,
    partidas_iguales: cuentas.partidas_iguales,
    cuentas,
    por_causa: causas.map(({ causa, nota, renglones }) => {
      const { explicacion, remedio } = describeCausa(String(causa), String(nota), lang)
      return { causa: String(causa), descripcion: explicacion, remedio, renglones: Number(renglones) }
    }),
  }
}
