/**
 * `constancias.csv`: certificates of transfer of the automotive industry, by folio, section and part, with what attends
 * each. Section A is attended by a change of regime (`F4`), C by a return (`RT`, or the virtual `V4`), B by the movement
 * `constancia` that names the folio; only A and C have a term (one source).
 */
import { toFechaSql } from '../libro/lectura.ts'
import type { Complemento } from './complemento.ts'
import { columnasOf, streamRenglones } from './renglones.ts'
import { TEXTOS_DE_CONSTANCIAS } from './textos/constancias.ts'
import { writeUnidades } from './unidades.ts'
import { decimalSql, enteroSql } from './valores.ts'

const COLUMNAS = columnasOf(
  'folio,fecha,mes,rfc_contraparte,seccion,numero_parte,cantidad,unidad,pedimento,limite,fecha_atencion,dias_atencion',
  'cantidad_atendida,faltan,estado,explicacion,remedio,archivo,linea',
)

/**
 * What one pedimento or folio gives of a part is shared out among the certificates that name it, oldest first. Data Stage
 * says that a pedimento exists and when, not of which part.
 */
const SQL = `with declarados as (
    select 'A' as seccion, pedimento, documento, fecha, numero_parte, cantidad, unidad
    from movimientos where tipo = 'cambio_regimen'
    union all
    select 'B', pedimento, documento, fecha, numero_parte, cantidad, unidad from movimientos where tipo = 'constancia'
    union all
    select case when upper(trim(clave)) = 'F4' then 'A' when upper(trim(clave)) in ('RT', 'V4') then 'C' else '' end,
      pedimento, '', fecha, numero_parte, cantidad, unidad
    from exportaciones
  ),
  eventos as (
    select d.* exclude unidad, coalesce(u.canonica, d.unidad) as unidad
    from declarados d left join comp_unidad u on u.texto = d.unidad
    union all
    select case when clave_efectiva = 'F4' then 'A' when clave_efectiva in ('RT', 'V4') then 'C' else '' end,
      pedimento, '', coalesce(fecha_pago, fecha_efectiva), '', null, ''
    from ds_pedimento
    where estado = 'vigente' and pedimento not in (select pedimento from declarados where pedimento is not null)
  ),
  llaves as (
    select pedimento as llave, * from eventos where pedimento is not null and fecha <= $corte
    union all
    select 'folio ' || documento, * from eventos where pedimento is null and documento <> '' and fecha <= $corte
    union all
    select 'folio ' || documento, * from eventos where pedimento is not null and documento <> '' and fecha <= $corte
  ),
  nuestras as (
    select c.*, coalesce(c.pedimento, 'folio ' || c.folio) as llave, coalesce(u.canonica, c.unidad) as canonica,
      case when c.seccion <> 'B' then c.fecha + $dias end as limite
    from constancias c left join comp_unidad u on u.texto = c.unidad
    where c.fecha <= $corte
  ),
  halladas as (
    select llave, seccion, min(fecha) as primera, max(fecha) as ultima from llaves group by llave, seccion
  ),
  partes as (
    select llave, seccion, numero_parte, unidad, sum(cantidad) as cantidad
    from llaves where cantidad is not null group by llave, seccion, numero_parte, unidad
  ),
  juntas as (
    select n.* exclude (archivo, linea), h.primera, h.ultima as fecha_atencion, h.ultima - n.fecha as dias_atencion,
      exists (from llaves l where l.llave = n.llave and l.seccion <> n.seccion) as es_otra,
      case when p.cantidad is not null then
        least(n.cantidad, greatest(0, p.cantidad - (sum(n.cantidad) over previas - n.cantidad))) end as cantidad_atendida,
      lugar(n.archivo, n.linea) as lugar
    from nuestras n left join halladas h on h.llave = n.llave and h.seccion = n.seccion
      left join partes p on p.llave = n.llave and p.seccion = n.seccion and p.numero_parte = n.numero_parte
        and p.unidad = n.canonica
    window previas as (partition by n.llave, n.seccion, n.numero_parte, n.canonica
      order by n.fecha, n.folio, n.rfc_contraparte, n.cantidad, n.linea rows unbounded preceding)
  )
  select j.* replace (strftime(mes, '%Y-%m') as mes), case
      when fecha_atencion is null and pedimento is not null then 'pedimento'
      when fecha_atencion is not null and cantidad_atendida is null then 'cantidad' end as faltan,
    case
      when fecha_atencion is null and pedimento is not null and es_otra then 'otra_clave'
      when fecha_atencion is null and pedimento is not null then 'no_evaluable'
      when fecha_atencion is null and limite < $corte then 'vencida'
      when fecha_atencion is null then 'pendiente'
      when primera < fecha then 'fechas_invertidas'
      when cantidad_atendida is null then 'no_evaluable'
      when cantidad - cantidad_atendida > $tolerancia_cantidad then 'parcial'
      when fecha_atencion > limite then 'tarde'
      else 'atendida' end as estado, f.archivo, linea_de(lugar) as linea
  from juntas j left join fuente f on f.indice = archivo_de(lugar)
  order by j.fecha, folio, seccion, numero_parte, cantidad, f.archivo, linea`

export const CONSTANCIAS: Complemento = {
  nombre: 'constancias',
  columnas: COLUMNAS,
  tablas: ['constancias'],
  async *filas(libro, { ley, corte, lang }) {
    await writeUnidades(libro, ley)
    yield* streamRenglones(libro, { columnas: COLUMNAS, textos: TEXTOS_DE_CONSTANCIAS, lang }, SQL, {
      corte: toFechaSql(corte),
      dias: enteroSql(ley, 'constancia_atencion_dias', corte),
      tolerancia_cantidad: decimalSql(ley, 'tolerancia_cantidad', corte),
    })
  },
}
