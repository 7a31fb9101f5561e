/**
 * Why each thing moved, in one order of precedence: its row in the inputs is new, gone or changed; its pedimento was
 * rectified or withdrawn; a value of law changed; the cut-off moved; another version of the program; displaced by PEPS,
 * by the exit or the lot that came in between. A cause is told only when it explains that row: the program, which could
 * explain anything, comes after what can be shown.
 */

export const CAUSAS = [
  'renglon_nuevo',
  'renglon_quitado',
  'renglon_cambiado',
  'rectificacion',
  'eliminacion',
  'ley',
  'corte',
  'programa',
  'peps',
  'otra',
] as const

export type Causa = (typeof CAUSAS)[number]

/** A cause as a struct: what it is, a detail (a pedimento, a parameter, two dates…), and a file and line. */
function causa(nombre: string, detalle = "''", archivo = "''", linea = 'null::INTEGER'): string {
  return `{'causa': ${nombre}, 'detalle': ${detalle}, 'archivo': ${archivo}, 'linea': ${linea}}`
}

/** What is left when nothing of the data explains it. */
const RESTO = `case when $ley_a <> $ley_b then ${causa("'ley'", "$ley_a || ' → ' || $ley_b")}
  when $programa_a <> $programa_b then ${causa("'programa'", "$programa_a || ' → ' || $programa_b")}
  else ${causa("'otra'")} end`

const CORTE = causa("'corte'", "$corte_a || ' → ' || $corte_b")

/** The row of the inputs is new, gone or changed; `p` is the pair, `na` and `nb` its row when only that book has it. */
const POR_RENGLON = `
  when p.a is null and nb.suma is not null then ${causa("'renglon_nuevo'", "''", 'p.b.archivo', 'p.b.linea')}
  when p.b is null and na.suma is not null then ${causa("'renglon_quitado'", "''", 'p.a.archivo', 'p.a.linea')}
  when p.a is not null and p.b is not null and nb.suma is not null
    then ${causa("'renglon_cambiado'", "''", 'p.b.archivo', 'p.b.linea')}`

const JOINS = `left join renglon_solo_a na on na.archivo = p.a.archivo and na.linea = p.a.linea
  left join renglon_solo_b nb on nb.archivo = p.b.archivo and nb.linea = p.b.linea
  left join cadena c on c.pedimento = coalesce(p.b.pedimento, p.a.pedimento)`

const IGUALES_LOTE = [
  'clave',
  'tipo_bien',
  'fraccion',
  'fecha_entrada',
  'vencimiento',
  'cantidad',
  'unidad',
  'valor_aduana_mxn',
  'pais_origen',
]
const IGUALES_SALIDA = ['fecha', 'cantidad', 'unidad']

/** Names of the fields that differ, joined by `;`, of a pair that both books have. */
function camposDe(campos: readonly string[]): string {
  const each = campos.map((c) => `case when p.a.${c} is distinct from p.b.${c} then '${c}' end`)
  return `case when p.a is null or p.b is null then '' else concat_ws(';', ${each.join(', ')}) end`
}

/** Lots that are not the same in both books, each with its cause. */
const SQL_LOTES = `create table lote_movido as
  select l, campos, unnest(porque) from (
    select p.l, p.campos, case ${POR_RENGLON}
      when p.campos = 'vencimiento' and $certificaciones <> '' then
        ${causa("'renglon_cambiado'", "'certificaciones'", '$certificaciones')}
      when c.pedimento is not null then ${causa('c.causa', 'c.detalle')}
      when p.campos = 'vencimiento' and $ley_a <> $ley_b then ${causa(
        "'ley'",
        `coalesce((select string_agg(id, ';' order by id) from parametro_movido where starts_with(id, 'plazo_')),
          $ley_a || ' → ' || $ley_b)`,
      )}
      when p.a is null and p.b.fecha_entrada > $corte_a::DATE then ${CORTE}
      when p.b is null and p.a.fecha_entrada > $corte_b::DATE then ${CORTE}
      else ${RESTO} end as porque
    from (select *, ${camposDe(IGUALES_LOTE)} as campos from lote p) p ${JOINS}
    where p.a is null or p.b is null or p.campos <> ''
  )`

