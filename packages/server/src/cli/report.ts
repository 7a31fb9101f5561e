/** `trazo report`: reports of the Anexo 24 as of any past day, questions of auditors, and any columns of the book. */
import type { Dias } from '@trazo/core/kernel'
import { describeConfianza, type Ley } from '@trazo/core/legal'
import { RELACIONES } from '@trazo/store'
import type { Lang } from '../lang.ts'
import { loadLey } from '../ley.ts'
import { type DeDonde, type LibroDeReporte, withLibro } from '../reportes/abrir.ts'
import { type Ajustes, resolveReporte } from '../reportes/cabeza.ts'
import { type FormatoDeReporte, type ReporteEscrito, writeReporte } from '../reportes/escribir.ts'
import { langOf, misuse, parseArgumentos } from './argumentos.ts'
import { makeBarra } from './barra.ts'
import { readCorte } from './de-espacio.ts'
import { say } from './textos.ts'

interface OpcionesReport {
  readonly nombre: string
  readonly donde: DeDonde
  readonly salida: string
  readonly corte: Dias | null
  readonly formato: FormatoDeReporte
  readonly ajustes: Ajustes
  readonly lang: Lang
}

/** Exit status: 0 done. Throws Paro when it could not be done. */
export async function reportCommand(argv: readonly string[]): Promise<number> {
  const ley = loadLey()
  if (argv.includes('--list')) return listReportes(ley, argv)
  const opciones = parseReport(argv, ley)
  const { lang, salida } = opciones
  const con = { salida, ley, lang, avance: makeBarra(lang) }
  const escrito = await withLibro(opciones.donde, con, (abierto) => makeReporte(abierto, opciones))
  const datos = { n: String(escrito.renglones), archivos: escrito.archivos.join(', '), carpeta: salida }
  process.stdout.write(`${say(lang, 'reporte_hecho', datos)}\n`)
  return 0
}

function makeReporte(abierto: LibroDeReporte, opciones: OpcionesReport): Promise<ReporteEscrito> {
  const { nombre, ajustes, lang, salida, formato } = opciones
  const reporte = resolveReporte(abierto.ley, lang, nombre, opciones.corte ?? abierto.corte, ajustes)
  return writeReporte(abierto, reporte, salida, formato)
}

/** Throws Paro USO. */
function parseReport(argv: readonly string[], ley: Ley): OpcionesReport {
  const { resto, condiciones } = takeCondiciones(argv)
  const { dichas, sueltas, lang } = parseArgumentos(
    resto,
    ['out', 'corte', 'workspace', 'corrida', 'preset', 'columnas', 'agrupar', 'orden', 'formato'],
    [],
  )
  const isName = (texto: string) => ley.reportes.has(texto) || RELACIONES.has(texto)
  if (dichas.preset !== undefined && isName(sueltas[0] ?? '')) throw misuse(lang, 'reporte_o_preset')
  const [nombre, entradas] =
    dichas.preset === undefined ? [sueltas[0], sueltas.slice(1)] : [dichas.preset, sueltas]
  if (nombre === undefined) throw misuse(lang, 'falta_reporte')
  if (dichas.out === undefined) throw misuse(lang, 'falta_salida')
  return {
    nombre,
    donde: readDeDonde(entradas, dichas.workspace, dichas.corrida, lang),
    salida: dichas.out,
    corte: readCorte(dichas, lang),
    formato: readFormato(dichas.formato ?? 'csv', lang),
    ajustes: {
      columnas: splitList(dichas.columnas),
      donde: condiciones,
      agrupar: splitList(dichas.agrupar),
      orden: splitList(dichas.orden),
    },
    lang,
  }
}

/** Files or a workspace, one of the two. Throws Paro USO. */
export function readDeDonde(
  entradas: readonly string[],
  espacio: string | undefined,
  corrida: string | undefined,
  lang: Lang,
): DeDonde {
  if (espacio === undefined && entradas.length === 0) throw misuse(lang, 'falta_libro')
  if (espacio !== undefined && entradas.length > 0)
    throw misuse(lang, 'entrada_y_espacio', { valor: entradas[0] })
  if (espacio === undefined && corrida !== undefined) throw misuse(lang, 'trace_corrida_sin_espacio')
  return { entradas, espacio: espacio ?? null, corrida: corrida ?? null }
}

/** `--donde` may be said many times, which no other flag may. */
function takeCondiciones(argv: readonly string[]): { resto: string[]; condiciones: string[] } {
  const resto: string[] = []
  const condiciones: string[] = []
  for (let i = 0; i < argv.length; i++) {
    if (argv[i].startsWith('--donde=')) condiciones.push(argv[i].slice('--donde='.length))
    else if (argv[i] !== '--donde') resto.push(argv[i])
    else if (argv[i + 1] === undefined) throw misuse(langOf(argv), 'falta_valor', { opcion: '--donde' })
    else condiciones.push(argv[++i])
  }
  return { resto, condiciones }
}

function splitList(texto: string | undefined): string[] {
  return (texto ?? '')
    .split(',')
    .map((parte) => parte.trim())
    .filter(Boolean)
}

function readFormato(valor: string, lang: Lang): FormatoDeReporte {
  if (valor !== 'csv' && valor !== 'xlsx') throw misuse(lang, 'formato_invalido', { valor })
  return valor
}

function listReportes(ley: Ley, argv: readonly string[]): number {
  const lang = langOf(argv)
  const lines: string[] = []
  for (const { id, titulo, conjuntos } of ley.reportes.values()) {
    const { norma, confianza, desde } = conjuntos[conjuntos.length - 1]
    lines.push(
      `  ${id.padEnd(26)}${titulo[lang]} · ${norma}, ${desde}, ${describeConfianza(confianza, lang)}`,
    )
  }
  lines.push('', say(lang, 'reporte_preguntas'))
  for (const { id, titulo, lee } of ley.presets.values())
    lines.push(`  ${id.padEnd(26)}${titulo[lang]} (${lee})`)
  lines.push('', say(lang, 'reporte_relaciones'), `  ${[...RELACIONES.keys()].join(', ')}`)
  process.stdout.write(`${say(lang, 'reporte_lista')}\n${lines.join('\n')}\n`)
  return 0
}
