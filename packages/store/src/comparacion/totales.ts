/** Both books in a few figures, and how much of the difference each cause explains. */
import type { Fila } from '../libro/lectura.ts'
import type { Causa } from './causas.ts'
import { OBJETOS, type Objeto } from './movidas.ts'

/** One of the two books. Money is decimal text in pesos; fixed assets do not count. */
export interface CifrasDeLado {
  readonly lotes: number
  readonly saldo_vigente_mxn: string
  readonly saldo_vencido_mxn: string
  readonly salidas: number
  readonly faltantes: number
}

export interface PorCausa {
  readonly causa: Causa
  /** Things that moved because of it, findings not counted. */
  readonly movidas: number
  /** What it did to the customs value of balances. */
  readonly saldo_mxn: string
}

export interface Totales {
  readonly antes: CifrasDeLado
  readonly despues: CifrasDeLado
  readonly movidas: Readonly<Record<Objeto, number>>
  /** Lots whose last day in term moved, and by how many days at most, either way. */
  readonly plazos: { readonly lotes: number; readonly dias_menos: number; readonly dias_mas: number }
  readonly por_causa: readonly PorCausa[]
}

const MOVIDOS = {
  lote: 'lote_movido',
  saldo: 'saldo_movido',
  salida: 'salida_movida',
  descargo: 'descargo_movido',
  faltante: 'faltante_movido',
}

const lado = (x: string) => `(select count(*) from lote_${x}) as lotes_${x},
  (select coalesce(sum(valor_saldo_mxn) filter (estado = 'vigente' and tipo_bien <> 'activo_fijo'), 0) from lote_${x}) as vigente_${x},
  (select coalesce(sum(valor_saldo_mxn) filter (estado = 'vencido' and tipo_bien <> 'activo_fijo'), 0) from lote_${x}) as vencido_${x},
  (select count(*) from salida_${x}) as salidas_${x}, (select count(*) from faltante_${x}) as faltantes_${x}`

const PLAZO = `from lote p where p.a.vencimiento is distinct from p.b.vencimiento and p.a is not null and p.b is not null`

export const SQL_TOTALES = {
  resumen: `select ${lado('a')}, ${lado('b')},
    ${Object.entries(MOVIDOS).map(([objeto, tabla]) => `(select count(*) from ${tabla}) as ${objeto}`)},
    (select count(*) ${PLAZO}) as plazos, (select min(p.b.vencimiento - p.a.vencimiento) ${PLAZO}) as dias_menos,
    (select max(p.b.vencimiento - p.a.vencimiento) ${PLAZO}) as dias_mas`,
  causas: `with movidas as (
      ${Object.entries(MOVIDOS)
        .map(([objeto, tabla]) =>
          objeto === 'saldo'
            ? `select m.causa, coalesce(p.b.valor_saldo_mxn, 0) - coalesce(p.a.valor_saldo_mxn, 0) as valor
               from saldo_movido m join lote p on p.l = m.l`
            : `select causa, 0::DECIMAL(18,2) as valor from ${tabla}`,
        )
        .join(' union all ')}
    ) select causa, count(*) as movidas, sum(valor) as saldo_mxn from movidas group by causa`,
} as const

export function toTotales(
  [fila]: readonly Fila[],
  causas: readonly Fila[],
  orden: readonly Causa[],
): Totales {
  const n = (columna: string) => Number(fila[columna] ?? 0)
  const cifras = (x: string): CifrasDeLado => ({
    lotes: n(`lotes_${x}`),
    saldo_vigente_mxn: String(fila[`vigente_${x}`]),
    saldo_vencido_mxn: String(fila[`vencido_${x}`]),
    salidas: n(`salidas_${x}`),
    faltantes: n(`faltantes_${x}`),
  })
  return {
    antes: cifras('a'),
    despues: cifras('b'),
    movidas: Object.fromEntries(OBJETOS.map((objeto) => [objeto, n(objeto)])) as Totales['movidas'],
    plazos: { lotes: n('plazos'), dias_menos: n('dias_menos'), dias_mas: n('dias_mas') },
    por_causa: orden.flatMap((causa) =>
      causas
        .filter((c) => c.causa === causa)
        .map((c) => ({ causa, movidas: Number(c.movidas), saldo_mxn: String(c.saldo_mxn) })),
    ),
  }
}
