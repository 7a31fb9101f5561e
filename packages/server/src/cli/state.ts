/** `trazo state`: the state as of any day, as it was known at any moment. */
import { resolve } from 'node:path'
import { writeEstado } from '../corridas/estado.ts'
import { loadLey } from '../ley.ts'
import { misuse, parseArgumentos } from './argumentos.ts'
import { makeBarra } from './barra.ts'
import { needEspacio, needSalida, readCorte, refuseSueltas, tell, tellJson } from './de-espacio.ts'
import { exitOnSignals } from './senales.ts'

const MOMENTO = /^(\d{1,9}|\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z)?)$/

/** Throws Paro USO, CORRIDA_DESCONOCIDA, and as a run does. */
export async function stateCommand(argv: readonly string[]): Promise<number> {
  const conValor = ['workspace', 'out', 'corte', 'known-at'] as const
  const { dichas, sueltas, lang } = parseArgumentos(argv, conValor, ['json'])
  refuseSueltas(sueltas, lang)
  const espacio = needEspacio(dichas, lang)
  const salida = needSalida(dichas, lang)
  const corte = readCorte(dichas, lang)
  if (corte === null) throw misuse(lang, 'falta_corte')
  const momento = dichas['known-at'] ?? null
  if (momento !== null && !(MOMENTO.test(momento) && isMoment(momento)))
    throw misuse(lang, 'momento_invalido', { valor: momento })
  exitOnSignals()
  const trabajo = { espacio, salida, corte, momento, lang, ley: loadLey(), avance: makeBarra(lang) }
  const estado = await writeEstado(trabajo)
  if (dichas.json) tellJson(estado)
  else {
    const { conocida, ley, programa } = estado
    tell(lang, 'conocida', { corte: estado.corte, ...conocida })
    if (estado.guardado) tell(lang, 'guardado')
    if (!ley.misma) tell(lang, 'otra_ley', { antes: ley.corrida, despues: ley.usada })
    if (programa.corrida !== programa.usado)
      tell(lang, 'otro_programa', { antes: programa.corrida, despues: programa.usado })
    tell(lang, 'huella', { huella: estado.huella })
    tell(lang, 'resultados', { carpeta: resolve(salida) })
  }
  return 0
}

function isMoment(texto: string): boolean {
  return /^\d{1,9}$/.test(texto) || !Number.isNaN(new Date(texto).getTime())
}
