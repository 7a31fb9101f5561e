/**
 * Differences of items, on pedimentos that both sides have. An item of the State often groups several lines of the
 * company: sums are compared. Of all that one mistake moves, one row is written: a line written twice, then a unit slip,
 * then the quantity, then a value that does not follow from them.
 */

/** Both sides of each item, side by side: `lugar` is NULL when the company lacks it, `archivo` when the State does. */
const PAREJAS = `create temp table conc_partida as
  with empresa as (
    select pedimento, partida, count(*) as lineas, min(operacion) as operacion, sum(cantidad) as cantidad,
      min(unidad) as unidad, min(unidad_texto) as unidad_texto,
      count(distinct coalesce(unidad, unidad_texto)) > 1 as unidades_mezcladas, sum(valor_aduana_mxn) as valor,
      case when count(valor_comercial_usd) = count(*) then sum(valor_comercial_usd) end as usd,
      count(*) = 2 * count(distinct (numero_parte, cantidad, valor_aduana_mxn, valor_comercial_usd)) as repetida,
      min(struct_pack(archivo := archivo, linea := linea)) as lugar
    from conc_linea where pedimento in (select pedimento from conc_comun) group by pedimento, partida
  ),
  estado as (
    select p.pedimento, p.partida, sum(p.cantidad_umc) as cantidad_umc, min(c.canonico) as umc, min(p.unidad_umc) as umc_texto,
      sum(p.cantidad_umt) as cantidad_umt, min(t.canonico) as umt, sum(p.valor_aduana_mxn) as valor, sum(p.valor_usd) as usd,
      min(p.fraccion) as fraccion, min(p.nico) as nico, min(o.canonico) as pais, min(p.pais_origen_destino) as pais_texto,
      min(struct_pack(archivo := p.archivo, linea := p.linea)) as lugar
    from ds_partida p left join conc_unidad c on c.texto = p.unidad_umc left join conc_unidad t on t.texto = p.unidad_umt
      left join conc_pais o on o.texto = p.pais_origen_destino
    where p.pedimento in (select pedimento from conc_comun) group by p.pedimento, p.partida
  )
  select coalesce(e.pedimento, s.pedimento) as pedimento, coalesce(e.partida, s.partida) as partida, e.lineas, e.operacion,
    e.cantidad, e.unidad, e.unidad_texto, e.unidades_mezcladas, e.valor, e.usd, e.repetida, e.lugar, s.cantidad_umc, s.umc,
    s.umc_texto, s.cantidad_umt, s.umt, s.valor as valor_ds, s.usd as usd_ds, s.fraccion, s.nico, s.pais, s.pais_texto,
    s.lugar as lugar_ds, k.tipo_operacion
  from empresa e full join estado s on s.pedimento = e.pedimento and s.partida = e.partida
    join conc_comun k on k.pedimento = coalesce(e.pedimento, s.pedimento)`

/** Only when the State delivered items of the pedimento at all; a fixed asset may stand in its own table. */
const FALTANTES = [
  `insert into conciliacion
   select pedimento, partida, 'partida', partida::VARCHAR, '', null, 'partida_falta_en_data_stage', '', lugar.archivo,
     lugar.linea, null, null
   from conc_partida where lugar_ds is null and pedimento in (select pedimento from ds_partida)`,
  `insert into conciliacion
   select p.pedimento, p.partida, 'partida', '', p.partida::VARCHAR, null, 'partida_falta_en_empresa', '', null, null,
     p.lugar_ds.archivo, p.lugar_ds.linea
   from conc_partida p anti join activos_fijos a on a.pedimento = p.pedimento and a.partida = p.partida
   where p.lugar is null`,
]

/** What units say by their own name: how many of `menor` one `mayor` is. Keys of Anexo 22 appendix 7. */
const FACTORES = `(values ('11', '6', 1000), ('14', '1', 1000), ('1', '2', 1000), ('17', '6', 10), ('18', '6', 100),
  ('19', '6', 12)) v (mayor, menor, factor)`

/**
 * Quantities of both sides in one unit, `a` and `b`: the commercial one, else the tariff one, else through a factor of
 * `FACTORES`. Without any (`relacion` NULL) the figures stand as they are written.
 */
const CANTIDADES = `create temp table conc_cantidad as
  with factores as (
    select mayor as una, menor as otra, factor as por_una, 1 as por_otra from ${FACTORES}
    union all select menor, mayor, 1, factor from ${FACTORES}
  ),
  candidatas as (
    select p.pedimento, p.partida, p.cantidad * coalesce(f.por_una, 1) as a, o.cantidad * coalesce(f.por_otra, 1) as b,
      case when p.unidad = o.unidad then 1 when f.una is not null then 2 end as relacion, o.orden,
      o.unidad is not null and p.unidad is not null as conocidas,
      $tolerancia_cantidad * coalesce(f.por_otra, 1) as tolerancia
    from (
        select *, unnest([
          {cantidad: cantidad_umc, unidad: umc, orden: 1}, {cantidad: cantidad_umt, unidad: umt, orden: 2}
        ]) as o
        from conc_partida where lugar is not null and lugar_ds is not null
      ) p left join factores f on f.una = p.unidad and f.otra = p.o.unidad
    where p.o.cantidad is not null
  )
  select *, abs(a - b) <= tolerancia as iguales from candidatas
  qualify row_number() over (
    partition by pedimento, partida order by not iguales, relacion is null, relacion, orden
  ) = 1`

