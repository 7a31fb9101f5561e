-- Balances still in term that expire within the far alert band. The day of expiry is still in term.

-- base
select
  *,
  vencimiento - $corte as dias,
  case
    when vencimiento - $corte <= $alerta_vencimiento_proxima_dias then $alerta_vencimiento_proxima_dias
    when vencimiento - $corte <= $alerta_vencimiento_media_dias then $alerta_vencimiento_media_dias
    else $alerta_vencimiento_lejana_dias
  end as franja_dias
from saldo
where estado = 'vigente' and saldo > 0 and vencimiento - $corte <= $alerta_vencimiento_lejana_dias

-- medida
select
  coalesce(sum(valor_saldo_mxn), 0) as valor,
  coalesce(sum(valor_saldo_mxn), 0) as valor_por_vencer_mxn,
  coalesce(sum(valor_saldo_mxn) filter (where dias <= $alerta_vencimiento_proxima_dias), 0) as valor_proxima_mxn,
  coalesce(sum(valor_saldo_mxn) filter (where dias <= $alerta_vencimiento_media_dias), 0) as valor_media_mxn,
  count(*) as lotes,
  count(*) filter (where dias <= $alerta_vencimiento_proxima_dias) as lotes_proxima,
  count(*) filter (where dias <= $alerta_vencimiento_media_dias) as lotes_media,
  min(vencimiento) as proximo_vencimiento
from base

-- evidencia
select
  pedimento, partida, numero_parte, fecha_entrada, vencimiento, dias, franja_dias, saldo, unidad, valor_saldo_mxn, archivo,
  linea
from base
order by vencimiento, pedimento, partida, fila
