/** `trazo errores`: what a code means, from the registry that every message comes from. */
import { ERRORES } from '@trazo/core/records'
import { misuse, parseArgumentos } from './argumentos.ts'
import { say } from './textos.ts'

/** Prints one code with its cause, remedy and example, or the list of all. Throws Paro USO for an unknown one. */
export function explainErrores(argv: readonly string[]): number {
  const { sueltas, lang } = parseArgumentos(argv, [], [])
  const codigo = sueltas[0]?.toUpperCase()
  if (sueltas.length > 1) throw misuse(lang, 'palabra_de_mas', { valor: sueltas[1] })
  if (codigo === undefined) {
    for (const id of Object.keys(ERRORES).sort()) process.stdout.write(`${id}\n`)
    return 0
  }
  const registrado = ERRORES[codigo]
  if (!registrado) throw misuse(lang, 'codigo_desconocido', { codigo })
  const { oracion, causa, remedio } = registrado[lang]
  process.stdout.write(
    [
      codigo,
      oracion.replace(/\{\{(\w+)\}\}/g, '‹$1›'),
      `${say(lang, 'causa')}: ${causa}`,
      `${say(lang, 'remedio')}: ${remedio}`,
      `${say(lang, 'ejemplo')}: ${registrado.ejemplo}`,
      '',
    ].join('\n'),
  )
  return 0
}
