/**
 * What a criterion needs, by id, and how it is asked for in words a person understands. An id is a table of the company
 * (`ventas`), one of its columns (`exportaciones.valor_comercial_usd`), `data_stage`, a parameter of law (`parametro.x`)
 * or the rule itself (`norma`); after `@` comes the stretch that is missing: a year, `desde..hasta` or `..hasta`.
 */
import { assert } from '@trazo/core/kernel'
import { TABLAS, type TablaSpec } from '@trazo/core/records'
import type { Lang } from '../idioma.ts'
import type { LibroEnDisco } from '../libro/libro-en-disco.ts'

const TABLAS_POR_NOMBRE: ReadonlyMap<string, TablaSpec> = new Map(Object.entries(TABLAS))

/** Where each input lies; a view without rows counts as not given. */
function vistaDe(insumo: string): string {
  if (insumo === 'data_stage') return 'ds_pedimento'
  assert(TABLAS_POR_NOMBRE.has(insumo), `no input is called ${insumo}`)
  return insumo
}

/** Says whether a book holds data of an input. */
export type Hay = (insumo: string) => Promise<boolean>

/** Asks a finished book once for each input: a view over millions of rows joins its dictionaries to say that it has one. */
export function makeHay(libro: LibroEnDisco): Hay {
  const known = new Map<string, Promise<boolean>>()
  const ask = async (insumo: string) => {
    const [{ hay }] = await libro.readFilas(`select exists (from "${vistaDe(insumo)}") as hay`)
    return hay === true
  }
  return (insumo) => {
    const answer = known.get(insumo) ?? ask(insumo)
    known.set(insumo, answer)
    return answer
  }
}

/** Those of the needed inputs that hold no data. */
export async function findFaltantes(hay: Hay, necesita: readonly string[]): Promise<string[]> {
  const faltan: string[] = []
  for (const insumo of necesita) if (!(await hay(insumo))) faltan.push(insumo)
  return faltan
}

/** `ventas@2025` → `la tabla ventas (mes, nacional_mxn, exportacion_mxn), de 2025`. */
export function describeInsumo(insumo: string, lang: Lang): string {
  const [id, tramo = ''] = insumo.split('@')
  return describeId(id, lang) + describeTramo(tramo, lang)
}

function describeId(id: string, lang: Lang): string {
  const [tabla, campo = ''] = id.split('.')
  if (tabla === 'parametro')
    return lang === 'es'
      ? `el valor vigente del parámetro ${campo} en law/parametros`
      : `the value in force of the parameter ${campo} in law/parametros`
  if (tabla === 'norma')
    return lang === 'es' ? 'una norma en vigor en la fecha de corte' : 'a rule in force on the cut-off date'
  if (tabla === 'data_stage')
    return lang === 'es' ? 'los ZIP de Data Stage del SAT' : 'the Data Stage ZIPs of the SAT'
  const spec = TABLAS_POR_NOMBRE.get(tabla)
  assert(spec !== undefined, `no input is called ${id}`)
  if (campo !== '') {
    assert(
      spec.campos.some((c) => c.nombre === campo),
      `${tabla} has no column ${campo}`,
    )
    return lang === 'es'
      ? `la columna ${campo} de la tabla ${tabla}`
      : `the column ${campo} of the table ${tabla}`
  }
  const campos = spec.campos.filter((c) => c.obligatorio).map((c) => c.nombre)
  return lang === 'es'
    ? `la tabla ${tabla} (al menos: ${campos.join(', ')})`
    : `the table ${tabla} (at least: ${campos.join(', ')})`
}

function describeTramo(tramo: string, lang: Lang): string {
  if (tramo === '') return ''
  const [desde, hasta] = tramo.split('..')
  if (hasta === undefined) return lang === 'es' ? `, de ${desde}` : `, of ${desde}`
  if (desde === '') return lang === 'es' ? `, hasta el ${hasta}` : `, up to ${hasta}`
  return lang === 'es' ? `, del ${desde} al ${hasta}` : `, from ${desde} to ${hasta}`
}
