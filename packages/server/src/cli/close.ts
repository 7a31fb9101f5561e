/** `trazo close`: a month, closed and signed. */
import { closeMes, parseMes } from '../corridas/cerrar.ts'
import { whoRuns } from '../corridas/correr.ts'
import { loadLey } from '../ley.ts'
import { misuse, parseArgumentos } from './argumentos.ts'
import { makeBarra } from './barra.ts'
import { needEspacio, refuseSueltas, tell, tellJson } from './de-espacio.ts'
import { exitOnSignals } from './senales.ts'

/** Exit status: 0 closed, 1 closed with rows set aside. Throws Paro USO, and as `closeMes` does. */
export async function closeCommand(argv: readonly string[]): Promise<number> {
  const { dichas, sueltas, lang } = parseArgumentos(argv, ['workspace', 'mes', 'autor'], ['json'])
  refuseSueltas(sueltas, lang)
  const espacio = needEspacio(dichas, lang)
  if (dichas.mes === undefined) throw misuse(lang, 'falta_mes')
  const mes = parseMes(dichas.mes)
  if (mes === null) throw misuse(lang, 'mes_invalido', { valor: dichas.mes })
  const autor = dichas.autor ?? whoRuns()
  exitOnSignals()
  const cerrado = await closeMes({ espacio, mes, autor, lang, ley: loadLey(), avance: makeBarra(lang) })
  if (dichas.json) tellJson(cerrado)
  else {
    const { archivo, huella, ya, apartados, hasta, llave, previo } = cerrado
    tell(lang, ya ? 'cerrado_ya' : 'cerrado', { mes, huella, archivo })
    if (apartados > 0) tell(lang, 'cierre_apartados', { n: apartados })
    if (cerrado.corto) tell(lang, 'cierre_corto', { hasta })
    if (cerrado.salto && previo) tell(lang, 'cierre_salto', { ultimo: previo })
    if (!ya && previo === null) tell(lang, 'llave', { llave })
  }
  return cerrado.apartados > 0 ? 1 : 0
}
