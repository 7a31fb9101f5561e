/** `trazo diff`: two runs of a workspace, what moved between them and why. */
import { resolve } from 'node:path'
import { compareLibros } from '@trazo/store'
import { writeAjustes } from '../corridas/ajustes.ts'
import { findCorrida, ladoOf, openCorridas } from '../corridas/corridas.ts'
import { writeDiferencia } from '../corridas/diferencia.ts'
import { settleRutas } from '../rutas.ts'
import { misuse, parseArgumentos } from './argumentos.ts'
import { needEspacio, needSalida, tell, tellDiferencia, tellJson } from './de-espacio.ts'
import { exitOnSignals } from './senales.ts'

/** Against a close, the adjustments too. Throws Paro USO, and as the runs and the disk do. */
export async function diffCommand(argv: readonly string[]): Promise<number> {
  const { dichas, sueltas, lang } = parseArgumentos(argv, ['workspace', 'out'], ['json'])
  const espacio = needEspacio(dichas, lang)
  const salida = needSalida(dichas, lang)
  if (sueltas.length !== 2) throw misuse(lang, 'dos_corridas')
  settleRutas({ entradas: [espacio], salida, espacio: null })
  exitOnSignals()
  const corridas = openCorridas(espacio)
  const [antes, despues] = sueltas.map((texto) => findCorrida(corridas, texto))
  const nueva = { ...ladoOf(despues), corte: despues.corte }
  const [, mes] = /^cierre:(.*)$/.exec(sueltas[0]) ?? []
  const comparacion = await compareLibros(ladoOf(antes), nueva)
  try {
    const resumen = await writeDiferencia(comparacion, salida, {
      lang,
      more: async (borrador) => {
        if (mes !== undefined) await writeAjustes(corridas.espacio, nueva, borrador, mes)
      },
    })
    if (dichas.json) tellJson(resumen)
    else {
      tellDiferencia(resumen, lang)
      tell(lang, 'resultados', { carpeta: resolve(salida) })
    }
  } finally {
    comparacion.close()
  }
  return 0
}
