/** Markup in which every value is escaped unless it was made here: a cell cannot become a tag by being forgotten. */

export class Marca {
  readonly texto: string

  constructor(texto: string) {
    this.texto = texto
  }
}

type Valor = string | number | Marca | readonly (string | Marca)[]

/** ``html`<td>${celda}</td>` ``: texts are escaped, marks and lists of marks are joined as they are. */
export function html(partes: TemplateStringsArray, ...valores: readonly Valor[]): Marca {
  return new Marca(partes.reduce((texto, parte, i) => texto + render(valores[i - 1]) + parte))
}

function render(valor: Valor): string {
  if (valor instanceof Marca) return valor.texto
  if (typeof valor === 'string' || typeof valor === 'number') return escapeMarkup(String(valor))
  return valor.map(render).join('')
}

/** Text → markup text, safe between tags and inside quotes. Characters that no page may hold are dropped. */
export function escapeMarkup(texto: string): string {
  return texto.replace(CONTROL, '').replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)
}

/** Control characters and lone halves of pairs. */
const CONTROL = /(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu
