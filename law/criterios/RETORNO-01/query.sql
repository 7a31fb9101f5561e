-- Value returned over value temporarily imported, in the months before the cut-off. The rule does not say which value nor
-- which exits count (an open question): this reading takes customs value, and every export and return; the reading by
-- commercial value in dollars stands beside it.

-- base
with
  ventana as (select ($corte - to_months($retorno_periodo_meses))::DATE as antes),
  entradas as (
    select
      sum(valor_aduana_mxn) filter (where tipo_bien <> 'activo_fijo') as importado,
      sum(valor_aduana_mxn) filter (where tipo_bien = 'activo_fijo') as activo_fijo
    from lote, ventana
    where fecha_entrada > antes and fecha_entrada <= $corte
  ),
  retornos as (
    select
      sum(valor_aduana_mxn) as retornado,
      sum(valor_aduana_mxn) filter (where salida_tipo in ('V1', 'transferencia')) as virtual
    from descargo, ventana
    where salida_fecha > antes and salida_fecha <= $corte and concepto <> 'desperdicio'
      and (not es_movimiento or salida_tipo in ('retorno_mismo_estado', 'transferencia')) and salida_tipo <> 'V9'
  ),
  comercial as (
    select
      (
        select case when count(valor_comercial_usd) = count(*) then sum(valor_comercial_usd) end
        from exportaciones, ventana where fecha > antes and fecha <= $corte
      ) as exportado_usd,
      (
        select case when count(valor_comercial_usd) = count(*) then sum(valor_comercial_usd) end
        from importaciones, ventana
        where fecha_entrada > antes and fecha_entrada <= $corte and tipo_bien <> 'activo_fijo' and clave <> 'AF'
      ) as importado_usd
  )
select
  antes + 1 as desde,
  coalesce(importado, 0) as importado,
  coalesce(activo_fijo, 0) as activo_fijo,
  coalesce(retornado, 0) as retornado,
  coalesce(virtual, 0) as virtual,
  porcentaje(coalesce(retornado, 0), coalesce(importado, 0)) as razon,
  porcentaje(exportado_usd, importado_usd) as razon_comercial,
  exists (
    from certificacion where tipo = 'iva_ieps' and desde <= $corte and coalesce(hasta, $corte) >= $corte
  ) as certificada,
  (select max(inicio_programa) from empresa) as inicio_programa,
  (select min(fecha_entrada) from lote) as inicio_datos
from ventana, entradas, retornos, comercial

-- medida
with juzgada as (
  select
    *,
    inicio_programa > desde as menor_a_un_periodo,
    inicio_datos > (desde + to_months(1))::DATE and inicio_programa < desde as datos_incompletos
  from base
)
select
  razon as valor,
  $retorno_minimo_pct as umbral,
  case
    when razon is null or datos_incompletos then 'no_evaluable'
    when razon >= $retorno_minimo_pct or not certificada then 'cumple'
    when menor_a_un_periodo or coalesce(razon_comercial >= $retorno_minimo_pct, false) then 'atencion'
    else 'incumple'
  end as estado,
  case
    when razon is null then ['importaciones@' || desde || '..' || $corte]
    when datos_incompletos then ['importaciones@' || desde || '..' || (inicio_datos - 1)]
    else []
  end as faltan,
  desde,
  importado as importado_mxn,
  retornado as retornado_mxn,
  virtual as retornado_virtual_mxn,
  activo_fijo as activo_fijo_mxn,
  razon as razon_pct,
  razon_comercial as razon_comercial_pct,
  case when certificada then 'sí' else 'no' end as certificada
from juzgada

-- evidencia
select
  l.pedimento, l.partida, l.numero_parte, l.fecha_entrada, l.valor_aduana_mxn, l.descargada, l.saldo, l.valor_saldo_mxn,
  l.archivo, l.linea
from base, lote l
where l.fecha_entrada >= base.desde and l.fecha_entrada <= $corte and l.tipo_bien <> 'activo_fijo' and l.valor_saldo_mxn > 0
order by l.valor_saldo_mxn desc, l.fila
