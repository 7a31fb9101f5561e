/** What the plant ships, week by week, also some weeks past the end: the buyers plan ahead. */
import type { Dias } from '@trazo/core/kernel'
import type { Azar } from '../../azar.ts'
import type { Producto } from '../modelo.ts'
import type { Calendario } from './calendario.ts'

export interface Envio {
  readonly semana: number
  readonly fecha: Dias
  readonly producto: Producto
  /** Pieces. */
  readonly cantidad: number
  /** Shipments of one week leave in as many turns as pedimentos are wanted. */
  readonly turno: number
}

/** Weeks planned past the end of the simulation. */
export const SEMANAS_DESPUES = 44
/** Weeks between the first purchases and the first shipment. */
export const ARRANQUE = 4

/** Percent of the usual demand, by month. */
const TEMPORADA = [94, 98, 100, 102, 104, 105, 102, 104, 107, 105, 97, 70]

interface Ritmo {
  readonly base: number
  readonly cada: number
  readonly turno: number
  readonly primera: number
  readonly ultima: number
}

export function planDemanda(
  azar: Azar,
  productos: readonly Producto[],
  calendario: Calendario,
  salidas: number,
): Envio[] {
  const semanas = calendario.lunes.length
  const ritmos = productos.map((producto, i) =>
    setRitmo(azar, producto, i, productos.length, semanas, salidas),
  )
  const envios: Envio[] = []
  for (let semana = ARRANQUE; semana < semanas + SEMANAS_DESPUES; semana++) {
    const lunes = calendario.lunes[0] + 7 * semana
    productos.forEach((producto, i) => {
      const { base, cada, turno, primera, ultima } = ritmos[i]
      const ruido = azar.entero(80, 120)
      if (semana < primera || semana > ultima || semana % cada !== i % cada) return
      const fecha = lunes + 2 + (turno % 4)
      const mes = new Date(fecha * 86_400_000).getUTCMonth()
      const cantidad = Math.max(1, Math.round((base * cada * TEMPORADA[mes] * ruido) / 10_000))
      envios.push({ semana, fecha, producto, cantidad, turno })
    })
  }
  return envios
}

/** One product is launched late and one is dropped before the end, when there are enough of them. */
function setRitmo(
  azar: Azar,
  producto: Producto,
  indice: number,
  productos: number,
  semanas: number,
  salidas: number,
): Ritmo {
  const base = Math.max(8, Math.round(azar.entero(4_000, 16_000) / (producto.precio / 100)))
  const cada = azar.chance(30) ? 2 : 1
  const nuevo = productos >= 6 && indice === productos - 1
  const retirado = productos >= 8 && indice === 1
  const primera = nuevo ? ARRANQUE + Math.floor(semanas / 4) : ARRANQUE
  const ultima = retirado ? Math.floor((semanas * 55) / 100) : Number.MAX_SAFE_INTEGER
  return { base, cada, turno: indice % salidas, primera, ultima }
}
