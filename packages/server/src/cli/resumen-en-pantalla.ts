/** The summary of a run on a terminal: what came in, what is late, what was found, where to look. */
import type { Lang } from '../lang.ts'
import type { Resumen } from '../resumen.ts'
import { say } from './textos.ts'

/** Worst first, and what could not be told before what is in order. */
const ESTADOS = ['incumple', 'atencion', 'no_evaluable', 'cumple'] as const
const MARK = { cumple: '✔', atencion: '▲', incumple: '✖', no_evaluable: '○' } as const

/** Remarks that an officer must see without opening a file: what is missing, and what was not read. */
const A_LA_VISTA = new Set(['MES_SIN_ENTREGA', 'MES_INCOMPLETO', 'ARCHIVO_SIN_USO', 'RESULTADOS_PREVIOS'])
const AVISOS_A_LA_VISTA = 5

const ANCHO_MAXIMO = 110

/** `espacio`: the workspace that keeps the run, if any. */
export function printResumen(
  resumen: Resumen,
  carpeta: string,
  lang: Lang,
  espacio: string | null = null,
): void {
  const { empresa, libro, totales, rechazos, complementos } = resumen
  const blocks = [
    [say(lang, 'resumen_titulo', { razon: empresa.razon_social, rfc: empresa.rfc, corte: resumen.corte })],
    [
      say(lang, 'resumen_renglones', mapValues(totales, count)),
      say(lang, 'resumen_libro', {
        lotes: count(libro.lotes),
        salidas: count(libro.salidas),
        descargos: count(libro.descargos),
        faltantes: count(libro.faltantes),
      }),
      say(lang, 'resumen_saldos', {
        vigente: groupThousands(libro.por_estado.vigente.valor_mxn),
        vencido: groupThousands(libro.por_estado.vencido.valor_mxn),
      }),
    ],
    [say(lang, 'resumen_hallazgos'), ...showHallazgos(resumen, lang)],
    showAvisos(resumen, lang),
    rechazos.total > 0 ? [say(lang, 'resumen_apartados', { n: count(rechazos.total) })] : [],
    [
      say(lang, 'resumen_salida', { carpeta }),
      ...say(lang, 'resumen_archivos').split('\n'),
      ...(complementos.length > 0
        ? [wrap(`  ${say(lang, 'resumen_complementos')} ${complementos.map((c) => c.archivo).join(', ')}`, 4)]
        : []),
      ...(espacio === null ? [] : [say(lang, 'resumen_espacio', { espacio })]),
      say(lang, 'resumen_huella', { huella: resumen.huella, ley: resumen.ley.version }),
    ],
  ]
  const shown = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'))
  process.stdout.write(`${tame(shown.join('\n\n'))}\n`)
}

function showHallazgos({ hallazgos }: Resumen, lang: Lang): string[] {
  return ESTADOS.flatMap((estado) => {
    const titulo = `  ${MARK[estado]} ${say(lang, `estado_${estado}`)} `
    return hallazgos
      .filter((hallazgo) => hallazgo.estado === estado)
      .map(({ criterio, mensaje }) => wrap(`${titulo}· ${criterio} · ${mensaje}`, 4))
  })
}

function showAvisos({ avisos }: Resumen, lang: Lang): string[] {
  if (avisos.length === 0) return []
  const seen = avisos.filter((aviso) => A_LA_VISTA.has(aviso.codigo)).slice(0, AVISOS_A_LA_VISTA)
  const lines = seen.map(({ archivo, mensaje }) => wrap(`  ${archivo}${archivo && ': '}${mensaje}`, 4))
  return [say(lang, 'resumen_avisos', { n: count(avisos.length) }), ...lines]
}

/** Characters of the data that a terminal would obey (commands, changes of direction) are only marked. */
export function tame(texto: string): string {
  return texto.replace(/[^\P{Cc}\n]|[\u2028-\u202e\u2066-\u2069]/gu, '\ufffd')
}

/** Cut between words to the width of the terminal, the lines that follow set in. */
function wrap(texto: string, sangria: number): string {
  const width = Math.min(process.stdout.columns ?? ANCHO_MAXIMO, ANCHO_MAXIMO)
  const [, margin, words] = /^(\s*)(.*)$/s.exec(texto)!
  const lines = [margin]
  for (const word of words.split(' ')) {
    const line = lines[lines.length - 1]
    const start = line.trim() === ''
    if (start || line.length + 1 + word.length <= width)
      lines[lines.length - 1] = start ? line + word : `${line} ${word}`
    else lines.push(' '.repeat(sangria) + word)
  }
  return lines.join('\n')
}

function count(n: number): string {
  return n.toLocaleString('en-US')
}

function mapValues<K extends string>(values: Readonly<Record<K, number>>, show: (n: number) => string) {
  return Object.fromEntries(Object.entries<number>(values).map(([k, n]) => [k, show(n)]))
}

/** `1234567.89` → `1,234,567.89`, without passing through a float. */
export function groupThousands(texto: string): string {
  const [whole, cents] = texto.split('.')
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`
}
