/** The whole simulator: options → the plant's papers and the truth about them. */
import { Azar } from '../azar.ts'
import { planEntregas } from './data-stage/entregas.ts'
import { foundEmpresa } from './empresa.ts'
import { plantPapeles, sproutHechos } from './fallas/fallas.ts'
import { extendHechos, makeHechos } from './hechos.ts'
import { completePlan, type PlantaOptions } from './opciones.ts'
import type { Planta, PlantaVerdad } from './planta.ts'
import { writeTablas } from './tablas/tablas.ts'
import { tellVerdad } from './verdad.ts'

/** Same options, same plant, to the last byte: nothing here reads a clock or any other chance than the seed's. */
export function simulatePlanta(options: PlantaOptions): { planta: Planta; verdad: PlantaVerdad } {
  const plan = completePlan(options)
  const azar = new Azar(plan.semilla)
  const honestos = makeHechos(azar.branch('hechos'), plan)
  const brotes = sproutHechos(azar.branch('fallas'), honestos, plan)
  const hechos = extendHechos(honestos, brotes)
  const { calendario } = hechos.fabrica
  const empresa = foundEmpresa(azar.branch('empresa'), calendario)
  const tablas = writeTablas(azar.branch('tablas'), hechos, empresa)
  const corregibles = new Set(hechos.honestas.filter((o) => o.clave === 'IN' && o.tipoPedimento === 1))
  for (const o of hechos.cadenas.flatMap((cadena) => cadena.operaciones)) corregibles.delete(o)
  const entregas = planEntregas(azar.branch('entregas'), hechos.operaciones, calendario, corregibles)
  const borrador = { tablas, entregas }
  const fallas = [
    ...brotes.flatMap((brote) => brote.tell()),
    ...plantPapeles(azar.branch('papeles'), hechos, borrador, plan),
  ]
  const planta: Planta = { empresa, tablas, entregas: borrador.entregas }
  return { planta, verdad: tellVerdad(plan.semilla, hechos, planta, fallas) }
}
