/** The things that moved, as rows of one shape: what it is, before and after, and why. */
import type { Fila } from '../libro/lectura.ts'
import type { Causa } from './causas.ts'

export const OBJETOS = ['lote', 'saldo', 'salida', 'descargo', 'faltante', 'hallazgo'] as const
export type Objeto = (typeof OBJETOS)[number]

export const COLUMNAS_MOVIDAS = [
  'objeto',
  'cambio',
  'entrada_pedimento',
  'entrada_partida',
  'numero_parte',
  'salida_tipo',
  'salida_pedimento',
  'salida_partida',
  'salida_fecha',
  'producto',
  'concepto',
  'criterio',
  'campos',
  'cantidad_antes',
  'cantidad_despues',
  'unidad',
  'valor_antes_mxn',
  'valor_despues_mxn',
  'diferencia_mxn',
  'estado_antes',
  'estado_despues',
  'dias_antes',
  'dias_despues',
  'causa',
  'detalle',
  'causa_archivo',
  'causa_linea',
] as const

/** One thing that moved; every value as text, '' when it has none. */
export type FilaMovida = Readonly<Record<(typeof COLUMNAS_MOVIDAS)[number], string>> & {
  readonly objeto: Objeto
  readonly cambio: 'nuevo' | 'quitado' | 'cambiado'
  readonly causa: Causa
}

const CAMBIO = `case when p.a is null then 'nuevo' when p.b is null then 'quitado' else 'cambiado' end as cambio`
const POR_QUE = 'm.causa, m.detalle, m.archivo as causa_archivo, m.linea as causa_linea'
const DE_LOTE = `coalesce(p.b.pedimento, p.a.pedimento) as entrada_pedimento,
  coalesce(p.b.partida, p.a.partida) as entrada_partida, coalesce(p.b.numero_parte, p.a.numero_parte) as numero_parte,
  coalesce(p.b.unidad, p.a.unidad) as unidad`
const DE_SALIDA = `coalesce(p.b.tipo, p.a.tipo) as salida_tipo, coalesce(p.b.pedimento, p.a.pedimento) as salida_pedimento,
  coalesce(p.b.partida, p.a.partida) as salida_partida, coalesce(p.b.fecha, p.a.fecha) as salida_fecha,
  coalesce(p.b.numero_parte, p.a.numero_parte) as producto`
const DINERO = (a: string, b: string) => `${a} as valor_antes_mxn, ${b} as valor_despues_mxn,
  coalesce(${b}, 0) - coalesce(${a}, 0) as diferencia_mxn`

/** The rows of each kind, in the order of their things. */
export const SQL_MOVIDAS: Readonly<Record<Exclude<Objeto, 'hallazgo'>, string>> = {
  lote: `select 'lote' as objeto, ${CAMBIO}, ${DE_LOTE}, m.campos, p.a.cantidad as cantidad_antes,
      p.b.cantidad as cantidad_despues, ${DINERO('p.a.valor_aduana_mxn', 'p.b.valor_aduana_mxn')},
      p.a.dias as dias_antes, p.b.dias as dias_despues, ${POR_QUE}
    from lote_movido m join lote p on p.l = m.l order by m.l`,
  saldo: `select 'saldo' as objeto, ${CAMBIO}, ${DE_LOTE}, p.a.saldo as cantidad_antes, p.b.saldo as cantidad_despues,
      ${DINERO('p.a.valor_saldo_mxn', 'p.b.valor_saldo_mxn')}, p.a.estado as estado_antes, p.b.estado as estado_despues,
      p.a.dias as dias_antes, p.b.dias as dias_despues, ${POR_QUE}
    from saldo_movido m join lote p on p.l = m.l order by m.l`,
  salida: `select 'salida' as objeto, ${CAMBIO}, ${DE_SALIDA}, coalesce(p.b.unidad, p.a.unidad) as unidad, m.campos,
      p.a.cantidad as cantidad_antes, p.b.cantidad as cantidad_despues, ${POR_QUE}
    from salida_movida m join salida p on p.s = m.s order by m.s`,
  descargo: `select 'descargo' as objeto,
      case when x.s is null then 'nuevo' when y.s is null then 'quitado' else 'cambiado' end as cambio, ${DE_SALIDA},
      coalesce(l.b.pedimento, l.a.pedimento) as entrada_pedimento, coalesce(l.b.partida, l.a.partida) as entrada_partida,
      m.componente as numero_parte, coalesce(l.b.unidad, l.a.unidad) as unidad, m.concepto,
      x.cantidad as cantidad_antes, y.cantidad as cantidad_despues, ${DINERO('x.valor', 'y.valor')},
      x.dias as dias_antes, y.dias as dias_despues, ${POR_QUE}
    from descargo_movido m join salida p on p.s = m.s join lote l on l.l = m.l
    left join descargo_a x on x.s = m.s and x.l = m.l and x.componente = m.componente and x.concepto = m.concepto
    left join descargo_b y on y.s = m.s and y.l = m.l and y.componente = m.componente and y.concepto = m.concepto
    order by m.s, m.componente, m.concepto, m.l`,
  faltante: `select 'faltante' as objeto,
      case when x.s is null then 'nuevo' when y.s is null then 'quitado' else 'cambiado' end as cambio, ${DE_SALIDA},
      m.componente as numero_parte, x.faltante as cantidad_antes, y.faltante as cantidad_despues,
      x.motivo as estado_antes, y.motivo as estado_despues, ${POR_QUE}
    from faltante_movido m join salida p on p.s = m.s
    left join faltante_a x on x.s = m.s and x.componente = m.componente
    left join faltante_b y on y.s = m.s and y.componente = m.componente
    order by m.s, m.componente`,
}

/** A row of a query as a row of the file. */
export function toMovida(fila: Fila): FilaMovida {
  return Object.fromEntries(
    COLUMNAS_MOVIDAS.map((columna) => [columna, String(fila[columna] ?? '')]),
  ) as FilaMovida
}
