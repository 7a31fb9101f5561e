/** What every part of the report is composed with. */
import type { Lang } from '../../../lang.ts'
import type { ModeloExpediente } from '../../modelo.ts'
import { showEntero } from '../formato.ts'
import type { Unidades } from '../grafica/eje.ts'
import type { Textos } from '../textos.ts'
import type { Columna } from '../vista.ts'

export interface Contexto {
  readonly modelo: ModeloExpediente
  readonly lang: Lang
  readonly t: Textos
}

export function texto(titulo: string): Columna {
  return { titulo, tipo: 'texto' }
}

export function cifra(titulo: string): Columna {
  return { titulo, tipo: 'cifra' }
}

export function codigo(titulo: string): Columna {
  return { titulo, tipo: 'codigo' }
}

export function unidadesDe(t: Textos): Unidades {
  return { millones: t('millones'), miles: t('miles'), pesos: t('pesos') }
}

export function countLotes(t: Textos, n: number): string {
  return n === 1 ? t('lotes_uno') : t('lotes', { n: showEntero(n) })
}
