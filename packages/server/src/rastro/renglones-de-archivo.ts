/** Lines of input files, word for word, read once each to the last line that is asked for. */
import { createHash } from 'node:crypto'
import type { Lugar } from '@trazo/core/compile'
import { decodeTexto } from '@trazo/core/read'
import type { FuenteAbierta } from '@trazo/core/records'

/** What is quoted of a line at most, in characters. */
const LARGO_MAX = 400
const NEWLINE = 10

/** A row of a file → its text, without its end of line; empty when it is no text. */
export type Citador = (lugar: Lugar) => string

/** What tells a row from every other: two folders may give files of one name. */
export function keyOf({ archivo, linea, sha256 }: Lugar): string {
  return `${archivo}\0${linea}\0${sha256}`
}

export async function quoteRenglones(
  fuentes: readonly Pick<FuenteAbierta, 'archivo' | 'chunks'>[],
  lugares: readonly Lugar[],
): Promise<Citador> {
  const pedidas = new Map<string, Lugar[]>()
  for (const lugar of lugares) pedidas.set(lugar.archivo, [...(pedidas.get(lugar.archivo) ?? []), lugar])
  const veces = new Map<string, number>()
  for (const { archivo } of fuentes) veces.set(archivo, (veces.get(archivo) ?? 0) + 1)
  const textos = new Map<string, string>()
  for (const fuente of fuentes) {
    const { archivo } = fuente
    const deNombre = pedidas.get(archivo)
    if (deNombre === undefined || /\.xlsx$/i.test(archivo)) continue
    const huella = veces.get(archivo) === 1 ? deNombre[0].sha256 : await digest(fuente)
    const lineas = new Set(deNombre.filter(({ sha256 }) => sha256 === huella).map(({ linea }) => linea))
    if (lineas.size === 0) continue
    for await (const [linea, texto] of readLineas(fuente, lineas))
      textos.set(keyOf({ archivo, linea, sha256: huella }), texto)
  }
  return (lugar) => textos.get(keyOf(lugar)) ?? ''
}

async function digest(fuente: Pick<FuenteAbierta, 'chunks'>): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of fuente.chunks()) hash.update(chunk)
  return hash.digest('hex')
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
