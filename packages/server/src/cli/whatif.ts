/** `trazo whatif`: a scratch run beside the real one, side by side. */
import { basename, isAbsolute, relative, resolve, sep } from 'node:path'
import { type Dias, parseFecha } from '@trazo/core/kernel'
import { describeError } from '@trazo/core/records'
import { findOriginales, type Originales, Paro } from '@trazo/store'
import { findCorrida, lastCorrida, openCorridas, storedInputs } from '../corridas/corridas.ts'
import { INDICE_DE_ESCENARIO, type ResumenDeEscenario, writeEscenario } from '../escenario/escribir.ts'
import { EscenarioInvalido, tryEscenario } from '../escenario/probar.ts'
import type { Lang } from '../lang.ts'
import { loadLey } from '../ley.ts'
import { withLimpieza } from '../limpieza.ts'
import { Borrador } from '../publicar.ts'
import { settleRutas } from '../rutas.ts'
import { misuse, parseArgumentos } from './argumentos.ts'
import { makeBarra } from './barra.ts'
import { tame } from './resumen-en-pantalla.ts'
import { say } from './textos.ts'

/** Figures that are shown on the screen. */
const A_LA_VISTA = [
  'lotes_vencido',
  'valor_vencido_mxn',
  'valor_vigente_mxn',
  'valor_descargado_fuera_de_plazo_mxn',
  'faltantes',
]

interface OpcionesWhatif {
  readonly escenario: string
  readonly entradas: readonly string[]
  readonly espacio: string | null
  readonly corrida: string | null
  readonly salida: string
  readonly lang: Lang
  readonly json: boolean
}

/** Exit status: 0 done, 1 done with rows of the scenario's own files set aside. Throws Paro when it could not be done. */
export function whatifCommand(argv: readonly string[]): Promise<number> {
  const opciones = parseWhatif(argv)
  const { lang, salida, escenario: ruta } = opciones
  return withLimpieza(async (later) => {
    const avance = makeBarra(lang)
    later(() => avance.end())
    const donde = await findDonde(opciones)
    const borrador = new Borrador(salida, INDICE_DE_ESCENARIO)
    later(() => borrador.discard())
    try {
      const prueba = await tryEscenario({ ...donde, ruta, ley: loadLey(), lang, avance })
      const resumen = await writeEscenario(borrador, prueba, lang)
      borrador.publish()
      avance.end()
      if (opciones.json) process.stdout.write(`${JSON.stringify(resumen, null, 2)}\n`)
      else printResumen(resumen, resolve(salida), lang)
      return resumen.rechazos > 0 ? 1 : 0
    } catch (error) {
      if (error instanceof EscenarioInvalido) printRechazos(error, lang)
      throw error
    }
  })
}

/** Throws Paro USO. */
export function parseWhatif(argv: readonly string[]): OpcionesWhatif {
  const { dichas, sueltas, lang } = parseArgumentos(argv, ['out', 'workspace', 'corrida'], ['json'])
  const [escenario, ...entradas] = sueltas
  const { workspace: espacio = null, corrida = null, out: salida, json = false } = dichas
  if (!escenario) throw misuse(lang, 'falta_escenario')
  if (salida === undefined) throw misuse(lang, 'falta_salida')
  if (espacio === null && (entradas.length === 0 || entradas.includes(''))) throw misuse(lang, 'falta_libro')
  if (espacio === null && corrida !== null) throw misuse(lang, 'trace_corrida_sin_espacio')
  if (espacio !== null && entradas.length > 0) throw misuse(lang, 'entrada_y_espacio', { valor: entradas[0] })
  return { escenario, entradas, espacio, corrida, salida, lang, json }
}

/** The files of the real side, and its cut-off when a run kept says it. */
async function findDonde({
  espacio,
  corrida,
  entradas: dichas,
  salida,
}: OpcionesWhatif): Promise<{ originales: Originales; corte: Dias | null }> {
  const { entradas, ajenas } = settleRutas({ entradas: dichas, salida, espacio })
  if (espacio !== null && isInside(salida, espacio)) throw new Paro('SALIDA_ES_ENTRADA', { salida })
  if (espacio === null) return { originales: await findOriginales(entradas, ajenas), corte: null }
  const corridas = openCorridas(espacio)
  const hallada = corrida === null ? lastCorrida(corridas) : findCorrida(corridas, corrida)
  return { originales: await storedInputs(hallada), corte: parseFecha(hallada.corte) }
}

/** The workspace is only read, so nothing is written below it either. */
function isInside(ruta: string, carpeta: string): boolean {
  const steps = relative(resolve(carpeta), resolve(ruta)).split(sep)
  return steps[0] !== '..' && !isAbsolute(steps.join(sep))
}

/** Each problem of the scenario on a line of its own, with its place. */
function printRechazos({ rechazos }: EscenarioInvalido, lang: Lang): void {
  for (const { archivo, linea, codigo, campo, valor, datos } of rechazos) {
    const oracion = describeError(codigo, lang, { campo, valor, ...datos })
    process.stderr.write(`${tame(`${basename(archivo)}:${linea}: ${codigo}: ${oracion}`)}\n`)
  }
}

function printResumen(resumen: ResumenDeEscenario, carpeta: string, lang: Lang): void {
  const { escenario, advertencia, cifras, lotes_que_cambian, empresa } = resumen
  const shown = cifras.filter(({ metrica }) => A_LA_VISTA.includes(metrica))
  const width = Math.max(...shown.map(({ metrica }) => metrica.length))
  const blocks = [
    [`${escenario.nombre || escenario.archivo} · ${empresa.razon_social}`],
    advertencia === '' ? [] : [`▲ ${advertencia}`],
    escenario.supuestos.map((supuesto) => `  ${supuesto}`),
    shown.map(({ metrica, real, escenario: otro }) => `  ${metrica.padEnd(width)}  ${real} → ${otro}`),
    [
      say(lang, 'whatif_lotes', {
        estado: String(lotes_que_cambian.estado),
        total: String(lotes_que_cambian.total),
      }),
      say(lang, 'whatif_salida', { carpeta }),
    ],
  ]
  const text = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'))
  process.stdout.write(`${tame(text.join('\n\n'))}\n`)
}
