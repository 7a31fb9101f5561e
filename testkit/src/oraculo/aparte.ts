import { sortBy } from './fila.ts'
import { add, type Fraccion, isCountable, multiply, round } from './fraccion.ts'
import { measure, type Planta, untilDay } from './necesidades.ts'
import { isDesperdicio, isRechazo, type Salida } from './salidas.ts'

/** What an exit took of one component that is not temporal, in the unit of the list. */
export type Aparte = {
  salida: Salida
  componente: string
  unidad: string
  origen: string
  cantidad: bigint
  desperdicio: bigint
}

type Exacta = Pick<Aparte, 'componente' | 'unidad' | 'origen'> & { cantidad: Fraccion; desperdicio: Fraccion }

/** `cuanto` of a part, in `unidad`, down through its list; a line that is not temporal ends its path. */
function walk(planta: Planta, dia: string, parte: string, cuanto: Fraccion, unidad: string): Exacta[] {
  const lineas = planta.lineas(parte, dia)
  if (lineas.length === 0) return []
  const { factor, sinFactor } = measure(untilDay(planta, dia), parte, unidad, dia)
  if (sinFactor) return []
  const veces = multiply(cuanto, factor)
  return lineas.flatMap((linea) => {
    const { componente, origen } = linea
    const cantidad = multiply(veces, linea.porUnidad)
    if (origen === 'temporal') return walk(planta, dia, componente, cantidad, linea.unidad)
    return [
      { componente, unidad: linea.unidad, origen, cantidad, desperdicio: multiply(veces, linea.desperdicio) },
    ]
  })
}

/** The components of one exit that are not discharged, by name, unit and origin; each sum is rounded once. */
export function apartesOf(planta: Planta, salida: Salida): Aparte[] {
  if (isDesperdicio(salida) || isRechazo(salida)) return []
  const sumas = new Map<string, Exacta>()
  for (const una of walk(planta, salida.fecha, salida.parte, salida.cantidad, salida.unidad)) {
    const clave = JSON.stringify([una.componente, una.unidad, una.origen])
    const antes = sumas.get(clave)
    sumas.set(
      clave,
      antes === undefined
        ? una
        : {
            ...una,
            cantidad: add(antes.cantidad, una.cantidad),
            desperdicio: add(antes.desperdicio, una.desperdicio),
          },
    )
  }
  const apartes = [...sumas.values()].map((una) => ({
    ...una,
    salida,
    cantidad: round(una.cantidad, 6),
    desperdicio: round(una.desperdicio, 6),
  }))
  return sortBy(
    apartes.filter(
      ({ cantidad, desperdicio }) =>
        cantidad + desperdicio > 0n && isCountable(cantidad) && isCountable(desperdicio),
    ),
    (una) => [una.componente, una.unidad, una.origen === 'nacional' ? 0 : 1],
  )
}
