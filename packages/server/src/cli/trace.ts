/** `trazo trace`: a lot to its exits, an exit to its lots, with the proof of each. */
import { resolve } from 'node:path'
import { type Pregunta, readCorrida } from '@trazo/store'
import type { Lang } from '../lang.ts'
import { loadLey } from '../ley.ts'
import { withLimpieza } from '../limpieza.ts'
import { Borrador } from '../publicar.ts'
import { type Origen, withLibro } from '../rastro/abrir.ts'
import { listLugares } from '../rastro/componer.ts'
import { INDICE_DE_RASTRO, writeRastro } from '../rastro/escribir.ts'
import type { Prueba } from '../rastro/ficha.ts'
import { askMovimiento, askPedimento } from '../rastro/pedir.ts'
import { traceRastro } from '../rastro/rastrear.ts'
import { misuse, parseArgumentos } from './argumentos.ts'
import { makeBarra } from './barra.ts'
import { tame } from './resumen-en-pantalla.ts'
import { say } from './textos.ts'

const CON_VALOR = ['workspace', 'corrida', 'lote', 'salida', 'movimiento', 'parte', 'out', 'huso'] as const
const PREGUNTAS = ['lote', 'salida', 'movimiento', 'parte'] as const
/** Central Mexico, where nothing else is said: most of the country, without summer time since 2022. */
const HUSO = '-06:00'
/** Sheets whose sums are shown on the screen. */
const A_LA_VISTA = 5

export interface OpcionesTrace {
  readonly origen: Origen
  readonly pregunta: Pregunta
  readonly salida: string
  readonly huso: string
  readonly lang: Lang
}

/** Exit status: 0 done; 1 done, and some account does not add up. Throws Paro when it could not be done. */
export function traceCommand(argv: readonly string[]): Promise<number> {
  const { origen, pregunta, salida, huso, lang } = parseTrace(argv)
  const ley = loadLey()
  return withLimpieza(async (later) => {
    const avance = makeBarra(lang)
    later(() => avance.end())
    const borrador = new Borrador(salida, INDICE_DE_RASTRO)
    later(() => borrador.discard())
    return withLibro(origen, { salida, ley, lang, avance }, async ({ libro, huella, quote }) => {
      const rastro = await traceRastro(libro, pregunta, ley)
      const corrida = await readCorrida(libro)
      const citas = await quote(listLugares(rastro))
      const prueba = await writeRastro(
        borrador,
        { rastro, pregunta, corrida, huella, ley, lang, citas },
        huso,
      )
      borrador.publish()
      avance.end()
      printPrueba(prueba, resolve(salida), lang)
      return [...rastro.lotes, ...rastro.salidas].every(({ cuadra }) => cuadra) ? 0 : 1
    })
  })
}

/** Throws Paro USO. */
export function parseTrace(argv: readonly string[]): OpcionesTrace {
  const { dichas, sueltas, lang } = parseArgumentos(argv, CON_VALOR, [])
  if (dichas.out === undefined) throw misuse(lang, 'falta_salida')
  const { workspace: espacio, corrida = null, huso = HUSO } = dichas
  if (espacio === undefined && (sueltas.length === 0 || sueltas.includes('')))
    throw misuse(lang, 'falta_libro')
  if (espacio !== undefined && sueltas.length > 0)
    throw misuse(lang, 'entrada_y_espacio', { valor: sueltas[0] })
  if (espacio === undefined && corrida !== null) throw misuse(lang, 'trace_corrida_sin_espacio')
  if (!/^([+-](0\d|1[0-4]):[0-5]\d)$/.test(huso)) throw misuse(lang, 'trace_huso', { valor: huso })
  const origen = espacio === undefined ? { entradas: sueltas } : { espacio, corrida }
  return { origen, pregunta: readPregunta(dichas, lang), salida: dichas.out, huso, lang }
}

function readPregunta(dichas: Partial<Record<(typeof PREGUNTAS)[number], string>>, lang: Lang): Pregunta {
  const hechas = PREGUNTAS.filter((nombre) => dichas[nombre] !== undefined)
  if (hechas.length !== 1) throw misuse(lang, 'trace_una_pregunta')
  const [por] = hechas
  const valor = dichas[por]!
  if (por === 'parte') return { por, numero_parte: valor }
  const pregunta = por === 'movimiento' ? askMovimiento(valor) : askPedimento(por, valor)
  if (pregunta === null)
    throw misuse(lang, por === 'movimiento' ? 'trace_movimiento' : 'trace_pedimento', { valor })
  return pregunta
}

function printPrueba({ fichas, mas }: Prueba, carpeta: string, lang: Lang): void {
  const vistas = fichas
    .slice(0, A_LA_VISTA)
    .map(({ titulo, identidad, avisos, palabra, titular, sumas }) =>
      [titulo, identidad, ...avisos, `${palabra} · ${titular}`, ...sumas].join('\n  '),
    )
  const resto = [mas, say(lang, 'trace_salida', { carpeta })].filter((linea) => linea !== '')
  process.stdout.write(`${tame([...vistas, ...resto].join('\n\n'))}\n`)
}
