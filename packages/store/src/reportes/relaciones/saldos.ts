/**
 * Balances as of any day up to the cut-off of the run, from the lots that had entered and the matches made by then. No
 * match is moved: the order of exits begins by date, so those up to a day are the ones that a run up to it would make.
 * `pendiente_al_corte` and `fraccion_al_corte` are made beforehand (`pendiente.ts`, `fraccion.ts`).
 */
import type { MomentoDeReporte, Relacion } from './relacion.ts'

const saldos = ({ corte }: MomentoDeReporte) => `with descargado as (
    select lote, cast(coalesce(sum(cantidad) filter (concepto <> 'desperdicio'), 0) as DECIMAL(18,6)) as descargada,
      cast(coalesce(sum(cantidad) filter (concepto = 'desperdicio'), 0) as DECIMAL(18,6)) as desperdicio,
      cast(sum(valor_aduana_mxn) as DECIMAL(18,2)) as valor
    from descargo where salida_fecha <= ${corte} group by lote
  ),
  lotes as (
    select l.*, coalesce(d.descargada, 0) as descargada_d, coalesce(d.desperdicio, 0) as desperdicio_d,
      coalesce(d.valor, 0) as valor_d
    from lote l left join descargado d on d.lote = l.fila
    where l.fecha_entrada <= ${corte} and l.tipo_bien <> 'activo_fijo'
  )
  select l.fila, l.pedimento, l.partida, l.clave, l.numero_parte, l.tipo_bien, l.fraccion,
    coalesce(v.fraccion, l.fraccion) as fraccion_vigente, l.fecha_entrada, l.vencimiento, l.cantidad, l.unidad,
    l.descargada_d as descargada, l.desperdicio_d as desperdicio,
    case when p.lote is null then l.desperdicio_d else p.pendiente end as desperdicio_pendiente,
    l.cantidad - l.descargada_d - l.desperdicio_d as saldo, l.valor_aduana_mxn,
    l.valor_aduana_mxn - l.valor_d as valor_saldo_mxn,
    case when l.cantidad = l.descargada_d + l.desperdicio_d then 'agotado' when l.vencimiento < ${corte} then 'vencido'
      else 'vigente' end as estado, l.vencimiento - ${corte} as dias_para_vencer, l.pais_origen
  from lotes l left join pendiente_al_corte p on p.lote = l.fila left join fraccion_al_corte v on v.lote = l.fila`

export const SALDOS: Relacion = { nombre: 'saldos', unidad: 'unidad', preparada: true, sql: saldos }

/** One row per tariff item in force and unit; quantities of two units never add up. */
export const SALDOS_POR_FRACCION: Relacion = {
  nombre: 'saldos_por_fraccion',
  unidad: 'unidad',
  preparada: true,
  sql: (
    momento,
  ) => `select row_number() over (order by fraccion_vigente, unidad) as fila, fraccion_vigente as fraccion, unidad,
      count(*) filter (saldo > 0) as lotes, cast(sum(cantidad) as DECIMAL(38,6)) as cantidad,
      cast(sum(descargada) as DECIMAL(38,6)) as descargada, cast(sum(desperdicio) as DECIMAL(38,6)) as desperdicio,
      cast(sum(saldo) as DECIMAL(38,6)) as saldo, cast(sum(valor_saldo_mxn) as DECIMAL(38,2)) as valor_saldo_mxn,
      cast(coalesce(sum(saldo) filter (estado = 'vencido'), 0) as DECIMAL(38,6)) as saldo_vencido,
      cast(coalesce(sum(valor_saldo_mxn) filter (estado = 'vencido'), 0) as DECIMAL(38,2)) as valor_vencido_mxn,
      min(vencimiento) filter (saldo > 0) as primer_vencimiento
    from (${saldos(momento)}) group by fraccion_vigente, unidad`,
}
