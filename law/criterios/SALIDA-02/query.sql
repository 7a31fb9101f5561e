-- Definitive exports of parts that the program itself returns or imports: they leave the lots as they were.

-- base
with del_programa as (
  select numero_parte from salida where origen = 'exportacion'
  union
  select numero_parte from lote where tipo_bien = 'insumo'
)
select e.*
from exportaciones e semi join del_programa p on p.numero_parte = e.numero_parte
where upper(trim(e.clave)) = 'A1' and e.fecha <= $corte

-- medida
select
  count(*) as valor,
  0 as umbral,
  case when count(*) > 0 then 'atencion' else 'cumple' end as estado,
  count(*) as renglones,
  count(distinct pedimento) as pedimentos,
  min(fecha) as primera_fecha
from base

-- evidencia
select pedimento, partida, clave, fecha, numero_parte, cantidad, unidad, archivo, linea
from base
order by fecha, pedimento, partida, numero_parte, archivo, linea
