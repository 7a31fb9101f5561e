/**
 * `activos.csv`: fixed assets by item, serial and address, with where each one is on the cut-off; and, as rows of their
 * own after it, what the tables say that cannot be at once.
 */
import { toFechaSql } from '../libro/lectura.ts'
import type { Complemento } from './complemento.ts'
import { columnasOf, streamRenglones } from './renglones.ts'
import { TEXTOS_DE_ACTIVOS } from './textos/activos.ts'
import { enteroSql } from './valores.ts'

const COLUMNAS = columnasOf(
  'numero_parte,serie,descripcion,pedimento,partida,fecha_entrada,valor_aduana_mxn,domicilio,domicilio_desde',
  'pedimento_salida,fecha_salida,taller,limite,fecha_retorno,baja_fecha,baja_pedimento',
  'estado,explicacion,remedio,archivo,linea',
)

/**
 * The last move by the cut-off speaks, and the repair that is still open, or the last one. A disposal without a date
 * counts from its pedimento.
 */
const ACTIVOS = `with activos as (
    select a.*, lugar(a.archivo, a.linea) as lugar,
      (a.baja_fecha <= $corte or (a.baja_fecha is null and a.baja_pedimento is not null)) is true as de_baja
    from activos_fijos a where a.fecha_entrada <= $corte
  ),
  ultimos as (
    select numero_parte, serie, arg_max(domicilio_destino, (fecha, linea, domicilio_destino)) as domicilio, max(fecha) as desde
    from traslados where fecha <= $corte group by numero_parte, serie
  ),
  salidas as (
    select *, (fecha_salida + to_months($meses))::DATE as limite,
      fecha_retorno is null or fecha_retorno > $corte as abierta
    from reparaciones where fecha_salida <= $corte
    qualify row_number() over (
      partition by numero_parte, serie
      order by fecha_retorno is null or fecha_retorno > $corte desc, fecha_salida desc, linea desc, pedimento_salida desc
    ) = 1
  )`

const BASE = `select a.numero_parte, a.serie, a.descripcion, a.pedimento, a.partida, a.fecha_entrada, a.valor_aduana_mxn,
    coalesce(u.domicilio, a.domicilio) as domicilio, coalesce(u.desde, a.fecha_entrada) as domicilio_desde,
    s.pedimento_salida, s.fecha_salida, s.taller, s.limite, s.fecha_retorno, a.baja_fecha, a.baja_pedimento, a.lugar, a.fila,
    case when a.de_baja then 'dado_de_baja'
      when s.abierta and s.limite < $corte then 'reparacion_vencida'
      when s.abierta then 'en_reparacion'
      else 'en_planta' end as estado, 0 as nota
  from activos a left join ultimos u on u.numero_parte = a.numero_parte and u.serie = a.serie and a.serie <> ''
    left join salidas s on s.numero_parte = a.numero_parte and s.serie = a.serie and a.serie <> ''`

/** A row about something that is not an asset of the table: its part, serial, pedimento and place, and nothing else. */
const suelto = (estado: string, columnas: string, from: string) =>
  `select ${columnas}, '${estado}' as estado, 1 as nota from ${from}`

const VACIAS = `null as baja_fecha, null as baja_pedimento`
const SIN_REPARACION = `null as pedimento_salida, null as fecha_salida, null as taller, null as limite, null as fecha_retorno`
const DE_ACTIVO = `numero_parte, serie, descripcion, pedimento, partida, fecha_entrada, valor_aduana_mxn, domicilio,
  domicilio_desde, pedimento_salida, fecha_salida, taller, limite, fecha_retorno, baja_fecha, baja_pedimento, lugar, fila`