const SQL_SALIDAS = `create table salida_movida as
  select s, campos, unnest(porque) from (
    select p.s, p.campos, case ${POR_RENGLON}
      when c.pedimento is not null then ${causa('c.causa', 'c.detalle')}
      when p.a is null and p.b.fecha > $corte_a::DATE then ${CORTE}
      when p.b is null and p.a.fecha > $corte_b::DATE then ${CORTE}
      else ${RESTO} end as porque
    from (select *, ${camposDe(IGUALES_SALIDA)} as campos from salida p) p ${JOINS}
    where p.a is null or p.b is null or p.campos <> ''
  )`

/** Rows of bills, units and the like that changed, and every part below them: a need may change without its exit. */
const SQL_ALCANCES = `create table alcance as
  with recursive lineas as (
    select distinct producto, componente from (
      select * from renglon_a where tabla = 'bom' union all select * from renglon_b where tabla = 'bom')
  ), movidos as (
    select r.*, case when o.tabla is null then 'renglon_nuevo' else 'renglon_cambiado' end as causa
    from renglon_solo_b r left join (select distinct tabla, producto, componente, numero_parte from renglon_solo_a) o
      using (tabla, producto, componente, numero_parte)
    union all
    select r.*, 'renglon_quitado'
    from renglon_solo_a r anti join renglon_solo_b o using (tabla, producto, componente, numero_parte)
  ), abajo as (
    select tabla, archivo, linea, causa, producto, case when tabla = 'bom' then componente else numero_parte end as parte,
      0 as nivel
    from movidos where tabla not in ('importaciones', 'exportaciones', 'movimientos')
    union
    select a.tabla, a.archivo, a.linea, a.causa, a.producto, l.componente, a.nivel + 1
    from abajo a join lineas l on l.producto = a.parte where a.nivel < 40
  )
  select *, row_number() over (partition by parte, producto order by tabla <> 'bom', nivel, archivo, linea) as propio,
    row_number() over (partition by parte order by tabla <> 'bom', nivel, archivo, linea) as comun
  from (select parte, producto, tabla, archivo, linea, causa, min(nivel) as nivel from abajo where parte <> '' group by all)`

/** What each exit asked of each part, when it is not the same: because of its exit, or of a bill or unit. */
const SQL_NECESIDADES = `create table necesidad_movida as
  select s, componente, unnest(porque) from (
    select n.s, n.componente, case when m.s is not null then ${causa('m.causa', 'm.detalle', 'm.archivo', 'm.linea')}
      when r.parte is not null then ${causa('r.causa', 'r.tabla', 'r.archivo', 'r.linea')}
      when g.parte is not null then ${causa('g.causa', 'g.tabla', 'g.archivo', 'g.linea')}
      else ${RESTO} end as porque
    from (
      select coalesce(a.s, b.s) as s, coalesce(a.componente, b.componente) as componente
      from necesidad_a a full join necesidad_b b on a.s = b.s and a.componente = b.componente
      where a.cantidad is distinct from b.cantidad
    ) n
    join salida p on p.s = n.s
    left join salida_movida m on m.s = n.s
    left join alcance r on r.parte = n.componente and r.producto = coalesce(p.b.numero_parte, p.a.numero_parte)
      and r.propio = 1
    left join alcance g on g.parte = n.componente and g.comun = 1
  )`

/** The changes that push others, by part: its lots and what was asked of it, the oldest first. */
const SQL_RAICES = `create table raiz as
  select *, row_number() over (partition by parte order by fecha, orden, id) as turno from (
    select coalesce(p.b.numero_parte, p.a.numero_parte) as parte,
      least(coalesce(p.a.fecha_entrada, p.b.fecha_entrada), coalesce(p.b.fecha_entrada, p.a.fecha_entrada)) as fecha,
      0 as orden, p.l as id, m.archivo, m.linea,
      concat_ws(' ', coalesce(p.b.clave, p.a.clave), coalesce(p.b.pedimento, p.a.pedimento)
        || '/' || coalesce(p.b.partida, p.a.partida), coalesce(p.b.fecha_entrada, p.a.fecha_entrada)) as quien
    from lote_movido m join lote p on p.l = m.l
    union all
    select n.componente, least(coalesce(p.a.fecha, p.b.fecha), coalesce(p.b.fecha, p.a.fecha)), 1, p.s, n.archivo,
      n.linea, concat_ws(' ', coalesce(p.b.tipo, p.a.tipo), coalesce(p.b.pedimento, p.a.pedimento)
        || '/' || coalesce(p.b.partida, p.a.partida), coalesce(p.b.fecha, p.a.fecha))
    from necesidad_movida n join salida p on p.s = n.s
  )`

