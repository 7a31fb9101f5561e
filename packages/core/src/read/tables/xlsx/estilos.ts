/** `styles.xml`: which cell styles show their number as a date. */
import type { Elemento } from './elementos.ts'

/** Built-in formats that show a day: of the dates, and of the East Asian dates. */
const FORMATOS_DE_FECHA = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58,
])

/** By index of cell style. */
export function readEstilosDeFecha(elementos: readonly Elemento[]): boolean[] {
  const propios = new Map<string, string>()
  for (const { nombre, atributos } of elementos) {
    if (nombre === 'numFmt') propios.set(atributos.get('numFmtId') ?? '', atributos.get('formatCode') ?? '')
  }
  return elementos
    .filter(({ nombre, dentro }) => nombre === 'xf' && dentro === 'cellXfs')
    .map(({ atributos }) => {
      const id = atributos.get('numFmtId') ?? '0'
      const code = propios.get(id)
      return code === undefined ? FORMATOS_DE_FECHA.has(Number(id)) : showsDate(code)
    })
}

/** A day or a year outside literals, colours and conditions. Hours alone are a duration, which is a number. */
function showsDate(code: string): boolean {
  const bare = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/general/gi, '')
  return /[dy]/i.test(bare)
}
