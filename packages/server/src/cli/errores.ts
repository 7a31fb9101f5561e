/** `trazo errores`: what a code means, from the registry that every message comes from. */
import { ERRORES } from '@trazo/core/records'
import { Paro } from '@trazo/store'
import type { Lang } from '../lang.ts'
import { say } from './textos.ts'

/** Prints one code with its cause, remedy and example, or the list of all. Throws Paro USO for an unknown one. */
export function explainErrores(codigo: string | undefined, lang: Lang): number {
  if (codigo === undefined || codigo.startsWith('--')) {
    for (const id of Object.keys(ERRORES).sort()) process.stdout.write(`${id}\n`)
    return 0
  }
  const registrado = ERRORES[codigo.toUpperCase()]
  if (!registrado) throw new Paro('USO', { detalle: say(lang, 'codigo_desconocido', { codigo }) })
  const { oracion, causa, remedio } = registrado[lang]
  process.stdout.write(
    [
      codigo.toUpperCase(),
      oracion.replace(/\{\{(\w+)\}\}/g, '‹$1›'),
      `${say(lang, 'causa')}: ${causa}`,
      `${say(lang, 'remedio')}: ${remedio}`,
      `${say(lang, 'ejemplo')}: ${registrado.ejemplo}`,
      '',
    ].join('\n'),
  )
  return 0
}
