/** Catalogues of the Anexo 24: the company and its sites, its materials, its products. */
import type { Relacion } from './relacion.ts'

/** One row per registered site; one without sites has a row all the same. */
export const CONTRIBUYENTE: Relacion = {
  nombre: 'contribuyente',
  sql: ({
    corte,
  }) => `select row_number() over (order by d.clave, d.tipo, d.cp) as fila, e.rfc, e.razon_social,
      e.programa_immex, e.modalidad, e.inicio_programa, d.clave as domicilio, d.tipo as tipo_domicilio, d.municipio,
      d.estado as entidad, d.cp, coalesce((select string_agg(upper(c.tipo) || ' ' || c.rubro, '; ' order by c.tipo, c.rubro)
        from certificacion c where c.desde <= ${corte} and (c.hasta is null or c.hasta >= ${corte})), '') as certificaciones
    from empresa e left join domicilio d on true`,
}

/** One row per part and unit that has entered by the cut-off, as its latest entry described it. */
export const MATERIALES: Relacion = {
  nombre: 'materiales',
  sql: ({ corte }) => `select row_number() over (order by l.numero_parte, l.unidad) as fila, l.numero_parte,
      arg_max(coalesce(i.descripcion, ''), l.fila) as descripcion, arg_max(l.fraccion, l.fila) as fraccion,
      arg_max(coalesce(i.nico, ''), l.fila) as nico, l.unidad, coalesce(min(u.a), '') as unidad_tarifa,
      cast(min(u.factor) as VARCHAR) as factor_conversion, arg_max(l.tipo_bien, l.fila) as tipo_bien,
      count(distinct l.fila) as lotes, min(l.fecha_entrada) as primera_entrada, max(l.fecha_entrada) as ultima_entrada
    from lote l left join importaciones i on i.archivo = l.archivo and i.linea = l.linea and i.pedimento = l.pedimento
      left join unidades u on u.numero_parte = l.numero_parte and u.de = l.unidad
        and (u.vigente_desde is null or u.vigente_desde <= ${corte}) and (u.vigente_hasta is null or u.vigente_hasta >= ${corte})
    where l.fecha_entrada <= ${corte} group by l.numero_parte, l.unidad`,
}

/** One row per part that left by the cut-off or has a bill of materials in force on it. */
export const PRODUCTOS: Relacion = {
  nombre: 'productos',
  sql: ({ corte }) => `with listas as (
      select producto as numero_parte, count(distinct componente) as componentes from bom
      where (vigente_desde is null or vigente_desde <= ${corte}) and (vigente_hasta is null or vigente_hasta >= ${corte})
      group by producto
    ),
    salidas as (
      select numero_parte, arg_max(descripcion, fila) as descripcion, arg_max(fraccion, fila) as fraccion,
        arg_max(unidad, fila) as unidad, count(*) as renglones
      from exportaciones where fecha <= ${corte} group by numero_parte
    )
    select row_number() over (order by numero_parte) as fila, numero_parte, coalesce(s.descripcion, '') as descripcion,
      coalesce(s.fraccion, '') as fraccion, coalesce(s.unidad, '') as unidad, coalesce(l.componentes, 0) as componentes,
      coalesce(s.renglones, 0) as renglones_de_salida
    from listas l full join salidas s using (numero_parte)`,
}
