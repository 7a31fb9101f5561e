/**
 * Base tables and their views. The table `lote_` holds what the kernel wrote, with dictionary ids and enumerations as
 * small integers; the view `lote` says the same in the words of the contract: texts as texts, pedimentos as 15 digits,
 * quantities and money as DECIMAL, dates as DATE. Empty text is '', any other empty value is NULL. `fila` is the row's
 * place in the total order of its table. People, criteria and reports read views only.
 */
import { CAUSAS_FALTANTE, CONCEPTOS } from '@trazo/core/records'
import type { ColumnaDeTabla } from './columnas.ts'

/** The name of the base table of a view. */
export function baseDe(vista: string): string {
  return `${vista}_`
}

/** A view that is not simply its own base table: another base, or only the rows that `filtro` keeps of `b`. */
export interface OpcionesDeVista {
  readonly base?: string
  readonly filtro?: string
}

/** `create view` of a table: one column per column, dictionaries joined. */
export function ddlVista(
  vista: string,
  columnas: readonly ColumnaDeTabla[],
  { base = vista, filtro = '' }: OpcionesDeVista = {},
): string {
  const campos = columnas.filter((c) => c.clase !== 'escala').map((c) => `${expresionDe(c)} as "${c.nombre}"`)
  const joins = columnas.flatMap((c) =>
    c.diccionario === undefined
      ? []
      : [`left join "${c.diccionario}" "t_${c.nombre}" on "t_${c.nombre}".id = b."${c.nombre}"`],
  )
  return `create view "${vista}" as select b.rowid as fila, ${campos.join(', ')}
    from "${baseDe(base)}" b ${joins.join(' ')} ${filtro}`
}

function expresionDe({ nombre, clase, opciones }: ColumnaDeTabla): string {
  if (clase === 'texto') return `"t_${nombre}".texto`
  if (clase === 'pedimento') return pedimento15(`b."${nombre}"`)
  if (clase === 'mes') return `make_date(b."${nombre}" // 12, b."${nombre}" % 12 + 1, 1)`
  if (clase === 'opcion') return opcion(`b."${nombre}"`, opciones ?? [])
  if (clase === 'unidades') return `cast(b."${nombre}" || 'e-' || b."${nombre}_escala" as DECIMAL(38,18))`
  return `b."${nombre}"`
}

function opcion(indice: string, opciones: readonly string[]): string {
  return `[${opciones.map((o) => `'${o}'`).join(', ')}][${indice} + 1]`
}

/** The 15 digits of a pedimento held as an integer. */
export function pedimento15(expresion: string): string {
  return `lpad(${expresion}::VARCHAR, 15, '0')`
}

/** Which table holds the texts of each kind. */
export interface DiccionariosDelLibro {
  readonly claves: string
  readonly partes: string
  readonly paises: string
}

/** The views of the book that join its tables: balances, matches, shortfalls. */
export function ddlVistasDelLibro({ claves, partes, paises }: DiccionariosDelLibro): string[] {
  const salida = `ts.texto as salida_tipo, s.origen = 1 as es_movimiento, ${pedimento15('s.pedimento')} as salida_pedimento,
     s.partida as salida_partida, s.fecha as salida_fecha, tp.texto as producto, tc.texto as componente`
  const joins = (
    fila: string,
  ) => `join salida_ s on s.rowid = ${fila}.salida left join "${claves}" ts on ts.id = s.tipo
     left join "${partes}" tp on tp.id = s.numero_parte left join "${partes}" tc on tc.id = ${fila}.componente`
  return [
    `create view saldo as
     select fila, pedimento, partida, clave, numero_parte, tipo_bien, fraccion, fecha_entrada, vencimiento, cantidad, unidad,
       descargada, desperdicio, desperdicio_pendiente, saldo, valor_saldo_mxn, estado, pais_origen, archivo, linea
     from lote`,
    `create view descargo as
     select d.rowid as fila, d.salida, d.lote, ${salida}, ${pedimento15('l.pedimento')} as entrada_pedimento,
       l.partida as entrada_partida, l.fecha_entrada as entrada_fecha, l.vencimiento, d.cantidad, d.valor_aduana_mxn,
       tl.texto as pais_origen, d.dias_vencido, ${opcion('d.concepto', CONCEPTOS)} as concepto, s.archivo, s.linea,
       l.archivo as entrada_archivo, l.linea as entrada_linea
     from descargo_ d join lote_ l on l.rowid = d.lote ${joins('d')} left join "${paises}" tl on tl.id = l.pais_origen`,
    `create view faltante as
     select f.rowid as fila, f.salida, ${salida}, f.requerida, f.faltante,
       ${opcion('f.causa', CAUSAS_FALTANTE)} as causa, s.archivo, s.linea
     from faltante_ f ${joins('f')}`,
  ]
}
