/** `trazo preview`: what would move if new inputs were accepted. */
import { resolve } from 'node:path'
import { previewEntradas } from '../corridas/previa.ts'
import { loadLey } from '../ley.ts'
import { misuse, parseArgumentos } from './argumentos.ts'
import { makeBarra } from './barra.ts'
import { needEspacio, needSalida, readCorte, tell, tellDiferencia, tellJson } from './de-espacio.ts'
import { exitOnSignals } from './senales.ts'

/** Exit status: 0 done, 1 done and the run would set rows aside. Throws Paro USO, and as a run does. */
export async function previewCommand(argv: readonly string[]): Promise<number> {
  const { dichas, sueltas, lang } = parseArgumentos(argv, ['workspace', 'out', 'corte'], ['json'])
  if (sueltas.length === 0 || sueltas.includes('')) throw misuse(lang, 'falta_entrada')
  const espacio = needEspacio(dichas, lang)
  const salida = needSalida(dichas, lang)
  const corte = readCorte(dichas, lang)
  exitOnSignals()
  const trabajo = { entradas: sueltas, espacio, salida, corte, lang, ley: loadLey(), avance: makeBarra(lang) }
  const { diferencia, reemplazados, apartados } = await previewEntradas(trabajo)
  if (dichas.json) tellJson({ ...diferencia, reemplazados, apartados })
  else {
    tell(lang, 'previa', { huella: diferencia.despues.huella })
    for (const archivo of new Set(reemplazados)) {
      const n = reemplazados.filter((otro) => otro === archivo).length
      tell(lang, n === 1 ? 'reemplaza' : 'reemplaza_varios', { archivo, n })
    }
    if (apartados > 0) tell(lang, 'previa_apartados', { n: apartados })
    tellDiferencia(diferencia, lang)
    tell(lang, 'nada_guardado')
    tell(lang, 'resultados', { carpeta: resolve(salida) })
  }
  return apartados > 0 ? 1 : 0
}
