/**
 * Quantities and values of items. Of all that one mistake moves, one row is written: a line written twice, then a unit
 * slip, then the quantity, then a value that does not follow from them.
 */

/**
 * Quantities of both sides in one unit, `a` and `b`: the commercial one, else the tariff one, else through a factor of
 * `conc_factor`. Without any (`relacion` NULL) the figures stand as they are written.
 */
const CANTIDADES = `create temp table conc_cantidad as
  with factores as (
    select mayor as una, menor as otra, factor as por_una, 1 as por_otra from conc_factor
    union all select menor, mayor, 1, factor from conc_factor
  ),
  candidatas as (
    select p.pedimento, p.partida, p.cantidad * coalesce(f.por_una, 1) as a, p.o.cantidad * coalesce(f.por_otra, 1) as b,
      case when p.unidad = p.o.unidad then 1 when f.una is not null then 2 end as relacion, p.o.orden,
      p.o.unidad is not null and p.unidad is not null as conocidas,
      $tolerancia_cantidad * coalesce(f.por_otra, 1) as tolerancia
    from (
        select *, unnest([
          {cantidad: cantidad_umc, unidad: umc, orden: 1}, {cantidad: cantidad_umt, unidad: umt, orden: 2}
        ]) as o
        from conc_sucia
      ) p left join factores f on f.una = p.unidad and f.otra = p.o.unidad
    where p.o.cantidad is not null
  )
  select *, abs(a - b) <= tolerancia as iguales from candidatas
  qualify row_number() over (
    partition by pedimento, partida order by not iguales, relacion is null, relacion, orden
  ) = 1`

/** Items whose every line stands twice, with quantity and value exactly double. */
const DOBLES = `create temp table conc_doble as
  with sospechosas as (
    select p.pedimento, p.partida
    from conc_sucia p join conc_cantidad q on q.pedimento = p.pedimento and q.partida = p.partida
    where not q.iguales and abs(q.a - 2 * q.b) <= 2 * q.tolerancia
      and coalesce(
        abs(p.valor - 2 * p.valor_ds) <= $tolerancia_valor_aduana_mxn * p.lineas or p.tipo_operacion = '2' or p.operacion = 2,
        true
      )
      and coalesce(abs(p.usd - 2 * p.usd_ds) <= $tolerancia_valor_usd * p.lineas, true)
  )
  select l.pedimento, l.partida
  from conc_linea l semi join sospechosas s on s.pedimento = l.pedimento and s.partida = l.partida
  group by l.pedimento, l.partida
  having count(*) = 2 * count(distinct (l.numero_parte, l.cantidad, l.valor_aduana_mxn, l.valor_comercial_usd))`

/** What the quantities of each item say, at most one thing. */
const VEREDICTOS = `create temp table conc_veredicto as
  select p.*, q.a, q.b, q.orden, coalesce(q.iguales and q.relacion = 2, false) as equivalente,
    case
      when q.iguales is null then null
      when p.unidades_mezcladas then 'unidad'
      when q.iguales and (q.relacion is not null or not q.conocidas) then null
      when q.iguales then 'unidad'
      when d.pedimento is not null then 'duplicado'
      when q.relacion is null then 'unidad'
      when abs(1000 * q.a - q.b) <= 1000 * q.tolerancia or abs(q.a - 1000 * q.b) <= 1000 * q.tolerancia then 'unidad_por_mil'
      else 'cantidad'
    end as causa,
    case
      when p.unidades_mezcladas then 'mezcladas'
      when not q.iguales and q.relacion is null and d.pedimento is null then 'sin_relacion'
      else ''
    end as nota
  from conc_sucia p left join conc_cantidad q on q.pedimento = p.pedimento and q.partida = p.partida
    left join conc_doble d on d.pedimento = p.pedimento and d.partida = p.partida`

/** A pedimento whose every item stands twice is one mistake: it was loaded twice. */
const DUPLICADOS = `insert into conciliacion
  with dobles as (
    select pedimento, count(*) as n, min(lugar) as lugar, min(lugar_ds) as lugar_ds
    from conc_veredicto where causa = 'duplicado' group by pedimento having count(*) > 1
  )
  select d.pedimento, null, 'pedimento', d.n || ' × 2', d.n::VARCHAR, null, 'duplicado', 'completo', archivo_de(d.lugar),
    linea_de(d.lugar), archivo_de(d.lugar_ds), linea_de(d.lugar_ds)
  from dobles d
  where d.n = (
    select count(*) from conc_partida p
    where p.pedimento = d.pedimento and p.lugar is not null and p.lugar_ds is not null
  )`

const CUANTOS = `insert into conciliacion
  select pedimento, partida, case causa when 'unidad' then 'unidad' else 'cantidad' end,
    case causa when 'unidad' then unidad_texto else cantidad::VARCHAR end,
    case when causa = 'unidad' then umc_texto when orden = 2 then cantidad_umt::VARCHAR else cantidad_umc::VARCHAR end,
    case when causa <> 'unidad' then (a - b)::DECIMAL(38,6)::VARCHAR end, causa, nota, archivo_de(lugar), linea_de(lugar),
    archivo_de(lugar_ds), linea_de(lugar_ds)
  from conc_veredicto
  where causa is not null and not (
    causa = 'duplicado' and pedimento in (select pedimento from conciliacion where causa = 'duplicado' and nota = 'completo')
  )`

/** A value that differs in the same sense as the quantity follows from it, and so does the one in dollars. */
const VALORES = `insert into conciliacion
  with deltas as (
    select *, coalesce(causa, '') = 'duplicado' as doble,
      case when causa = 'cantidad' then sign(a - b) else 0 end as sentido,
      case when operacion = 1 and tipo_operacion = '1' then valor - valor_ds end as dv, usd - usd_ds as du
    from conc_veredicto
  ),
  propios as (
    select *, coalesce(not doble and abs(dv) > $tolerancia_valor_aduana_mxn * lineas and sign(dv) <> sentido, false) as por_valor,
      coalesce(not doble and abs(du) > $tolerancia_valor_usd * lineas and sign(du) <> sentido, false) as por_usd
    from deltas
  )
  select pedimento, partida, 'valor_aduana_mxn', valor::VARCHAR, valor_ds::VARCHAR, dv::VARCHAR, 'valor', '',
    archivo_de(lugar), linea_de(lugar), archivo_de(lugar_ds), linea_de(lugar_ds)
  from propios where por_valor
  union all
  select pedimento, partida, 'valor_comercial_usd', usd::VARCHAR, usd_ds::VARCHAR, du::VARCHAR, 'valor', '',
    archivo_de(lugar), linea_de(lugar), archivo_de(lugar_ds), linea_de(lugar_ds)
  from propios where por_usd and not (por_valor and sign(du) = sign(dv))`

export const CUANTIAS: readonly string[] = [CANTIDADES, DOBLES, VEREDICTOS, DUPLICADOS, CUANTOS, VALORES]
