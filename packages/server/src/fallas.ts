/** The world's failures (no room, no permission) as one coded line; anything else goes on as it is. */
import { isFull, Paro } from '@trazo/store'

/** Runs `act`; a failure of the disk at `salida` becomes Paro DISCO_LLENO or SALIDA_NO_ESCRIBIBLE. */
export function guard<T>(salida: string, act: () => T): T {
  try {
    return act()
  } catch (error) {
    if (isFull(error)) throw new Paro('DISCO_LLENO', { salida })
    const codigo = (error as NodeJS.ErrnoException).code
    if (codigo === undefined || error instanceof Paro) throw error
    throw new Paro('SALIDA_NO_ESCRIBIBLE', { salida, detalle: codigo })
  }
}
