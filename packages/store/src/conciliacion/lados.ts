/** The two sides of the reconciliation: what the company wrote and what the State has. */

/** Lines of the company, imports and exports alike. A tariff item of ten digits carries its NICO. */
const LINEAS = `create temp view conc_linea as
  with todas as (
    select pedimento, partida, 1 as operacion, clave, fecha_entrada as fecha, numero_parte, fraccion, nico, cantidad, unidad,
      valor_aduana_mxn, valor_comercial_usd, pais_origen as pais, archivo, linea
    from importaciones
    union all
    select pedimento, partida, 2, clave, fecha, numero_parte, fraccion, '', cantidad, unidad, null, valor_comercial_usd,
      pais_destino, archivo, linea
    from exportaciones
  ),
  limpias as (select *, translate(fraccion, '. -', '') as digitos from todas)
  select t.pedimento, t.partida, t.operacion, upper(trim(t.clave)) as clave, t.fecha, t.numero_parte,
    left(t.digitos, 8) as fraccion, case when t.nico <> '' then lpad(t.nico, 2, '0') else substr(t.digitos, 9, 2) end as nico,
    t.cantidad, u.canonico as unidad, t.unidad as unidad_texto, t.valor_aduana_mxn, t.valor_comercial_usd, p.canonico as pais,
    lugar(t.archivo, t.linea) as lugar
  from limpias t left join conc_unidad u on u.texto = t.unidad left join conc_pais p on p.texto = t.pais`

/** The same by item: sums, and the least and greatest of what must be one. Lines are looked at again only where it is not. */
const SUMAS = `create temp table conc_suma as
  select pedimento, partida, count(*) as lineas, min(operacion) as operacion, min(clave) as clave, max(clave) as clave_max,
    min(fecha) as fecha, max(fecha) as fecha_max, min(fraccion) as fraccion, max(fraccion) as fraccion_max,
    min(nico) as nico, max(nico) as nico_max, sum(cantidad) as cantidad, min(unidad) as unidad,
    min(unidad_texto) as unidad_texto,
    min(coalesce(unidad, unidad_texto)) <> max(coalesce(unidad, unidad_texto)) as unidades_mezcladas,
    sum(valor_aduana_mxn) as valor,
    case when count(valor_comercial_usd) = count(*) then sum(valor_comercial_usd) end as usd,
    min(pais) as pais, max(pais) as pais_max, min(lugar) as lugar
  from conc_linea group by pedimento, partida`

/**
 * Pedimentos of the company: those of its lines, and those that it only names, in movements and fixed assets.
 * `con_lineas` tells them apart.
 */
const PEDIMENTOS = `create temp table conc_empresa as
  with nombrados as (
    select pedimento, fecha, lugar, true as con_lineas from conc_suma
    union all
    select pedimento, fecha, lugar(archivo, linea), false from movimientos where pedimento is not null
    union all
    select pedimento, fecha_entrada, lugar(archivo, linea), false from activos_fijos where pedimento is not null
    union all
    select baja_pedimento, baja_fecha, lugar(archivo, linea), false from activos_fijos where baja_pedimento is not null
  )
  select pedimento, min(fecha) as fecha, bool_or(con_lineas) as con_lineas, min(lugar) as lugar
  from nombrados group by pedimento`

/**
 * Days that the deliveries cover, overlapping or touching periods joined. A pedimento is judged as missing there only
 * when every day on which it may have been paid is covered: from its date to the Friday of the week after, the last day
 * to transmit a weekly consolidated one (law/parametros/consolidado_transmision_limite), and as many days before.
 */
const CUBIERTOS = `create temp table conc_cubierto as
  with marcados as (
    select desde, hasta, coalesce(
        desde > max(hasta) over (order by desde, hasta rows between unbounded preceding and 1 preceding) + 1, true
      ) as nuevo
    from entrega where desde is not null and hasta >= desde
  ),
  tramos as (
    select *, count(*) filter (where nuevo) over (order by desde, hasta rows unbounded preceding) as tramo from marcados
  )
  select min(desde) as desde, max(hasta) as hasta from tramos group by tramo`

/** Pedimentos of the State. A program's inventory should hold the paid and standing ones whose key opens or discharges. */
const ESTADO = `create temp table conc_estado as
  select d.*, d.estado = 'vigente' and d.fecha_pago is not null and coalesce(d.tipo_pedimento, 1) in (1, 2, 9) as firme,
    e.efecto in ('abre_lote', 'descarga') as de_interes
  from ds_pedimento d left join conc_efecto e on e.clave = d.clave_efectiva and e.tipo_operacion = d.tipo_operacion
    and d.fecha_pago - DATE '1970-01-01' between e.desde and e.hasta`

/** Dates that the State has of each export, those of its original included. */
const FECHAS = `create temp table conc_fecha as
  with propias as (
    select pedimento, fecha_operacion as fecha from ds_fecha where fecha_operacion is not null
    union all select pedimento, fecha_pago from conc_estado where fecha_pago is not null
  ),
  salidas as (select pedimento, original from conc_estado where tipo_operacion = '2')
  select s.pedimento, p.fecha from salidas s join propias p on p.pedimento = s.pedimento
  union select s.pedimento, p.fecha from salidas s join propias p on p.pedimento = s.original`

export const LADOS: readonly string[] = [LINEAS, SUMAS, PEDIMENTOS, CUBIERTOS, ESTADO, FECHAS]

/** What the reconciliation makes on its way and takes away at its end. */
export const TEMPORALES: readonly string[] = [
  'view conc_linea',
  ...[
    'conc_unidad',
    'conc_pais',
    'conc_efecto',
    'conc_factor',
    'conc_suma',
    'conc_empresa',
    'conc_cubierto',
    'conc_estado',
    'conc_fecha',
    'conc_comun',
    'conc_partida',
    'conc_sucia',
    'conc_cantidad',
    'conc_doble',
    'conc_veredicto',
    'conc_rectificado',
  ].map((tabla) => `table ${tabla}`),
]
