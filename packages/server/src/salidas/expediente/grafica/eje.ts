/** The upright axis that columns and lines share: marks, thin rules, the unit above. */
import { ANCHO, chooseEscala, type Escala, line, listMarcas, showMarca, text } from './lienzo.ts'

export type Unidades = Readonly<Record<Escala['unidad'], string>>

export const ALTO = 190
export const IZQUIERDA = 30
export const ABAJO = 168
const ARRIBA = 30
export const LETRA = 8.5

export interface Serie {
  readonly nombre: string
  readonly clase: string
  /** Pesos, one per category. */
  readonly valores: readonly number[]
  /** Only for lines. */
  readonly punteada?: boolean
}

export interface Eje {
  readonly escala: Escala
  /** Pesos → height on the page. */
  y(pesos: number): number
  readonly dibujo: readonly string[]
}

export function makeEje(max: number, unidades: Unidades): Eje {
  const escala = chooseEscala(max)
  const marcas = listMarcas(max / escala.divisor)
  const top = marcas[marcas.length - 1] * escala.divisor
  const y = (pesos: number): number => ABAJO - ((ABAJO - ARRIBA) * pesos) / top
  const dibujo = marcas.flatMap((marca, i) => {
    const height = y(marca * escala.divisor)
    return [
      line(IZQUIERDA, height, ANCHO, height, i === 0 ? 'tinta' : 'regla'),
      text(IZQUIERDA - 5, height + 3, showMarca(marca), { ancla: 'end', cuerpo: LETRA }),
    ]
  })
  return { escala, y, dibujo: [text(0, 9, unidades[escala.unidad], { cuerpo: LETRA }), ...dibujo] }
}

/** Names of the series at the top right, each after the mark that `muestra` draws for its colour. */
export function drawClaves(series: readonly Serie[], muestra: (x: number, serie: Serie) => string): string[] {
  let x = ANCHO
  return [...series].reverse().flatMap((serie) => {
    x -= serie.nombre.length * 5 + 24
    return [muestra(x, serie), text(x + 15, 9.5, serie.nombre)]
  })
}
