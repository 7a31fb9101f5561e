/** The two sides of the reconciliation as temporary tables: what the company wrote and what the State has. */

/** Lines of the company, imports and exports alike. A tariff item of ten digits carries its NICO. */
const LINEAS = `create temp table conc_linea as
  with todas as (
    select pedimento, partida, 1 as operacion, clave, fecha_entrada as fecha, numero_parte, fraccion, nico, cantidad, unidad,
      valor_aduana_mxn, valor_comercial_usd, pais_origen as pais, archivo, linea
    from importaciones
    union all
    select pedimento, partida, 2, clave, fecha, numero_parte, fraccion, '', cantidad, unidad, null, valor_comercial_usd,
      pais_destino, archivo, linea
    from exportaciones
  )
  select t.* exclude (fraccion, nico, unidad, pais), upper(trim(t.clave)) as clave_empresa, t.unidad as unidad_texto,
    u.canonico as unidad, p.canonico as pais, left(d.digitos, 8) as fraccion,
    case when t.nico <> '' then lpad(t.nico, 2, '0') else substr(d.digitos, 9, 2) end as nico
  from todas t left join conc_unidad u on u.texto = t.unidad left join conc_pais p on p.texto = t.pais,
    lateral (select regexp_replace(t.fraccion, '[^0-9]', '', 'g') as digitos) d`

/**
 * Pedimentos of the company: those of its lines, and those that it only names, in movements and fixed assets.
 * `con_lineas` tells them apart.
 */
const PEDIMENTOS = `create temp table conc_empresa as
  with nombrados as (
    select pedimento, fecha, archivo, linea, true as con_lineas from conc_linea
    union all
    select pedimento, fecha, archivo, linea, false from movimientos where pedimento is not null
    union all
    select pedimento, fecha_entrada, archivo, linea, false from activos_fijos where pedimento is not null
    union all
    select baja_pedimento, baja_fecha, archivo, linea, false from activos_fijos where baja_pedimento is not null
  )
  select pedimento, min(fecha) as fecha, bool_or(con_lineas) as con_lineas,
    min(struct_pack(archivo := archivo, linea := linea)) as lugar
  from nombrados group by pedimento`

/**
 * Days that the deliveries cover, overlapping or touching periods joined. A pedimento is judged as missing there only
 * when every day on which it may have been paid is covered: from its date to the Friday of the week after, the last day
 * to transmit a weekly consolidated one (law/parametros/consolidado_transmision_limite), and as many days before.
 */
const CUBIERTOS = `create temp table conc_cubierto as
  with marcados as (
    select desde, hasta, coalesce(desde > max(hasta) over (order by desde, hasta rows between unbounded preceding and 1 preceding)
      + 1, true) as nuevo
    from entrega where desde is not null and hasta >= desde
  ),
  tramos as (select *, count(*) filter (where nuevo) over (order by desde, hasta rows unbounded preceding) as tramo from marcados)
  select min(desde) as desde, max(hasta) as hasta from tramos group by tramo`

/** Pedimentos of the State that a program's inventory should hold: paid, standing, and of a key that opens or discharges. */
const ESTADO = `create temp table conc_estado as
  select d.*, d.estado = 'vigente' and d.fecha_pago is not null and coalesce(d.tipo_pedimento, 1) in (1, 2, 9) as firme,
    e.efecto in ('abre_lote', 'descarga') as de_interes
  from ds_pedimento d left join conc_efecto e on e.clave = d.clave_efectiva and e.tipo_operacion = d.tipo_operacion
    and d.fecha_pago - DATE '1970-01-01' between e.desde and e.hasta`

/** Dates that the State has of each pedimento, those of its original included. */
const FECHAS = `create temp table conc_fecha as
  with propias as (
    select pedimento, fecha_operacion as fecha from ds_fecha where fecha_operacion is not null
    union select pedimento, fecha_pago from ds_pedimento where fecha_pago is not null
  )
  select pedimento, fecha from propias
  union select d.pedimento, p.fecha from ds_pedimento d join propias p on p.pedimento = d.original`

export const LADOS: readonly string[] = [LINEAS, PEDIMENTOS, CUBIERTOS, ESTADO, FECHAS]

/** Temporary tables of the reconciliation, to be dropped when it is done. */
export const TEMPORALES = [
  'conc_unidad',
  'conc_pais',
  'conc_efecto',
  'conc_linea',
  'conc_empresa',
  'conc_cubierto',
  'conc_estado',
  'conc_fecha',
  'conc_comun',
  'conc_partida',
  'conc_cantidad',
  'conc_veredicto',
]
