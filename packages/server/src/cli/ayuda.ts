/** What `--help` prints: all commands with a line each, or one command with its arguments. */
import type { Lang } from '../lang.ts'
import { AYUDA_EN } from './ayuda/en.ts'
import { AYUDA_ES } from './ayuda/es.ts'

/** The help of a command, or the list of all when there is none by that name. */
export function showAyuda(lang: Lang, comando?: string): string {
  const { titulo, grupos, opciones, pie } = lang === 'en' ? AYUDA_EN : AYUDA_ES
  const comandos = grupos.flatMap((grupo) => grupo.comandos)
  const uno = comandos.find(({ nombre }) => nombre === comando)
  if (uno !== undefined) {
    const propias = opciones.filter(({ opcion }) => uno.uso.some((linea) => linea.includes(opcion)))
    return [
      ...uno.uso.map((linea) => (linea.startsWith(' ') ? linea : `trazo ${linea}`)),
      '',
      uno.linea,
      ...uno.detalle,
      '',
      ...listOpciones(propias),
    ]
      .join('\n')
      .trimEnd()
  }
  const listas = grupos.flatMap(({ nombre, comandos: suyos }) => [
    nombre,
    ...suyos.map((c) => `  ${c.nombre.padEnd(ANCHO)}${c.linea}`),
    '',
  ])
  return [titulo, '', ...listas, ...pie].join('\n')
}

const ANCHO = 11

function listOpciones(opciones: readonly { readonly opcion: string; readonly linea: string }[]): string[] {
  const ancho = Math.max(0, ...opciones.map(({ opcion }) => opcion.length)) + 2
  return opciones.map(({ opcion, linea }) => `  ${opcion.padEnd(ancho)}${linea}`)
}
