/** What the commands of a workspace share: their arguments, checked, and how they speak. */
import { type Dias, formatDinero, parseFecha } from '@trazo/core/kernel'
import type { AjustesDeCorrida } from '../corridas/ajustes.ts'
import type { ResumenDeDiferencia } from '../corridas/diferencia.ts'
import { sayCorridas, type TextoDeCorridas } from '../corridas/textos.ts'
import type { Lang } from '../lang.ts'
import { type Argumentos, misuse } from './argumentos.ts'
import { groupThousands, tame } from './resumen-en-pantalla.ts'

type Dichas = Argumentos<'workspace' | 'out' | 'corte', never>['dichas']

/** Throws Paro USO. */
export function needEspacio({ workspace }: Dichas, lang: Lang): string {
  if (workspace === undefined) throw misuse(lang, 'falta_espacio')
  return workspace
}

/** Throws Paro USO. */
export function needSalida({ out }: Dichas, lang: Lang): string {
  if (out === undefined) throw misuse(lang, 'falta_salida')
  return out
}

/** Null when it was not said. Throws Paro USO. */
export function readCorte({ corte }: Dichas, lang: Lang): Dias | null {
  if (corte === undefined) return null
  const dia = /^\d{4}-\d{2}-\d{2}$/.test(corte) ? parseFecha(corte) : null
  if (dia === null) throw misuse(lang, 'corte_invalido', { valor: corte })
  return dia
}

/** Throws Paro USO. */
export function refuseSueltas(sueltas: readonly string[], lang: Lang): void {
  if (sueltas.length > 0) throw misuse(lang, 'palabra_de_mas', { valor: sueltas[0] })
}

/** A sentence on its own line. */
export function tell(
  lang: Lang,
  texto: TextoDeCorridas,
  datos: Readonly<Record<string, string | number>> = {},
): void {
  process.stdout.write(`${tame(sayCorridas(lang, texto, datos))}\n`)
}

export function tellJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}

/** A difference in a few lines. */
export function tellDiferencia(
  { antes, despues, movidas, plazos, por_causa }: ResumenDeDiferencia,
  lang: Lang,
): void {
  const nothing = Object.values(movidas).every((n) => n === 0)
  if (nothing) {
    tell(lang, 'igual')
    return
  }
  tell(lang, 'cuenta', {
    lotes: movidas.lote,
    saldos: movidas.saldo,
    salidas: movidas.salida,
    descargos: movidas.descargo,
    faltantes: movidas.faltante,
    hallazgos: movidas.hallazgo,
  })
  for (const rotulo of ['vigente', 'vencido'] as const) {
    const clave = `saldo_${rotulo}_mxn` as const
    const titulo = sayCorridas(lang, rotulo)
    const [era, es] = [antes[clave], despues[clave]].map(groupThousands)
    process.stdout.write(`${titulo}: ${era} → ${es} MXN\n`)
  }
  if (plazos.lotes > 0)
    tell(lang, 'plazos', { n: plazos.lotes, menos: plazos.dias_menos, mas: plazos.dias_mas })
  for (const { causa, movidas: n, saldo_mxn } of por_causa)
    tell(lang, 'causa_en_pantalla', {
      causa: sayCorridas(lang, `causa_${causa}`),
      movidas: n,
      saldo: groupThousands(saldo_mxn),
    })
}

/** What a run adjusts of the last month that was closed. */
export function tellAjustes(ajustes: AjustesDeCorrida, lang: Lang): void {
  const { mes } = ajustes
  if (!('lotes' in ajustes)) tell(lang, 'ajustes_no', { mes })
  else if (ajustes.lotes === 0) tell(lang, 'sin_ajustes', { mes })
  else
    tell(lang, 'ajustes', { mes, n: ajustes.lotes, saldo: groupThousands(formatDinero(ajustes.saldo_mxn)) })
}
