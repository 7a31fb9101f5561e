/** Every text of the report that does not come from a finding, in both languages. */
import type { Lang } from '../../lang.ts'
import { EN } from './textos/en.ts'
import { ES } from './textos/es.ts'

export type ClaveTexto = keyof typeof ES

/** Fills a text of the report in a language. */
export type Textos = (clave: ClaveTexto, datos?: Readonly<Record<string, string | number>>) => string

export function textosDe(lang: Lang): Textos {
  const catalogo = lang === 'en' ? EN : ES
  return (clave, datos = {}) =>
    catalogo[clave].replace(/\{\{(\w+)\}\}/g, (_, nombre: string) => String(datos[nombre] ?? ''))
}

/** Both languages, for whoever checks that they say the same. */
export const CATALOGOS: Readonly<Record<Lang, Readonly<Record<ClaveTexto, string>>>> = { es: ES, en: EN }
