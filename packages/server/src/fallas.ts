/** The world's failures (no room, no permission) as one coded line; anything else goes on as it is. */
import { Paro } from '@trazo/store'

/** What the book on disk says when its disk is full: it has no code of its own. */
const SIN_ESPACIO = /No space left on device|ENOSPC|Disk quota exceeded/

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

/** No room is left, whoever found out. */
export function isFull(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof Paro) return false
  const { code } = error as NodeJS.ErrnoException
  return code === 'ENOSPC' || code === 'EDQUOT' || SIN_ESPACIO.test(error.message)
}
