/** Front door of the readable report, from one model to two forms that say the same; and the pieces that other pages are made of. */
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

export { CLARO, OSCURO } from './colores.ts'
export { showCantidad, showDinero, showEntero, showFecha, showImporte, showMedida } from './formato.ts'
export { drawBloque } from './html/detalle.ts'
export { wrapPagina } from './html.ts'
export { escapeMarkup, Marca, makeTag } from './marcado.ts'
export { setPdf } from './pdf.ts'
export { PIEZAS } from './plantilla.ts'
export type { Bloque, Cita, Columna, Tabla } from './vista.ts'
