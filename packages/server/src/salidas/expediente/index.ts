/** The readable report, from one model to two forms that say the same. */
import type { Lang } from '../../lang.ts'
import type { ModeloExpediente } from '../modelo.ts'
import { composeVista } from './componer.ts'
import { drawHtml } from './html.ts'
import { drawPdf } from './pdf.ts'

/** `expediente.html`: one file, nothing loaded from outside. Same model, same text. */
export function renderHtml(modelo: ModeloExpediente, lang: Lang): string {
  return drawHtml(composeVista(modelo, lang))
}

/** `expediente.pdf`: PDF/A-2b on letter paper. Same model, same bytes. */
export function renderPdf(modelo: ModeloExpediente, lang: Lang): Uint8Array {
  return drawPdf(composeVista(modelo, lang))
}
