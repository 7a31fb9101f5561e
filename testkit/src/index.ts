/** Front door of the test kit: simulators of plants, with the truth beside their papers. */
export { Azar } from './azar.ts'
export { ENCABEZADOS } from './planta/datastage-headers.ts'
export { planDemo } from './planta/demo.ts'
export { type WriteOptions, writePlanta } from './planta/escritura/write-planta.ts'
export { type GrandeCuentas, type GrandeOptions, writePlantaGrande } from './planta/grande/write-grande.ts'
export { FALLAS, type Falla, type PlantaOptions } from './planta/opciones.ts'
export type { FallaPlantada, Planta, PlantaVerdad } from './planta/planta.ts'
export { simulatePlanta } from './planta/simulate.ts'
