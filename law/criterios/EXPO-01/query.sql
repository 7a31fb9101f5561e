-- Exports of the last whole calendar year before the cut-off: above the floor in dollars, or at least a share of all
-- invoicing; one is enough. A lacking figure never makes a breach: it leaves the question open.

-- base
with
  periodo as (
    select
      case when month($corte) = 12 and day($corte) = 31 then year($corte) else year($corte) - 1 end as ejercicio,
      (select max(inicio_programa) from empresa) as inicio_programa,
      (
        select min(f)
        from (select min(fecha) as f from exportaciones union all select min(fecha_entrada) from importaciones)
      ) as inicio_datos
  ),
  fechas as (select *, make_date(ejercicio, 1, 1) as desde, make_date(ejercicio, 12, 31) as hasta from periodo),
  exportado as (
    select coalesce(sum(valor_comercial_usd), 0) as usd, count(*) - count(valor_comercial_usd) as sin_usd, count(*) as renglones
    from exportaciones, fechas where fecha between desde and hasta
  ),
  facturado as (
    select count(distinct mes) as meses, sum(exportacion_mxn) as exportacion, sum(nacional_mxn + exportacion_mxn) as total
    from ventas, fechas where mes between desde and hasta
  ),
  en_curso as (
    select coalesce(sum(valor_comercial_usd), 0) as usd_en_curso
    from exportaciones, fechas where fecha > hasta and fecha <= $corte
  )
select
  *,
  porcentaje(exportacion, total) as parte,
  inicio_programa > hasta as sin_ejercicio,
  inicio_programa > desde as parcial,
  12 - case when inicio_programa > desde then month(inicio_programa) - 1 else 0 end as meses_del_programa,
  inicio_datos > (greatest(desde, inicio_programa) + to_months(1))::DATE and inicio_programa < inicio_datos as datos_incompletos
from fechas, exportado, facturado, en_curso

-- medida
with juzgada as (
  select
    *,
    not sin_ejercicio and usd > $exportacion_minima_usd as llega_usd,
    coalesce(not sin_ejercicio and meses >= meses_del_programa and parte >= $exportacion_minima_pct, false) as llega_parte,
    sin_usd > 0 or datos_incompletos as usd_incompleto,
    meses < meses_del_programa or parte is null as parte_incompleta
  from base
)
select
  usd as valor,
  case when parcial then ($exportacion_minima_usd * meses_del_programa) // 12 else $exportacion_minima_usd end as umbral,
  case
    when sin_ejercicio then 'no_evaluable'
    when llega_usd or llega_parte then 'cumple'
    when usd_incompleto or parte_incompleta then 'no_evaluable'
    when parcial then 'atencion'
    else 'incumple'
  end as estado,
  list_filter(
    [
      case when sin_ejercicio then 'exportaciones@' || (ejercicio + 1) end,
      case when not sin_ejercicio and datos_incompletos then 'exportaciones@' || ejercicio end,
      case when not sin_ejercicio and sin_usd > 0 then 'exportaciones.valor_comercial_usd@' || ejercicio end,
      case when not sin_ejercicio and parte_incompleta then 'ventas@' || ejercicio end
    ],
    lambda x: x is not null
  ) as faltan,
  ejercicio::VARCHAR as ejercicio,
  usd as exportado_usd,
  sin_usd as renglones_sin_usd,
  parte as facturacion_pct,
  usd_en_curso as en_curso_usd,
  case when parcial then 'sí' else 'no' end as primer_ejercicio_parcial
from juzgada

-- evidencia
select
  e.pedimento, e.clave, e.fecha, count(*) as partidas, sum(e.valor_comercial_usd) as valor_comercial_usd,
  arg_min(e.archivo, e.fila) as archivo, arg_min(e.linea, e.fila) as linea
from exportaciones e, base
where e.fecha between base.desde and base.hasta
group by e.pedimento, e.clave, e.fecha
order by sum(e.valor_comercial_usd) desc nulls last, e.fecha, e.pedimento, e.clave
