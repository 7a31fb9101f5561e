/** The report as PDF/A-2b, set by typst from a fixed template: the view goes in as data and is never read as markup. */
import { PdfStandard } from '@myriaddreamin/typst-ts-node-compiler'
import { parseFecha } from '@trazo/core/kernel'
import { SEMAFOROS } from '../semaforo.ts'
import { computeAnchos } from './anchos.ts'
import { CLARO, paintSvg } from './colores.ts'
import { drawIcono } from './iconos.ts'
import { makeCompiler } from './letras.ts'
import { PLANTILLA } from './plantilla.ts'
import type { Tabla, Vista } from './vista.ts'

const SECONDS_PER_DAY = 86_400
const FUENTE = 'Libertinus Serif'

/** View → the bytes of `expediente.pdf`. The only date in it is the cut-off. */
export function drawPdf(vista: Vista): Uint8Array {
  return setPdf(PLANTILLA, vista)
}

/** Any view with an ISO `fecha`, set by a template that reads `sys.inputs.vista`. */
export function setPdf(plantilla: string, vista: { readonly fecha: string }): Uint8Array {
  const compiler = makeCompiler()
  const datos = {
    ...vista,
    fecha: vista.fecha.split('-').map(Number),
    colores: CLARO,
    iconos: Object.fromEntries(SEMAFOROS.map((s) => [s, paintSvg(drawIcono(s))])),
  }
  const inputs = { vista: JSON.stringify(datos, toTypesetting) }
  const creationTimestamp = (parseFecha(vista.fecha) ?? 0) * SECONDS_PER_DAY
  const pdf = compiler.pdf(
    { mainFileContent: plantilla, inputs },
    { pdfStandard: PdfStandard.A_2b, creationTimestamp },
  )
  compiler.evictCache(0)
  return pdf
}

/** Tables get their widths, charts their colours and their letter; texts lose what the embedded letters cannot show. */
function toTypesetting(clave: string, valor: unknown): unknown {
  if (isTabla(valor)) return { ...valor, anchos: computeAnchos(valor) }
  if (typeof valor !== 'string') return valor
  if (clave === 'svg') return paintSvg(showable(valor)).replace('<svg ', `<svg font-family="${FUENTE}" `)
  return showable(valor)
}

function isTabla(valor: unknown): valor is Tabla {
  return (
    typeof valor === 'object' &&
    valor !== null &&
    'columnas' in valor &&
    'nota' in valor &&
    !('anchos' in valor)
  )
}

/** Latin, Greek and Cyrillic letters, and the marks that the texts use; others by their number, so nothing is lost. */
const SHOWABLE = [
  '\\n\\u0020-\\u007e\\u00a0-\\u017f',
  '\\u0391-\\u03a1\\u03a3-\\u03c9\\u0410-\\u044f',
  '\\u2010-\\u2015\\u2018-\\u201e\\u2020-\\u2022\\u2026\\u2030\\u20ac\\u2122\\u2212\\u2264\\u2265',
]
const UNSHOWABLE = new RegExp(`[^${SHOWABLE.join('')}]`, 'gu')

function showable(texto: string): string {
  return texto.replace(
    UNSHOWABLE,
    (c) => `[U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
  )
}
