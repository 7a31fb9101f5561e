-- Input and container balances past their term at the cut-off. Fixed assets have no term in months and never count.

-- base
select * from saldo where estado = 'vencido'

-- medida
select
  coalesce(sum(valor_saldo_mxn), 0) as valor,
  0 as umbral,
  case when count(*) = 0 then 'cumple' when coalesce(sum(valor_saldo_mxn), 0) > 0 then 'incumple' else 'atencion' end
    as estado,
  coalesce(sum(valor_saldo_mxn), 0) as valor_vencido_mxn,
  count(*) as lotes,
  count(distinct pedimento) as pedimentos,
  min(vencimiento) as vencimiento_mas_antiguo,
  (select min(vencimiento) from saldo where estado = 'vigente' and saldo > 0) as proximo_vencimiento
from base

-- evidencia
select
  pedimento, partida, numero_parte, fecha_entrada, vencimiento, $corte - vencimiento as dias_vencido, saldo, unidad,
  valor_saldo_mxn, archivo, linea
from base
order by vencimiento, pedimento, partida, fila
