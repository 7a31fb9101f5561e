/** `trazo corridas`: the runs that a workspace keeps, as they were recorded. */
import { openCorridas } from '../corridas/corridas.ts'
import { sayCorridas } from '../corridas/textos.ts'
import { parseArgumentos } from './argumentos.ts'
import { needEspacio, refuseSueltas, tell, tellJson } from './de-espacio.ts'

/** Throws Paro USO, ESPACIO_AUSENTE, REGISTRO_DANADO. */
export function corridasCommand(argv: readonly string[]): number {
  const { dichas, sueltas, lang } = parseArgumentos(argv, ['workspace'], ['json'])
  refuseSueltas(sueltas, lang)
  const { lista } = openCorridas(needEspacio(dichas, lang))
  if (dichas.json) {
    tellJson(lista.map(({ espacio: _, carpeta: __, ...linea }) => linea))
    return 0
  }
  for (const { secuencia, registrada_en, huella, corte, ley, entradas, autor, cierre } of lista) {
    tell(lang, 'corrida', {
      secuencia: String(secuencia).padStart(4),
      registrada_en,
      huella: huella.replace('sha256:', '').slice(0, 12),
      corte,
      ley: ley.version,
      entradas: entradas.length,
      autor,
      cierre: cierre === undefined ? '' : sayCorridas(lang, 'cierra', { mes: cierre }),
    })
  }
  return 0
}
