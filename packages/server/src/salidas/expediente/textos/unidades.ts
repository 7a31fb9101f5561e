/** Units of measures, which the law's cards name in Spanish. One that is not here is shown as it is. */
import type { Lang } from '../../../lang.ts'

const EN: Readonly<Record<string, string>> = {
  meses: 'months',
  dias: 'days',
  días: 'days',
  diferencias: 'differences',
  salidas: 'exits',
  lotes: 'lots',
  renglones: 'rows',
  pedimentos: 'pedimentos',
  partes: 'parts',
  unidades: 'units',
}

export function nameUnidad(unidad: string, lang: Lang): string {
  return (lang === 'en' ? EN[unidad] : undefined) ?? unidad.replaceAll('_', ' ')
}
