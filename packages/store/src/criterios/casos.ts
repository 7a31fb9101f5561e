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
import { assert } from '@trazo/core/kernel'
import type { CriterioEmpacado, Ley } from '@trazo/core/legal'
import type { Celda } from '../libro/lectura.ts'
import type { LibroEnDisco } from '../libro/libro-en-disco.ts'
import { evaluate } from './evaluar.ts'
import type { HallazgoJuzgado } from './hallazgo-juzgado.ts'
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
    await setUp(libro, situacion)
    const hallazgo = await evaluate(libro, ley, criterio, { corte: situacion.corte, lang: 'es' })
    await libro.run('rollback')
    resultados.push({ nombre: situacion.nombre, hallazgo, diferencias: compare(situacion, hallazgo) })
  }
  return resultados
}

async function setUp(libro: LibroEnDisco, { datos }: Situacion): Promise<void> {
  await libro.run("insert into fuente values (0, 'caso.csv', repeat('0', 64), 0)")
  for (const [vista, filas] of datos) {
    const columnas = await libro.readFilas(
      `select column_name as nombre, data_type as tipo from duckdb_columns() where table_name = '${vista}'`,
    )
    assert(columnas.length > 0, `no view is called ${vista}`)
    const tipos = new Map(columnas.map(({ nombre, tipo }) => [String(nombre), String(tipo)]))
    await libro.run(`create table "caso_${vista}" as from "${vista}" limit 0`)
    await libro.run(`drop ${await kindOf(libro, vista)} "${vista}"`)
    await libro.run(`create view "${vista}" as from "caso_${vista}"`)
    for (const [i, fila] of filas.entries()) {
      const completa = { ...emptyFila(tipos, i), ...fila }
      const nombres = Object.keys(completa)
      const unknown = nombres.find((nombre) => !tipos.has(nombre))
      assert(unknown === undefined, `${vista} has no column ${unknown}`)
      const valores = Object.values(completa).map(literal)
      const lista = nombres.map((nombre) => `"${nombre}"`).join(', ')
      await libro.run(`insert into "caso_${vista}" (${lista}) values (${valores.join(', ')})`)
    }
  }
}

async function kindOf(libro: LibroEnDisco, vista: string): Promise<string> {
  const [{ n }] = await libro.readFilas(
    `select count(*) as n from duckdb_views() where view_name = '${vista}' and not temporary`,
  )
  return n === 1 ? 'view' : 'table'
}

/** Texts empty, everything else NULL, and the place where the row stands. */
function emptyFila(tipos: ReadonlyMap<string, string>, i: number): Record<string, Celda> {
  const fila: Record<string, Celda> = {}
  for (const [nombre, tipo] of tipos) if (tipo === 'VARCHAR') fila[nombre] = ''
  if (tipos.has('fila')) fila.fila = i
  if (tipos.has('archivo') && tipos.get('archivo') === 'INTEGER') fila.archivo = 0
  if (tipos.has('linea')) fila.linea = i + 2
  return fila
}

function literal(celda: Celda): string {
  return celda === null ? 'null' : `'${String(celda).replaceAll("'", "''")}'`
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
