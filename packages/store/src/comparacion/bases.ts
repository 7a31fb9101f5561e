/**
 * The two books side by side, as tables of one database: rows of the inputs, lots, exits, matches, needs. A row of one
 * book is paired with that of the other by what it is (pedimento, partida, part), never by its place in a file; equal
 * ones are told apart by their order in the book. `al` clips both books to the end of a day: what came later is not there.
 */
import { type NombreTabla, TABLAS } from '@trazo/core/records'

export type Lado = 'a' | 'b'
export const LADOS = ['a', 'b'] as const

/** Columns of a table of the company that both books have. */
export type ColumnasComunes = ReadonlyMap<NombreTabla, readonly string[]>

/** What the cause of a change may need to know of a row, empty when its table has no such column. */
const DE_INTERES = ['pedimento', 'numero_parte', 'producto', 'componente'] as const

/** One fingerprint per row of the inputs, numbered among equal ones; then the rows that only one book has. */
export function sqlRenglones(comunes: ColumnasComunes): string[] {
  const tablas = [...comunes].filter(([, columnas]) => columnas.length > 0)
  const rows = (lado: Lado) =>
    tablas.map(([tabla, columnas]) => {
      const interes = DE_INTERES.map((c) => `${columnas.includes(c) ? `t."${c}"` : "''"} as ${c}`)
      return `select '${tabla}' as tabla, f.archivo, t.linea, ${interes.join(', ')},
        hash(${columnas.map((c) => `t."${c}"`).join(', ')}) as suma
        from ${lado}."${tabla}" t join ${lado}.fuente f on f.indice = t.archivo`
    })
  return [
    ...LADOS.map(
      (
        lado,
      ) => `create table renglon_${lado} as select *, row_number() over (partition by tabla, suma order by
        archivo, linea) as k from (${rows(lado).join(' union all ')})`,
    ),
    ...LADOS.map(
      (lado) => `create table renglon_solo_${lado} as select r.* from renglon_${lado} r
        anti join renglon_${lado === 'a' ? 'b' : 'a'} o on o.tabla = r.tabla and o.suma = r.suma and o.k = r.k`,
    ),
  ]
}

/** Every table of the company, by the columns that both books have of it. */
export function comunesDe(columnas: ReadonlySet<string>): ColumnasComunes {
  return new Map(
    Object.values(TABLAS).map(({ nombre, campos }) => [
      nombre as NombreTabla,
      campos
        .map((campo) => campo.nombre)
        .filter((campo) => LADOS.every((lado) => columnas.has(`${lado}.${nombre}.${campo}`))),
    ]),
  )
}

/** Chains of pedimentos that are not the same in both books, and what became of each. */
const SQL_CADENAS = `create table cadena as
  select pedimento, min(causa) as causa, max(detalle) as detalle from (
    select coalesce(a.pedimento, b.pedimento) as pedimento,
      case when b.estado = 'eliminado' or (b.pedimento is null and a.estado = 'eliminado') then 'eliminacion'
        else 'rectificacion' end as causa, coalesce(b.vigente, a.vigente, '') as detalle
    from a.ds_cadena a full join b.ds_cadena b using (pedimento)
    where a.estado is distinct from b.estado or a.vigente is distinct from b.vigente
    union all
    select coalesce(a.pedimento, b.pedimento), 'rectificacion', coalesce(b.original, a.original, '')
    from (select * from a.ds_pedimento where original is not null) a
    full join (select * from b.ds_pedimento where original is not null) b using (pedimento)
    where a.original is distinct from b.original or a.fecha_efectiva is distinct from b.fecha_efectiva
  ) group by pedimento`

