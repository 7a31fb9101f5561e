/**
 * What charges and discharges the account of the Anexo 30: lots grouped by pedimento and tariff item, and what left them.
 * The value of a group is the commercial value that the State has for it, else the customs value of the company. What
 * leaves is valued by its share of the group's customs value, accumulated and rounded once, so that a group that is all
 * gone has discharged its whole value. Waste leaves with the exit that made it (Anexo 24: what was incorporated, losses
 * and waste included).
 */

/** Lots by pedimento and tariff item, with what Data Stage says of their value, credit (21) and guarantee (22). */
const GRUPOS = `create or replace temp table a30_grupo as
  with lotes as (
    select l.pedimento, coalesce(c.vigente, l.pedimento) as vigente, l.fraccion, l.tipo_bien = 'activo_fijo' as activo_fijo,
      min(l.fecha_entrada) as fecha, sum(l.valor_aduana_mxn) as aduana
    from lote l left join ds_cadena c on c.pedimento = l.pedimento
    where l.fecha_entrada <= $corte group by all
  ),
  partidas as (
    select pedimento, fraccion, sum(valor_comercial_mxn) as comercial, sum(valor_usd) as usd from ds_partida
    group by pedimento, fraccion
  ),
  contribuciones as (
    select pedimento, fraccion, coalesce(sum(importe_mxn) filter (forma_pago = '21'), 0) as credito,
      coalesce(sum(importe_mxn) filter (forma_pago = '22'), 0) as garantia
    from ds_contribucion_partida group by pedimento, fraccion
  )
  select row_number() over (order by l.fecha, l.pedimento, l.fraccion, l.activo_fijo) as grupo, l.pedimento, l.vigente,
    l.fraccion, l.activo_fijo, l.fecha, l.aduana, p.comercial, p.usd,
    case when p.comercial > 0 and count(*) over (partition by l.vigente, l.fraccion) = 1 then p.comercial else l.aduana end as base,
    p.comercial > 0 and count(*) over (partition by l.vigente, l.fraccion) = 1 as es_comercial,
    k.credito, k.garantia, k.pedimento is not null as hay_contribucion
  from lotes l left join partidas p on p.pedimento = l.vigente and p.fraccion = l.fraccion
    left join contribuciones k on k.pedimento = l.vigente and k.fraccion = l.fraccion`

/** The group of each lot, so that texts are compared once per lot and not once per match. */
const LOTES = `create or replace temp table a30_lote as
  select l.fila, g.grupo from lote l join a30_grupo g on g.pedimento = l.pedimento and g.fraccion = l.fraccion
    and g.activo_fijo = (l.tipo_bien = 'activo_fijo')`

/** The account begins with the first certification; without one, with the first entry under credit or guarantee. */
const INICIO = `create or replace temp table a30_inicio as select coalesce(
    (select min(desde) from certificacion where tipo = 'iva_ieps' and desde <= $corte),
    (select min(fecha) from a30_grupo where credito > 0 or garantia > 0)) as inicio,
  exists (from certificacion where tipo = 'iva_ieps' and desde <= $corte) as certificada`

/** Everything that left a group, in order: matches of lots, and fixed assets that were retired. */
const SUCESOS = `create or replace temp table a30_suceso as
  with documentos as (
    select s.fila as salida, coalesce(m.documento, '') as documento
    from salida s left join movimientos m on s.origen = 'movimiento' and m.archivo = s.archivo and m.linea = s.linea
  ),
  sucesos as (
    select g.grupo, 0 as parte, d.fila as orden, d.salida_fecha as fecha, d.salida_tipo as tipo,
      coalesce(d.salida_pedimento, '') as pedimento, t.documento, d.valor_aduana_mxn as valor
    from descargo d join a30_lote g on g.fila = d.lote join documentos t on t.salida = d.salida
    where d.salida_fecha <= $corte
    union all
    select g.grupo, 1, a.fila, a.baja_fecha, coalesce(p.clave_efectiva, ''), coalesce(a.baja_pedimento, ''), '',
      coalesce(a.valor_aduana_mxn, 0)
    from activos_fijos a join lote l on l.pedimento = a.pedimento and l.partida = a.partida and l.tipo_bien = 'activo_fijo'
      join a30_lote g on g.fila = l.fila
      left join ds_pedimento p on p.pedimento = a.baja_pedimento
    where a.baja_fecha <= $corte
  ),
  acumulados as (
    select *, least(sum(valor) over (partition by grupo order by fecha, parte, orden rows unbounded preceding), 999999999999999.99)
      as hasta
    from sucesos
  )
  select s.grupo, s.fecha, s.tipo, s.pedimento, s.documento, g.fraccion, g.activo_fijo,
    a30_parte(g.base, s.hasta, g.aduana) - a30_parte(g.base, s.hasta - s.valor, g.aduana) as valor, s.valor as aduana
  from acumulados s join a30_grupo g on g.grupo = s.grupo`

/** The share x / todo of a value, in centavos, rounded half up; all of it once x reaches the whole. */
const PARTE = `create or replace temp macro a30_parte(base, x, todo) as case
    when todo <= 0 then 0::DECIMAL(18,2) when x >= todo then base::DECIMAL(18,2)
    else cast(((2 * (base * 100)::HUGEINT * (x * 100)::HUGEINT + (todo * 100)::HUGEINT)
      // (2 * (todo * 100)::HUGEINT)) * 0.01 as DECIMAL(18,2)) end`

/** Why each group is in the account: open when it began, or brought in later under credit, guarantee or certification. */
const CARGOS = `create or replace temp table a30_cargo as
  with antes as (
    select grupo, sum(aduana) as aduana, sum(valor) as valor from a30_suceso, a30_inicio where fecha < inicio group by grupo
  ),
  clasificados as (
    select g.*, coalesce(a.valor, 0) as ido, coalesce(a.aduana, 0) as ido_aduana, greatest(g.credito, g.garantia) as impuesto,
      case when g.fecha < i.inicio then case when i.certificada then 'inventario_inicial' end
        when g.credito > 0 then 'credito' when g.garantia > 0 then 'garantia'
        when not g.hay_contribucion and exists (from certificacion c where c.tipo = 'iva_ieps' and c.desde <= g.fecha
          and (c.hasta is null or c.hasta >= g.fecha)) then 'certificacion' end as clase
    from a30_grupo g join a30_inicio i on i.inicio is not null left join antes a on a.grupo = g.grupo
  )
  select grupo, pedimento, vigente, fraccion, activo_fijo, fecha, clase, case when es_comercial then 'comercial' else 'aduana' end
      as base, cast(base - ido as DECIMAL(18,2)) as valor,
    case when impuesto > 0 then cast(impuesto - a30_parte(impuesto, ido_aduana, aduana) as DECIMAL(18,2)) end as credito,
    aduana, comercial, usd
  from clasificados where clase is not null and base - ido > 0`

/** What is reported of what left charged groups since the account began; the key of the report by kind of exit. */
const DESCARGOS = `create or replace temp table a30_descargo as
  select s.fecha, coalesce(k.clave, '') as clave, s.tipo, s.pedimento, s.documento, s.fraccion, s.activo_fijo, s.grupo,
    sum(s.valor)::DECIMAL(18,2) as valor
  from a30_suceso s join a30_cargo c on c.grupo = s.grupo join a30_inicio i on s.fecha >= i.inicio
    left join a30_clave k on k.tipo = s.tipo
  group by all having sum(s.valor) > 0`

export const PASOS_ANEXO30: readonly string[] = [PARTE, GRUPOS, LOTES, INICIO, SUCESOS, CARGOS, DESCARGOS]
