-- Exits that asked for goods and found no lot. A shortage is a breach only when the data could have shown the entry:
-- not when a factor or a bill of materials is missing, and not while goods that entered before the first lot of the
-- data, in a program older than it, may still have been in term.

-- base
with
  inicio as (select min(fecha_entrada) as fecha from lote),
  plazo as (
    select greatest($plazo_insumo_meses, max(p.valor::INTEGER)) as meses
    from parametro p
    where p.id = 'plazo_insumo_oea_meses' and exists (from certificacion where tipo = 'oea')
  ),
  antes as (
    select
      case
        when (select max(inicio_programa) from empresa)
          < (inicio.fecha - to_months($preoperativo_meses + $preoperativo_prorroga_meses))::DATE
        then (inicio.fecha + to_months(coalesce(plazo.meses, $plazo_insumo_meses)))::DATE
      end as hasta,
      inicio.fecha - 1 as dia_previo
    from inicio, plazo
  )
select
  f.*,
  case
    when f.causa not in ('saldo', 'lote') then 'dato'
    when f.salida_fecha <= antes.hasta then 'inventario_inicial'
    else 'sin_respaldo'
  end as clase,
  antes.dia_previo
from faltante f, antes

-- medida
select
  count(distinct salida) filter (where clase = 'sin_respaldo') as valor,
  0 as umbral,
  case
    when count(*) filter (where clase = 'sin_respaldo') > 0 then 'incumple'
    when count(*) > 0 then 'no_evaluable'
    else 'cumple'
  end as estado,
  list_filter(
    [
      case when bool_or(clase = 'inventario_inicial') then 'importaciones@..' || max(dia_previo) end,
      case when bool_or(causa = 'bom') then 'bom' end,
      case when bool_or(causa = 'unidad') then 'unidades' end
    ],
    lambda x: x is not null
  ) as faltan,
  count(distinct salida) filter (where clase = 'sin_respaldo') as salidas,
  count(distinct componente) filter (where clase = 'sin_respaldo') as partes,
  count(distinct salida) filter (where clase = 'inventario_inicial') as salidas_inventario_inicial,
  count(distinct salida) filter (where clase = 'dato') as salidas_sin_dato,
  (select count(*) from salida) as salidas_total
from base

-- evidencia
select
  salida_tipo, salida_pedimento as pedimento, salida_partida as partida, salida_fecha, producto, componente, requerida,
  faltante, causa, clase, archivo, linea
from base
order by case clase when 'sin_respaldo' then 1 when 'inventario_inicial' then 2 else 3 end, fila
