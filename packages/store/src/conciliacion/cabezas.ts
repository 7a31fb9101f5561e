/** Differences of pedimentos as a whole. One root cause gives one row: a missing or replaced pedimento has no line noise. */

/** Days around the date of a pedimento in which it may have been paid, weekly consolidated ones included. */
const BORDE = '(12 - isodow(e.fecha))::INTEGER'

/**
 * Pedimentos of the company whose lines can be compared, each with the one of the State that stands for it: the same, or
 * the last of its rectifications when the company has not recorded that one.
 */
const COMUNES = `create temp table conc_comun as
  select e.pedimento, d.pedimento as pedimento_ds, e.lugar, d.clave, d.clave_efectiva, d.tipo_operacion, d.fecha_efectiva,
    d.fecha_pago, lugar(d.archivo, d.linea) as lugar_ds
  from conc_empresa e left join ds_cadena c on c.pedimento = e.pedimento
    join conc_estado d on d.pedimento = case when c.pedimento is null then e.pedimento else c.vigente end
  where e.con_lineas and e.fecha <= $corte and d.estado = 'vigente'
    and (c.pedimento is null or c.vigente not in (select pedimento from conc_empresa))`

/** The company names a pedimento that was withdrawn, or replaced by one that it lacks; it has no lines to compare. */
const CADENAS = `insert into conciliacion
  select e.pedimento, null, 'pedimento', e.pedimento, coalesce(c.vigente, ''), null, c.estado, '', archivo_de(e.lugar),
    linea_de(e.lugar), d.archivo, d.linea
  from conc_empresa e join ds_cadena c on c.pedimento = e.pedimento
    left join conc_estado d on d.pedimento = coalesce(c.vigente, c.pedimento)
  where e.fecha <= $corte and e.pedimento not in (select pedimento from conc_comun)
    and (c.vigente is null or c.vigente not in (select pedimento from conc_empresa))`

const FALTA_ALLA = `insert into conciliacion
  select e.pedimento, null, 'pedimento', e.pedimento, '', null, 'falta_en_data_stage', '', archivo_de(e.lugar),
    linea_de(e.lugar), null, null
  from conc_empresa e
  where e.fecha <= $corte and e.pedimento not in (select pedimento from conc_estado)
    and e.pedimento not in (select pedimento from ds_cadena)
    and exists (from conc_cubierto k where k.desde <= e.fecha - ${BORDE} and e.fecha + ${BORDE} <= k.hasta)`

const FALTA_AQUI = `insert into conciliacion
  select d.pedimento, null, 'pedimento', '', d.pedimento, null, 'falta_en_empresa', '', null, null, d.archivo, d.linea
  from conc_estado d
  where d.firme and d.de_interes and d.fecha_pago <= $corte and d.pedimento not in (select pedimento from conc_empresa)
    and d.pedimento not in (
      select c.vigente from ds_cadena c join conc_empresa e on e.pedimento = c.pedimento where c.vigente is not null
    )`

/** A company may write the key of the original or that of the rectification itself. */
const CLAVES = `insert into conciliacion
  with otras as (
    select distinct k.* from conc_comun k join conc_suma s on s.pedimento = k.pedimento
    where s.clave not in (k.clave_efectiva, k.clave) or s.clave_max not in (k.clave_efectiva, k.clave)
  )
  select k.pedimento, null, 'clave', arg_min(l.clave, l.lugar), min(k.clave_efectiva), null, 'clave', '',
    archivo_de(min(l.lugar)), linea_de(min(l.lugar)), archivo_de(min(k.lugar_ds)), linea_de(min(k.lugar_ds))
  from otras k join conc_linea l on l.pedimento = k.pedimento
  where l.clave not in (k.clave_efectiva, k.clave)
  group by k.pedimento`

/** Entry date for imports; any date that the State has, for exports. One row per pedimento. */
const FECHAS = `insert into conciliacion
  with dichas as (
    select pedimento, fecha, min(lugar) as lugar from conc_suma where fecha = fecha_max group by pedimento, fecha
    union all
    select pedimento, fecha, min(lugar) from conc_linea
    where pedimento in (select pedimento from conc_suma where fecha <> fecha_max) group by pedimento, fecha
  ),
  comparadas as (
    select k.*, l.fecha, l.lugar as lugar_empresa, k.tipo_operacion = '1' as entra,
      coalesce(case when k.tipo_operacion = '1' then k.fecha_efectiva end, k.fecha_pago) as esperada
    from conc_comun k join dichas l on l.pedimento = k.pedimento
  ),
  conocidas as (
    select c.pedimento, c.fecha from comparadas c join conc_fecha f on f.pedimento = c.pedimento_ds
    where not c.entra and abs(c.fecha - f.fecha) <= $tolerancia_fecha_dias
  )
  select c.pedimento, null, 'fecha', c.fecha::VARCHAR, c.esperada::VARCHAR, (c.fecha - c.esperada)::VARCHAR, 'fecha',
    case when c.entra and c.fecha = c.fecha_pago then 'fecha_de_pago' else '' end, archivo_de(c.lugar_empresa),
    linea_de(c.lugar_empresa), archivo_de(c.lugar_ds), linea_de(c.lugar_ds)
  from comparadas c anti join conocidas b on b.pedimento = c.pedimento and b.fecha = c.fecha
  where not c.entra or abs(c.fecha - c.esperada) > $tolerancia_fecha_dias
  qualify row_number() over (partition by c.pedimento order by c.lugar_empresa) = 1`

export const CABEZAS: readonly string[] = [COMUNES, CADENAS, FALTA_ALLA, FALTA_AQUI, CLAVES, FECHAS]

/**
 * A pedimento recorded under a number that was rectified is one row, whatever its lines say: `solo_numero` when they
 * already say what the rectification says.
 */
export const RECTIFICADOS: readonly string[] = [
  `create temp table conc_rectificado as
   select k.*, case when d.pedimento is null then 'solo_numero' else '' end as nota
   from conc_comun k left join (select distinct pedimento from conciliacion) d on d.pedimento = k.pedimento
   where k.pedimento <> k.pedimento_ds`,
  'delete from conciliacion where pedimento in (select pedimento from conc_rectificado)',
  `insert into conciliacion
   select pedimento, null, 'pedimento', pedimento, pedimento_ds, null, 'rectificado', nota, archivo_de(lugar),
     linea_de(lugar), archivo_de(lugar_ds), linea_de(lugar_ds)
   from conc_rectificado`,
]
