-- Differences with Data Stage, already told from rounding and joined by root cause (table `conciliacion`). What touches
-- whether a pedimento or its goods exist weighs more than what touches how they are described.

-- base
select
  *,
  causa in (
    'falta_en_empresa', 'falta_en_data_stage', 'rectificado', 'eliminado', 'partida_falta_en_empresa',
    'partida_falta_en_data_stage', 'duplicado', 'cantidad', 'unidad_por_mil', 'clave'
  ) and nota <> 'solo_numero' as de_inventario
from conciliacion

-- medida
with n as (
  select
    coalesce(max(n) filter (where concepto = 'pedimentos_comparados'), 0)::BIGINT as comparados,
    coalesce(max(n) filter (where concepto = 'partidas_comparadas'), 0)::BIGINT as partidas,
    coalesce(max(n) filter (where concepto = 'fuera_de_periodo'), 0)::BIGINT as fuera_de_periodo,
    coalesce(max(n) filter (where concepto = 'valor_redondeo'), 0)::BIGINT as redondeos
  from conciliacion_cuenta
)
select
  case when comparados + diferencias > 0 then diferencias end as valor,
  0 as umbral,
  case
    when comparados + diferencias = 0 then 'no_evaluable'
    when de_inventario > 0 then 'incumple'
    when diferencias > 0 then 'atencion'
    else 'cumple'
  end as estado,
  case
    when comparados + diferencias = 0 and (select min(fecha_entrada) from lote) is not null
      then ['data_stage@' || (select min(fecha_entrada) from lote) || '..' || $corte]
    when comparados + diferencias = 0 then ['data_stage']
    else []
  end as faltan,
  diferencias,
  de_inventario as diferencias_de_inventario,
  pedimentos as pedimentos_con_diferencia,
  comparados as pedimentos_comparados,
  partidas as partidas_comparadas,
  fuera_de_periodo,
  redondeos
from n, (
  select
    count(*) as diferencias,
    count(*) filter (where de_inventario) as de_inventario,
    count(distinct pedimento) as pedimentos
  from base
)

-- evidencia
select
  pedimento, partida, campo, valor_empresa, valor_data_stage, diferencia, causa,
  coalesce(archivo_empresa, archivo_data_stage) as archivo, coalesce(linea_empresa, linea_data_stage) as linea
from base
order by de_inventario desc, pedimento, partida nulls first, campo, causa
