/** The small parts of a workbook (relations, list of sheets, styles) as a plain list of elements with their attributes. */
import { broken } from './falla.ts'
import { LectorXml, replaceEntities } from './xml.ts'

export interface Elemento {
  readonly nombre: string
  /** Name of the element it lies in. */
  readonly dentro: string
  readonly atributos: ReadonlyMap<string, string>
}

/** A part with more elements is not a small one. */
const ELEMENTOS_MAXIMOS = 200_000

const decoder = new TextDecoder()

export async function readElementos(chunks: AsyncIterable<Uint8Array>): Promise<Elemento[]> {
  const elementos: Elemento[] = []
  const path: string[] = []
  const lector = new LectorXml((xml) => ({
    open(nombre) {
      if (elementos.length === ELEMENTOS_MAXIMOS) throw broken('xml elements')
      const text = xml.nombres.text(nombre)
      elementos.push({ nombre: text, dentro: path.at(-1) ?? '', atributos: attributesOf(xml) })
      path.push(text)
    },
    close() {
      path.pop()
    },
    text() {},
  }))
  for await (const chunk of chunks) lector.push(chunk)
  lector.end()
  return elementos
}

function attributesOf(xml: LectorXml): Map<string, string> {
  const atributos = new Map<string, string>()
  while (xml.nextAttribute()) {
    const name = decoder.decode(xml.bytes.subarray(xml.nameFrom, xml.nameTo))
    const value = decoder.decode(replaceEntities(xml.bytes.subarray(xml.valueFrom, xml.valueTo)))
    atributos.set(name, value)
  }
  return atributos
}
