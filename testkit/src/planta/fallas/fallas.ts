/** Every fault by its name, and how many are usual. */
import type { Azar } from '../../azar.ts'
import type { Hechos } from '../hechos.ts'
import type { Falla, Plan } from '../opciones.ts'
import type { FallaPlantada } from '../planta.ts'
import { plantLiga } from './bom.ts'
import type { Brote, SiembraAnexo } from './brote.ts'
import { plantCantidad, plantFecha, plantFraccion, plantUnidad, plantValor } from './celdas.ts'
import type { Borrador, Siembra } from './contexto.ts'
import { plantEstancado, plantPorVencer } from './estancado.ts'
import { plantClave, plantDuplicado, plantFaltante, plantMes } from './pedimentos.ts'
import { plantSinRespaldo, plantTardio } from './retornos.ts'

/** Faults that are facts: they come before anything is written. */
const DE_HECHOS: Partial<Record<Falla, readonly [SiembraAnexo, number]>> = {
  material_estancado: [plantEstancado, 3],
  por_vencer: [plantPorVencer, 3],
  retorno_tardio: [plantTardio, 1],
  salida_sin_respaldo: [plantSinRespaldo, 1],
}

/** Faults of the papers, in the order in which they are planted: the missing month first, so that none falls into it. */
const DE_PAPELES: readonly (readonly [Falla, Siembra, number])[] = [
  ['mes_faltante', plantMes, 1],
  ['pedimento_faltante', plantFaltante, 2],
  ['clave_equivocada', plantClave, 2],
  ['duplicado', plantDuplicado, 2],
  ['unidad_equivocada', plantUnidad, 2],
  ['valor_equivocado', plantValor, 2],
  ['cantidad_equivocada', plantCantidad, 2],
  ['fraccion_equivocada', plantFraccion, 2],
  ['fecha_equivocada', plantFecha, 2],
  ['liga_bom_equivocada', plantLiga, 2],
]

export function sproutHechos(azar: Azar, hechos: Hechos, plan: Plan): Brote[] {
  return plan.fallas.flatMap((falla) => {
    const siembra = DE_HECHOS[falla]
    if (siembra === undefined) return []
    const [plant, usuales] = siembra
    return [plant(azar.branch(falla), hechos, plan.veces[falla] ?? usuales)]
  })
}

/** Changes the draft in place; what no fault touches stays as it was. */
export function plantPapeles(azar: Azar, hechos: Hechos, borrador: Borrador, plan: Plan): FallaPlantada[] {
  const usados = new Set<number>()
  return DE_PAPELES.filter(([falla]) => plan.fallas.includes(falla)).flatMap(([falla, plant, usuales]) => {
    const veces = plan.veces[falla] ?? usuales
    return plant({ azar: azar.branch(falla), hechos, borrador, veces, usados })
  })
}
