/** The book that a report reads: a run kept in a workspace, or one made apart from files and gone afterwards. */
import { assert, type Dias, parseFecha } from '@trazo/core/kernel'
import type { Ley } from '@trazo/core/legal'
import { findOriginales, LibroEnDisco } from '@trazo/store'
import { bookAparte } from '../aparte.ts'
import type { Avance } from '../avance.ts'
import { findCorrida, ladoOf, openCorridas } from '../corridas/corridas.ts'
import type { Lang } from '../lang.ts'
import { settleRutas } from '../rutas.ts'

/** Which book: files to read, or a run of a workspace (the last one when none is named). */
export interface DeDonde {
  readonly entradas: readonly string[]
  readonly espacio: string | null
  readonly corrida: string | null
}

/** A book with what every page made of it must say. */
export interface LibroDeReporte {
  readonly libro: LibroEnDisco
  readonly ley: Ley
  readonly lang: Lang
  /** Digest of the run, `sha256:…`. */
  readonly huella: string
  /** Cut-off of the run. */
  readonly corte: Dias
  readonly rfc: string
  readonly razon_social: string
  readonly programa_immex: string
}

interface Circunstancia {
  /** Where what is made of it goes; null when that is nowhere. */
  readonly salida: string | null
  readonly ley: Ley
  readonly lang: Lang
  readonly avance: Avance
}

/**
 * Opens the book for `use` and closes it. Throws Paro as a run does, SALIDA_ES_ENTRADA, CORRIDA_DESCONOCIDA,
 * CORRIDA_AMBIGUA.
 */
export async function withLibro<T>(
  donde: DeDonde,
  con: Circunstancia,
  use: (abierto: LibroDeReporte) => Promise<T>,
): Promise<T> {
  const { entradas, ajenas } = settle(donde, con.salida)
  if (donde.espacio !== null) {
    const corrida = findCorrida(openCorridas(donde.espacio), donde.corrida ?? 'ultima')
    return useLibro({ ruta: ladoOf(corrida).libro, huella: corrida.huella }, con, use)
  }
  const originales = await findOriginales(entradas, ajenas)
  return bookAparte({ ...con, originales, corte: null }, ({ libro, resumen }) => {
    con.avance.end()
    return useLibro({ ruta: libro, huella: resumen.huella }, con, use)
  })
}

function settle({ entradas, espacio }: DeDonde, salida: string | null) {
  if (salida === null) return { entradas, ajenas: [] }
  return settleRutas({ entradas: espacio === null ? entradas : [espacio], salida, espacio: null })
}

interface Guardado {
  readonly ruta: string
  readonly huella: string
}

async function useLibro<T>(
  { ruta, huella }: Guardado,
  { ley, lang }: Circunstancia,
  use: (abierto: LibroDeReporte) => Promise<T>,
): Promise<T> {
  const libro = await LibroEnDisco.open(ruta)
  assert(libro !== null, `${ruta} is not a whole book`)
  try {
    const [{ corte, rfc, razon_social, programa_immex }] = await libro.readFilas(
      'select c.corte, e.rfc, e.razon_social, e.programa_immex from corrida c, empresa e',
    )
    return await use({
      libro,
      ley,
      lang,
      huella,
      corte: parseFecha(String(corte))!,
      rfc: String(rfc),
      razon_social: String(razon_social),
      programa_immex: String(programa_immex),
    })
  } finally {
    libro.close()
  }
}
