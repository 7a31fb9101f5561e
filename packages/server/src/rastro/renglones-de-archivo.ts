/** Lines of input files, word for word, read once each to the last line that is asked for. */
import type { Lugar } from '@trazo/core/compile'
import { decodeTexto } from '@trazo/core/read'
import type { FuenteAbierta } from '@trazo/core/records'

/** What is quoted of a line at most, in characters. */
const LARGO_MAX = 400
const NEWLINE = 10

/** File and line → its text, without its end of line; empty when it is no text. */
export type Citador = (archivo: string, linea: number) => string

export async function quoteRenglones(
  fuentes: readonly Pick<FuenteAbierta, 'archivo' | 'chunks'>[],
  lugares: readonly Lugar[],
): Promise<Citador> {
  const pedidas = new Map<string, Set<number>>()
  for (const { archivo, linea } of lugares)
    pedidas.set(archivo, (pedidas.get(archivo) ?? new Set()).add(linea))
  const textos = new Map<string, string>()
  for (const fuente of fuentes) {
    const lineas = pedidas.get(fuente.archivo)
    if (lineas === undefined || /\.xlsx$/i.test(fuente.archivo)) continue
    for await (const [linea, texto] of readLineas(fuente, lineas))
      textos.set(`${fuente.archivo}\0${linea}`, texto)
  }
  return (archivo, linea) => textos.get(`${archivo}\0${linea}`) ?? ''
}

async function* readLineas(
  fuente: Pick<FuenteAbierta, 'chunks'>,
  lineas: ReadonlySet<number>,
): AsyncGenerator<readonly [number, string]> {
  const ultima = Math.max(...lineas)
  let linea = 1
  let resto: Uint8Array = new Uint8Array(0)
  const take = (bytes: Uint8Array): readonly [number, string] => [
    linea,
    showLinea(Buffer.concat([resto, bytes])),
  ]
  for await (const chunk of fuente.chunks()) {
    let from = 0
    for (let to = chunk.indexOf(NEWLINE); to >= 0; to = chunk.indexOf(NEWLINE, from)) {
      if (lineas.has(linea)) yield take(chunk.subarray(from, to))
      resto = new Uint8Array(0)
      from = to + 1
      linea++
      if (linea > ultima) return
    }
    if (lineas.has(linea)) resto = Buffer.concat([resto, chunk.subarray(from)])
  }
  if (lineas.has(linea)) yield take(new Uint8Array(0))
}

function showLinea(bytes: Uint8Array): string {
  const letras = [...decodeTexto(bytes).replace(/\r$/, '')]
  return letras.length <= LARGO_MAX ? letras.join('') : `${letras.slice(0, LARGO_MAX - 1).join('')}…`
}
