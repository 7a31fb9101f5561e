/**
 * Which delivery speaks for each pedimento (formats section 1.2): the later one for the whole pedimento, all tables at
 * once. A delivery without the 501 row of a pedimento speaks for it only when no other has it.
 */
import type { Conteo } from '../conteo.ts'
import { CONSERVADAS } from '../secciones/indice.ts'
import type { Entrega } from './entregas.ts'

/** A table that the winning delivery does not bring at all, taken from another one. */
export interface Complemento {
  readonly pedimento: number
  readonly seccion: string
  readonly entrega: number
}

export interface Ganadoras {
  /** Pedimento → delivery. */
  readonly ganadora: ReadonlyMap<number, number>
  readonly complementos: readonly Complemento[]
  /** Places of pedimentos that several deliveries bring, the winner first. By pedimento. */
  readonly disputados: readonly (readonly number[])[]
}

const GENERALES = CONSERVADAS.indexOf('501')

export function resolveGanadoras(conteo: Conteo, entregas: readonly Entrega[]): Ganadoras {
  const lugares = new Map<number, number>()
  const varios = new Map<number, number[]>()
  for (let lugar = 0; lugar < conteo.length; lugar++) {
    if (isEmpty(conteo, lugar)) continue
    const pedimento = conteo.pedimento.at(lugar)
    const otro = lugares.get(pedimento)
    if (otro === undefined) lugares.set(pedimento, lugar)
    else if (varios.has(pedimento)) varios.get(pedimento)?.push(lugar)
    else varios.set(pedimento, [otro, lugar])
  }
  const compare = (a: number, b: number) =>
    Math.sign(conteo.filas(b, GENERALES)) - Math.sign(conteo.filas(a, GENERALES)) ||
    entregas[conteo.entrega.at(b)].orden - entregas[conteo.entrega.at(a)].orden
  const disputados = [...varios].sort(([a], [b]) => a - b).map(([, places]) => places.sort(compare))
  for (const [first] of disputados) lugares.set(conteo.pedimento.at(first), first)
  const ganadora = new Map([...lugares].map(([pedimento, lugar]) => [pedimento, conteo.entrega.at(lugar)]))
  return {
    ganadora,
    disputados,
    complementos: disputados.flatMap((places) => complete(places, conteo, entregas)),
  }
}

/** Sections for which the winner's delivery has no file, from the best of the others that has rows. */
function complete(places: readonly number[], conteo: Conteo, entregas: readonly Entrega[]): Complemento[] {
  const [first, ...others] = places
  const brought = new Set(entregas[conteo.entrega.at(first)].archivos.map((a) => a.seccion))
  return CONSERVADAS.flatMap((seccion, s) => {
    const otro = brought.has(seccion) ? undefined : others.find((lugar) => conteo.filas(lugar, s) > 0)
    return otro === undefined
      ? []
      : [{ pedimento: conteo.pedimento.at(first), seccion, entrega: conteo.entrega.at(otro) }]
  })
}

function isEmpty(conteo: Conteo, lugar: number): boolean {
  return CONSERVADAS.every((_, s) => conteo.filas(lugar, s) === 0)
}

/** Whether rows of a pedimento in a section of a delivery stand: what a query over the stored rows must keep. */
export function makeVigente(
  ganadoras: Ganadoras,
): (pedimento: number, seccion: string, entrega: number) => boolean {
  const otras = new Map(ganadoras.complementos.map((c) => [`${c.pedimento} ${c.seccion}`, c.entrega]))
  return (pedimento, seccion, entrega) => {
    if (otras.size > 0) {
      const otra = otras.get(`${pedimento} ${seccion}`)
      if (otra !== undefined) return otra === entrega
    }
    return ganadoras.ganadora.get(pedimento) === entrega
  }
}
