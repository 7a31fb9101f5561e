/**
 * Items, on pedimentos that both sides have. An item of the State often groups several lines of the company: sums are
 * compared. Most items agree and are only counted; the others (`conc_sucia`) go on to `cantidades.ts` and `atributos.ts`.
 */

/** Both sides of each item, side by side: `lugar` is NULL when the company lacks it, `lugar_ds` when the State does. */
const PAREJAS = `create temp table conc_partida as
  with empresa as (from conc_suma where pedimento in (select pedimento from conc_comun)),
  estado as (
    select k.pedimento, p.partida, sum(p.cantidad_umc) as cantidad_umc, min(c.canonico) as umc, min(p.unidad_umc) as umc_texto,
      sum(p.cantidad_umt) as cantidad_umt, min(t.canonico) as umt, sum(p.valor_aduana_mxn) as valor, sum(p.valor_usd) as usd,
      min(p.fraccion) as fraccion, min(p.nico) as nico, min(o.canonico) as pais, min(lugar(p.archivo, p.linea)) as lugar
    from ds_partida p join conc_comun k on k.pedimento_ds = p.pedimento
      left join conc_unidad c on c.texto = p.unidad_umc left join conc_unidad t on t.texto = p.unidad_umt
      left join conc_pais o on o.texto = p.pais_origen_destino
    group by k.pedimento, p.partida
  )
  select coalesce(e.pedimento, s.pedimento) as pedimento, coalesce(e.partida, s.partida) as partida,
    e.* exclude (pedimento, partida, clave, clave_max, fecha, fecha_max), s.cantidad_umc, s.umc, s.umc_texto, s.cantidad_umt,
    s.umt, s.valor as valor_ds, s.usd as usd_ds, s.fraccion as fraccion_ds, s.nico as nico_ds, s.pais as pais_ds,
    s.lugar as lugar_ds, k.tipo_operacion
  from empresa e full join estado s on s.pedimento = e.pedimento and s.partida = e.partida
    join conc_comun k on k.pedimento = coalesce(e.pedimento, s.pedimento)`

/** Only when the State delivered items of the pedimento at all. */
const FALTAN_ALLA = `insert into conciliacion
  select pedimento, partida, 'partida', partida::VARCHAR, '', null, 'partida_falta_en_data_stage', '', archivo_de(lugar),
    linea_de(lugar), null, null
  from conc_partida
  where lugar_ds is null and pedimento in (select pedimento from conc_partida where lugar_ds is not null)`

/** A fixed asset may stand in its own table. */
const FALTAN_AQUI = `insert into conciliacion
  select p.pedimento, p.partida, 'partida', '', p.partida::VARCHAR, null, 'partida_falta_en_empresa', '', null, null,
    archivo_de(p.lugar_ds), linea_de(p.lugar_ds)
  from conc_partida p anti join activos_fijos a on a.pedimento = p.pedimento and a.partida = p.partida
  where p.lugar is null`

/** Items whose quantity or value is not plainly the same: another unit, another figure, or several units. */
const SUCIAS = `create temp table conc_sucia as
  from conc_partida
  where lugar is not null and lugar_ds is not null and not coalesce(
    unidad = umc and not unidades_mezcladas and abs(cantidad - cantidad_umc) <= $tolerancia_cantidad
      and (operacion = 2 or tipo_operacion = '2' or abs(valor - valor_ds) <= $tolerancia_valor_aduana_mxn * lineas)
      and coalesce(abs(usd - usd_ds) <= $tolerancia_valor_usd * lineas, true),
    false
  )`

export const PARTIDAS: readonly string[] = [PAREJAS, FALTAN_ALLA, FALTAN_AQUI, SUCIAS]
