/**
 * `destinos.csv`: goods and waste that were destroyed, given away, sold or regularised, with the notice and the record of
 * each. How many days before the event a notice is due is in conflict between two sources: both are shown, none decides.
 */
import { toFechaSql } from '../libro/lectura.ts'
import type { Complemento } from './complemento.ts'
import { columnasOf, streamRenglones } from './renglones.ts'
import { TEXTOS_DE_DESTINOS } from './textos/destinos.ts'
import { enteroSql } from './valores.ts'

const COLUMNAS = columnasOf(
  'fecha,tipo,documento,numero_parte,cantidad,unidad,pedimento,destino,fecha_aviso,fecha_evento,dias_aviso',
  'plazo_una_fuente_dias,plazo_otra_fuente_dias,acta,rfc_contraparte,estado,explicacion,remedio,archivo,linea',
)

/** A regularisation is backed by its pedimento; the others by a notice, and a destruction by its record too. */
const SQL = `with hechos as (
    select m.*, case when tipo like 'destruccion%' then 'destruccion' when tipo like 'donacion%' then 'donacion'
        when tipo like 'venta%' then 'venta' else 'regularizacion' end as clase
    from movimientos m
    where fecha <= $corte and tipo in ('destruccion', 'donacion', 'destruccion_desperdicio', 'donacion_desperdicio',
      'venta_desperdicio', 'regularizacion')
  ),
  avisos as (
    select * from avisos_destino where destino <> 'submaquila' and fecha_aviso <= $corte
    qualify row_number() over (partition by documento order by fecha_aviso, linea, destino, acta) = 1
  ),
  juntos as (
    select h.fecha, h.tipo, h.documento, h.numero_parte, h.cantidad, h.unidad, h.pedimento, h.clase, a.destino,
      a.fecha_aviso, a.fecha_evento, h.fecha - a.fecha_aviso as dias_aviso, a.acta, a.rfc_contraparte,
      lugar(h.archivo, h.linea) as lugar
    from hechos h left join avisos a on a.documento = h.documento and h.documento <> ''
    union all
    select a.fecha_evento, '', a.documento, '', null, '', null, '', a.destino, a.fecha_aviso, a.fecha_evento,
      a.fecha_evento - a.fecha_aviso, a.acta, a.rfc_contraparte, lugar(a.archivo, a.linea)
    from avisos a where a.documento not in (select documento from hechos)
  )
  select j.*, case when coalesce(nullif(clase, ''), destino) = 'destruccion' then $una end as plazo_una_fuente_dias,
    case when coalesce(nullif(clase, ''), destino) = 'destruccion' then $otra end as plazo_otra_fuente_dias,
    case
      when clase = '' and (fecha_evento > $corte or fecha_evento is null) then 'por_ocurrir'
      when clase = '' then 'sin_movimiento'
      when clase = 'regularizacion' and pedimento is null then 'sin_pedimento'
      when clase = 'regularizacion' then 'documentado'
      when documento = '' then 'sin_documento'
      when destino is null then 'sin_aviso'
      when destino <> clase then 'otro_destino'
      when dias_aviso < 0 then 'aviso_posterior'
      when fecha_evento <> fecha then 'fecha_distinta'
      when clase = 'destruccion' and acta = '' then 'sin_acta'
      else 'documentado' end as estado, f.archivo, linea_de(lugar) as linea
  from juntos j left join fuente f on f.indice = archivo_de(lugar)
  order by fecha nulls last, documento, tipo, numero_parte, f.archivo, linea`

export const DESTINOS: Complemento = {
  nombre: 'destinos',
  columnas: COLUMNAS,
  tablas: ['avisos_destino'],
  filas: (libro, { ley, corte, lang }) =>
    streamRenglones(libro, { columnas: COLUMNAS, textos: TEXTOS_DE_DESTINOS, lang }, SQL, {
      corte: toFechaSql(corte),
      una: enteroSql(ley, 'aviso_destruccion_dias', corte),
      otra: enteroSql(ley, 'aviso_destruccion_2017_dias', corte),
    }),
}
