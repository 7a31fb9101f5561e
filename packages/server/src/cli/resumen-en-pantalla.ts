/** The summary of a run on a terminal: what came in, what is late, what was found, where to look. */
import type { Lang } from '../lang.ts'
import type { Resumen } from '../resumen.ts'
import { say } from './textos.ts'

const MARK = { cumple: '✔', atencion: '▲', incumple: '✖', no_evaluable: '○' } as const

export function printResumen(resumen: Resumen, carpeta: string, lang: Lang): void {
  const { empresa, libro, totales } = resumen
  const count = (n: number) => n.toLocaleString('en-US')
  const lines = [
    say(lang, 'resumen_titulo', { razon: empresa.razon_social, rfc: empresa.rfc, corte: resumen.corte }),
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
    `${say(lang, 'resumen_hallazgos')}:`,
    ...resumen.hallazgos.map(
      (h) => `  ${MARK[h.estado]} ${h.criterio}  ${say(lang, `estado_${h.estado}`)}: ${h.mensaje}`,
    ),
  ]
  if (resumen.rechazos.total > 0)
    lines.push(say(lang, 'resumen_apartados', { n: count(resumen.rechazos.total) }))
  lines.push(
    say(lang, 'resumen_huella', { huella: resumen.huella, ley: resumen.ley.version }),
    say(lang, 'resumen_salida', { carpeta }),
  )
  process.stdout.write(`${lines.join('\n')}\n`)
}

function mapValues<K extends string>(values: Readonly<Record<K, number>>, show: (n: number) => string) {
  return Object.fromEntries(Object.entries<number>(values).map(([k, n]) => [k, show(n)]))
}

/** `1234567.89` → `1,234,567.89`, without passing through a float. */
function groupThousands(texto: string): string {
  const [whole, cents] = texto.split('.')
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`
}
