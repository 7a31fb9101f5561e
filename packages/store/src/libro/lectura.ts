/** Rows of a query as plain values: decimals and dates as text, so that nothing is rounded on its way out. */
import {
  type DuckDBConnection,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBListValue,
  type DuckDBPreparedStatement,
  type DuckDBValue,
} from '@duckdb/node-api'
import { assert, type Decimal, type Dias } from '@trazo/core/kernel'

export type Celda = string | number | boolean | null | readonly Celda[]
export type Fila = Readonly<Record<string, Celda>>

/** A value for a `$name` of a query; a number is a whole one of 32 bits. */
export type Parametro = string | number | DuckDBDateValue | DuckDBDecimalValue
export type Parametros = Readonly<Record<string, Parametro>>

/** Days → a date that a query takes as `$name`. */
export function toFechaSql(dias: Dias): DuckDBDateValue {
  return new DuckDBDateValue(dias)
}

/** An exact decimal that a query takes as `$name`. */
export function toDecimalSql({ unidades, escala }: Decimal): DuckDBDecimalValue {
  return new DuckDBDecimalValue(unidades, 38, escala)
}

/** Every row of a query that gives few. */
export async function readFilas(
  conexion: DuckDBConnection,
  sql: string,
  parametros: Parametros = {},
): Promise<Fila[]> {
  const filas: Fila[] = []
  for await (const fila of streamFilas(conexion, sql, parametros)) filas.push(fila)
  return filas
}

/** The rows of a query one by one; memory does not grow with their number. The query must say its order. */
export async function* streamFilas(
  conexion: DuckDBConnection,
  sql: string,
  parametros: Parametros = {},
): AsyncGenerator<Fila> {
  const sentencia = await conexion.prepare(sql)
  for (let i = 1; i <= sentencia.parameterCount; i++) {
    const nombre = sentencia.parameterName(i)
    const valor = parametros[nombre]
    assert(valor !== undefined, `the query names $${nombre}, which nobody gave`)
    bindParametro(sentencia, i, valor)
  }
  const resultado = await sentencia.stream()
  const nombres = resultado.deduplicatedColumnNames()
  for (;;) {
    const chunk = await resultado.fetchChunk()
    if (!chunk || chunk.rowCount === 0) return
    for (const valores of chunk.getRows())
      yield Object.fromEntries(nombres.map((nombre, i) => [nombre, toCelda(valores[i])]))
  }
}

function bindParametro(sentencia: DuckDBPreparedStatement, i: number, valor: Parametro): void {
  if (typeof valor === 'number') sentencia.bindInteger(i, valor)
  else if (typeof valor === 'string') sentencia.bindVarchar(i, valor)
  else if (valor instanceof DuckDBDateValue) sentencia.bindDate(i, valor)
  else sentencia.bindDecimal(i, valor)
}

function toCelda(valor: DuckDBValue): Celda {
  if (valor === null || typeof valor === 'string' || typeof valor === 'boolean') return valor
  if (typeof valor === 'number') return toEntero(valor)
  if (typeof valor === 'bigint') {
    const safe = Number(valor)
    return Number.isSafeInteger(safe) ? safe : String(valor)
  }
  if (valor instanceof DuckDBDecimalValue || valor instanceof DuckDBDateValue) return valor.toString()
  if (valor instanceof DuckDBListValue) return valor.items.map(toCelda)
  assert(false, `a query gave a value of another kind: ${valor}`)
}

function toEntero(valor: number): number {
  assert(Number.isInteger(valor), `a query gave a floating number: ${valor}; decimals are DECIMAL`)
  return valor
}
