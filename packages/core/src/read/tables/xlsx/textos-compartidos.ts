/** `sharedStrings.xml`: the texts that cells refer to by number, kept as bytes end to end. */
import { ColumnaEntera } from '#kernel'
import { Bytes, unescapeCell } from './texto-de-celda.ts'
import { LectorXml } from './xml.ts'

export interface TextosCompartidos {
  readonly bytes: Bytes
  /** Where each text ends; it begins where the one before it ends. */
  readonly fines: ColumnaEntera
}

export const SIN_TEXTOS: TextosCompartidos = { bytes: new Bytes(), fines: new ColumnaEntera() }

export async function readTextos(chunks: AsyncIterable<Uint8Array>): Promise<TextosCompartidos> {
  const textos = { bytes: new Bytes(), fines: new ColumnaEntera() }
  let start = 0
  let inText = false
  let phonetic = 0
  const lector = new LectorXml((xml) => {
    const [si, t, rPh] = ['si', 't', 'rPh'].map((nombre) => xml.id(nombre))
    return {
      open(nombre) {
        if (nombre === si) start = textos.bytes.length
        else if (nombre === rPh) phonetic++
        else if (nombre === t) inText = phonetic === 0
      },
      close(nombre) {
        if (nombre === t) inText = false
        else if (nombre === rPh) phonetic--
        else if (nombre === si) {
          unescapeCell(textos.bytes, start)
          textos.fines.push(textos.bytes.length)
        }
      },
      text(bytes, from, to) {
        if (inText) textos.bytes.append(bytes, from, to)
      },
    }
  })
  for await (const chunk of chunks) lector.push(chunk)
  lector.end()
  return textos
}