/** What the quantities of each item say, at most one thing. */
const VEREDICTOS = `create temp table conc_veredicto as
  with dobles as (
    select pedimento, partida, coalesce(
        abs(valor - 2 * valor_ds) <= $tolerancia_valor_aduana_mxn * lineas or tipo_operacion = '2' or operacion = 2, true
      ) and coalesce(abs(usd - 2 * usd_ds) <= $tolerancia_valor_usd * lineas, true) and repetida as doble
    from conc_partida
  )
  select p.*, q.a, q.b, q.orden, coalesce(q.iguales and q.relacion = 2, false) as equivalente,
    case
      when q.iguales is null then null
      when p.unidades_mezcladas then 'unidad'
      when q.iguales and (q.relacion is not null or not q.conocidas) then null
      when q.iguales then 'unidad'
      when d.doble and abs(q.a - 2 * q.b) <= 2 * q.tolerancia then 'duplicado'
      when q.relacion is null then 'unidad'
      when abs(1000 * q.a - q.b) <= 1000 * q.tolerancia or abs(q.a - 1000 * q.b) <= 1000 * q.tolerancia then 'unidad_por_mil'
      else 'cantidad'
    end as causa,
    case
      when p.unidades_mezcladas then 'mezcladas'
      when not q.iguales and q.relacion is null then 'sin_relacion'
      else ''
    end as nota
  from conc_partida p left join conc_cantidad q on q.pedimento = p.pedimento and q.partida = p.partida
    join dobles d on d.pedimento = p.pedimento and d.partida = p.partida
  where p.lugar is not null and p.lugar_ds is not null`

/** A pedimento whose every item stands twice is one mistake: it was loaded twice. */
const DUPLICADOS = `insert into conciliacion
  select pedimento, null, 'pedimento', count(*) || ' × 2', count(*)::VARCHAR, null, 'duplicado', 'completo',
    min(lugar).archivo, min(lugar).linea, min(lugar_ds).archivo, min(lugar_ds).linea
  from conc_veredicto group by pedimento having count(*) > 1 and bool_and(coalesce(causa = 'duplicado', false))`

const CUANTOS = `insert into conciliacion
  select pedimento, partida, case causa when 'unidad' then 'unidad' else 'cantidad' end,
    case causa when 'unidad' then unidad_texto else cantidad::VARCHAR end,
    case when causa = 'unidad' then umc_texto when orden = 2 then cantidad_umt::VARCHAR else cantidad_umc::VARCHAR end,
    case when causa <> 'unidad' then (a - b)::DECIMAL(38,6)::VARCHAR end, causa, nota, lugar.archivo, lugar.linea,
    lugar_ds.archivo, lugar_ds.linea
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
  select pedimento, partida, 'valor_aduana_mxn', valor::VARCHAR, valor_ds::VARCHAR, dv::VARCHAR, 'valor', '', lugar.archivo,
    lugar.linea, lugar_ds.archivo, lugar_ds.linea
  from propios where por_valor
  union all
  select pedimento, partida, 'valor_comercial_usd', usd::VARCHAR, usd_ds::VARCHAR, du::VARCHAR, 'valor', '', lugar.archivo,
    lugar.linea, lugar_ds.archivo, lugar_ds.linea
  from propios where por_usd and not (por_valor and sign(du) = sign(dv))`

/** Attributes: a line of the company that says another one than the item of the State. One row per item and field. */
const ATRIBUTOS = `insert into conciliacion
  with pares as (
    select p.*, l.fraccion as fraccion_empresa, l.nico as nico_empresa, l.pais as pais_empresa,
      struct_pack(archivo := l.archivo, linea := l.linea) as de_linea
    from conc_partida p join conc_linea l on l.pedimento = p.pedimento and l.partida = p.partida
    where p.lugar_ds is not null
  ),
  dichos as (
    select pedimento, partida, 'fraccion' as campo, 'fraccion' as causa, fraccion_empresa as dicho, fraccion as esperado,
      de_linea, lugar_ds
    from pares where fraccion_empresa <> '' and fraccion <> '' and not starts_with(fraccion, fraccion_empresa)
    union all
    select pedimento, partida, 'nico', 'fraccion', nico_empresa, nico, de_linea, lugar_ds
    from pares where fraccion = fraccion_empresa and nico_empresa <> '' and nico <> '' and nico <> nico_empresa
    union all
    select pedimento, partida, case operacion when 1 then 'pais_origen' else 'pais_destino' end, 'pais', pais_empresa, pais,
      de_linea, lugar_ds
    from pares where pais_empresa <> pais
  )
  select pedimento, partida, campo, arg_min(dicho, de_linea), min(esperado), null, causa, '', min(de_linea).archivo,
    min(de_linea).linea, min(lugar_ds).archivo, min(lugar_ds).linea
  from dichos group by pedimento, partida, campo, causa`

export const PARTIDAS: readonly string[] = [
  PAREJAS,
  ...FALTANTES,
  CANTIDADES,
  VEREDICTOS,
  DUPLICADOS,
  CUANTOS,
  VALORES,
  ATRIBUTOS,
]
