/** What would move if new inputs were accepted: booked beside, compared with the last run, and nothing of it is kept. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Dias } from '@trazo/core/kernel'
import type { Ley } from '@trazo/core/legal'
import { compareLibros, findOriginales, type Lugar, type Originales, Paro } from '@trazo/store'
import { bookAparte } from '../aparte.ts'
import type { Avance } from '../avance.ts'
import type { Lang } from '../lang.ts'
import { settleRutas } from '../rutas.ts'
import { ladoOf, lastCorrida, openCorridas, storedInputs } from './corridas.ts'
import { type ResumenDeDiferencia, writeDiferencia } from './diferencia.ts'

export interface TrabajoPrevio {
  readonly entradas: readonly string[]
  readonly espacio: string
  readonly salida: string
  /** Last day of the state; null for the latest date in the data. */
  readonly corte: Dias | null
  readonly lang: Lang
  readonly ley: Ley
  readonly avance: Avance
}

export interface Previa {
  readonly diferencia: ResumenDeDiferencia
  /** Files kept whose place a new one takes, in the order of the run; a name that several have comes as many times. */
  readonly reemplazados: readonly string[]
  /** Rows that the run would set aside; with any, `rechazos.csv` goes with the difference. */
  readonly apartados: number
}

/**
 * Books the inputs of the last run and the new ones, and writes the difference to `salida`. Throws Paro as a run does.
 * The digest that it tells is the one that a run with the same files gives.
 */
export async function previewEntradas(trabajo: TrabajoPrevio): Promise<Previa> {
  const { entradas, espacio, salida, lang } = trabajo
  settleRutas({ entradas: [...entradas, espacio], salida, espacio: null })
  const ultima = lastCorrida(openCorridas(espacio))
  const antes = ladoOf(ultima)
  const nuevas = await findOriginales(entradas, [espacio, salida])
  if (nuevas.lugares.length === 0)
    throw new Paro('NADA_QUE_LEER', { apartados: String(nuevas.rechazos.length) })
  const guardadas = await storedInputs(ultima)
  const nombres = new Set(nuevas.lugares.map(({ archivo }) => archivo))
  const reemplazados = guardadas.lugares.map(({ archivo }) => archivo).filter((a) => nombres.has(a))
  const originales = joinOriginales(guardadas, nuevas)
  return bookAparte({ ...trabajo, originales }, async (despues) => {
    const { rfc } = despues.resumen.empresa
    if (rfc !== ultima.rfc)
      throw new Paro('ESPACIO_DE_OTRA_EMPRESA', { carpeta: espacio, rfc: ultima.rfc, otra: rfc })
    const apartados = despues.resumen.rechazos.total
    const comparacion = await compareLibros(antes, despues)
    try {
      const diferencia = await writeDiferencia(comparacion, salida, {
        lang,
        previa: true,
        more: async (borrador) => {
          if (apartados === 0) return
          const rechazos = readFileSync(join(despues.resultados, 'rechazos.csv'))
          await borrador.write('rechazos.csv', (sink) => sink(rechazos))
        },
      })
      return { diferencia, reemplazados, apartados }
    } finally {
      comparacion.close()
    }
  })
}

/**
 * The inputs with the new ones beside. A new file takes the place of the one with its name, and lies with those of its
 * folder, as it would if it were copied there.
 */
function joinOriginales(guardadas: Originales, nuevas: Originales): Originales {
  const nombres = new Set(nuevas.lugares.map(({ archivo }) => archivo))
  const carpetas = new Map<string, string>()
  for (const { archivo, origen } of guardadas.lugares) {
    const carpeta = folderOf(archivo)
    if (!carpetas.has(carpeta)) carpetas.set(carpeta, origen)
  }
  const place = (lugar: Lugar) => ({
    ...lugar,
    origen: carpetas.get(folderOf(lugar.archivo)) ?? lugar.origen,
  })
  return {
    ...nuevas,
    lugares: [
      ...guardadas.lugares.filter(({ archivo }) => !nombres.has(archivo)),
      ...nuevas.lugares.map(place),
    ],
  }
}

function folderOf(archivo: string): string {
  return archivo.slice(0, archivo.lastIndexOf('/') + 1)
}
