/** Details that hang from the pedimento alone. */
import { Azar } from '../../azar.ts'
import type { Operacion } from '../modelo.ts'

/** Chance tied to the pedimento alone: details that nothing else depends on. */
export function detailsOf(operacion: Operacion): Azar {
  return new Azar(operacion.pedimento % 4_294_967_291)
}
