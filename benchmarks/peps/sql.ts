/**
 * The same match as DuckDB SQL, by break-points: cumulative quantities of lots and of met demand cut each other into
 * segments, and every segment is one match; they come out in the same order as the kernel's. What an exit cannot get
 * on its day is lost for good, so met demand is demand less the greatest shortage so far. An independent proof of the
 * kernel, and what it is measured against.
 */
import { DuckDBInstance } from '@duckdb/node-api'
import type { Comprobacion } from './comprobacion.ts'
import type { Carga, Movimientos } from './datos.ts'

const MATCH = `
create or replace table descargo as
with l as (
  select *, sum(cantidad) over w as hasta, sum(cantidad) over w - cantidad as desde from lote
  window w as (partition by parte order by fecha, pedimento)
), entrado as (
  select parte, fecha, max(hasta) as total from l group by all
), s as (
  select *, sum(cantidad) over (partition by parte order by fecha, pedimento) as demanda from salida
), con as (
  select s.*, coalesce(e.total, 0) as disponible
  from s asof left join entrado e on s.parte = e.parte and s.fecha >= e.fecha
), servido as (
  select parte, fecha, pedimento, cantidad, demanda,
    demanda - greatest(0, max(demanda - disponible) over (partition by parte order by fecha, pedimento)) as hasta
  from con
), s2 as (
  select *, coalesce(lag(hasta) over (partition by parte order by fecha, pedimento), 0) as desde from servido
), tope as (
  select parte, max(hasta) as tope from s2 group by parte
), punto as (
  select parte, hasta as p from s2 where hasta > desde
  union
  select l.parte, l.hasta from l join tope using (parte) where l.hasta < tope
), tramo as (
  select parte, p, coalesce(lag(p) over (partition by parte order by p), 0) as anterior from punto
), con_lote as (
  select t.*, l.pedimento as lote, l.fecha as fecha_lote, l.valor, l.cantidad as de_lote, l.desde as inicio
  from tramo t asof join l on t.parte = l.parte and t.p <= l.hasta
)
select x.pedimento as salida, t.lote, t.p - t.anterior as cantidad,
  (2 * t.valor::hugeint * (t.p - t.inicio) + t.de_lote) // (2 * t.de_lote)
    - (2 * t.valor::hugeint * (t.anterior - t.inicio) + t.de_lote) // (2 * t.de_lote) as valor
from con_lote t asof join (select * from s2 where hasta > desde) x on t.parte = x.parte and t.p <= x.hasta
order by x.fecha, x.pedimento, t.fecha_lote, t.lote
`

const CHECK = `
with d as (
  select count(*) as n, sum(cantidad) as cantidad,
    sum((salida % 1000003 * 31 + lote % 1000033) * (cantidad // 1000 % 10007) + valor) as firma
  from descargo
), de_lote as (
  select lote, sum(cantidad) as cantidad, sum(valor) as valor from descargo group by lote
), saldo as (
  select sum(pedimento % 1000033 * ((l.cantidad - coalesce(d.cantidad, 0)) // 1000 % 10007)
    + l.valor - coalesce(d.valor, 0)) as firma
  from lote l left join de_lote d on d.lote = l.pedimento
), de_salida as (
  select salida, sum(cantidad) as cantidad from descargo group by salida
), faltante as (
  select pedimento, s.cantidad - coalesce(d.cantidad, 0) as falta
  from salida s left join de_salida d on d.salida = s.pedimento
), faltas as (
  select count(*) as n, coalesce(sum(pedimento % 1000003 * (falta // 1000 % 10007)), 0) as firma
  from faltante where falta > 0
)
select d.n::varchar, d.cantidad::varchar, d.firma::varchar, saldo.firma::varchar, faltas.n::varchar,
  faltas.firma::varchar
from d, saldo, faltas
`

export interface EnSql {
  match(): Promise<void>
  check(): Promise<Comprobacion>
  close(): void
}

/** Loads the workload in tables; `match` is what is timed. */
export async function openSql({ lotes, salidas }: Carga, hilos: number): Promise<EnSql> {
  const instance = await DuckDBInstance.create(':memory:', { threads: String(hilos) })
  const connection = await instance.connect()
  for (const [tabla, m] of [
    ['lote', lotes],
    ['salida', salidas],
  ] as const) {
    await connection.run(
      `create table ${tabla} (parte integer, fecha integer, pedimento bigint, cantidad bigint, valor bigint)`,
    )
    const appender = await connection.createAppender(tabla)
    appendRows(appender, m)
    appender.closeSync()
  }
  return {
    async match() {
      await connection.run(MATCH)
    },
    async check() {
      const reader = await connection.runAndReadAll(CHECK)
      const [row] = reader.getRows() as string[][]
      return {
        descargos: Number(row[0]),
        cantidad: row[1],
        firma: row[2],
        saldos: row[3],
        faltantes: Number(row[4]),
        firma_faltantes: row[5],
      }
    },
    close() {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

type Appender = Awaited<ReturnType<Awaited<ReturnType<DuckDBInstance['connect']>>['createAppender']>>

function appendRows(appender: Appender, m: Movimientos): void {
  for (let i = 0; i < m.n; i++) {
    appender.appendInteger(m.parte[i])
    appender.appendInteger(m.fecha[i])
    appender.appendBigInt(BigInt(m.pedimento[i]))
    appender.appendBigInt(BigInt(m.cantidad[i]))
    appender.appendBigInt(BigInt(m.valor[i]))
    appender.endRow()
  }
}
