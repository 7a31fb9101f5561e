-- Matches dated after the expiry of their lot. Regularisation is the lawful way out of an expired term: it is told apart.

-- base
select *, salida_tipo in ('A3', 'regularizacion') as regularizado
from descargo
where dias_vencido > 0

-- medida
select
  coalesce(sum(valor_aduana_mxn) filter (where not regularizado), 0) as valor,
  0 as umbral,
  case
    when count(*) filter (where not regularizado) > 0 then 'incumple'
    when count(*) > 0 then 'atencion'
    else 'cumple'
  end as estado,
  coalesce(sum(valor_aduana_mxn) filter (where not regularizado), 0) as valor_tardio_mxn,
  coalesce(sum(valor_aduana_mxn) filter (where regularizado), 0) as valor_regularizado_mxn,
  count(distinct salida) filter (where not regularizado) as salidas,
  coalesce(max(dias_vencido) filter (where not regularizado), 0) as dias_maximo
from base

-- evidencia
select
  salida_tipo, salida_pedimento as pedimento, salida_partida as partida, salida_fecha, producto, componente,
  entrada_pedimento, entrada_partida, vencimiento, dias_vencido, cantidad, valor_aduana_mxn, archivo, linea
from base
order by regularizado, dias_vencido desc, fila
