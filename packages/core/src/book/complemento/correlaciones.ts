/**
 * Changes of the tariff over time: under which item the goods of a lot stand on a day. A lot keeps the item it came
 * in under; the `correlaciones` table says what became of it, and the history is answered step by step.
 */
import { compareText, type Dias } from '#kernel'
import { columnaEntera, columnaTexto, filasDe, type TablaLeida } from '#records'

export interface LoteConFraccion {
  readonly numero_parte: string
  readonly fraccion: string
  readonly fecha_entrada: Dias
}

export interface FraccionEn {
  /** The item in force that day; the last sure one when it is `ambigua`. */
  readonly fraccion: string
  readonly estado: 'propia' | 'correlacionada' | 'ambigua'
  /** When it is `ambigua`, the items it may be in, in byte order. */
  readonly candidatas: readonly string[]
  readonly pasos: readonly PasoDeFraccion[]
}

export interface PasoDeFraccion {
  readonly fecha: Dias
  readonly de: string
  readonly a: string
  readonly sustento: string
}

interface Correlacion extends PasoDeFraccion {
  /** Empty when it holds for every part of the item. */
  readonly numero_parte: string
}

export class Correlaciones {
  /** Former item → what it turned into, by date. */
  readonly #deFraccion = new Map<string, Correlacion[]>()

  constructor(correlaciones: readonly Correlacion[]) {
    for (const una of [...correlaciones].sort(compareCorrelaciones)) {
      const known = this.#deFraccion.get(una.de)
      if (known) known.push(una)
      else this.#deFraccion.set(una.de, [una])
    }
  }

  /**
   * The item of a lot on a day. Applies the changes dated after its entry and not after the day, at most one for each
   * date; a row for its part number goes before one for every part. Two targets on one date are told, never chosen.
   */
  fraccionEn(lote: LoteConFraccion, fecha: Dias): FraccionEn {
    const pasos: PasoDeFraccion[] = []
    let fraccion = lote.fraccion
    let desde = lote.fecha_entrada
    for (;;) {
      const cambios = this.#next(fraccion, lote.numero_parte, desde, fecha)
      if (cambios.length === 0) break
      const candidatas = [...new Set(cambios.map(({ a }) => a))]
      if (candidatas.length > 1) return { fraccion, estado: 'ambigua', candidatas, pasos }
      const { fecha: dia, de, a, sustento } = cambios[0]
      pasos.push({ fecha: dia, de, a, sustento })
      fraccion = a
      desde = dia
    }
    return { fraccion, estado: pasos.length === 0 ? 'propia' : 'correlacionada', candidatas: [], pasos }
  }

  /** The rows of the first date after `desde`, up to `hasta`, that say something of this item and part. */
  #next(fraccion: string, parte: string, desde: Dias, hasta: Dias): Correlacion[] {
    const posibles = (this.#deFraccion.get(digitsOf(fraccion)) ?? []).filter(
      (c) => desde < c.fecha && c.fecha <= hasta && (c.numero_parte === '' || c.numero_parte === parte),
    )
    const primeras = posibles.filter((c) => c.fecha === posibles[0].fecha)
    const propias = primeras.filter((c) => c.numero_parte !== '')
    return propias.length > 0 ? propias : primeras
  }
}

/** The `correlaciones` table → its resolver; without the table every lot stays where it was. */
export function resolveCorrelaciones(tabla: TablaLeida | undefined): Correlaciones {
  if (!tabla) return new Correlaciones([])
  const fecha = columnaEntera(tabla, 'fecha')
  const texts = (nombre: string) => {
    const { ids, diccionario } = columnaTexto(tabla, nombre)
    return (fila: number) => diccionario.text(ids[fila])
  }
  const [de, a] = [texts('fraccion_anterior'), texts('fraccion_nueva')]
  const [parte, sustento] = [texts('numero_parte'), texts('sustento')]
  return new Correlaciones(
    Array.from({ length: filasDe(tabla) }, (_, i) => ({
      fecha: fecha[i],
      de: digitsOf(de(i)),
      a: digitsOf(a(i)),
      numero_parte: parte(i),
      sustento: sustento(i),
    })),
  )
}

/** `8544.42.99` and `85444299` are one item. */
function digitsOf(fraccion: string): string {
  return fraccion.replace(/[ .]/g, '')
}

function compareCorrelaciones(left: Correlacion, right: Correlacion): number {
  return (
    left.fecha - right.fecha || compareText(left.a, right.a) || compareText(left.sustento, right.sustento)
  )
}
