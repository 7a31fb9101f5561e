/** The book that a trace walks: that of a run kept in a workspace, or one made of inputs for the occasion. */
import { resolve } from 'node:path'
import type { Lugar } from '@trazo/core/compile'
import { assert } from '@trazo/core/kernel'
import type { Ley } from '@trazo/core/legal'
import {
  findOriginales,
  LibroEnDisco,
  type Originales,
  openOriginales,
  Paro,
  readDeclarado,
} from '@trazo/store'
import { bookAparte } from '../aparte.ts'
import type { Avance } from '../avance.ts'
import { findCorrida, ladoOf, lastCorrida, openCorridas, storedInputs } from '../corridas/corridas.ts'
import type { Lang } from '../lang.ts'
import { withLimpieza } from '../limpieza.ts'
import { settleRutas } from '../rutas.ts'
import { type Citador, keyOf, quoteRenglones } from './renglones-de-archivo.ts'

export interface LibroAbierto {
  readonly libro: LibroEnDisco
  /** `sha256:` and the digest of the run. */
  readonly huella: string
  /** Quotes rows of the sources: their text when the files are at hand, else what was read of them. */
  quote(lugares: readonly Lugar[]): Promise<Citas>
}

export interface Citas {
  readonly citar: Citador
  /** Every row is quoted word for word. */
  readonly textuales: boolean
}

/** Which book to open: one of a workspace, the last one unless `corrida` says which, or one of inputs. */
export type Origen =
  | { readonly espacio: string; readonly corrida: string | null }
  | { readonly entradas: readonly string[] }

interface Circunstancia {
  readonly salida: string
  readonly ley: Ley
  readonly lang: Lang
  readonly avance: Avance
}

/** Opens the book for `use` and closes it. Throws Paro SALIDA_ES_ENTRADA, and what the registry and a run throw. */
export function withLibro<T>(
  origen: Origen,
  circunstancia: Circunstancia,
  use: (abierto: LibroAbierto) => Promise<T>,
): Promise<T> {
  return 'espacio' in origen
    ? withGuardado(origen.espacio, origen.corrida, circunstancia, use)
    : withHecho(origen.entradas, circunstancia, use)
}

async function withGuardado<T>(
  espacio: string,
  corrida: string | null,
  { salida }: Circunstancia,
  use: (abierto: LibroAbierto) => Promise<T>,
): Promise<T> {
  settleRutas({ entradas: [resolve(espacio)], salida, espacio: null })
  const corridas = openCorridas(espacio)
  const elegida = corrida === null ? lastCorrida(corridas) : findCorrida(corridas, corrida)
  return withAbierto(ladoOf(elegida).libro, elegida.huella, () => storedInputs(elegida), use)
}

async function withHecho<T>(
  entradas: readonly string[],
  { salida, ...trabajo }: Circunstancia,
  use: (abierto: LibroAbierto) => Promise<T>,
): Promise<T> {
  const rutas = settleRutas({ entradas, salida, espacio: null })
  const originales = await findOriginales(rutas.entradas, rutas.ajenas)
  return bookAparte({ ...trabajo, corte: null, originales }, ({ libro, resumen }) =>
    withAbierto(libro, resumen.huella, async () => originales, use),
  )
}

function withAbierto<T>(
  ruta: string,
  huella: string,
  originales: () => Promise<Originales>,
  use: (abierto: LibroAbierto) => Promise<T>,
): Promise<T> {
  return withLimpieza(async (later) => {
    const libro = await LibroEnDisco.open(ruta)
    assert(libro !== null, 'a run that was kept has a whole book')
    later(() => libro.close())
    return use({ libro, huella, quote: (lugares) => quoteFrom(libro, originales, lugares) })
  })
}

async function quoteFrom(
  libro: LibroEnDisco,
  originales: () => Promise<Originales>,
  lugares: readonly Lugar[],
): Promise<Citas> {
  const textual = await quoteTextual(originales, lugares)
  const leidos = new Map<string, string>()
  for (const lugar of lugares) {
    const key = keyOf(lugar)
    if (textual(lugar) !== '' || leidos.has(key)) continue
    leidos.set(key, await readDeclarado(libro, lugar))
  }
  const citar: Citador = (lugar) => textual(lugar) || (leidos.get(keyOf(lugar)) ?? '')
  return { citar, textuales: leidos.size === 0 }
}

/** Nothing is quoted from files that are gone, or that are no longer what the run read. */
async function quoteTextual(
  originales: () => Promise<Originales>,
  lugares: readonly Lugar[],
): Promise<Citador> {
  try {
    return await withLimpieza(async (later) => {
      const { fuentes, close } = await openOriginales(await originales())
      later(close)
      return quoteRenglones(fuentes, lugares)
    })
  } catch (error) {
    if (error instanceof Paro && error.codigo === 'FUENTE_ALTERADA') return () => ''
    throw error
  }
}
