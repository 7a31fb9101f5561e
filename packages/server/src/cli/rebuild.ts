/** `trazo rebuild`: a ledger proposed again from what is left, with how sure each line is. */
import { resolve } from 'node:path'
import { formatDinero } from '@trazo/core/kernel'
import type { LineaPropuesta } from '@trazo/store'
import { loadLey } from '../ley.ts'
import { type Reconstruccion, rebuildLibro } from '../reconstruccion/reconstruir.ts'
import { makeBarra } from './barra.ts'
import { parseRun } from './opciones.ts'
import { say } from './textos.ts'

const CONFIANZAS = ['alta', 'media', 'baja', 'ninguna'] as const

/** Exit status: 0 done, 1 done with rows set aside. Throws Paro. */
export async function rebuildCommand(argv: readonly string[]): Promise<number> {
  const opciones = parseRun(argv)
  const hecha = await rebuildLibro({ ...opciones, ley: loadLey(), avance: makeBarra(opciones.lang) })
  if (opciones.json) process.stdout.write(`${JSON.stringify(summarize(hecha), null, 2)}\n`)
  else printReconstruccion(hecha, resolve(opciones.salida), opciones.lang)
  return hecha.despues.rechazos.total > 0 ? 1 : 0
}

function summarize({ propuesta, antes, despues }: Reconstruccion) {
  return {
    lineas: propuesta.lineas.length,
    por_confianza: Object.fromEntries(CONFIANZAS.map((c) => [c, addUp(propuesta.lineas, c)])),
    faltantes_antes: antes.libro.faltantes,
    faltantes_despues: despues.libro.faltantes,
    huella: despues.huella,
  }
}

function addUp(
  lineas: readonly LineaPropuesta[],
  confianza: string,
): { lineas: number; valor_aduana_mxn: string } {
  const suyas = lineas.filter((linea) => linea.confianza === confianza)
  const centavos = suyas.reduce((sum, l) => sum + BigInt(l.valor_aduana_mxn.replace('.', '')), 0n)
  return { lineas: suyas.length, valor_aduana_mxn: formatDinero(centavos) }
}

function printReconstruccion(hecha: Reconstruccion, carpeta: string, lang: 'es' | 'en'): void {
  const { lineas, por_confianza, faltantes_antes, faltantes_despues } = summarize(hecha)
  const renglones = CONFIANZAS.map((confianza) => {
    const { lineas: n, valor_aduana_mxn } = por_confianza[confianza]
    return say(lang, 'rebuild_confianza', {
      confianza: confianza.padEnd(8),
      n: String(n),
      valor: valor_aduana_mxn,
    })
  })
  process.stdout.write(
    `${[
      say(lang, 'rebuild_titulo', { n: String(lineas) }),
      ...renglones,
      say(lang, 'rebuild_faltantes', { antes: String(faltantes_antes), despues: String(faltantes_despues) }),
      say(lang, 'rebuild_salida', { carpeta }),
    ].join('\n')}\n`,
  )
}
