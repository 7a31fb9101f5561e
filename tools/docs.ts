/**
 * Pages that are written from the code. Text around the blocks is written by people, in the page itself.
 * To write them again: `npx vitest run tools/docs.test.ts -u`.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderTablas } from './docs/entradas.ts'
import { renderErrores } from './docs/errores.ts'
import { type Glosario, loadGlosario } from './docs/glosario.ts'
import {
  renderCatalogos,
  renderCriterios,
  renderParametros,
  renderPreguntas,
  renderReportes,
} from './docs/ley.ts'
import { fillBlock } from './docs/markdown.ts'
import { renderSalidas } from './docs/salidas.ts'
import { packLaw } from './pack-law.ts'

export function glosarioOf(root: string): Glosario {
  return loadGlosario(join(root, 'docs/glosario.yaml'))
}

/** Every generated page by path, as it should be now. */
export async function renderPages(root: string): Promise<Map<string, string>> {
  const glosario = glosarioOf(root)
  const ley = await packLaw(join(root, 'law'))
  const blocks: Record<string, Record<string, string>> = {
    'docs/guia/entradas.md': { tablas: renderTablas(glosario) },
    'docs/guia/salidas.md': { archivos: renderSalidas(glosario) },
    'docs/guia/errores.md': { codigos: renderErrores() },
    'docs/guia/reportes.md': { reportes: renderReportes(ley), preguntas: renderPreguntas(ley) },
    'docs/guia/ley.md': {
      version: `Versión de la ley: **${ley.version}**.`,
      parametros: renderParametros(ley),
      catalogos: renderCatalogos(ley),
      criterios: renderCriterios(ley),
    },
  }
  const pages = new Map<string, string>()
  for (const [path, contents] of Object.entries(blocks)) {
    let page = readFileSync(join(root, path), 'utf8')
    for (const [name, content] of Object.entries(contents)) page = fillBlock(page, name, content)
    pages.set(path, page)
  }
  return pages
}
