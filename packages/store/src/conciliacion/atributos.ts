/** Tariff item, NICO and country: a line of the company that says another one than the item of the State. */

/** Items where some line may say something else; their lines are then looked at. One row per item and field. */
const DISTINTOS = `insert into conciliacion
  with dudosas as (
    from conc_partida
    where lugar is not null and lugar_ds is not null and (
      fraccion_max <> fraccion_ds or fraccion not in ('', fraccion_ds) or nico_max not in ('', nico_ds)
      or nico not in ('', nico_ds) or pais <> pais_ds or pais_max <> pais_ds
    )
  ),
  pares as (
    select p.pedimento, p.partida, p.operacion, p.fraccion_ds, p.nico_ds, p.pais_ds, p.lugar_ds, l.fraccion, l.nico, l.pais,
      l.lugar
    from dudosas p join conc_linea l on l.pedimento = p.pedimento and l.partida = p.partida
  ),
  dichos as (
    select pedimento, partida, 'fraccion' as campo, 'fraccion' as causa, fraccion as dicho, fraccion_ds as esperado, lugar,
      lugar_ds
    from pares where fraccion <> '' and fraccion_ds <> '' and not starts_with(fraccion_ds, fraccion)
    union all
    select pedimento, partida, 'nico', 'fraccion', nico, nico_ds, lugar, lugar_ds
    from pares where fraccion = fraccion_ds and nico <> '' and nico_ds <> '' and nico <> nico_ds
    union all
    select pedimento, partida, case operacion when 1 then 'pais_origen' else 'pais_destino' end, 'pais', pais, pais_ds, lugar,
      lugar_ds
    from pares where pais <> pais_ds
  )
  select pedimento, partida, campo, arg_min(dicho, lugar), min(esperado), null, causa, '', archivo_de(min(lugar)),
    linea_de(min(lugar)), archivo_de(min(lugar_ds)), linea_de(min(lugar_ds))
  from dichos group by pedimento, partida, campo, causa`

export const ATRIBUTOS: readonly string[] = [DISTINTOS]
