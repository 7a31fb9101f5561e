/** The customs module of the Anexo 24: entries, exits, materials used, fixed assets, and what no lot backed. */
import { origenDe, type Relacion } from './relacion.ts'

/** One row per lot. What only the import line says is empty for an opening balance. */
export const ENTRADAS: Relacion = {
  nombre: 'entradas',
  unidad: 'unidad',
  sql: ({
    corte,
  }) => `select l.fila, l.pedimento, l.clave, l.partida, l.fecha_entrada, l.vencimiento, l.numero_parte,
      coalesce(i.descripcion, '') as descripcion, l.fraccion, coalesce(i.nico, '') as nico, l.tipo_bien, l.cantidad, l.unidad,
      l.valor_aduana_mxn, i.valor_comercial_usd, l.pais_origen, coalesce(i.proveedor, '') as proveedor,
      coalesce(i.factura, '') as factura, coalesce(i.rfc_contraparte, '') as rfc_contraparte,
      coalesce(i.programa_contraparte, '') as programa_contraparte, ${origenDe('l.archivo', 'l.linea')}
    from lote l left join importaciones i on i.archivo = l.archivo and i.linea = l.linea and i.pedimento = l.pedimento
    where l.fecha_entrada <= ${corte}`,
}

/** One row per line of exit, export or movement, whether lots backed it or not. */
export const SALIDAS: Relacion = {
  nombre: 'salidas',
  unidad: 'unidad',
  sql: ({
    corte,
  }) => `select s.fila, s.tipo, s.origen as tipo_registro, s.pedimento, s.partida, s.fecha, s.numero_parte,
      coalesce(x.descripcion, '') as descripcion, coalesce(x.fraccion, '') as fraccion, s.cantidad, s.unidad,
      s.valor_comercial_usd, coalesce(x.pais_destino, '') as pais_destino, coalesce(x.cliente, '') as cliente,
      coalesce(x.factura, '') as factura, coalesce(x.rfc_contraparte, '') as rfc_contraparte,
      coalesce(m.documento, '') as documento, ${origenDe('s.archivo', 's.linea')}
    from salida s
      left join exportaciones x on s.origen = 'exportacion' and x.archivo = s.archivo and x.linea = s.linea
      left join movimientos m on s.origen = 'movimiento' and m.archivo = s.archivo and m.linea = s.linea
    where s.fecha <= ${corte}`,
}

/** One row per match of an exit with a lot: what was incorporated, losses and waste included. */
export const MATERIALES_UTILIZADOS: Relacion = {
  nombre: 'materiales_utilizados',
  unidad: 'unidad',
  sql: ({
    corte,
  }) => `select d.fila, d.salida_tipo, d.salida_pedimento, d.salida_partida, d.salida_fecha, d.producto,
      d.componente, coalesce(i.descripcion, '') as descripcion, l.fraccion, d.concepto, d.cantidad, l.unidad,
      d.valor_aduana_mxn, d.entrada_pedimento, d.entrada_partida, d.entrada_fecha, d.vencimiento, d.dias_vencido,
      l.pais_origen, ${origenDe('d.archivo', 'd.linea')}
    from descargo d join lote l on l.fila = d.lote
      left join importaciones i on i.archivo = l.archivo and i.linea = l.linea and i.pedimento = l.pedimento
    where d.salida_fecha <= ${corte}`,
}

/** One row per fixed asset: the company's own table where it has one, the lot of its entry where it has not. */
export const ACTIVO_FIJO: Relacion = {
  nombre: 'activo_fijo',
  unidad: 'unidad',
  sql: ({ corte }) => `with bienes as (
      select coalesce(a.pedimento, l.pedimento) as pedimento, coalesce(a.partida, l.partida) as partida,
        coalesce(a.numero_parte, l.numero_parte) as numero_parte, coalesce(a.serie, '') as serie,
        coalesce(a.descripcion, '') as descripcion, coalesce(nullif(a.fraccion, ''), l.fraccion, '') as fraccion,
        coalesce(a.fecha_entrada, l.fecha_entrada) as fecha_entrada, coalesce(a.valor_aduana_mxn, l.valor_aduana_mxn)
          as valor_aduana_mxn, case when a.fila is null then l.cantidad end as cantidad, coalesce(l.unidad, '') as unidad,
        coalesce(a.domicilio, '') as domicilio, case when a.baja_fecha <= ${corte} then a.baja_fecha end as baja_fecha,
        case when a.baja_fecha <= ${corte} then coalesce(a.baja_pedimento, '') else '' end as baja_pedimento,
        coalesce(a.archivo, l.archivo) as archivo, coalesce(a.linea, l.linea) as linea
      from activos_fijos a full join (from lote where tipo_bien = 'activo_fijo') l
        on l.pedimento = a.pedimento and l.partida = a.partida
    ),
    -- As activos.csv tells them: the last move by the cut-off, and a repair still open.
    movidos as (
      select numero_parte, serie, arg_max(domicilio_destino, (fecha, linea, domicilio_destino)) as domicilio
      from traslados where fecha <= ${corte} and serie <> '' group by numero_parte, serie
    ),
    fuera as (
      select distinct numero_parte, serie from reparaciones
      where fecha_salida <= ${corte} and (fecha_retorno is null or fecha_retorno > ${corte}) and serie <> ''
    )
    select row_number() over (order by b.fecha_entrada, b.pedimento, b.partida, b.serie, b.archivo, b.linea) as fila, b.pedimento,
      b.partida, b.numero_parte, b.serie, b.descripcion, b.fraccion, b.fecha_entrada, b.cantidad, b.unidad, b.valor_aduana_mxn,
      coalesce(m.domicilio, b.domicilio) as domicilio, b.baja_fecha, b.baja_pedimento,
      case when b.baja_fecha is not null then 'baja' when f.serie is not null then 'en_reparacion' else 'en_uso' end as situacion,
      ${origenDe('b.archivo', 'b.linea')}
    from bienes b left join movidos m on m.numero_parte = b.numero_parte and m.serie = b.serie
      left join fuera f on f.numero_parte = b.numero_parte and f.serie = b.serie
    where b.fecha_entrada <= ${corte}`,
}

/** One row per need that no lot met. */
export const FALTANTES: Relacion = {
  nombre: 'faltantes',
  sql: ({
    corte,
  }) => `select f.fila, f.salida_tipo, f.salida_pedimento, f.salida_partida, f.salida_fecha, f.producto,
      f.componente, f.requerida, f.faltante, f.causa, ${origenDe('f.archivo', 'f.linea')}
    from faltante f where f.salida_fecha <= ${corte}`,
}
