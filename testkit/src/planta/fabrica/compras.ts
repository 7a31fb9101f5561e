/** How often each part is ordered and how much: enough for the weeks until the next order, and some in reserve. */
import type { Azar } from '../../azar.ts'
import type { NombreRuta } from '../catalogo/rutas.ts'
import type { Parte } from '../modelo.ts'
import { ARRANQUE } from './demanda.ts'
import type { Requerimiento } from './requerimiento.ts'

export interface Compra {
  readonly parte: Parte
  readonly cantidad: number
}

interface Politica {
  readonly parte: Parte
  readonly primera: number
  readonly cada: number
  readonly reserva: number
}

const RESERVA: Record<NombreRuta, number> = { otay: 2, tecate: 2, virtual: 2, aereo: 3, puerto: 4 }
const MAX_SEMANAS = 26
/** No pack may last longer than this, or honest stock would expire. */
const SEMANAS_EMPAQUE = 30

export class Compras {
  readonly #politicas: Politica[]
  readonly #requerimiento: Requerimiento

  /** `lineas`: purchase lines wanted in a usual week. */
  constructor(partes: readonly Parte[], requerimiento: Requerimiento, lineas: number) {
    this.#requerimiento = requerimiento
    const temporales = partes.filter((parte) => parte.origen === 'temporal')
    const base = Math.min(MAX_SEMANAS, Math.max(1, Math.round(temporales.length / lineas)))
    this.#politicas = temporales.flatMap((parte, i) => {
      const uso = requerimiento.span(parte.numero)
      if (uso === null) return []
      const primera = Math.max(0, uso.primera - ARRANQUE + (i % 3))
      const cada = parte.ruta === 'puerto' ? Math.min(MAX_SEMANAS, 2 * base + 1) : base
      return [{ parte, primera, cada, reserva: RESERVA[parte.ruta] }]
    })
  }

  /** Orders that arrive at the start of a week, given the stock on hand. */
  order(azar: Azar, semana: number, saldo: (parte: string) => number): Compra[] {
    const compras: Compra[] = []
    for (const { parte, primera, cada, reserva } of this.#politicas) {
      if (semana < primera || (semana - primera) % cada !== 0) continue
      const cubrir = this.#requerimiento.between(parte.numero, semana, semana + cada + reserva)
      const falta = Math.ceil((cubrir * azar.entero(100, 106)) / 100) - saldo(parte.numero)
      if (falta <= 0) continue
      const lote = this.#pack(parte, semana)
      compras.push({ parte, cantidad: Math.ceil(falta / lote) * lote })
    }
    return compras
  }

  /** Micros in one pack: a tenth, then a hundredth of it for parts that move slowly. */
  #pack(parte: Parte, semana: number): number {
    const minimo = parte.familia.unidad === 'PZA' ? 1_000_000 : 100_000
    const uso = this.#requerimiento.between(parte.numero, semana, semana + SEMANAS_EMPAQUE)
    let lote = parte.empaque * 1000
    while (lote > uso && lote / 10 >= minimo) lote /= 10
    return lote
  }
}
