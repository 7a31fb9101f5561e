/** The error registry as a page: code, sentence, cause, remedy and example, in Spanish and below in English. */
import { ERRORES, type ErrorRegistrado, type TextoDeError } from '@trazo/core/records'

const CLASES: readonly (readonly [ErrorRegistrado['clase'], string])[] = [
  ['paro', '## Paros: el trabajo no se pudo hacer (salida 2)'],
  ['fila', '## Apartados: un renglón o un archivo no entró (`rechazos.csv`)'],
  ['aviso', '## Avisos: algo que conviene saber; nada se apartó (`resumen.json`)'],
]

export function renderErrores(): string {
  return CLASES.flatMap(([clase, titulo]) => {
    const codigos = Object.keys(ERRORES).filter((codigo) => ERRORES[codigo].clase === clase)
    return [titulo, ...codigos.sort().map((codigo) => renderError(codigo, ERRORES[codigo]))]
  }).join('\n\n')
}

function renderError(codigo: string, { es, en, ejemplo }: ErrorRegistrado): string {
  return [
    `### ${codigo}`,
    sentence(es),
    `- **Causa.** ${es.causa}\n- **Remedio.** ${es.remedio}\n- **Ejemplo.** ${asCode(ejemplo)}`,
    `*English.* ${sentence(en)} Cause: ${en.causa} Remedy: ${en.remedio}`,
  ].join('\n\n')
}

/** Values that each incident fills in are shown as `‹name›`. */
function sentence({ oracion }: TextoDeError): string {
  return oracion.replace(/\{\{(\w+)\}\}/g, '‹$1›')
}

/** As code on one line; characters that cannot be seen are shown by their symbols (`␀`). */
function asCode(text: string): string {
  const oneLine = text.replace(/\s*\n\s*/g, ' ⏎ ')
  const seen = oneLine.replace(/\p{Cc}/gu, (c) => String.fromCodePoint(0x2400 + c.codePointAt(0)!))
  return seen.includes('`') ? seen : `\`${seen}\``
}
