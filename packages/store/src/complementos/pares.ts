/**
 * `pares.csv`: every pedimento of a virtual operation, on the side that receives and on the side that delivers, beside
 * the pedimento of the other company. Facts only: the term to file the second half is not verified and decides nothing.
 */
import { toFechaSql } from '../libro/lectura.ts'
import { clavesVirtuales } from './claves-virtuales.ts'
import type { Complemento } from './complemento.ts'
import { columnasOf, streamRenglones } from './renglones.ts'
import { TEXTOS_DE_PARES } from './textos/pares.ts'
import { writeUnidades } from './unidades.ts'
import { decimalSql } from './valores.ts'

const COLUMNAS = columnasOf(
  'lado,pedimento,clave,fecha,rfc_contraparte,programa_contraparte,pedimento_par,clave_par,fecha_par,dias_diferencia',
  'cantidad,unidad,cantidad_par,valor_comercial_usd,valor_par_usd,faltan,estado,explicacion,remedio,archivo,linea',
)

/**
 * A pedimento that another one replaced stands aside when the company has both. Quantities add up only in one unit, and
 * values only when every line has one. Of several pairs, the date that is farthest from ours speaks.
 */
const SQL = `with lineas as (
    select 'recibe' as lado, pedimento, clave, fecha_entrada as fecha, cantidad, unidad, valor_comercial_usd,
      rfc_contraparte, programa_contraparte, archivo, linea
    from importaciones where fecha_entrada <= $corte
    union all
    select 'entrega', pedimento, clave, fecha, cantidad, unidad, valor_comercial_usd, rfc_contraparte,
      programa_contraparte, archivo, linea
    from exportaciones where fecha <= $corte
  ),
  efectivas as (
    select l.* replace (coalesce(d.clave_efectiva, upper(trim(l.clave))) as clave)
    from lineas l left join ds_pedimento d on d.pedimento = l.pedimento
    where coalesce(d.estado, 'vigente') <> 'eliminado'
      and not (coalesce(d.estado, 'vigente') = 'rectificado' and d.vigente in (select pedimento from lineas))
  ),
  propios as (
    select lado, pedimento, min(clave) as clave, min(fecha) as fecha,
      case when min(canonica) = max(canonica) then sum(cantidad) end as cantidad,
      case when min(canonica) = max(canonica) then min(unidad) end as unidad,
      case when count(valor_comercial_usd) = count(*) then sum(valor_comercial_usd) end as usd,
      max(rfc_contraparte) as rfc, max(programa_contraparte) as programa, min(lugar(archivo, linea)) as lugar
    from efectivas left join comp_unidad u on u.texto = unidad
    where list_contains(string_split($claves, ','), clave) group by lado, pedimento
  ),
  casos as (
    select pedimento, max(complemento_1) as otra from ds_identificador
    where list_contains(string_split($claves, ','), clave_caso) group by pedimento
  ),
  nuestros as (
    select p.* replace (
        case when p.rfc = '' and regexp_full_match(c.otra, '[A-ZÑ&]{3,4}[0-9]{6}[A-Z0-9]{3}') then c.otra else p.rfc end as rfc,
        case when p.programa = '' and not regexp_full_match(c.otra, '[A-ZÑ&]{3,4}[0-9]{6}[A-Z0-9]{3}') then c.otra
          else p.programa end as programa
      )
    from propios p left join casos c on c.pedimento = p.pedimento
  ),
  pares as (
    select v.pedimento, string_agg(distinct v.pedimento_par, ' ' order by v.pedimento_par) as pedimento_par,
      string_agg(distinct nullif(v.clave_par, ''), ' ' order by nullif(v.clave_par, '')) as clave_par,
      case when count(v.fecha_par) = count(*) then
        first(v.fecha_par order by abs(v.fecha_par - coalesce(n.fecha, v.fecha_par)) desc, v.fecha_par) end as fecha_par,
      max(v.rfc_contraparte) as rfc, case when count(v.cantidad) = count(*) then sum(v.cantidad) end as cantidad,
      case when count(v.valor_comercial_usd) = count(*) then sum(v.valor_comercial_usd) end as usd,
      min(lugar(v.archivo, v.linea)) as lugar
    from pares_virtuales v
      left join (select pedimento, min(fecha) as fecha from nuestros group by pedimento) n on n.pedimento = v.pedimento
    group by v.pedimento
  ),
  juntos as (
    select n.lado, coalesce(n.pedimento, v.pedimento) as pedimento, n.clave, n.fecha,
      coalesce(nullif(n.rfc, ''), v.rfc, '') as rfc_contraparte, coalesce(n.programa, '') as programa_contraparte,
      v.pedimento_par, v.clave_par, v.fecha_par, v.fecha_par - n.fecha as dias_diferencia,
      n.cantidad, n.unidad, v.cantidad as cantidad_par, n.usd as valor_comercial_usd, v.usd as valor_par_usd,
      case when not exists (from pares_virtuales) then 'pares_virtuales'
        else concat_ws(' ', case when n.cantidad is null or v.cantidad is null then 'cantidad' end,
        case when n.usd is null or v.usd is null then 'valor_comercial_usd' end,
        case when v.fecha_par is null then 'fecha_par' end) end as faltan,
      n.rfc <> '' and v.rfc <> '' and n.rfc <> v.rfc as otra_contraparte, n.pedimento is null as solo,
      coalesce(n.lugar, v.lugar) as lugar
    from nuestros n full join pares v on v.pedimento = n.pedimento
  )
  select j.*, case
      when solo then 'sin_renglon'
      when faltan = 'pares_virtuales' then 'no_evaluable'
      when pedimento_par is null then 'sin_par'
      when rfc_contraparte = '' and programa_contraparte = '' then 'sin_contraparte'
      when otra_contraparte then 'difiere_contraparte'
      when abs(cantidad - cantidad_par) > $tolerancia_cantidad then 'difiere_cantidad'
      when abs(valor_comercial_usd - valor_par_usd) > $tolerancia_valor_usd then 'difiere_valor'
      when dias_diferencia <> 0 then 'difiere_fecha'
      when faltan <> '' then 'no_evaluable'
      else 'completo' end as estado, f.archivo, linea_de(lugar) as linea
  from juntos j left join fuente f on f.indice = archivo_de(lugar)
  order by fecha nulls last, pedimento, lado`

/** Lines that may be of a virtual operation: only the law says which keys are. */
const VIRTUALES = `exists (from importaciones where upper(trim(clave)) like 'V%')
  or exists (from exportaciones where upper(trim(clave)) like 'V%')`

export const PARES: Complemento = {
  nombre: 'pares',
  columnas: COLUMNAS,
  tablas: ['pares_virtuales'],
  cuando: VIRTUALES,
  async *filas(libro, { ley, corte, lang }) {
    await writeUnidades(libro, ley)
    yield* streamRenglones(libro, { columnas: COLUMNAS, textos: TEXTOS_DE_PARES, lang }, SQL, {
      claves: clavesVirtuales(ley),
      corte: toFechaSql(corte),
      tolerancia_cantidad: decimalSql(ley, 'tolerancia_cantidad', corte),
      tolerancia_valor_usd: decimalSql(ley, 'tolerancia_valor_usd', corte),
    })
  },
}
