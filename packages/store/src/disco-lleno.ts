/** What the book on disk says when its disk is full: it has no code of its own. */
const SIN_ESPACIO = /No space left on device|ENOSPC|Disk quota exceeded/

/** No room is left on a disk, whoever found out: the system, or the database in words of its own. */
export function isFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code } = error as NodeJS.ErrnoException
  return code === 'ENOSPC' || code === 'EDQUOT' || SIN_ESPACIO.test(error.message)
}