/** Lots of one book. What was matched after `al` goes back to its lot. */
function sqlLotes(lado: Lado): string {
  return `create table lote_${lado} as
    with despues as (
      select lote, sum(cantidad) as cantidad, sum(valor_aduana_mxn) as valor
      from ${lado}.descargo where salida_fecha > $al group by lote
    ), al_dia as (
      select l.fila, l.pedimento, l.partida, l.numero_parte, l.clave, l.tipo_bien, l.fraccion, l.fecha_entrada,
        l.vencimiento, l.cantidad, l.unidad, l.valor_aduana_mxn, l.pais_origen,
        l.saldo + coalesce(d.cantidad, 0) as saldo, l.valor_saldo_mxn + coalesce(d.valor, 0) as valor_saldo_mxn,
        f.archivo, l.linea
      from ${lado}.lote l join ${lado}.fuente f on f.indice = l.archivo left join despues d on d.lote = l.fila
      where l.fecha_entrada <= $al
    )
    select *, row_number() over (partition by pedimento, partida, numero_parte order by fila) as k,
      case when saldo = 0 then 'agotado' when vencimiento < $corte_${lado} then 'vencido' else 'vigente' end as estado,
      vencimiento - $corte_${lado}::DATE as dias
    from al_dia`
}

/** A movement without pedimento is told by its day. */
function sqlSalidas(lado: Lado): string {
  return `create table salida_${lado} as
    select s.fila, s.origen, s.tipo, s.pedimento, s.partida, s.fecha, s.numero_parte, s.cantidad, s.unidad, f.archivo,
      s.linea, case when s.pedimento is null then s.fecha end as dia,
      row_number() over (partition by s.origen, s.tipo, s.pedimento, s.partida, s.numero_parte,
        case when s.pedimento is null then s.fecha end order by s.fila) as k
    from ${lado}.salida s join ${lado}.fuente f on f.indice = s.archivo where s.fecha <= $al`
}

const SQL_PARES = [
  `create table lote as
   select row_number() over (order by coalesce(b.fecha_entrada, a.fecha_entrada), coalesce(b.pedimento, a.pedimento),
       coalesce(b.partida, a.partida), coalesce(b.numero_parte, a.numero_parte), coalesce(b.k, a.k)) as l,
     case when a.fila is not null then a end as a, case when b.fila is not null then b end as b
   from lote_a a full join lote_b b using (pedimento, partida, numero_parte, k)`,
  `create table salida as
   select row_number() over (order by coalesce(b.fecha, a.fecha), coalesce(b.origen, a.origen), coalesce(b.pedimento,
       a.pedimento), coalesce(b.partida, a.partida), coalesce(b.numero_parte, a.numero_parte),
       coalesce(b.tipo, a.tipo), coalesce(b.k, a.k)) as s,
     case when a.fila is not null then a end as a, case when b.fila is not null then b end as b
   from salida_a a full join salida_b b on a.origen = b.origen and a.tipo = b.tipo and a.numero_parte = b.numero_parte
     and a.k = b.k and a.pedimento is not distinct from b.pedimento and a.partida is not distinct from b.partida
     and a.dia is not distinct from b.dia`,
]

/**
 * Matches and shortfalls by the pair of their exit (`s`) and of their lot (`l`), and what each exit asked of each part:
 * not of movements of waste, whose matches leave no rows.
 */
function sqlDescargos(lado: Lado): string[] {
  return [
    `create table descargo_${lado} as
     select s.s, l.l, d.componente, d.concepto, sum(d.cantidad) as cantidad, sum(d.valor_aduana_mxn) as valor,
       max(d.dias_vencido) as dias
     from ${lado}.descargo d join salida s on s.${lado}.fila = d.salida join lote l on l.${lado}.fila = d.lote
     group by all`,
    `create table faltante_${lado} as
     select s.s, f.componente, sum(f.requerida) as requerida, sum(f.faltante) as faltante, max(f.causa) as motivo
     from ${lado}.faltante f join salida s on s.${lado}.fila = f.salida group by all`,
    `create table necesidad_${lado} as
     select s, componente, sum(cantidad) as cantidad from (
       select s, componente, cantidad from descargo_${lado} union all select s, componente, faltante from faltante_${lado}
     ) join salida p using (s) where not ends_with(coalesce(p.b.tipo, p.a.tipo), '_desperdicio') group by all`,
  ]
}

export const SQL_BASES: readonly string[] = [
  SQL_CADENAS,
  ...LADOS.map(sqlLotes),
  ...LADOS.map(sqlSalidas),
  ...SQL_PARES,
  ...LADOS.flatMap(sqlDescargos),
]
