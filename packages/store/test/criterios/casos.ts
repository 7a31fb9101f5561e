/**
 * The cases of a criterion (`cases.yaml`), run: rows of views in, answer compared. A case names the columns that matter
 * to it; any other is empty, and its rows come from `caso.csv`, line 2 on.
 *
 * ```yaml
 * - nombre: Un saldo vencido
 *   corte: "2026-10-31"
 *   datos: { saldo: [ { pedimento: "250000000000001", valor_saldo_mxn: "12.50", estado: vencido } ] }
 *   esperado: { estado: incumple, medida: "12.500000", evidencia: 1 }
 * ```
 */
import type { CriterioEmpacado, Ley } from '@trazo/core/legal'
import { evaluate } from '../../src/criterios/evaluar.ts'
import type { HallazgoJuzgado } from '../../src/criterios/hallazgo-juzgado.ts'
import type { Celda } from '../../src/libro/lectura.ts'
import type { LibroEnDisco } from '../../src/libro/libro-en-disco.ts'
import { setUp } from './montaje.ts'
import { readSituacion, type Situacion } from './situacion.ts'

export interface ResultadoDeCaso {
  readonly nombre: string
  readonly hallazgo: HallazgoJuzgado
  /** What the case expected and did not get, `estado: incumple, no cumple`; empty when it holds. */
  readonly diferencias: readonly string[]
}

/** Runs every case of a criterion on a finished book without rows, which is left as it was. */
export async function runCasos(
  libro: LibroEnDisco,
  ley: Ley,
  criterio: CriterioEmpacado,
): Promise<ResultadoDeCaso[]> {
  const resultados: ResultadoDeCaso[] = []
  for (const caso of criterio.casos) {
    const situacion = readSituacion(caso)
    await libro.run('begin')
    await setUp(libro, situacion.datos)
    const hallazgo = await evaluate(libro, ley, criterio, { corte: situacion.corte, lang: 'es' })
    await libro.run('rollback')
    resultados.push({ nombre: situacion.nombre, hallazgo, diferencias: compare(situacion, hallazgo) })
  }
  return resultados
}

function compare({ esperado }: Situacion, hallazgo: HallazgoJuzgado): string[] {
  const dicho: Record<string, Celda> = {
    ...hallazgo.cifras,
    estado: hallazgo.estado,
    medida: hallazgo.medida?.valor ?? null,
    umbral: hallazgo.umbral?.valor ?? null,
    evidencia: hallazgo.evidencia.total,
    faltan: hallazgo.faltan.length,
  }
  return Object.entries(esperado)
    .filter(([nombre, valor]) => dicho[nombre] !== valor)
    .map(([nombre, valor]) => `${nombre}: ${valor}, no ${dicho[nombre]}`)
}
