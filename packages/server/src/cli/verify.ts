/** `trazo verify`: whether a workspace is as it was kept. */
import { verifyEspacio } from '../corridas/verificar.ts'
import { parseArgumentos } from './argumentos.ts'
import { needEspacio, refuseSueltas, tell, tellJson } from './de-espacio.ts'

/** Throws Paro USO, and as `verifyEspacio` does at the first thing that changed. */
export async function verifyCommand(argv: readonly string[]): Promise<number> {
  const { dichas, sueltas, lang } = parseArgumentos(argv, ['workspace', 'llave'], ['json'])
  refuseSueltas(sueltas, lang)
  const verificado = await verifyEspacio(needEspacio(dichas, lang), dichas.llave ?? null)
  if (dichas.json) tellJson(verificado)
  else tell(lang, 'verificado', { ...verificado })
  return 0
}
