/** JSON with numbers of any length: a figure is written with its own digits and never passes through a float. */
import { assert } from '#kernel'

/** A number by its digits. */
export class Numero {
  readonly texto: string

  constructor(texto: string) {
    assert(/^-?\d+(\.\d+)?$/.test(texto), `not a number: ${texto}`)
    this.texto = texto
  }
}

export type Json = string | Numero | readonly Json[] | { readonly [clave: string]: Json }

/** Two spaces a level, as `JSON.stringify` does. */
export function stringifyExacto(valor: Json, sangria = ''): string {
  if (valor instanceof Numero) return valor.texto
  if (typeof valor === 'string') return JSON.stringify(valor)
  const dentro = `${sangria}  `
  const isList = Array.isArray(valor)
  const partes = isList
    ? (valor as readonly Json[]).map((v) => stringifyExacto(v, dentro))
    : Object.entries(valor).map(([clave, v]) => `${JSON.stringify(clave)}: ${stringifyExacto(v, dentro)}`)
  const [abre, cierra] = isList ? '[]' : '{}'
  return partes.length === 0
    ? `${abre}${cierra}`
    : `${abre}\n${partes.map((p) => dentro + p).join(',\n')}\n${sangria}${cierra}`
}