/** A match may move though neither its exit nor its lot did: the oldest change of that part pushed it. */
const SQL_PRIMERAS = `create table primera as
  select parte, fecha, ${causa("'peps'", 'quien', 'archivo', 'linea')} as porque from raiz where turno = 1`

const SQL_DESCARGOS = `create table descargo_movido as
  select s, l, componente, concepto, unnest(porque) from (
    select d.s, d.l, d.componente, d.concepto,
      case when m.s is not null then ${causa('m.causa', 'm.detalle', 'm.archivo', 'm.linea')}
        when n.s is not null then ${causa('n.causa', 'n.detalle', 'n.archivo', 'n.linea')}
        when x.l is not null then ${causa('x.causa', 'x.detalle', 'x.archivo', 'x.linea')}
        else coalesce(z.porque, ${RESTO}) end as porque
    from (
      select coalesce(a.s, b.s) as s, coalesce(a.l, b.l) as l, coalesce(a.componente, b.componente) as componente,
        coalesce(a.concepto, b.concepto) as concepto
      from descargo_a a full join descargo_b b on a.s = b.s and a.l = b.l and a.componente = b.componente
        and a.concepto = b.concepto
      where a.cantidad is distinct from b.cantidad or a.valor is distinct from b.valor or a.dias is distinct from b.dias
    ) d
    join salida p on p.s = d.s
    left join salida_movida m on m.s = d.s
    left join necesidad_movida n on n.s = d.s and n.componente = d.componente
    left join lote_movido x on x.l = d.l
    left join primera z on z.parte = d.componente and z.fecha <= coalesce(p.b.fecha, p.a.fecha)
  )`

const SQL_FALTANTES = `create table faltante_movido as
  select s, componente, unnest(porque) from (
    select d.s, d.componente,
      case when m.s is not null then ${causa('m.causa', 'm.detalle', 'm.archivo', 'm.linea')}
        when n.s is not null then ${causa('n.causa', 'n.detalle', 'n.archivo', 'n.linea')}
        else coalesce(z.porque, ${RESTO}) end as porque
    from (
      select coalesce(a.s, b.s) as s, coalesce(a.componente, b.componente) as componente
      from faltante_a a full join faltante_b b on a.s = b.s and a.componente = b.componente
      where a.requerida is distinct from b.requerida or a.faltante is distinct from b.faltante
        or a.motivo is distinct from b.motivo
    ) d
    join salida p on p.s = d.s
    left join salida_movida m on m.s = d.s
    left join necesidad_movida n on n.s = d.s and n.componente = d.componente
    left join primera z on z.parte = d.componente and z.fecha <= coalesce(p.b.fecha, p.a.fecha)
  )`

/** The rank of a cause: what can be shown first. */
const RANGO = `list_position([${CAUSAS.map((c) => `'${c}'`).join(', ')}], d.causa)`

/** Balances that are not the same: because of their lot, of the day they are looked at, or of the first of their matches. */
const SQL_SALDOS = `create table saldo_movido as
  select l, unnest(porque) from (
    select p.l, case when x.l is not null then ${causa('x.causa', 'x.detalle', 'x.archivo', 'x.linea')}
      when p.a.saldo = p.b.saldo and p.a.valor_saldo_mxn = p.b.valor_saldo_mxn and $corte_a <> $corte_b then ${CORTE}
      else coalesce(q.porque, ${RESTO}) end as porque
    from lote p left join lote_movido x on x.l = p.l
    left join (
      select d.l, first(${causa('d.causa', 'd.detalle', 'd.archivo', 'd.linea')} order by ${RANGO}, d.s) as porque
      from descargo_movido d group by d.l
    ) q on q.l = p.l
    where p.a is null or p.b is null or p.a.saldo <> p.b.saldo or p.a.valor_saldo_mxn <> p.b.valor_saldo_mxn
      or p.a.estado <> p.b.estado
  )`

export const SQL_CAUSAS: readonly string[] = [
  `create table parametro_movido as select coalesce(a.id, b.id) as id from a.parametro a full join b.parametro b
     using (id) where a.valor is distinct from b.valor`,
  SQL_LOTES,
  SQL_SALIDAS,
  SQL_ALCANCES,
  SQL_NECESIDADES,
  SQL_RAICES,
  SQL_PRIMERAS,
  SQL_DESCARGOS,
  SQL_FALTANTES,
  SQL_SALDOS,
]