const CONTRADICCIONES: readonly string[] = [
  suelto('baja_anterior', DE_ACTIVO, 'base where baja_fecha < fecha_entrada'),
  // Two assets under one serial, unless the earlier one was gone when the later one came.
  suelto(
    'serie_repetida',
    DE_ACTIVO,
    `base b where serie <> '' and exists (from base o where o.fila <> b.fila and o.numero_parte = b.numero_parte
       and o.serie = b.serie
       and (case when o.fecha_entrada < b.fecha_entrada then o.baja_fecha <= b.fecha_entrada
         else b.baja_fecha <= o.fecha_entrada end) is not true)`,
  ),
  suelto(
    'sin_lote',
    DE_ACTIVO,
    `base b where not exists (from lote l where l.tipo_bien = 'activo_fijo' and l.pedimento = b.pedimento
       and l.partida = b.partida)`,
  ),
  suelto(
    'domicilio_desconocido',
    DE_ACTIVO,
    "base where estado <> 'dado_de_baja' and domicilio not in (select clave from domicilio)",
  ),
  suelto(
    'traslado_imposible',
    DE_ACTIVO,
    `base b where exists (from traslados t where t.numero_parte = b.numero_parte and t.serie = b.serie and b.serie <> ''
       and t.fecha <= $corte and (t.fecha < b.fecha_entrada or t.fecha > b.baja_fecha))`,
  ),
  suelto(
    'reparacion_imposible',
    DE_ACTIVO,
    `base b where exists (from reparaciones r where r.numero_parte = b.numero_parte and r.serie = b.serie and b.serie <> ''
       and r.fecha_salida <= $corte and (r.fecha_salida < b.fecha_entrada or r.fecha_salida > b.baja_fecha
         or r.fecha_retorno < r.fecha_salida))`,
  ),
  suelto(
    'sin_activo',
    `numero_parte, '' as serie, '' as descripcion, pedimento, partida, fecha_entrada, valor_aduana_mxn, '' as domicilio,
       null as domicilio_desde, ${SIN_REPARACION}, ${VACIAS}, lugar(archivo, linea) as lugar, fila`,
    `lote l where tipo_bien = 'activo_fijo' and not exists (from activos a where a.pedimento = l.pedimento
       and a.partida = l.partida)`,
  ),
  suelto(
    'traslado_sin_activo',
    `numero_parte, serie, '' as descripcion, null as pedimento, null as partida, null as fecha_entrada,
       null as valor_aduana_mxn, domicilio_destino as domicilio, fecha as domicilio_desde, ${SIN_REPARACION}, ${VACIAS},
       lugar(archivo, linea) as lugar, fila`,
    `traslados t where fecha <= $corte and not exists (from activos a where a.numero_parte = t.numero_parte
       and a.serie = t.serie)`,
  ),
  suelto(
    'reparacion_sin_activo',
    `numero_parte, serie, '' as descripcion, null as pedimento, null as partida, null as fecha_entrada,
       null as valor_aduana_mxn, '' as domicilio, null as domicilio_desde, pedimento_salida, fecha_salida, taller,
       (fecha_salida + to_months($meses))::DATE as limite, fecha_retorno, ${VACIAS}, lugar(archivo, linea) as lugar, fila`,
    `reparaciones r where fecha_salida <= $corte and not exists (from activos a where a.numero_parte = r.numero_parte
       and a.serie = r.serie)`,
  ),
]

const SQL = `${ACTIVOS}, base as (${BASE}), todos as (
    select ${DE_ACTIVO}, estado, nota from base union all by name ${CONTRADICCIONES.join(' union all by name ')}
  )
  select t.*, f.archivo, linea_de(lugar) as linea from todos t left join fuente f on f.indice = archivo_de(lugar)
  order by numero_parte, serie, t.pedimento nulls last, partida, nota, estado, f.archivo, linea`

export const ACTIVOS_FIJOS: Complemento = {
  nombre: 'activos',
  columnas: COLUMNAS,
  tablas: ['activos_fijos'],
  filas: (libro, { ley, corte, lang }) =>
    streamRenglones(libro, { columnas: COLUMNAS, textos: TEXTOS_DE_ACTIVOS, lang }, SQL, {
      corte: toFechaSql(corte),
      meses: enteroSql(ley, 'reparacion_activo_meses', corte),
    }),
}
