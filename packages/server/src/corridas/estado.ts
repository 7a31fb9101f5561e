/** The state as of any day, as it was known at any moment: two axes of time, neither of which moves the other. */
import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Dias, formatFecha } from '@trazo/core/kernel'
import type { Ley } from '@trazo/core/legal'
import { Paro } from '@trazo/store'
import type { Avance } from '../avance.ts'
import { guard } from '../fallas.ts'
import type { Lang } from '../lang.ts'
import { runPipeline } from '../pipeline.ts'
import { Borrador } from '../publicar.ts'
import type { Resumen } from '../resumen.ts'
import { settleRutas } from '../rutas.ts'
import { VERSION } from '../version.ts'
import { type Corrida, knownAt, ladoOf, lastCorrida, openCorridas, storedInputs } from './corridas.ts'
import { sha256Of } from './fuentes-guardadas.ts'

export interface TrabajoDeEstado {
  readonly espacio: string
  readonly salida: string
  readonly corte: Dias
  /** A sequence number, a UTC instant or a day; null for what is known now. */
  readonly momento: string | null
  readonly lang: Lang
  readonly ley: Ley
  readonly avance: Avance
}

/** `estado.json`: which run it stands on, and whether the same law and program computed it. */
export interface Estado {
  readonly corte: string
  readonly huella: string
  readonly conocida: { readonly secuencia: number; readonly registrada_en: string; readonly huella: string }
  /** The results of that run as they were kept, and not computed again. */
  readonly guardado: boolean
  readonly ley: { readonly corrida: string; readonly usada: string; readonly misma: boolean }
  readonly programa: { readonly corrida: string; readonly usado: string }
}

/** Throws Paro CORRIDA_DESCONOCIDA, CORRIDA_ALTERADA, FUENTE_ALTERADA, and as a run does. */
export async function writeEstado(trabajo: TrabajoDeEstado): Promise<Estado> {
  const corridas = openCorridas(trabajo.espacio)
  const { momento, corte } = trabajo
  const corrida = momento === null ? lastCorrida(corridas) : knownAt(corridas, momento)
  return corrida.corte === formatFecha(corte) ? publishKept(trabajo, corrida) : bookAgain(trabajo, corrida)
}

async function publishKept({ salida, espacio }: TrabajoDeEstado, corrida: Corrida): Promise<Estado> {
  const { resultados } = ladoOf(corrida)
  const resumen = JSON.parse(readFileSync(join(resultados, 'resumen.json'), 'utf8')) as Resumen
  settleRutas({ entradas: [espacio], salida, espacio: null })
  const borrador = new Borrador(salida)
  try {
    for (const archivo of readdirSync(resultados)) {
      const copia = join(borrador.carpeta, archivo)
      guard(salida, () => cpSync(join(resultados, archivo), copia))
      if (archivo !== 'resumen.json' && resumen.archivos[archivo] !== (await sha256Of(copia)))
        throw new Paro('CORRIDA_ALTERADA', { corrida: corrida.huella, archivo })
    }
    const { version, huella } = corrida.ley
    const estado = describe(corrida, corrida, true, { ley: { version, huella }, programa: corrida.programa })
    await writeJson(borrador, estado)
    borrador.publish()
    return estado
  } finally {
    borrador.discard()
  }
}

async function bookAgain(trabajo: TrabajoDeEstado, corrida: Corrida): Promise<Estado> {
  const { salida, espacio, ley, lang, avance, corte } = trabajo
  settleRutas({ entradas: [espacio], salida, espacio: null })
  const estados: Estado[] = []
  await runPipeline({
    entradas: [],
    originales: await storedInputs(corrida),
    salida,
    corte,
    espacio: null,
    lang,
    ley,
    avance,
    add: async ({ resumen, borrador }) => {
      const estado = describe(corrida, resumen, false, { ley, programa: VERSION })
      estados.push(estado)
      await writeJson(borrador, estado)
    },
  })
  return estados[0]
}

function describe(
  { secuencia, registrada_en, huella, ley, programa }: Corrida,
  estado: Pick<Resumen, 'corte' | 'huella'>,
  guardado: boolean,
  usados: { ley: Pick<Ley, 'version' | 'huella'>; programa: string },
): Estado {
  return {
    corte: estado.corte,
    huella: estado.huella,
    conocida: { secuencia, registrada_en, huella },
    guardado,
    ley: { corrida: ley.version, usada: usados.ley.version, misma: ley.huella === usados.ley.huella },
    programa: { corrida: programa, usado: usados.programa },
  }
}

async function writeJson(borrador: Borrador, estado: Estado): Promise<void> {
  await borrador.write('estado.json', (sink) => sink(Buffer.from(`${JSON.stringify(estado, null, 2)}\n`)))
}
