/** Differences of pedimentos as a whole. One root cause gives one row: a missing or replaced pedimento has no line noise. */

/** Days around the date of a pedimento in which it may have been paid, weekly consolidated ones included. */
const BORDE = '(12 - isodow(e.fecha))::INTEGER'

/** Pedimentos that both sides have, standing, and whose lines can be compared. */
const COMUNES = `create temp table conc_comun as
  select e.pedimento, e.lugar, d.clave, d.clave_efectiva, d.tipo_operacion, d.fecha_efectiva, d.fecha_pago, d.original,
    lugar(d.archivo, d.linea) as lugar_ds
  from conc_empresa e join conc_estado d on d.pedimento = e.pedimento
  where e.con_lineas and e.fecha <= $corte and d.estado = 'vigente'`

/** The company holds a pedimento that another one replaced, and not the one that replaced it; or one that was withdrawn. */
const CADENAS = `insert into conciliacion
  select e.pedimento, null, 'pedimento', e.pedimento, coalesce(c.vigente, ''), null, c.estado, '', archivo_de(e.lugar),
    linea_de(e.lugar), d.archivo, d.linea
  from conc_empresa e join ds_cadena c on c.pedimento = e.pedimento
    left join conc_estado d on d.pedimento = coalesce(c.vigente, c.pedimento)
  where e.fecha <= $corte and (c.vigente is null or c.vigente not in (select pedimento from conc_empresa))`

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
    select c.pedimento, c.fecha from comparadas c join conc_fecha f on f.pedimento = c.pedimento
    where not c.entra and abs(c.fecha - f.fecha) <= $tolerancia_fecha_dias
  )
  select c.pedimento, null, 'fecha', c.fecha::VARCHAR, c.esperada::VARCHAR, (c.fecha - c.esperada)::VARCHAR, 'fecha',
    case when c.entra and c.fecha = c.fecha_pago then 'fecha_de_pago' else '' end, archivo_de(c.lugar_empresa),
    linea_de(c.lugar_empresa), archivo_de(c.lugar_ds), linea_de(c.lugar_ds)
  from comparadas c anti join conocidas b on b.pedimento = c.pedimento and b.fecha = c.fecha
  where not c.entra or abs(c.fecha - c.esperada) > $tolerancia_fecha_dias
  qualify row_number() over (partition by c.pedimento order by c.lugar_empresa) = 1`

export const CABEZAS: readonly string[] = [COMUNES, CADENAS, FALTA_ALLA, FALTA_AQUI, CLAVES, FECHAS]
