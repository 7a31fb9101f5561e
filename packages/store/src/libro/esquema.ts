/**
 * Small tables of a run, written row by row: who, from which files, as of when, under which law.
 * The rest of the schema: tables of the book in `columnas-de-libro.ts`, company tables from `TABLAS` of the records,
 * Data Stage in `data-stage.ts`. Everything is read through views (`vistas.ts`).
 */
import type { DuckDBConnection } from '@duckdb/node-api'
import { formatFecha } from '@trazo/core/kernel'
import { type Ley, valorDe } from '@trazo/core/legal'
import type { Empresa, Fuente } from '@trazo/core/records'

export const DDL_FIJO: readonly string[] = [
  // The company as `empresa.yaml` declares it. One row.
  `create table empresa (rfc VARCHAR, razon_social VARCHAR, programa_immex VARCHAR, modalidad VARCHAR, inicio_programa DATE)`,
  // Its certifications; an open end is NULL.
  `create table certificacion (tipo VARCHAR, rubro VARCHAR, desde DATE, hasta DATE)`,
  `create table domicilio (clave VARCHAR, tipo VARCHAR, cp VARCHAR, municipio VARCHAR, estado VARCHAR)`,
  // Files of the run. Every `archivo` column of another table is an `indice` here.
  `create table fuente (indice INTEGER, archivo VARCHAR, sha256 VARCHAR, bytes_total BIGINT)`,
  // Values of law in force at the cut-off, as `law/parametros` writes them.
  `create table parametro (id VARCHAR, valor VARCHAR, unidad VARCHAR, norma VARCHAR, vigente_desde VARCHAR,
     vigente_hasta VARCHAR, consultado VARCHAR, confianza VARCHAR)`,
  // A non-negative part of a whole of money, in percent with 6 decimals, rounded half up; NULL without a whole.
  `create macro porcentaje(parte, todo) as case when todo > 0 then
     ((parte::DECIMAL(38,2) * 100)::HUGEINT * 200000000 + (todo::DECIMAL(38,2) * 100)::HUGEINT)
       // (2 * (todo::DECIMAL(38,2) * 100)::HUGEINT) * 0.000001 end`,
  // A file and a line as one number, so that the first of many is a minimum; and back.
  `create macro lugar(archivo, linea) as (archivo::BIGINT << 32) | linea::BIGINT`,
  `create macro archivo_de(lugar) as (lugar >> 32)::INTEGER`,
  `create macro linea_de(lugar) as (lugar & 4294967295)::INTEGER`,
  // Differences with Data Stage, written by the reconciliation. `nota` makes a cause more precise.
  `create table conciliacion (pedimento VARCHAR, partida INTEGER, campo VARCHAR, valor_empresa VARCHAR,
     valor_data_stage VARCHAR, diferencia VARCHAR, causa VARCHAR, nota VARCHAR, archivo_empresa INTEGER, linea_empresa INTEGER,
     archivo_data_stage INTEGER, linea_data_stage INTEGER)`,
  // What was compared and what was left out, by concept; without rows when there was no Data Stage.
  `create table conciliacion_cuenta (concepto VARCHAR, n BIGINT)`,
  // What this book is of. One row, and only once the book is whole.
  `create table corrida (corte DATE, ley_version VARCHAR, ley_huella VARCHAR)`,
]

/** A value of a small table. */
export type Valor = string | number | null

/** Rows of a small table, in the order of its columns. */
export async function insertFilas(
  conexion: DuckDBConnection,
  tabla: string,
  filas: readonly (readonly Valor[])[],
): Promise<void> {
  if (filas.length === 0) return
  const marks = filas[0].map((_, i) => `$${i + 1}`)
  const sentencia = await conexion.prepare(`insert into "${tabla}" values (${marks.join(', ')})`)
  for (const fila of filas) {
    sentencia.bind([...fila])
    await sentencia.run()
  }
}

export function filasDeEmpresa(empresa: Empresa): Readonly<Record<string, Valor[][]>> {
  const { rfc, razon_social, programa_immex, modalidad, inicio_programa } = empresa
  return {
    empresa: [[rfc, razon_social, programa_immex, modalidad, formatFecha(inicio_programa)]],
    certificacion: empresa.certificaciones.map((c) => [
      c.tipo,
      c.rubro,
      formatFecha(c.desde),
      c.hasta === null ? null : formatFecha(c.hasta),
    ]),
    domicilio: empresa.domicilios.map((d) => [d.clave, d.tipo, d.cp, d.municipio, d.estado]),
  }
}

export function filasDeFuentes(fuentes: readonly Fuente[]): Valor[][] {
  return fuentes.map(({ archivo, sha256, bytes_total }, i) => [i, archivo, sha256, bytes_total])
}

export function filasDeParametros(ley: Ley, corte: number): Valor[][] {
  const ids = [...ley.parametros.keys()]
  return ids.flatMap((id) => {
    const vigente = valorDe(ley, id, corte)
    if (!vigente) return []
    const { valor, unidad, norma, vigente_desde, vigente_hasta, consultado, confianza } = vigente
    return [[id, String(valor), unidad, norma, vigente_desde, vigente_hasta, consultado, confianza]]
  })
}
