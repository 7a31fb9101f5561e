/** Markup in which every value is escaped unless it was made here: a cell cannot become a tag by being forgotten. */

export class Marca {
  readonly texto: string

  constructor(texto: string) {
    this.texto = texto
  }
}

export type Hijo = string | Marca | readonly Hijo[]

/** An attribute that is empty is not written. */
type Atributos = Readonly<Record<string, string>>

/** `makeTag('td', { class: 'cifra' }, celda)`: texts are escaped, marks and lists of them are joined as they are. */
export function makeTag(nombre: string, atributos: Atributos = {}, ...hijos: readonly Hijo[]): Marca {
  const escritos = Object.entries(atributos)
    .filter(([, valor]) => valor !== '')
    .map(([clave, valor]) => ` ${clave}="${escapeMarkup(valor)}"`)
  return new Marca(`<${nombre}${escritos.join('')}>${joinHijos(hijos)}</${nombre}>`)
}

/** Texts and marks one after the other, as markup. */
export function joinHijos(hijo: Hijo): string {
  if (hijo instanceof Marca) return hijo.texto
  return typeof hijo === 'string' ? escapeMarkup(hijo) : hijo.map(joinHijos).join('')
}

/** Text → markup text, safe between tags and inside quotes. Characters that no page may hold are dropped. */
export function escapeMarkup(texto: string): string {
  return texto.replace(CONTROL, '').replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)
}

/** Control characters and lone halves of pairs. */
const CONTROL = /(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu
